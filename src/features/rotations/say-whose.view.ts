import type { Snowflake } from '../../core/ids.ts'
import type { Assignment, Rotation, SeveralMode } from './assignment.ts'
import { isEach, membersOf } from './assignment.ts'
import { t } from './locales/index.ts'

/** More are counted, not named. */
const NAMED_MAX = 8

export const mention = (member: Snowflake) => `<@${member}>`

export const mentionRole = (roleId: Snowflake) => `<@&${roleId}>`

/** «Mia, Tom or Ada», «Mia, Tom and Ada»: as the words between them are in that language. */
export function sayMembers(
  locale: string,
  members: readonly Snowflake[],
  between: 'or' | 'and' = 'and',
): string {
  const shown = members.slice(0, NAMED_MAX).map(mention)
  const left = members.length - shown.length
  if (left > 0) return t(locale, 'who.more', { some: shown.join(', '), count: left })
  const last = shown.at(-1) ?? ''
  if (shown.length < 2) return last
  const some = shown.slice(0, -1).join(', ')
  return t(locale, between === 'or' ? 'who.or' : 'who.and', { some, last })
}

const between = (mode: SeveralMode | null | undefined) => (mode === 'together' ? 'and' : 'or')

/** Whose a turn is that nobody has alone: theirs, everyone's who is away, or undefined: anyone's. */
export function sayShared(
  locale: string,
  sharedBy: readonly Snowflake[] | null,
  mode: SeveralMode | null | undefined,
): string | undefined {
  if (sharedBy === null) return undefined
  if (sharedBy.length === 0) return t(locale, 'who.paused')
  return sayMembers(locale, sharedBy, between(mode))
}

export const WAYS = ['inOrder', 'leastLoaded', 'shuffle', 'anyOne', 'together', 'each'] as const
/** How several can share a chore. */
export type Way = (typeof WAYS)[number]

export const sayWay = (locale: string, way: Way | SeveralMode) => t(locale, `how.${way}`)

/** Whose a chore is, or how it is shared out. */
export function sayAssignment(locale: string, assignment: Assignment): string {
  switch (assignment.kind) {
    case 'anyone':
      return t(locale, 'who.anyone')
    case 'person':
      return mention(assignment.member)
    case 'several':
      return isEach(assignment)
        ? t(locale, 'who.each', { who: sayMembers(locale, assignment.members) })
        : sayMembers(locale, assignment.members, between(assignment.mode))
    case 'rotation':
      return t(locale, 'who.rotation', {
        who: sayPool(locale, assignment),
        how: sayWay(locale, assignment.strategy),
      })
  }
}

const sayPool = (locale: string, rotation: Rotation) =>
  rotation.among.kind === 'role'
    ? mentionRole(rotation.among.roleId)
    : sayMembers(locale, membersOf(rotation))
