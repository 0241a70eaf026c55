import { afterEach, describe, expect, test, vi } from 'vitest'
import { defineCustomId } from '../../src/core/custom-id.ts'
import { AppError, type ErrorCode } from '../../src/core/errors.ts'
import { createAnswer } from '../../src/interactions/answer.ts'
import { defineButton } from '../../src/interactions/button.ts'
import { defineCommand } from '../../src/interactions/command.ts'
import type { HttpFeature } from '../../src/interactions/dispatch.ts'
import type { Run } from '../../src/interactions/handler.ts'
import type { Invocation } from '../../src/interactions/invocation.ts'
import * as option from '../../src/interactions/option.ts'
import { choices, whisper, whisperCard } from '../../src/interactions/response.ts'
import { noLimits } from '../support/limits.ts'
import * as payload from '../support/payload.ts'
import { words } from '../support/payload.ts'

const described = { name: words('help'), description: words('What I do') }
const help = (run: Run = () => whisper('Hello')) =>
  defineCommand({ ...described, access: 'none', options: {}, run })
const never = () => new Promise<never>(() => undefined)

describe('what arrives', () => {
  test('who asks, where and in which language comes from the signed payload', async () => {
    let seen: Invocation | undefined
    const run: Run = (_app, at) => {
      seen = at
      return whisper('Hello')
    }
    const sent = payload.command('help')
    const answered = await payload.kernelOf({ commands: [help(run)] })(sent)
    expect(answered).toEqual({
      status: 200,
      outcome: 'ok',
      type: 'command',
      name: 'help',
      said: payload.whispered('Hello'),
    })
    expect(seen).toEqual({
      interactionId: sent.id,
      token: 'a-token',
      guildId: payload.GUILD,
      channelId: payload.CHANNEL,
      userId: payload.MIA,
      memberName: 'Mia',
      locale: 'en-US',
      guildLocale: 'nl',
      permissions: 0n,
      roles: [payload.ROLE],
      signal: expect.any(AbortSignal),
    })
  })

  const data = { name: 'help', type: 1 }
  test.each([
    ['A27: an unknown type', payload.interaction(99, data)],
    ['A27: a PING', payload.interaction(1, data)],
    ['A27: a type that is a text', { ...payload.interaction(2, data), type: '2' }],
    ['A27: no data', payload.interaction(2, undefined)],
    ['A27: data that is a list', payload.interaction(2, [] as never)],
    ['A27: a command without a name', payload.interaction(2, { type: 1 })],
    ['A27: a component without a type', payload.interaction(3, { custom_id: 'x' })],
    ['A27: a modal without its parts', payload.interaction(5, { custom_id: 'x' })],
    ['A27: no member in a guild', payload.interaction(2, data, { member: undefined })],
    ['A27: a member who is nobody', payload.interaction(2, data, { member: { user: {} } })],
    [
      'A27: nobody at all',
      payload.interaction(2, data, { guild_id: undefined, member: undefined }),
    ],
    ['A27: no token', payload.interaction(2, data, { token: '' })],
    ['A26: a guild that is a number', payload.interaction(2, data, { guild_id: 2 ** 53 })],
    ['A26: a negative id', payload.interaction(2, data, { id: '-123456789012345678' })],
    ['A26: an id beyond 2^63', payload.interaction(2, data, { id: '9223372036854775808' })],
    [
      'A26: a channel with a zero',
      payload.interaction(2, data, { channel_id: '0123456789012345678' }),
    ],
    ['A26: no application', payload.interaction(2, data, { application_id: 1 })],
    ['A14: null', null],
    ['A14: a list', []],
    ['A14: a text', 'x'],
  ])('%s is answered 400, with nothing to read', async (_what, sent) => {
    const answered = await payload.kernelOf({ commands: [help()] })(sent)
    expect(answered).toEqual({
      status: 400,
      outcome: 'malformed',
      type: 'unknown',
      name: '',
      said: undefined,
    })
  })

  test('A27: new optional fields are ignored, and old payloads without the newest work', async () => {
    const ask = payload.kernelOf({ commands: [help()] })
    const over = {
      entitlements: [],
      brand_new: { x: 1 },
      channel_id: null,
      authorizing_integration_owners: undefined,
      locale: 7,
      guild_locale: undefined,
      message: 'x',
    }
    expect(await ask(payload.command('help', [], over))).toMatchObject({ outcome: 'ok' })
  })

  test('A28: an unknown command is an older one', async () => {
    const ask = payload.kernelOf({ commands: [help()] })
    const { outcome, said } = await ask(payload.command('juggle', [], { locale: 'nl' }))
    expect(outcome).toBe('old')
    expect(said).toEqual(payload.whispered(/is veranderd sinds je Discord het laadde/))
    const ofOtherKind = payload.interaction(2, { name: 'help', type: 3 })
    expect((await ask(ofOtherKind)).outcome).toBe('old')
  })
})

