import { type Assignment, sayShared } from '../rotations/index.ts'
import { type ChoreDefinition, EFFORT_DEFAULT, PRIORITY_DEFAULT } from './chore.ts'
import { levelOf } from './levels.ts'
import { t } from './locales/index.ts'
import { isWaiting, type Whose } from './whose.ts'

interface Held extends Pick<Whose, 'assigneeId' | 'sharedBy'> {
  readonly chore: { readonly assignment: Assignment }
}

/** Whose turn it is, in a line of a card. */
export function whoseLine(locale: string, held: Held) {
  const { assigneeId, sharedBy, chore } = held
  if (assigneeId) return t(locale, 'card.whose', { userId: assigneeId })
  if (isWaiting(held)) return t(locale, 'card.paused')
  const { assignment } = chore
  const who = sayShared(locale, sharedBy, 'mode' in assignment ? assignment.mode : null)
  return who === undefined ? t(locale, 'card.anyone') : t(locale, 'card.shared', { who })
}

export const sayEffort = (locale: string, effort: number) => t(locale, `effort.${levelOf(effort)}`)

export const sayPriority = (locale: string, priority: number) =>
  t(locale, `priority.${levelOf(priority)}`)

/** Only what is out of the ordinary is said. */
export function weightLine(
  locale: string,
  { effort, priority }: Pick<ChoreDefinition, 'effort' | 'priority'>,
) {
  const said = [
    ...(effort === EFFORT_DEFAULT
      ? []
      : [t(locale, 'weight.effort', { level: sayEffort(locale, effort) })]),
    ...(priority === PRIORITY_DEFAULT
      ? []
      : [t(locale, 'weight.priority', { level: sayPriority(locale, priority) })]),
  ]
  return said.length > 0 ? [t(locale, 'card.weight', { said: said.join(' · ') })] : []
}
