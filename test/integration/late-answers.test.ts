import postgres from 'postgres'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { systemClock } from '../../src/core/time/system-clock.ts'
import { features } from '../../src/features/http.ts'
import { features as workerFeatures } from '../../src/features/worker.ts'
import { createLateAnswers } from '../../src/interactions/late-answer.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'
import { givenWorker, textsOf } from '../support/worker.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const TIMEOUT = { timeout: 10_000, interval: 20 }

function setup() {
  const app = database.appFor('owner', { clock: systemClock })
  const guildId = aSnowflake()
  return { app, guildId, mia: memberOf(app, { guildId }), tom: memberOf(app, { guildId }) }
}

const working = (app: ReturnType<typeof setup>['app']) =>
  givenWorker(app, [...workerFeatures, { effects: [createLateAnswers(features)] }])

/** Somebody else holds the occurrence for as long as a test wants. */
async function hold(guildId: string) {
  const sql = postgres(database.urlFor('superuser'), { max: 1 })
  const released = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const holding = sql.begin(async (tx) => {
    await tx`select from occurrences where guild_id = ${guildId} for update`
    held.resolve()
    await released.promise
  })
  await held.promise
  const release = async () => {
    released.resolve()
    await holding
    await sql.end()
  }
  onTestFinished(release)
  return release
}

test('a press that waits behind a lock is answered within two seconds with «is thinking», and then by an edit with what came of it', async () => {
  const { app, guildId, mia } = setup()
  const added = await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
  const release = await hold(guildId)
  const startedAt = performance.now()
  const waiting = await mia.press(added.button('Done'))
  expect(performance.now() - startedAt).toBeLessThan(2_000)
  expect(waiting.json).toEqual({ type: 5, data: { flags: 64 } })
  await release()

  const { sent } = working(app)
  await vi.waitFor(() => expect(sent).toHaveLength(1), TIMEOUT)
  // Not before «is thinking» can have arrived.
  expect(performance.now() - startedAt).toBeGreaterThan(2_000)
  const [first] = sent
  expect(first?.terms.lane).toBe(0)
  expect(first?.call).toMatchObject({ to: 'original', token: expect.stringMatching(/^token-/) })
  expect(first?.call.body).toMatchObject({ flags: 1 << 15, allowed_mentions: { parse: [] } })
  expect(textsOf(first?.call.body)).toContain('✅ **Dishes** is done')
  const done = await database.admin`select from completions where guild_id = ${guildId}`
  expect(done).toHaveLength(1)
})

test('whoever was faster meanwhile is named in the late answer, and nothing is done twice', async () => {
  const { app, guildId, mia, tom } = setup()
  const added = await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
  const release = await hold(guildId)
  expect((await mia.press(added.button('Done'))).type).toBe(5)
  await release()
  await tom.press(added.button('Done'))
  const { sent } = working(app)
  await vi.waitFor(() => expect(sent).toHaveLength(1), TIMEOUT)
  expect(textsOf(sent[0]?.call.body)).toContain(`already done: <@${tom.userId}>`)
  expect(await database.admin`select from completions where guild_id = ${guildId}`).toHaveLength(1)
})

test('the interaction and its token lie sealed in the outbox, and one delivered twice is answered once', async () => {
  const { app, guildId, mia } = setup()
  const added = await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
  const release = await hold(guildId)
  const data = { component_type: 2, custom_id: added.button('Done') }
  const same = { id: aSnowflake(), token: 'token-canary' }
  const answers = await Promise.all([mia.send(3, data, same), mia.send(3, data, same)])
  expect(answers.map(({ type }) => type)).toEqual([5, 5])
  const rows = await database.admin`
    select payload, effect_key, correlation_id, expires_at - created_at = interval '14 minutes' as in_time
    from outbox where guild_id = ${guildId} and kind = 'interaction.late-answer'`
  expect(rows).toEqual([expect.objectContaining({ correlation_id: same.id, in_time: true })])
  expect(rows[0]?.payload.toString('latin1')).not.toContain('canary')
  await release()
  const { sent } = working(app)
  await vi.waitFor(() => expect(sent).toHaveLength(1), TIMEOUT)
})

test('while the lock stays, the worker tries again and says nothing wrong', async () => {
  const { app, guildId, mia } = setup()
  const added = await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
  const release = await hold(guildId)
  await mia.press(added.button('Done'))
  const { sent, counts } = working(app)
  await vi.waitFor(() => expect(counts.get('again')).toBeGreaterThan(0), TIMEOUT)
  expect(sent).toEqual([])
  await release()
  await vi.waitFor(() => expect(sent).toHaveLength(1), TIMEOUT)
  expect(textsOf(sent[0]?.call.body)).toContain('✅ **Dishes** is done')
})
