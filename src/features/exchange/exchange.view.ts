import { epochSeconds } from '../../core/clock.ts'
import { button, buttons, card, section, selectRow, text } from '../../core/components.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { userSelect } from '../../core/selects.ts'
import { shorten, UNREADABLE } from '../../core/text.ts'
import { isAnyTime, shownAt } from '../recurrence/index.ts'
import { sayWhy } from '../rotations/index.ts'
import {
  acceptId,
  declineId,
  passId,
  toAllId,
  toOneId,
  undoId,
  withdrawId,
} from './exchange.custom-ids.ts'
import { t } from './locales/index.ts'
import type { Offer } from './offer.ts'
import type { Shown } from './shown.ts'

const mentions = (people: readonly Snowflake[]) => people.map((one) => `<@${one}>`).join(' & ')

/** In words also where it cannot be read. */
const nameOf = (locale: string, { chore: { name } }: Pick<Shown, 'chore'>) =>
  name === UNREADABLE ? t(locale, 'chore.unreadable') : name

/** To whom? `isOwn`: by whose turn it is, who can only ask; else by a manager, who decides. */
export function askCard(locale: string, turn: Shown, { isOwn }: { readonly isOwn: boolean }) {
  const { id: occurrence, holders, passing, isWaiting } = turn
  const isPassed = isOwn && passing !== 'none'
  const lines = [
    t(locale, 'ask.heading', { chore: nameOf(locale, turn) }),
    isOwn ? t(locale, 'ask.offer') : giveLine(locale, turn),
    ...(isPassed ? [t(locale, passing === 'counted' ? 'ask.passCounted' : 'ask.pass')] : []),
  ]
  const toAll = t(locale, isOwn ? 'button.toAll' : 'button.giveToAll')
  const isAnyones = holders.length === 0 && !isWaiting
  const ways = [
    ...(isAnyones ? [] : [button(toAll, toAllId.encode({ occurrence }))]),
    ...(isPassed ? [button(t(locale, 'button.pass'), passId.encode({ occurrence }))] : []),
  ]
  return card(
    text(lines.join('\n')),
    selectRow(userSelect(toOneId.encode({ occurrence }), { placeholder: t(locale, 'ask.pick') })),
    ...(ways.length > 0 ? [buttons(...ways)] : []),
  )
}

function giveLine(locale: string, { holders, isWaiting }: Shown) {
  if (holders.length > 0) return t(locale, 'ask.give', { whose: mentions(holders) })
  return t(locale, isWaiting ? 'ask.giveWaiting' : 'ask.giveAnyones')
}

/** For the last of a whole page Discord's card has no room: it can be offered to everyone, and its own card asks. */
const PICKERS_MAX = 7
/** Of what Discord allows on a picker, in UTF-16 units; the rest are the words around it. */
const PICKED_NAME_LENGTH_MAX = 100

/** Which of one's own turns, and to whom? */
export function askWhichCard(locale: string, turns: readonly Shown[]) {
  const rows = turns.flatMap((turn, n) => {
    const { id: occurrence } = turn
    const toAll = button(t(locale, 'button.toAll'), toAllId.encode({ occurrence }))
    const name = shorten(nameOf(locale, turn), PICKED_NAME_LENGTH_MAX)
    const placeholder = t(locale, 'ask.pickFor', { chore: name })
    const pick = selectRow(userSelect(toOneId.encode({ occurrence }), { placeholder }))
    return [section(dueLine(locale, turn), toAll), ...(n < PICKERS_MAX ? [pick] : [])]
  })
  return card(text([t(locale, 'ask.which'), t(locale, 'ask.offer')].join('\n')), ...rows)
}

interface Given {
  readonly turns: readonly Shown[]
  readonly eventId: Id
}

const whyLine = (locale: string, { reason, holders }: Shown) =>
  t(locale, 'given.reason', { why: sayWhy(locale, reason, holders) })

function givenLines(locale: string, turn: Shown, isOwn: boolean) {
  const { holders } = turn
  const name = { chore: nameOf(locale, turn) }
  const whose = mentions(holders)
  if (holders.length === 0) return [t(locale, 'given.anyone', name), whyLine(locale, turn)]
  const heading = isOwn
    ? t(locale, 'given.claimed', name)
    : t(locale, 'given.given', { ...name, whose })
  return [heading, whyLine(locale, turn)]
}

