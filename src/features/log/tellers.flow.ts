import { epochSeconds, Temporal } from '../../core/clock.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { areaAdded, areaRemoved, areaRenamed } from '../areas/index.ts'
import {
  choreAdded,
  choreArchived,
  choreBegun,
  choreCompleted,
  choreEdited,
  choreHelped,
  choreMissed,
  choreOpenedToAll,
  chorePostponed,
  choreRestored,
  choreRevived,
  choreRulesChanged,
  choreSkipped,
  choreStepsChanged,
  choreStepsTicked,
  choreStopped,
  choreTurnMoved,
  completionUndone,
  extraDone,
  extraUndone,
  helpUndone,
  postponementUndone,
  proofChanged,
  revivalUndone,
  skipUndone,
} from '../chores/index.ts'
import { givingUndone, offerEnded, offerMade, turnsGiven } from '../exchange/index.ts'
import { applicationAuthorized, guildLeft, settingsChanged } from '../guilds/index.ts'
import { memberJoined, memberRemoved } from '../members/index.ts'
import { holdersOf, isWaiting, mentions } from '../model/index.ts'
import { guildSetUp } from '../setup/index.ts'
import { choresImported, importUndone } from '../transfer/index.ts'
import { APPROVAL_TELLERS } from './approval-tellers.flow.ts'
import { AWAY_TELLERS } from './away-tellers.flow.ts'
import { type Here, isOf, tell, teller } from './told.ts'

const seconds = (at: string) => epochSeconds(Temporal.Instant.from(at))

type NameOf = Here['nameOf']

interface OfChore {
  readonly choreId: Id
}

const named = ({ choreId }: OfChore, nameOf: NameOf) => ({ chore: nameOf(choreId) })

const whoseTurn = (of: Parameters<typeof holdersOf>[0]) => mentions(holdersOf(of))

type Edit = ReturnType<typeof choreEdited.parse>
type Settings = ReturnType<typeof settingsChanged.parse>

const EDITABLE = [
  'schedule',
  'assignment',
  'areaId',
  'notes',
  'closing',
  'effort',
  'priority',
] as const

const differs = ({ before, after }: Edit, what: (typeof EDITABLE)[number]) =>
  JSON.stringify(before[what]) !== JSON.stringify(after[what])

function toldEdit(edit: Edit, nameOf: NameOf) {
  const { before, after } = edit
  const what = EDITABLE.filter((each) => differs(edit, each)).join()
  if (before.name !== after.name) {
    const names = { before: before.name, chore: after.name }
    return what === '' ? tell('log.renamed', names) : tell('log.renamedAnd', { ...names, what })
  }
  const chore = named(edit, nameOf)
  if (what !== '') return tell('log.edited', { ...chore, what })
  // Nothing of the chore, so it was whose turn it is; and nobody's again where that was taken back.
  const { after: turn } = edit.open
  const whose = whoseTurn(turn)
  return whose === '' ? toldNobodys(turn, chore) : tell('log.turnMoved', { ...chore, whose })
}

function toldSettings({ before, ...after }: Settings) {
  const { pausedFrom, pausedUntil } = after
  if (before.pausedFrom === undefined && before.pausedUntil === undefined)
    return tell('log.settings', { what: Object.keys(before).join() })
  if (!pausedFrom) return tell('log.resumed', {})
  return pausedUntil
    ? tell('log.pausedUntil', { at: seconds(pausedUntil) })
    : tell('log.paused', {})
}

/** Whose it was, whose it is, and because of whom. */
function toldMove(of: ReturnType<typeof choreTurnMoved.parse>, nameOf: NameOf) {
  const { userId, before, after, isTakenBack, because } = of
  const chore = named(of, nameOf)
  const holders = holdersOf(after)
  const whose = mentions(holders)
  if (isTakenBack) return toldAgain(after, chore)
  if (because === 'roles' && isWaiting(before)) return tell('log.foundRole', { ...chore, whose })
  if (because === 'roles')
    return holders.length === 0
      ? tell('log.lostRoleOff', { ...chore, userId })
      : tell('log.lostRole', { ...chore, userId, whose })
  if (holders.length === 0) return tell('log.movedOff', { ...chore, userId })
  return tell('log.moved', { ...chore, userId, whose })
}

function toldAgain(after: Parameters<typeof holdersOf>[0], chore: ReturnType<typeof named>) {
  if (isWaiting(after)) return tell('log.waitsAgain', chore)
  const whose = whoseTurn(after)
  return whose === ''
    ? tell('log.givenBackToAll', chore)
    : tell('log.movedBack', { ...chore, whose })
}

/** Of the first turn: of a swap, the other is told of with it. */
function toldGiven({ how, moves, ...of }: ReturnType<typeof turnsGiven.parse>, nameOf: NameOf) {
  const [first] = moves
  const chore = named(of, nameOf)
  const whose = first ? mentions(holdersOf(first.after)) : ''
  if (whose === '') return tell('log.givenToAll', chore)
  return tell(`log.given.${how}`, { ...chore, whose })
}

function toldBackAgain({ moves, ...of }: ReturnType<typeof givingUndone.parse>, nameOf: NameOf) {
  const [first] = moves
  const whose = first ? mentions(holdersOf(first.after)) : ''
  const chore = named(of, nameOf)
  if (whose !== '' || !first) return tell('log.tookBack', { ...chore, whose })
  return toldNobodys(first.after, chore)
}

const toldNobodys = (of: Parameters<typeof isWaiting>[0], chore: ReturnType<typeof named>) =>
  isWaiting(of) ? tell('log.tookBackWaits', chore) : tell('log.tookBackForAll', chore)

