import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSnowflake } from '../support/build.ts'
import { APPLICATION_ID, type Endpoint, givenEndpoint } from '../support/endpoint.ts'
import { aSigningKey, signed, unixSeconds } from '../support/sign.ts'

let endpoint: Endpoint
beforeAll(async () => {
  endpoint = await givenEndpoint()
})
afterAll(() => endpoint.close())

const anEvent = (type: string, data: object = {}, timestamp = '2026-11-23T10:00:00.000000') => ({
  version: 1,
  application_id: APPLICATION_ID,
  type: 1,
  event: { type, timestamp, data },
})
const anAuthorization = (guildId: string, userId = aSnowflake()) =>
  anEvent('APPLICATION_AUTHORIZED', {
    integration_type: 0,
    scopes: ['bot', 'applications.commands'],
    user: { id: userId, username: 'mia' },
    guild: { id: guildId, name: 'Our flat' },
  })

const send = async (event: object, timestamp?: string) => {
  const body = JSON.stringify(event)
  const response = await endpoint.post(body, signed(endpoint.key, body, timestamp), '/events')
  return {
    status: response.statusCode,
    body: response.payload,
    type: response.headers['content-type'],
  }
}
const eventsOf = (guildId: string) =>
  endpoint.admin`select type, actor_id::text as actor from event_log where guild_id = ${guildId}`
const arrivalsOf = async (guildId: string) =>
  (
    await endpoint.admin`select 1 from inbox where guild_id = ${guildId} and source = 'webhook_event'`
  ).length

const DONE = { status: 204, body: '', type: expect.stringMatching(/^application\/json\b/) }

describe('A43: POST /events', () => {
  test('answers a signed PING with 204, nothing, and a content type', async () => {
    expect(await send({ version: 1, application_id: APPLICATION_ID, type: 0 })).toEqual(DONE)
  })

  test('refuses what Discord did not sign with 401, an empty body and no query', async () => {
    const before = endpoint.cable.bytesSent()
    const body = JSON.stringify(anAuthorization(aSnowflake()))
    const response = await endpoint.post(body, signed(aSigningKey(), body), '/events')
    expect([response.statusCode, response.payload]).toEqual([401, ''])
    expect(endpoint.cable.bytesSent()).toBe(before)
  })

  test('is 401 for an event that names another application, or none; a PING may leave it out', async () => {
    const { application_id: _ours, ...event } = anAuthorization(aSnowflake())
    expect(await send(event)).toMatchObject({ status: 401, body: '' })
    expect(await send({ ...event, application_id: aSnowflake() })).toMatchObject({ status: 401 })
    expect(await send({ type: 0 })).toEqual(DONE)
  })

  test('remembers once that a guild added the bot, however often and in parallel Discord says so', async () => {
    const guildId = aSnowflake()
    const event = anAuthorization(guildId, '300000000000000007')
    const times = [0, 0, 0, 20, 40].map((ago) => String(Number(unixSeconds()) - ago))
    expect(await Promise.all(times.map((time) => send(event, time)))).toEqual(times.map(() => DONE))
    expect(await eventsOf(guildId)).toEqual([
      { type: 'application.authorized', actor: '300000000000000007' },
    ])
    const handed = await endpoint.admin`select kind from outbox where guild_id = ${guildId}`
    expect(handed).toEqual([{ kind: 'application.authorized' }])
    expect(await arrivalsOf(guildId)).toBe(1)
  })

  test('remembers it again when the guild adds the bot again', async () => {
    const guildId = aSnowflake()
    const event = anAuthorization(guildId)
    await send(event)
    const later = { ...event.event, timestamp: '2026-11-24T10:00:00.000000' }
    expect(await send({ ...event, event: later })).toEqual(DONE)
    expect(await eventsOf(guildId)).toHaveLength(2)
  })

  test('acknowledges events that concern no guild, or that it does not know, once each', async () => {
    const before = await arrivalsOf('0')
    const gone = anEvent('APPLICATION_DEAUTHORIZED', { user: { id: aSnowflake() } })
    expect(await send(gone)).toEqual(DONE)
    expect(await send(gone)).toEqual(DONE)
    expect(await send(anEvent('SOMETHING_NEW', { a: 1 }))).toEqual(DONE)
    expect(await arrivalsOf('0')).toBe(before + 2)
  })

  test('is 400 for a signed body that is no event', async () => {
    for (const body of [{ type: 1 }, { type: 7 }, { type: 1, event: { type: 3 } }])
      expect((await send({ application_id: APPLICATION_ID, ...body })).status).toBe(400)
  })

  test('is 400 for a time that cannot be kept, and not asked for again for ten minutes', async () => {
    for (const time of ['2026-11-23\0', '2'.repeat(41), ''])
      expect((await send(anEvent('SOMETHING_NEW', {}, time))).status).toBe(400)
  })

  test('is done for a guild whose data is being deleted, and told once', async () => {
    const guildId = aSnowflake()
    await send(anAuthorization(guildId))
    await endpoint.admin`update guild_keys set state = 'closing', wrapped = null
      where guild_id = ${guildId}`
    const lines = endpoint.log.lines.length
    expect(await send(anAuthorization(guildId))).toEqual(DONE)
    const told = endpoint.log.lines.slice(lines).map(({ level, fields }) => [level, fields.guild])
    expect(told).toEqual([['info', guildId]])
    expect(await eventsOf(guildId)).toHaveLength(1)
  })

  test('is 503 with the database away, so that Discord says it again, and 204 then', async () => {
    const guildId = aSnowflake()
    const event = anAuthorization(guildId)
    await endpoint.cable.become('refuse')
    const start = performance.now()
    expect(await send(event)).toMatchObject({ status: 503, body: '' })
    expect(performance.now() - start).toBeLessThan(2_500)
    await endpoint.cable.become('pass')
    await expect.poll(async () => (await send(event)).status, { timeout: 5_000 }).toBe(204)
    expect(await eventsOf(guildId)).toHaveLength(1)
  })

  test('is 503 within 3 s when the database is silent', async () => {
    await endpoint.cable.become('blackhole')
    const start = performance.now()
    expect(await send(anAuthorization(aSnowflake()))).toMatchObject({ status: 503, body: '' })
    expect(performance.now() - start).toBeLessThan(2_800)
    await endpoint.cable.become('pass')
    await expect
      .poll(async () => (await send(anAuthorization(aSnowflake()))).status, { timeout: 9_000 })
      .toBe(204)
  })
})