describe('A34: the wrong place', () => {
  const run = vi.fn(() => whisper('Hello'))
  const ask = payload.kernelOf({ commands: [help(run)] })
  const inDm = { guild_id: undefined, member: undefined, user: { id: payload.MIA, username: 'm' } }
  const elsewhere = { authorizing_integration_owners: { '1': payload.MIA } }

  test('a DM and a guild without us get a calm word, and nothing runs', async () => {
    const dm = await ask(payload.command('help', [], inDm))
    expect(dm.outcome).toBe('refused')
    // Nobody else reads along there, so that nothing has to be private.
    expect(dm.said.data.flags).toBe(1 << 15)
    expect(payload.textOf(dm.said)).toContain('inside a server')
    const foreign = await ask(payload.command('help', [], elsewhere))
    expect(foreign.said).toEqual(payload.whispered(/not installed in this server/))
    expect(run).not.toHaveBeenCalled()
  })

  test('there is nothing to suggest there', async () => {
    for (const over of [inDm, elsewhere]) {
      const { outcome, said } = await ask(payload.typing('help', [], over))
      expect({ outcome, said }).toEqual({ outcome: 'refused', said: choices([]) })
    }
  })
})

describe('A39: a handler that fails', () => {
  afterEach(() => void vi.useRealTimers())

  const faults: readonly [ErrorCode, string, RegExp][] = [
    ['db.unavailable', 'unavailable', /Nothing was changed\. Try again in a minute/],
    ['db.busy', 'unavailable', /Nothing was changed\. Try again in a moment/],
    ['db.timeout', 'late', /nothing was changed\. Try again in a minute/],
    ['db.conflict', 'failed', /nothing was changed/],
    ['db.uncertain', 'unavailable', /may or may not/],
    ['guild.closing', 'closing', /data of this server is being deleted/],
    ['vault.unreadable', 'failed', /Something failed on our side/],
  ]
  test.each(faults)('with %s is answered calmly', async (code, outcome, sentence) => {
    const run = () => Promise.reject(new AppError(code, { retryable: false }))
    const answered = await payload.kernelOf({ commands: [help(run)] })(payload.command('help'))
    expect(answered).toMatchObject({ status: 200, outcome, said: payload.whispered(sentence) })
    expect(JSON.stringify(answered.said)).not.toContain(code)
  })

  test('by throwing leaves a reference that is in the log too, and shows nothing of ours', async () => {
    const { app, lines } = payload.appWithoutDatabase()
    const run = () => {
      throw new TypeError('undefined is not a chore')
    }
    const sent = payload.command('help')
    const { said } = await payload.kernelOf({ commands: [help(run)] }, app)(sent)
    const [reference] = payload.textOf(said).match(/CT-[0-9A-HJKMNP-TV-Z]{4}/) ?? []
    expect(said).toEqual(payload.whispered(/Nothing was changed/))
    expect(payload.textOf(said)).not.toMatch(/undefined|chore\b|TypeError|\bat \//)
    expect(lines).toEqual([
      {
        level: 'error',
        message: 'interaction failed',
        fields: expect.objectContaining({
          interaction: sent.id,
          reference,
          name: 'help',
          guild: payload.GUILD,
          error: expect.any(TypeError),
        }),
      },
    ])
  })

  test('references differ from one interaction to the next', async () => {
    const ask = payload.kernelOf({ commands: [help(() => Promise.reject(new Error('x')))] })
    const references = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const { said } = await ask(payload.command('help'))
        return payload.textOf(said).match(/CT-\w{4}/)?.[0]
      }),
    )
    expect(new Set(references).size).toBeGreaterThan(17)
  })

  test('by never settling is answered before two seconds, and hears that it is over', async () => {
    vi.useFakeTimers()
    const signals: AbortSignal[] = []
    const run: Run = (_app, { signal }) => {
      signals.push(signal)
      return never()
    }
    const asked = payload.kernelOf({ commands: [help(run)] })(payload.command('help'))
    await vi.advanceTimersByTimeAsync(1_399)
    expect(signals[0]?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(2)
    expect(signals[0]?.aborted).toBe(true)
    await vi.advanceTimersByTimeAsync(180)
    const { outcome, said } = await asked
    expect(outcome).toBe('late')
    expect(said).toEqual(payload.whispered(/took too long, so nothing was changed/))
  })

  test('what the request lost on its way in is not given again', async () => {
    vi.useFakeTimers()
    const ask = payload.kernelOf({ commands: [help(never)] })
    const asked = ask(payload.command('help'), performance.now() - 1_500)
    await vi.advanceTimersByTimeAsync(430)
    expect((await asked).outcome).toBe('late')
  })

  test('by rejecting too late disturbs nobody', async () => {
    vi.useFakeTimers()
    const run = () =>
      new Promise<never>((_, reject) => void setTimeout(reject, 5_000, new Error('late')))
    const asked = payload.kernelOf({ commands: [help(run)] })(payload.command('help'))
    await vi.advanceTimersByTimeAsync(6_000)
    expect((await asked).outcome).toBe('late')
  })

  test('by answering what Discord would refuse is found before Discord finds it', async () => {
    const { app, lines } = payload.appWithoutDatabase()
    const ask = payload.kernelOf({ commands: [help(() => whisper('x'.repeat(2001)))] }, app)
    expect(await ask(payload.command('help'))).toMatchObject({ outcome: 'failed' })
    expect(lines).toMatchObject([{ level: 'error', fields: { error: expect.any(RangeError) } }])
    const large = help(() =>
      whisperCard(...Array.from({ length: 41 }, () => ({ type: 14 }) as const)),
    )
    expect((await payload.kernelOf({ commands: [large] })(payload.command('help'))).outcome).toBe(
      'failed',
    )
  })

  test('in its guard is answered as well', async () => {
    const guards = [() => Promise.reject(new AppError('db.unavailable', { retryable: true }))]
    const guarded = defineCommand({
      ...described,
      access: 'none',
      guards,
      options: {},
      run: () => whisper('no'),
    })
    expect(await payload.kernelOf({ commands: [guarded] })(payload.command('help'))).toMatchObject({
      outcome: 'unavailable',
    })
  })
})

