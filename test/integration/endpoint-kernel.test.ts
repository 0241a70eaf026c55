import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import { StartRefused } from '../../src/core/errors.ts'
import * as outbox from '../../src/core/outbox/outbox.ts'
import { defineCommand } from '../../src/interactions/command.ts'
import type { Run } from '../../src/interactions/handler.ts'
import { whisper } from '../../src/interactions/response.ts'
import { aSnowflake } from '../support/build.ts'
import { aCommand, type Endpoint, givenEndpoint } from '../support/endpoint.ts'
import { httpEnvironment } from '../support/http-process.ts'
import { words } from '../support/payload.ts'
import { weakPoints } from '../support/weak-points.ts'

const ANSWER_MS_MAX = 2_000

/** Leaves one event, and says a new id each time it runs. */
const announce: Run = async (app, { guildId, interactionId }) => {
  const id = app.newId()
  const meta = {
    id,
    at: app.clock.now(),
    streamId: guildId,
    actorId: null,
    correlationId: interactionId,
  }
  const event = { type: 'test.happened', version: 1, payload: {} }
  await inGuild(app.db, guildId, (scope) => outbox.announce(scope, event, meta))
  return whisper(id)
}
const SECRET = 'canary of a stack trace'
const handlers: Readonly<Record<string, Run>> = {
  announce,
  throws: () => {
    throw new Error(SECRET)
  },
  rejects: () => new Promise((_, reject) => setTimeout(reject, 300, new Error(SECRET))),
  hangs: () => new Promise(() => undefined),
  'hangs-after': async (app, at) => {
    await announce(app, at)
    return new Promise(() => undefined)
  },
}

let endpoint: Endpoint
beforeAll(async () => {
  const commands = Object.entries(handlers).map(([name, run]) =>
    defineCommand({ name: words(name), description: words(name), options: {}, run }),
  )
  endpoint = await givenEndpoint({ features: [{ commands }] })
})
afterAll(() => endpoint.close())

const calling = (name: string, over: object = {}) =>
  aCommand({
    id: aSnowflake(),
    guild_id: aSnowflake(),
    data: { id: '500000000000000001', name, type: 1 },
    ...over,
  })
const eventsOf = async (guildId: unknown) =>
  (await endpoint.admin`select 1 from event_log where guild_id = ${String(guildId)}`).length

test('A7, P4, C2: one signed request, twenty times at once: twenty equal answers and one event', async () => {
  const interaction = calling('announce')
  const answers = await Promise.all(Array.from({ length: 20 }, () => endpoint.send(interaction)))
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  expect(new Set(answers.map(({ payload }) => payload)).size).toBe(1)
  expect((await endpoint.send(interaction)).payload).toBe(answers[0]?.payload)
  expect(await eventsOf(interaction.guild_id)).toBe(1)
})

test('A8: the same id with another body, both signed: the first answer, and a security line', async () => {
  const interaction = calling('announce')
  const first = await endpoint.send(interaction)
  const second = await endpoint.send({ ...interaction, locale: 'nl' })
  expect(second.payload).toBe(first.payload)
  expect(await eventsOf(interaction.guild_id)).toBe(1)
  const security = endpoint.log.lines.filter(({ fields }) => fields.kind === 'security')
  expect(security.map(({ fields }) => fields.interaction)).toEqual([interaction.id])
})

describe('A10: a public key that would accept forged signatures refuses the start', () => {
  const faultsOf = (publicKey: string) => {
    try {
      readConfig('http', httpEnvironment({ databaseUrl: 'postgres://h/d', publicKey }))
      return []
    } catch (error) {
      return error instanceof StartRefused ? error.faults : [String(error)]
    }
  }
  test.each(weakPoints)('%s', (publicKey) => {
    expect(faultsOf(publicKey)).toEqual([expect.stringContaining('DISCORD_PUBLIC_KEY')])
  })
  test('and a real one does not', () => {
    expect(faultsOf(endpoint.key.publicKey)).toEqual([])
  })
})

describe('signed, and still nothing that Discord sends: 400, an empty body and no query', () => {
  const raw = async (change: (json: string) => string) => {
    const before = endpoint.cable.bytesSent()
    const { statusCode, payload } = await endpoint.post(change(JSON.stringify(calling('announce'))))
    return { status: statusCode, body: payload, queried: endpoint.cable.bytesSent() > before }
  }
  const MALFORMED = { status: 400, body: '', queried: false }
  const guild = (value: string) => (json: string) =>
    json.replace(/"guild_id":"\d+"/, `"guild_id":${value}`)

  // A number has lost its last digits before anybody could look at it.
  test.each([
    '200000000000000001',
    '9007199254740993',
    '"9223372036854775808"',
    '"-200000000000000001"',
    '"0200000000000000001"',
    '"2e17"',
    '""',
  ])('A26: a guild that is %s', async (value) => {
    expect(await raw(guild(value))).toEqual(MALFORMED)
  })
  test('A27: an unknown type, and one without data', async () => {
    expect(await raw((json) => json.replace('"type":2', '"type":99'))).toEqual(MALFORMED)
    expect(await raw((json) => json.replace(/"data":\{[^}]*\}/, '"more":1'))).toEqual(MALFORMED)
  })
  test('A27: but a field that is new is no fault', async () => {
    const { statusCode } = await endpoint.send(calling('announce', { something_new: { a: [1] } }))
    expect(statusCode).toBe(200)
  })
})

test('A35: a guild whose data is being deleted is told so, and gets no new key', async () => {
  const interaction = calling('announce')
  await endpoint.send(interaction)
  const guildId = interaction.guild_id
  await endpoint.admin`update guild_keys set state = 'closing', wrapped = null where guild_id = ${guildId}`
  const { statusCode, payload } = await endpoint.send({ ...interaction, id: aSnowflake() })
  expect(statusCode).toBe(200)
  expect(JSON.parse(payload)).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } })
  const keys = await endpoint.admin`select state from guild_keys where guild_id = ${guildId}`
  expect(new Set(keys.map(({ state }) => state))).toEqual(new Set(['closing']))
  expect(await eventsOf(guildId)).toBe(1)
})

describe.concurrent('A39: a handler that', () => {
  test.for(['throws', 'rejects', 'hangs', 'hangs-after'])(
    '%s is answered for within 2 s: privately, with a reference, and nothing was changed',
    async (name, { expect }) => {
      const interaction = calling(name)
      const start = performance.now()
      const { statusCode, payload } = await endpoint.send(interaction)
      expect(performance.now() - start).toBeLessThan(ANSWER_MS_MAX)
      expect(statusCode).toBe(200)
      const { type, data } = JSON.parse(payload)
      expect({ type, flags: data.flags }).toEqual({ type: 4, flags: 64 | (1 << 15) })
      const [reference] = /CT-[0-9A-Z]{4}/.exec(payload) ?? []
      const told = endpoint.log.lines.find(({ fields }) => fields.reference === reference)
      expect(told?.fields.interaction).toBe(interaction.id)
      expect(payload).not.toContain(SECRET)
      expect(payload).not.toContain('.ts')
      expect(await eventsOf(interaction.guild_id)).toBe(0)
    },
  )
})
