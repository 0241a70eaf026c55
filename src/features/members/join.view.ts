import { epochSeconds, type Temporal } from '../../core/clock.ts'
import { button, buttons, card, text } from '../../core/components.ts'
import { isAnyTime, type Schedule, sayDay, shownAt } from '../recurrence/index.ts'
import { t } from './locales/index.ts'

interface Turn {
  /** False: it is for anyone. */
  readonly theirs: boolean
  readonly occurrence: {
    readonly dueAt: Temporal.Instant
    readonly chore: {
      readonly name: string
      readonly schedule: Pick<Schedule, 'time' | 'zone' | 'dayStartMinutes'>
    }
  }
}

interface Joined {
  readonly isNew: boolean
  readonly turn: Turn | undefined
  /** The custom_id of «My chores». */
  readonly myChoresId: string
}

/** Of what is due any time of a day, that day, as the board says it. */
function whenOf(locale: string, { chore: { schedule }, dueAt }: Turn['occurrence']) {
  if (!isAnyTime(schedule, dueAt)) return `<t:${epochSeconds(dueAt)}:F>`
  return sayDay(shownAt(schedule, dueAt).toZonedDateTimeISO(schedule.zone).toPlainDate(), locale)
}

function turnLine(locale: string, turn: Turn | undefined) {
  if (!turn) return t(locale, 'join.nothing')
  const { theirs, occurrence } = turn
  const args = { chore: occurrence.chore.name, when: whenOf(locale, occurrence) }
  return t(locale, theirs ? 'join.yours' : 'join.anyone', args)
}

export function joinedCard(locale: string, joined: Joined) {
  const heading = t(locale, joined.isNew ? 'join.welcome' : 'join.already')
  return card(
    text(`${heading}\n${turnLine(locale, joined.turn)}`),
    buttons(button(t(locale, 'button.myChores'), joined.myChoresId, { style: 'primary' })),
  )
}