/** Whose it is now and why, and the way back. `isOwn`: who reads it took it. */
export function givenCard(locale: string, { turns, eventId }: Given, { isOwn = false } = {}) {
  const undo = button(t(locale, 'button.undo'), undoId.encode({ given: eventId }))
  const [only, ...others] = turns
  if (only && others.length === 0)
    return card(section(givenLines(locale, only, isOwn).join('\n'), undo))
  const lines = turns.flatMap((turn) => [
    t(locale, 'given.swappedTurn', { chore: nameOf(locale, turn), whose: mentions(turn.holders) }),
    whyLine(locale, turn),
  ])
  return card(section([t(locale, 'given.swapped'), ...lines].join('\n'), undo))
}

export function undoneCard(locale: string, turns: readonly Shown[]) {
  const lines = turns.flatMap((turn) => [
    t(locale, 'undone.heading', { chore: nameOf(locale, turn) }),
    undoneLine(locale, turn),
  ])
  return card(text(lines.join('\n')))
}

function undoneLine(locale: string, { holders, isWaiting }: Shown) {
  if (holders.length > 0) return t(locale, 'undone.whose', { whose: mentions(holders) })
  return t(locale, isWaiting ? 'undone.waits' : 'undone.anyone')
}

export interface ShownOffer {
  readonly offer: Offer
  readonly turn: Shown
  /** What is wanted for it. */
  readonly wanted: Shown | null
}

function dueLine(locale: string, turn: Shown) {
  const { dueAt } = turn
  const { schedule } = turn.chore
  const style = isAnyTime(schedule, dueAt) ? 'D' : 'f'
  return t(locale, 'offer.due', {
    chore: nameOf(locale, turn),
    at: epochSeconds(shownAt(schedule, dueAt)),
    style,
  })
}

function askedLines(locale: string, { offer, turn, wanted }: ShownOffer) {
  const { offeredBy: by, toId: to } = offer
  const chore = nameOf(locale, turn)
  const heading = t(locale, 'offer.heading', { chore })
  if (to === null) return [heading, t(locale, 'offer.all', { by })]
  if (!wanted) return [heading, t(locale, 'offer.one', { by, to })]
  const other = nameOf(locale, wanted)
  return [
    t(locale, 'offer.headingSwap', { chore, other }),
    t(locale, 'offer.swap', { by, to, chore, other }),
  ]
}

/** For everyone, though it may be one who is asked. */
export function offerCard(locale: string, shown: ShownOffer) {
  const { id: offer, toId, expiresAt } = shown.offer
  const { turn, wanted } = shown
  const lines = [
    ...askedLines(locale, shown),
    dueLine(locale, turn),
    ...(wanted ? [dueLine(locale, wanted)] : []),
    t(locale, 'offer.until', { at: epochSeconds(expiresAt) }),
  ]
  const accept = button(t(locale, 'button.accept'), acceptId.encode({ offer }), {
    style: 'success',
  })
  return card(
    text(lines.join('\n')),
    buttons(
      accept,
      ...(toId === null ? [] : [button(t(locale, 'button.decline'), declineId.encode({ offer }))]),
      button(t(locale, 'button.withdraw'), withdrawId.encode({ offer })),
    ),
  )
}

/** What became of an offer, in a sentence. */
export function offerNews(locale: string, { offer, turn }: Pick<ShownOffer, 'offer' | 'turn'>) {
  const { status, offeredBy: who, endedBy, forId } = offer
  const args = { chore: nameOf(locale, turn), who }
  const by = endedBy ?? who
  if (status !== 'accepted' && !turn.holders.includes(who)) return t(locale, 'news.moved', args)
  switch (status) {
    case 'accepted':
      return t(locale, forId ? 'news.swapped' : 'news.accepted', { ...args, by })
    case 'declined':
      return t(locale, 'news.declined', { ...args, by })
    case 'withdrawn':
      return t(locale, 'news.withdrawn', args)
    default:
      return t(locale, 'news.expired', args)
  }
}

export const endedCard = (locale: string, shown: Pick<ShownOffer, 'offer' | 'turn'>) =>
  card(text(offerNews(locale, shown)))

interface News extends Pick<ShownOffer, 'offer' | 'turn'> {
  /** The custom_id of its Done, which no other message has. */
  readonly doneId: string
}

/** For who offered it, wherever they looked since. */
export const newsCard = (locale: string, { doneId, ...shown }: News) =>
  card(
    section(
      offerNews(locale, shown),
      button(t(locale, 'button.done'), doneId, { style: 'success' }),
    ),
  )
