import { describe, expect, test } from 'vitest'
import { AppError } from '../../src/core/errors.ts'
import { createLogger, type LogLevel } from '../../src/core/observability/logger.ts'

const TOKEN = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTA6UUlKd2VxcHJ2'

function setup(level: LogLevel = 'info', guildKey = 'a key') {
  const lines: string[] = []
  const output = { write: (line: string) => void lines.push(line) }
  const log = createLogger({ level, door: 'http', guildKey, output })
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') }
}

const canaries = {
  token: TOKEN,
  content: 'Feed the canary',
  signature: 'ab'.repeat(64),
  headers: { authorization: 'Bot x' },
  parameters: ['Feed the canary'],
  raw: Buffer.from('Feed the canary'),
}

test('what an interaction is logged with, and nothing that is not on the list', () => {
  const { log, last } = setup()
  const named = { interaction: '1', type: 'command', name: 'chores', outcome: 'ok', ms: 1.2 }
  log.info({ ...named, ...canaries }, 'interaction answered')
  const { time, ...line } = last()
  expect(time).toBeTypeOf('number')
  expect(line).toEqual({
    level: 'info',
    service: 'chorestree',
    door: 'http',
    msg: 'interaction answered',
    ...named,
  })
})

test('what a child is bound to passes the same list', () => {
  const { log, last } = setup()
  log
    .child({ interaction: '7', ...canaries })
    .child({ name: 'done' })
    .warn({}, 'x')
  const { time: _time, ...line } = last()
  expect(Object.keys(line).sort()).toEqual([
    'door',
    'interaction',
    'level',
    'msg',
    'name',
    'service',
  ])
})

test('a field of the right name and the wrong kind is left out', () => {
  const { log, last } = setup()
  log.info({ name: { content: 'Feed the canary' }, ms: 'Feed', seconds: ['Feed'], guild: 7 }, 'x')
  expect(JSON.stringify(last())).not.toContain('Feed')
})

test('what a broker refuses is told in its own words, with the queue', () => {
  const { log, last } = setup()
  const detail = "PRECONDITION_FAILED - inequivalent arg 'x-max-length' for queue 'ct.effects.fast'"
  log.error({ queue: 'ct.effects.fast', detail }, 'broker refuses our queues')
  expect(last()).toMatchObject({ queue: 'ct.effects.fast', detail })
})

test('a channel is a hash, as its guild is', () => {
  const { log, last } = setup()
  log.info({ channel: '200000000000000001' }, 'x')
  expect(last().channel).toMatch(/^[0-9a-f]{12}$/)
})

test('a guild is a hash, the same in every line and another under another key', () => {
  const guildOf = (guildKey: string) => {
    const { log, last } = setup('info', guildKey)
    log.info({ guild: '200000000000000001' }, 'x')
    return last().guild
  }
  expect(guildOf('a')).toMatch(/^[0-9a-f]{12}$/)
  expect(guildOf('a')).toBe(guildOf('a'))
  expect(guildOf('a')).not.toBe(guildOf('b'))
})

test('nobody can write a line of their own, or turn the terminal around', () => {
  const { log, lines } = setup()
  log.info({ name: 'a\n{"level":"error"}\r\u001b[2J\u0085\u202e\u2028b' }, 'x')
  expect(lines).toHaveLength(1)
  expect(lines[0]?.trimEnd()).toMatch(/^[\x20-\x7e]+$/)
})

test('LOG_LEVEL decides what is written', () => {
  const { log, lines } = setup('warn')
  log.debug({}, 'd')
  log.info({}, 'i')
  log.warn({}, 'w')
  log.error({}, 'e')
  expect(lines.map((line) => JSON.parse(line).level)).toEqual(['warn', 'error'])
})

describe('an error', () => {
  const told = (error: unknown) => {
    const { log, last } = setup()
    log.error({ error }, 'x')
    return last().error
  }

  test('is told with its causes, codes and places', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    const error = told(new AppError('db.unavailable', { retryable: true, cause }))
    expect(error).toMatchObject({
      type: 'AppError',
      code: 'db.unavailable',
      causes: [{ type: 'Error', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' }],
    })
    expect(error.at[0]).toMatch(/endpoint-logger\.test\.ts:\d+/)
  })

  test('keeps what a member typed, a query, its parameters, a token and an address to itself', () => {
    const driver = Object.assign(new Error('invalid input syntax: "Feed the canary"'), {
      parameters: ['Feed the canary'],
      query: 'insert into chores',
    })
    const outer = new Error(
      `Failed query: insert into chores values ($1)\nparams: Feed the canary`,
      { cause: driver },
    )
    const request = new Error(
      `fetch https://discord.com/api/webhooks/1/${TOKEN} failed with ${TOKEN}, postgres://u:pw@h/d`,
      { cause: outer },
    )
    const line = JSON.stringify(told(request))
    for (const word of ['canary', 'insert', TOKEN, 'discord.com', 'u:pw'])
      expect(line).not.toContain(word)
    expect(line).toContain('[url]')
  })

  test('names no folder of this machine', () => {
    expect(JSON.stringify(told(new Error('x')))).not.toContain(process.cwd())
  })

  test('that causes itself ends', () => {
    const error = new Error('round')
    error.cause = error
    expect(told(error).causes).toHaveLength(4)
  })

  test('that is none is only named by its kind', () => {
    expect(told('Feed the canary')).toEqual({ type: 'string' })
    expect(told(null)).toEqual({ type: 'object' })
  })
})
