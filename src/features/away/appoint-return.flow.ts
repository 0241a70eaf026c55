import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { schedule } from '../../core/outbox/schedule.ts'
import type { GuildSettings } from '../guilds/index.ts'
import type { Absence } from '../members/index.ts'
import { backAt } from './away.ts'

/** In rows. */
export const RETURN = 'away.return'

interface Returning {
  readonly absence: Pick<Absence, 'id' | 'to'>
  readonly settings: Pick<GuildSettings, 'zone' | 'dayStartMinutes'>
  readonly correlationId: string | null
}

/** Wherever an absence gets an end, and wherever that comes at another time: then it is asked whether it is over. */
export async function appointReturn(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { absence: { id: subjectId, to }, settings, correlationId }: Returning,
) {
  if (to === null) return
  const dueAt = backAt(to, settings)
  const id = newId()
  const key = `${subjectId} ${dueAt} ${id}`
  await schedule(scope, { id, kind: RETURN, key, subjectId, dueAt, at: clock.now(), correlationId })
}
