import { afterAll, describe, expect, test } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { AppError } from '../../src/core/errors.ts'
import * as outbox from '../../src/core/outbox/outbox.ts'
import { defineCommand } from '../../src/interactions/command.ts'
import type { Access, Run } from '../../src/interactions/handler.ts'
import * as option from '../../src/interactions/option.ts'
import { whisper } from '../../src/interactions/response.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import * as payload from '../support/payload.ts'
import { words } from '../support/payload.ts'

const database = await createDatabase()
afterAll(() => database.admin.end())

const CANARY = 'canary in the coal cellar'

/** Announces something, joining the transaction of the interaction; says a new id each time it runs. */
const announcing: Run = async (app, { guildId, interactionId }) => {
  const id = app.newId()
  await inGuild(app.db, guildId, (scope) =>
    outbox.announce(
      scope,
      { type: 'test.happened', version: 1, payload: {} },
      { id, at: app.clock.now(), streamId: guildId, actorId: null, correlationId: interactionId },
    ),
  )
  return whisper(`${CANARY} ${id}`)
}

function setup(run: Run, { access, over = {} }: { access?: Access; over?: object } = {}) {
  const guildId = aSnowflake()
  const lines: payload.Line[] = []
  const warn = (fields: object, message: string) =>
    void lines.push({ level: 'warn', fields: { ...fields }, message })
  const log = { info: () => undefined, warn, error: warn, child: () => log }
  const app = database.appFor('owner', { log, ...over })
  const described = { name: words('act'), description: words('Act') }
  const commands = [defineCommand({ ...described, options: {}, run, ...(access && { access }) })]
  const ask = payload.kernelOf({ commands }, app)
  const sent = (more: object = {}) => payload.command('act', [], { guild_id: guildId, ...more })
  const count = async (table: 'event_log' | 'inbox' | 'guild_keys') => {
    const [row] = await database.admin`
      select count(*)::int as n from ${database.admin(table)} where guild_id = ${guildId}`
    return row?.n
  }
  const kept = async () => ({ events: await count('event_log'), answers: await count('inbox') })
  return { guildId, app, ask, sent, count, kept, lines }
}

describe('A7: the same interaction again', () => {
  test('is answered with the same bytes, and done once', async () => {
    const { ask, sent, kept } = setup(announcing)
    const one = sent()
    const first = await ask(one)
    const second = await ask(one)
    expect(first).toMatchObject({ outcome: 'ok', said: payload.whispered(new RegExp(CANARY)) })
    expect(second).toEqual({ ...first, outcome: 'repeated' })
    expect(await kept()).toEqual({ events: 1, answers: 1 })
  })

  test('at the same time is done once too', async () => {
    const { ask, sent, kept, lines } = setup(announcing)
    const one = sent()
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(one)))
    expect(new Set(answers.map(({ said }) => payload.textOf(said))).size).toBe(1)
    expect(answers.filter(({ outcome }) => outcome === 'ok')).toHaveLength(1)
    expect(await kept()).toEqual({ events: 1, answers: 1 })
    expect(lines).toEqual([])
  })

  test('another interaction is another', async () => {
    const { ask, sent, kept } = setup(announcing)
    const [first, second] = [await ask(sent()), await ask(sent())]
    expect(first.said).not.toEqual(second.said)
    expect(await kept()).toEqual({ events: 2, answers: 2 })
  })

  test('the answer lies sealed where it is kept', async () => {
    const { ask, sent, guildId } = setup(announcing)
    await ask(sent())
    const [row] = await database.admin`select response from inbox where guild_id = ${guildId}`
    expect(row?.response.length).toBeGreaterThan(CANARY.length)
    expect(row?.response.includes(Buffer.from('canary'))).toBe(false)
  })
})

test('A8: the same id with another body gets the first answer, and the log says so', async () => {
  const { ask, sent, kept, lines } = setup(announcing)
  const one = sent()
  const first = await ask(one)
  const second = await ask({ ...one, locale: 'nl' })
  expect(second).toEqual({ ...first, outcome: 'repeated' })
  expect(await kept()).toEqual({ events: 1, answers: 1 })
  expect(lines).toMatchObject([{ fields: { interaction: one.id, kind: 'security' } }])
})

test('A34: a DM and a guild without us leave no row behind', async () => {
  const { ask, sent, count, kept } = setup(announcing)
  await ask(sent({ authorizing_integration_owners: { '1': payload.MIA } }))
  await ask(sent({ guild_id: undefined, member: undefined, user: { id: payload.MIA } }))
  expect([await count('guild_keys'), await kept()]).toEqual([0, { events: 0, answers: 0 }])
})

