import type { Snowflake } from '../../core/ids.ts'
import type { Assignment, Rotation } from '../rotations/index.ts'
import { t } from './locales/index.ts'
import { isPaused, type Whose } from './whose.ts'

type Mode = Extract<Assignment, { kind: 'several' }>['mode']

/** More are counted, not named. */
const NAMED_MAX = 8

const mention = (member: Snowflake) => `<@${member}>`

/** «Mia, Tom or Ada», «Mia, Tom and Ada»: as the words between them are in that language. */
export function sayMembers(
  locale: string,
  members: readonly Snowflake[],
  between: 'or' | 'and',
): string {
  const shown = members.slice(0, NAMED_MAX).map(mention)
  const left = members.length - shown.length
  if (left > 0) return t(locale, 'who.more', { some: shown.join(', '), count: left })
  const last = shown.at(-1) ?? ''
  if (shown.length < 2) return last
  const some = shown.slice(0, -1).join(', ')
  return t(locale, between === 'or' ? 'who.or' : 'who.and', { some, last })
}

interface Held extends Pick<Whose, 'assigneeId' | 'sharedBy'> {
  readonly chore: { readonly assignment?: Assignment }
}

const modeOf = ({ chore: { assignment } }: Held): Mode =>
  assignment?.kind === 'several' ? assignment.mode : 'anyOne'

/** Whose turn it is, in a line of a card. */
export function whoseLine(locale: string, held: Held) {
  const { assigneeId, sharedBy } = held
  if (assigneeId) return t(locale, 'card.whose', { userId: assigneeId })
  if (isPaused(held)) return t(locale, 'card.paused')
  if (!sharedBy) return t(locale, 'card.anyone')
  const between = modeOf(held) === 'anyOne' ? 'or' : 'and'
  return t(locale, 'card.shared', { who: sayMembers(locale, sharedBy, between) })
}

/** Whose a chore is, or how it is shared out. */
export function sayAssignment(locale: string, assignment: Assignment): string {
  switch (assignment.kind) {
    case 'anyone':
      return t(locale, 'who.anyone')
    case 'person':
      return mention(assignment.member)
    case 'several':
      return sayMembers(locale, assignment.members, assignment.mode === 'anyOne' ? 'or' : 'and')
    case 'rotation':
      return t(locale, 'who.rotation', {
        who: sayPool(locale, assignment),
        how: t(locale, `how.${assignment.strategy}`),
      })
  }
}

const sayPool = (locale: string, { among }: Rotation) =>
  among.kind === 'role'
    ? `<@&${among.roleId}>`
    : sayMembers(
        locale,
        among.seats.map(({ member }) => member),
        'and',
      )

const LEVELS = ['1', '2', '3', '4', '5'] as const
type Level = (typeof LEVELS)[number]

const levelOf = (level: number): Level => LEVELS[level - 1] ?? '3'

export const sayEffort = (locale: string, effort: number) => t(locale, `effort.${levelOf(effort)}`)

export const sayPriority = (locale: string, priority: number) =>
  t(locale, `priority.${levelOf(priority)}`)
