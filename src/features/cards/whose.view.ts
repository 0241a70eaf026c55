import {
  type ChoreDefinition,
  EFFORT_DEFAULT,
  isWaiting,
  levelOf,
  PRIORITY_DEFAULT,
  type Whose,
} from '../model/index.ts'
import { type Assignment, isEach, roleOf, sayAssignment, sayShared } from '../rotations/index.ts'
import { t } from './locales/index.ts'

interface Held extends Whose {
  readonly chore: { readonly assignment: Assignment }
}

/** Whose turn it is, in a line of a card. */
export function whoseLine(locale: string, held: Held) {
  const { assigneeId, sharedBy, chore } = held
  if (assigneeId) return t(locale, 'card.whose', { userId: assigneeId })
  const { assignment } = chore
  if (isWaiting(held)) return waitingLine(locale, held)
  const who = sayShared(locale, sharedBy, 'mode' in assignment ? assignment.mode : null)
  return who === undefined ? t(locale, 'card.anyone') : t(locale, 'card.shared', { who })
}

function waitingLine(locale: string, { chore, turn }: Held) {
  const roleId = roleOf(chore.assignment)
  return roleId && turn?.reason.code === 'turns.nobody'
    ? t(locale, 'card.emptyRole', { roleId })
    : t(locale, 'card.paused')
}

/** Where whoever has a role takes turns, which one; where all have a turn of their own, who they are. */
export function poolLine(locale: string, { assignment }: Pick<ChoreDefinition, 'assignment'>) {
  const who = () => sayAssignment(locale, assignment)
  if (isEach(assignment)) return [t(locale, 'card.each', { who: who() })]
  return roleOf(assignment) ? [t(locale, 'card.pool', { who: who() })] : []
}

export const sayEffort = (locale: string, effort: number) => t(locale, `effort.${levelOf(effort)}`)

export const sayPriority = (locale: string, priority: number) =>
  t(locale, `priority.${levelOf(priority)}`)

export const effortLine = (locale: string, effort: number) =>
  t(locale, 'weight.effort', { level: sayEffort(locale, effort) })

export const priorityLine = (locale: string, priority: number) =>
  t(locale, 'weight.priority', { level: sayPriority(locale, priority) })

/** Only what is out of the ordinary is said. */
export function weightLine(
  locale: string,
  { effort, priority }: Pick<ChoreDefinition, 'effort' | 'priority'>,
) {
  const said = [
    ...(effort === EFFORT_DEFAULT ? [] : [effortLine(locale, effort)]),
    ...(priority === PRIORITY_DEFAULT ? [] : [priorityLine(locale, priority)]),
  ]
  return said.length > 0 ? [t(locale, 'card.weight', { said: said.join(' · ') })] : []
}