function toldOffer({ toId, forId, ...of }: ReturnType<typeof offerMade.parse>, nameOf: NameOf) {
  const chore = named(of, nameOf)
  if (toId === null) return tell('log.offered', chore)
  return tell(forId ? 'log.swapOffered' : 'log.offeredTo', { ...chore, userId: toId })
}

interface Done extends OfChore {
  readonly completedBy: Snowflake
  readonly completedAt: string
  readonly recordedAt: string | null
  readonly recordedBy: Snowflake | null
}

function toldDone(of: Done, nameOf: NameOf) {
  if (of.recordedBy) return tell('log.doneBy', { ...named(of, nameOf), userId: of.completedBy })
  return of.recordedAt
    ? tell('log.doneEarlier', { ...named(of, nameOf), at: seconds(of.completedAt) })
    : tell('log.done', named(of, nameOf))
}

/** A sentence for every event that there is. */
export const TELLERS = [
  teller(choreAdded, ({ name }) => tell('log.added', { chore: name })),
  teller(choreEdited, toldEdit),
  teller(choreArchived, (of, nameOf) => tell('log.deleted', named(of, nameOf))),
  teller(choreRestored, (of, nameOf) => tell('log.restored', named(of, nameOf))),
  teller(choreCompleted, (of, nameOf) => toldDone(of, nameOf)),
  teller(completionUndone, (of, nameOf) => tell('log.undone', named(of, nameOf))),
  teller(choreMissed, (of, nameOf) =>
    tell(of.status === 'missed' ? 'log.missed' : 'log.neutral', named(of, nameOf)),
  ),
  teller(choreSkipped, (of, nameOf) =>
    of.reason
      ? tell('log.skippedBecause', { ...named(of, nameOf), reason: of.reason })
      : tell('log.skipped', named(of, nameOf)),
  ),
  teller(skipUndone, (of, nameOf) => tell('log.unskipped', named(of, nameOf))),
  teller(chorePostponed, (of, nameOf) =>
    tell('log.postponed', { ...named(of, nameOf), at: seconds(of.after.dueAt) }),
  ),
  teller(postponementUndone, (of, nameOf) => tell('log.broughtBack', named(of, nameOf))),
  teller(choreOpenedToAll, (of, nameOf) =>
    tell('log.openedToAll', { ...named(of, nameOf), whose: whoseTurn(of) }),
  ),
  teller(extraDone, (of, nameOf) =>
    tell('log.extra', { ...named(of, nameOf), at: seconds(of.completedAt) }),
  ),
  teller(extraUndone, (of, nameOf) => tell('log.extraUndone', named(of, nameOf))),
  teller(choreRevived, (of, nameOf) => toldDone(of, nameOf)),
  teller(revivalUndone, (of, nameOf) => tell('log.undone', named(of, nameOf))),
  teller(choreBegun, (of, nameOf) => tell('log.begun', named(of, nameOf))),
  teller(choreStopped, (of, nameOf) =>
    tell('log.stopped', { ...named(of, nameOf), userId: of.begunBy }),
  ),
  teller(choreHelped, (of, nameOf) => tell('log.helped', named(of, nameOf))),
  teller(helpUndone, (of, nameOf) => tell('log.helpUndone', named(of, nameOf))),
  teller(proofChanged, (of, nameOf) => tell(`log.photo.${of.how}`, named(of, nameOf))),
  teller(choreStepsChanged, (of, nameOf) => tell('log.steps', named(of, nameOf))),
  teller(choreStepsTicked, (of, nameOf) => tell('log.ticked', named(of, nameOf))),
  teller(choreRulesChanged, (of, nameOf) => tell('log.rules', named(of, nameOf))),
  ...APPROVAL_TELLERS,
  teller(areaAdded, ({ name }) => tell('log.areaAdded', { area: name })),
  teller(areaRenamed, ({ before, after }) => tell('log.areaRenamed', { before, after })),
  teller(areaRemoved, ({ name }) => tell('log.areaRemoved', { area: name })),
  teller(memberJoined, ({ userId }, _, who) =>
    tell(isOf(userId, who) ? 'log.joined' : 'log.memberAdded', { userId }),
  ),
  teller(memberRemoved, ({ userId }, _, who) =>
    tell(isOf(userId, who) ? 'log.gone' : 'log.memberRemoved', { userId }),
  ),
  teller(choreTurnMoved, toldMove),
  teller(turnsGiven, toldGiven),
  teller(givingUndone, toldBackAgain),
  teller(offerMade, toldOffer),
  teller(offerEnded, (of, nameOf) =>
    tell(`log.offer.${of.how}`, { ...named(of, nameOf), userId: of.offeredBy }),
  ),
  ...AWAY_TELLERS,
  teller(settingsChanged, toldSettings),
  teller(guildSetUp, ({ added }) => tell('log.setUp', { count: added.length })),
  teller(choresImported, ({ count }) => tell('log.imported', { count })),
  teller(importUndone, () => tell('log.importUndone', {})),
  teller(applicationAuthorized, () => tell('log.authorized', {})),
  teller(guildLeft, () => tell('log.left', {})),
] as const

export type Told = NonNullable<ReturnType<(typeof TELLERS)[number]['told']>>

const byType = new Map<string, (typeof TELLERS)[number]>(TELLERS.map((each) => [each.type, each]))

/** What there is to say of an event; undefined for one that a later build wrote. */
export const toldOf = (type: string, payload: unknown, here: Here): Told | undefined =>
  byType.get(type)?.told(payload, here)
