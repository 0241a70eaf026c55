import { z } from 'zod'
import { Temporal } from '../../src/core/clock.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import { defineEffect } from '../../src/core/effect.ts'
import type { Id } from '../../src/core/ids.ts'
import { lanes } from '../../src/core/lane.ts'
import type { Pointer } from '../../src/core/messaging/transport.ts'
import { request } from '../../src/core/outbox/outbox.ts'
import { defineEffectHandler, type Prepare } from '../../src/jobs/effect.ts'
import { createRegistry, type WorkerFeature } from '../../src/jobs/registry.ts'
import { createRunner } from '../../src/jobs/runner.ts'
import type { createDatabase } from './app.ts'
import { aSnowflake } from './build.ts'
import { logOfTest } from './log.ts'
import { aDiscord, countedMetrics } from './worker.ts'

export const NOON = Temporal.Instant.from('2030-01-01T12:00:00Z')
export const hello = defineEffect('test.hello', lanes.normal, z.object({ words: z.string() }))
export const CHANNEL = '400000000000000004'

const say: Prepare<{ words: string }> = async (_scope, { words }, { mark }) => ({
  to: 'channel',
  channelId: CHANNEL,
  mark,
  body: { content: words },
})

interface Parts {
  readonly database: Awaited<ReturnType<typeof createDatabase>>
  readonly prepare?: Prepare<{ words: string }>
  readonly features?: readonly WorkerFeature[]
}

/** A runner of perhaps several on this database, and a guild whose effects are asked for by the test. */
export function givenEffects({ database, prepare = say, features = [] }: Parts) {
  const time = { now: NOON }
  const log = logOfTest()
  const app = database.appFor('owner', { clock: { now: () => time.now }, log })
  const guildId = aSnowflake()
  const discord = aDiscord()
  const { metrics, counts } = countedMetrics()
  const registry = createRegistry([
    { effects: [defineEffectHandler({ on: hello, prepare })] },
    ...features,
  ])
  const aRunner = () => createRunner({ ...app, discord: discord.discord }, { registry, metrics })
  const runner = aRunner()

  async function ask({ key = 'k', expires }: { key?: string; expires?: Temporal.Instant } = {}) {
    const id = app.newId()
    await inGuild(app.db, guildId, (scope) =>
      request(scope, hello({ words: 'a canary' }), {
        id,
        at: time.now,
        key,
        subjectId: id,
        correlationId: '800000000000000008',
        ...(expires && { expiresAt: expires }),
      }),
    )
    return { guildId, id, kind: hello.kind, lane: lanes.normal } satisfies Pointer
  }

  return {
    ...discord,
    app,
    log,
    guildId,
    counts,
    runner,
    aRunner,
    ask,
    sleep: (duration: Temporal.DurationLike) => {
      time.now = time.now.add(duration)
    },
    /** As after the time that a lease lasts. */
    leaseOver: () =>
      database.admin`
        update outbox set leased_until = now() - interval '1 second'
        where guild_id = ${guildId} and leased_until is not null`,
    row: async (id?: Id) => {
      const [row] = await database.admin`
        select state, attempts, last_error as error, fence::int, message_id as message,
          leased_until is not null as leased, available_at = ${NOON.toString()} as now
        from outbox where guild_id = ${guildId} ${id ? database.admin`and id = ${id}` : database.admin``}`
      return row
    },
  }
}
