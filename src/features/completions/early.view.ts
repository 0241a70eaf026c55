import { Temporal } from '../../core/clock.ts'
import { button, buttons, card, section, text } from '../../core/components.ts'
import type { Id } from '../../core/ids.ts'
import {
  backdatedLine,
  countId,
  extraId,
  homeButton,
  nameOf,
  ON_CARD,
  saidLines,
  saidParts,
  undoId,
} from '../cards/index.ts'
import type { CompletedOccurrence, Occurrence, SaidBesides } from '../model/index.ts'
import { sayDay } from '../recurrence/index.ts'
import type { EarlyRefusal } from './early.ts'
import { say, t } from './locales/index.ts'

interface Asked {
  readonly occurrence: Id
  /** What the extra is called, if it is one. */
  readonly extra: Id
  readonly said?: SaidBesides
}

/** Which turn is meant, where that may be this one, or none of them: nothing is saved before that is said. */
export function earlyCard(
  locale: string,
  refusal: EarlyRefusal,
  { occurrence, extra, said = {} }: Asked,
) {
  const { zone, at: due, doneAt: at } = refusal.args
  const date = Temporal.Instant.fromEpochMilliseconds(due * 1000).toZonedDateTimeISO(zone)
  const day = sayDay(date.toPlainDate(), locale)
  const count = button(t(locale, 'early.count', { day }), countId.encode({ occurrence, at }))
  return card(
    text(say(locale, refusal)),
    ...saidParts(locale, said),
    buttons(
      ...(refusal.code === 'done.early' ? [count] : []),
      button(t(locale, 'early.extra'), extraId.encode({ occurrence, extra, at })),
    ),
  )
}

/** What was logged, and the way back. */
export function extraCard(locale: string, done: CompletedOccurrence) {
  const { id, chore, completion } = done
  const lines = [
    t(locale, 'extra.done', { chore: nameOf(locale, chore), by: completion.by }),
    ...backdatedLine(locale, done),
    ...saidLines(locale, done),
  ]
  const undo = undoId.encode({ occurrence: id, place: ON_CARD })
  return card(section(lines.join('\n'), button(t(locale, 'button.undo'), undo)))
}

/** What was taken back left nothing open that was not open before. */
export function takenBackCard(locale: string, { chore, status }: Occurrence) {
  const key = status === 'extra' ? 'extra.undone' : 'revived.undone'
  return card(text(t(locale, key, { chore: nameOf(locale, chore) })), buttons(homeButton(locale)))
}
