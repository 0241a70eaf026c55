import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { type Refusal, refuse } from '../../core/result.ts'
import { ABSENCES_MAX, type Absence, absences, members } from '../members/index.ts'
import { dayBefore, type Range, touches, united } from './away.ts'

export type MayRefusal =
  | Refusal<'away.notYours', { userId: Snowflake }>
  | Refusal<'away.notIn', { userId: Snowflake }>
  | Refusal<'away.tooMany', { count: number }>
  | Refusal<'away.already', Record<never, never>>

/** What stands of theirs; one that ended yesterday may go on. */
export const standingOf = (scope: GuildScope, userId: Snowflake, today: string) =>
  absences.ofMember(scope, userId, dayBefore(today))

interface Asked {
  readonly by: Snowflake
  readonly isManager: boolean
  readonly userId: Snowflake
  readonly range: Range
  readonly standing: readonly Absence[]
}

/** Everybody for themselves, managers for all; and only for who takes part. */
export async function refusalFor(
  scope: GuildScope,
  { by, isManager, userId, range, standing }: Asked,
) {
  if (by !== userId && !isManager) return refuse('away.notYours', { userId })
  const [known] = await members.among(scope, [userId])
  if (!known) return refuse('away.notIn', { userId })
  const touched = standing.filter((one) => touches(one, range))
  const [first] = touched
  if (first && isSame(first, united([range, ...touched]))) return refuse('away.already', {})
  const isNew = touched.length === 0
  if (isNew && standing.length >= ABSENCES_MAX)
    return refuse('away.tooMany', { count: ABSENCES_MAX })
  return undefined
}

const isSame = (a: Range, b: Range) => a.from === b.from && a.to === b.to
