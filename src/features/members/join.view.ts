import { epochSeconds, type Temporal } from '../../core/clock.ts'
import { button, buttons, card, text } from '../../core/components.ts'
import { isAnyTime, type Schedule, shownAt } from '../recurrence/index.ts'
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

function turnLine(locale: string, turn: Turn | undefined) {
  if (!turn) return t(locale, 'join.nothing')
  const { theirs, occurrence } = turn
  const { schedule } = occurrence.chore
  const at = epochSeconds(shownAt(schedule, occurrence.dueAt))
  // A chore for any time of a day is due in its last minute, which would only puzzle.
  const style = isAnyTime(schedule, occurrence.dueAt) ? 'D' : 'F'
  const args = { chore: occurrence.chore.name, when: `<t:${at}:${style}>` }
  return t(locale, theirs ? 'join.yours' : 'join.anyone', args)
}

export const joinedCard = (locale: string, { isNew, turn, myChoresId }: Joined) =>
  card(
    text(`${t(locale, isNew ? 'join.welcome' : 'join.already')}\n${turnLine(locale, turn)}`),
    buttons(button(t(locale, 'button.myChores'), myChoresId, { style: 'primary' })),
  )
