import { type Assignment, sayShared } from '../rotations/index.ts'
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

const LEVELS = ['1', '2', '3', '4', '5'] as const
type Level = (typeof LEVELS)[number]

const levelOf = (level: number): Level => LEVELS[level - 1] ?? '3'

export const sayEffort = (locale: string, effort: number) => t(locale, `effort.${levelOf(effort)}`)

export const sayPriority = (locale: string, priority: number) =>
  t(locale, `priority.${levelOf(priority)}`)
