import type { Db } from '../core/db/client.ts'
import { asSystem } from '../core/db/scope.ts'
import { backlog } from '../core/outbox/deliveries.ts'
import { lanesOf, shutOut } from '../core/outbox/survey.ts'
import { type Line, ok, warn } from './line.ts'

/** A worker needs seconds; a limit of Discord, or a deploy, a little more. */
const LATE_SECONDS_MAX = 60

/** Whether what was asked for also happens. */
export async function queueLines(db: Db): Promise<readonly Line[]> {
  const { lanes, parked, servers } = await asSystem(
    db,
    async (system) => ({
      lanes: await lanesOf(system),
      parked: (await backlog(system)).parked,
      servers: await shutOut(system),
    }),
    { readOnly: true },
  )
  const late = Math.round(Math.max(0, ...lanes.map(({ lateSeconds }) => lateSeconds ?? 0)))
  return [
    late > LATE_SECONDS_MAX
      ? warn('queue', `something is due for ${late} s`, 'Is the worker running?')
      : ok('queue', 'nothing is late'),
    parked > 0
      ? warn('dead letters', String(parked), 'See choresctl dead-letters list.')
      : ok('dead letters', 'none'),
    servers > 0
      ? warn(
          'rights',
          `in ${servers} servers the bot may not do what it was asked to, as of today`,
          'A manager there finds what is missing with /manage check.',
        )
      : ok('rights', 'Discord let the bot do today what it was asked to'),
  ]
}