test('A35: a guild whose data is being deleted is told so, and gets no new key', async () => {
  const { ask, sent, guildId, count } = setup(announcing)
  await ask(sent())
  await database.admin`update guild_keys set state = 'closing' where guild_id = ${guildId}`
  const before = await count('guild_keys')
  const answered = await ask(sent({ locale: 'nl' }))
  expect(answered).toMatchObject({
    outcome: 'closing',
    said: payload.whispered(/De gegevens van deze server worden gewist/),
  })
  expect([await count('guild_keys'), await count('event_log')]).toEqual([before, 1])
})

describe('A39: «nothing was changed» is true', () => {
  const afterwards =
    (then: () => ReturnType<Run>): Run =>
    async (app, at) => {
      await announcing(app, at)
      return then()
    }

  test.each<[string, () => ReturnType<Run>, string]>([
    ['throws', () => Promise.reject(new Error('after the change')), 'failed'],
    ['answers what Discord would refuse', () => whisper('x'.repeat(2001)), 'failed'],
    ['never settles', () => new Promise<never>(() => undefined), 'late'],
  ])('when the handler %s after its change', async (_what, then, outcome) => {
    const { ask, sent, kept } = setup(afterwards(then))
    const startedAt = performance.now()
    const answered = await ask(sent())
    expect(performance.now() - startedAt).toBeLessThan(2_000)
    expect(answered).toMatchObject({ outcome, said: payload.whispered(/[Nn]othing was changed/) })
    expect(await kept()).toEqual({ events: 0, answers: 0 })
  })

  test('when the handler settles only after the deadline: nobody commits behind the answer', async () => {
    const { ask, sent, kept } = setup(async (app, at) => {
      const answer = await announcing(app, at)
      await new Promise((resolve) => at.signal.addEventListener('abort', resolve))
      return answer
    })
    expect((await ask(sent())).outcome).toBe('late')
    expect(await kept()).toEqual({ events: 0, answers: 0 })
  })

  test('when PostgreSQL is gone, within two seconds', async () => {
    const url = 'postgres://chorestree:x@127.0.0.1:1/gone'
    const { ask, sent } = setup(announcing, { over: { url } })
    const startedAt = performance.now()
    const answered = await ask(sent())
    expect(performance.now() - startedAt).toBeLessThan(2_000)
    expect(answered.said).toEqual(payload.whispered(/Nothing was changed\. Try again in a minute/))
  })
})

test('who loses a compare-and-set decides again, in a fresh transaction, and answers once', async () => {
  let attempts = 0
  const { ask, sent, kept } = setup(async (app, at) => {
    const answer = await announcing(app, at)
    attempts += 1
    if (attempts < 3) throw new AppError('db.conflict', { retryable: true })
    return answer
  })
  expect((await ask(sent())).outcome).toBe('ok')
  expect([attempts, await kept()]).toEqual([3, { events: 1, answers: 1 }])
})

describe('a handler that only reads', () => {
  test('cannot change anything, makes no key and keeps no answer', async () => {
    const writing = setup(announcing, { access: 'read' })
    expect((await writing.ask(writing.sent())).outcome).not.toBe('ok')
    expect(await writing.kept()).toEqual({ events: 0, answers: 0 })

    const reading = setup(
      async (app, { guildId }) =>
        whisper(await inGuild(app.db, guildId, async (scope) => `guild ${scope.guildId}`)),
      { access: 'read' },
    )
    const { outcome, said } = await reading.ask(reading.sent())
    expect({ outcome, said }).toEqual({
      outcome: 'ok',
      said: payload.whispered(`guild ${reading.guildId}`),
    })
    expect([await reading.count('guild_keys'), await reading.kept()]).toEqual([
      0,
      { events: 0, answers: 0 },
    ])
  })

  test('cannot reach into another guild', async () => {
    const other = setup(
      async (app) => whisper(await inGuild(app.db, aSnowflake(), async () => 'theirs')),
      { access: 'read' },
    )
    expect((await other.ask(other.sent())).outcome).toBe('failed')
  })
})

test('autocomplete reads in one transaction, which ends with its deadline', async () => {
  const guildId = aSnowflake()
  const seen: unknown[] = []
  const suggest: option.Autocomplete = async (app, at) => {
    seen.push(app.db.joined?.guildId)
    await inGuild(app.db, at.guildId, ({ tx }) => tx.execute('select pg_sleep(5)'))
    return []
  }
  const described = { name: words('act'), description: words('Act') }
  const slow = option.string({ ...described, autocomplete: suggest })
  const command = defineCommand({ ...described, options: { slow }, run: () => whisper('x') })
  const ask = payload.kernelOf({ commands: [command] }, database.appFor('owner'))
  const options = [{ type: 3, name: 'act', value: '', focused: true }]
  const startedAt = performance.now()
  const answered = await ask(payload.typing('act', options, { guild_id: guildId }))
  expect(performance.now() - startedAt).toBeLessThan(900)
  expect(answered).toMatchObject({ outcome: 'late', said: { type: 8, data: { choices: [] } } })
  expect(seen).toEqual([guildId])
})