describe('autocomplete', () => {
  afterEach(() => void vi.useRealTimers())

  const suggesting = (autocomplete: option.Autocomplete) =>
    defineCommand({
      ...described,
      access: 'none',
      options: {
        chore: option.id({ ...described, name: words('chore'), autocomplete }),
        count: option.integer({ ...described, name: words('count') }),
        plain: option.string({ ...described, name: words('plain') }),
      },
      run: () => whisper('Hello'),
    })
  const typed = (options: readonly object[]) => payload.typing('help', options as never)
  const focused = { type: 3, name: 'chore', value: 'Dis', focused: true }

  test('hears what is typed and what the other options hold', async () => {
    const heard: unknown[] = []
    const feature: HttpFeature = {
      commands: [
        suggesting((_app, at, text, others) => {
          heard.push([at.userId, text, others])
          return [{ name: 'Dishes', value: 'd' }]
        }),
      ],
    }
    const other = { type: 4, name: 'count', value: 3 }
    const answered = await payload.kernelOf(feature)(typed([focused, other]))
    expect(answered).toMatchObject({ type: 'autocomplete', name: 'help', outcome: 'ok' })
    expect(answered.said).toEqual({ type: 8, data: { choices: [{ name: 'Dishes', value: 'd' }] } })
    expect(heard).toEqual([[payload.MIA, 'Dis', { count: 3 }]])
  })

  test('offers at most 25, each cut to what fits', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ name: 'x'.repeat(200), value: i }))
    const ask = payload.kernelOf({ commands: [suggesting(() => many)] })
    const { said } = await ask(typed([focused]))
    expect(said.data.choices).toHaveLength(25)
    expect(said.data.choices[0].name).toBe(`${'x'.repeat(99)}…`)
  })

  test('A37: has 400 ms, then the list is empty', async () => {
    vi.useFakeTimers()
    const asked = payload.kernelOf({ commands: [suggesting(never)] })(typed([focused]))
    await vi.advanceTimersByTimeAsync(530)
    expect(await asked).toMatchObject({ outcome: 'late', said: choices([]) })
  })

  test('A39: that fails is an empty list', async () => {
    const { app, lines } = payload.appWithoutDatabase()
    const failing = suggesting(() => Promise.reject(new Error('x')))
    const ask = payload.kernelOf({ commands: [failing] }, app)
    expect(await ask(typed([focused]))).toMatchObject({ outcome: 'failed', said: choices([]) })
    expect(lines).toMatchObject([{ level: 'warn', message: 'nothing suggested' }])
  })

  test.each([
    [
      'an option that suggests nothing',
      [{ type: 3, name: 'plain', value: 'x', focused: true }],
      'ok',
    ],
    ['no option in focus', [{ type: 3, name: 'chore', value: 'x' }], 'ok'],
    ['26 options', Array.from({ length: 26 }, () => focused), 'ok'],
  ])('for %s is an empty list', async (_what, options, outcome) => {
    const ask = payload.kernelOf({ commands: [suggesting(() => [{ name: 'a', value: 'a' }])] })
    expect(await ask(typed(options))).toMatchObject({ outcome, said: choices([]) })
  })

  test('for an unknown command, or one that a guard keeps closed, is an empty list', async () => {
    const guards = [() => words('no')]
    const closed = defineCommand({ ...described, guards, options: {}, run: () => whisper('no') })
    const ask = payload.kernelOf({ commands: [closed] })
    expect(await ask(payload.typing('juggle', []))).toMatchObject({ outcome: 'old' })
    expect(await ask(payload.typing('help', []))).toMatchObject({
      outcome: 'refused',
      said: choices([]),
    })
  })
})

test('two handlers of one name stop the start', () => {
  const { app } = payload.appWithoutDatabase()
  const button = defineButton({ id: defineCustomId('x', {}), run: () => whisper('x') })
  expect(() =>
    createAnswer(app, [{ commands: [help()] }, { commands: [help()] }], noLimits),
  ).toThrow('1:help')
  expect(() => createAnswer(app, [{ buttons: [button, button] }], noLimits)).toThrow('2:x')
  expect(() =>
    createAnswer(app, [{ buttons: [button] }, { commands: [help()] }], noLimits),
  ).not.toThrow()
})
