import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import type { GuildSettings } from '../guilds/index.ts'
import { absences, absentOn, members } from '../members/index.ts'
import { todayOf } from '../recurrence/index.ts'

interface Calling {
  readonly settings: Pick<GuildSettings, 'zone' | 'dayStartMinutes'>
  readonly at: Temporal.Instant
  /** Whose it is; nobody: it is for anyone. */
  readonly holders: readonly Snowflake[]
}

/** Whom of them to call: nobody who is away. Undefined where nobody is left who could do it, so nothing is said. */
export async function whoIsCalled(
  scope: GuildScope,
  { settings, at, holders }: Calling,
): Promise<readonly Snowflake[] | undefined> {
  const all = await absences.lately(scope, at)
  const today = todayOf({ ...settings, now: at }).toString()
  const away = new Set(absentOn(all, today).map(({ userId }) => userId))
  if (away.size === 0) return holders
  const here = holders.filter((holder) => !away.has(holder))
  if (here.length > 0) return here
  const isSomebodyHere = holders.length === 0 && (await members.count(scope)) > away.size
  return isSomebodyHere ? [] : undefined
}
