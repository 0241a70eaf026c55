import { describe, expect, test } from 'vitest'
import { classify, classifyLoss } from '../../src/core/discord/classify.ts'

interface Said {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly asBot?: boolean
}

const answer = (status: number, { body, headers = {}, asBot = true }: Said = {}) =>
  classify({ status, body, header: (name) => headers[name] ?? null }, asBot)

const retry = { 'retry-after': '2' }

test.each([
  [200, { id: '1' }],
  [201, []],
  [204, undefined],
])('%i %j was done', (status, body) => {
  expect(answer(status, { body })).toEqual({})
})

test('200 that is no JSON is not of Discord, so nobody knows what was done', () => {
  expect(answer(200)).toEqual({
    verdict: { kind: 'ambiguous', reason: 'foreign: http 200' },
    trouble: true,
  })
})

describe('a limit', () => {
  const body = { retry_after: 1.2501, global: false }

  test('of this bucket counts against the address, and waits for the body, which knows fractions', () => {
    expect(answer(429, { body, headers: retry })).toEqual({
      verdict: { kind: 'later', ms: 1251, reason: 'limit: bucket' },
      hold: { scope: 'bucket', ms: 1251 },
      invalid: true,
    })
  })

  test('that others share does not count', () => {
    const headers = { ...retry, 'x-ratelimit-scope': 'shared' }
    const finding = answer(429, { body: {}, headers })
    expect(finding).toMatchObject({ hold: { scope: 'bucket', ms: 2000 } })
    expect(finding.invalid).toBeUndefined()
  })

  test.each([
    { body: { retry_after: 3, global: true } },
    { body: {}, headers: { ...retry, 'x-ratelimit-global': 'true' } },
    { body: {}, headers: { ...retry, 'x-ratelimit-scope': 'global' } },
  ])('of the whole bot holds everything: %j', (said) => {
    expect(answer(429, said)).toMatchObject({ hold: { scope: 'global' }, invalid: true })
  })

  test('may name its end by a date, which is told by the clock that wrote it', () => {
    const date = 'Wed, 21 Oct 2026 07:28:00 GMT'
    const until = (end: string) => answer(429, { body: {}, headers: { date, 'retry-after': end } })
    expect(until('Wed, 21 Oct 2026 07:28:30 GMT')).toMatchObject({
      verdict: { kind: 'later', ms: 30_000 },
      hold: { scope: 'bucket', ms: 30_000 },
    })
    expect(until('Wed, 21 Oct 2026 07:27:00 GMT').hold).toEqual({ scope: 'bucket', ms: 1 })
  })

  test.each([
    [{ retry_after: 0 }, {}, 1],
    [{ retry_after: -5 }, {}, 1],
    [{ retry_after: 1e9 }, {}, 900_000],
    [{}, { 'retry-after': '-1' }, 1],
    [{}, { 'retry-after': '99999999' }, 900_000],
  ])('is a wait of something, and of a quarter of an hour at most: %j %j', (of, headers, ms) => {
    expect(answer(429, { body: of, headers }).hold).toEqual({ scope: 'bucket', ms })
  })
})

describe('a ban', () => {
  test.each([
    [429, { body: { code: 0, message: 'You are being blocked from accessing our API' } }],
    [429, {}],
    [429, { headers: retry }],
    [429, { body: {}, headers: { 'retry-after': 'soon' } }],
    [429, { body: {}, headers: { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' } }],
    [429, { body: {}, headers: { 'retry-after': '' } }],
    [403, {}],
    [403, { body: { code: 40333, message: 'internal network error' } }],
    [403, { body: { code: 40333 }, asBot: false }],
  ])('has many faces: %i %j', (status, said) => {
    expect(answer(status, said)).toMatchObject({
      verdict: { kind: 'later' },
      latch: 'ban',
      invalid: true,
    })
  })
})

test('401 is the end of the token, and says nothing against the call', () => {
  expect(answer(401, { body: { code: 0 } })).toEqual({
    verdict: { kind: 'later', ms: 60_000, reason: 'token: http 401' },
    latch: 'token',
    invalid: true,
  })
})

test.each([
  [401, { code: 50027 }],
  [400, { code: 50027 }],
  [404, { code: 10015 }],
  [404, { code: 10062 }],
  [401, { code: 0 }],
])('E12: an interaction is over with %i %j, and the bot token is not to blame', (status, body) => {
  const finding = answer(status, { body, asBot: false })
  expect(finding.verdict?.kind).toBe('expired')
  expect(finding.latch).toBeUndefined()
})

test.each([
  [404, 10003, true],
  [404, 10004, true],
  [404, 10008, false],
  [403, 50001, true],
  [403, 50005, false],
  [403, 50007, true],
  [403, 50013, true],
  [400, 50083, true],
  [400, 160002, false],
  [400, 160005, true],
  [429, 30046, false],
])('E8: %i %i stays so, and says whether the channel is closed: %s', (status, code, closed) => {
  const finding = answer(status, { body: { code } })
  expect(finding.verdict).toEqual({ kind: 'gone', closed, code, reason: `discord ${code}` })
  expect(finding.invalid ?? false).toBe(status === 403 || status === 429)
})

describe('a refusal that Discord did not write', () => {
  test.each([
    [404, undefined],
    [404, { code: 0, message: '404: Not Found' }],
    [404, { error: 'no such route' }],
    [403, { message: 'x' }],
  ])('closes nothing, and is trouble on the way: %i %j', (status, body) => {
    for (const asBot of [true, false])
      expect(answer(status, { body, asBot })).toMatchObject({
        verdict: { kind: 'later', ms: 180_000, reason: `foreign: http ${status}` },
        trouble: true,
      })
  })
})

test.each([
  [400, { code: 50035 }, 'discord 50035'],
  [400, undefined, 'http 400'],
  [405, {}, 'http 405'],
  [302, undefined, 'http 302'],
])('E9: %i %j is a mistake of ours', (status, body, reason) => {
  expect(answer(status, { body })).toEqual({ verdict: { kind: 'refused', reason } })
})

test.each([200000, 200001])('E10: %i is the guild’s own filter', (code) => {
  expect(answer(400, { body: { code } }).verdict).toEqual({
    kind: 'refused',
    reason: `automod ${code}`,
  })
})

test.each([500, 502, 503, 504])('%i may have happened or not', (status) => {
  expect(answer(status)).toEqual({
    verdict: { kind: 'ambiguous', reason: `http ${status}` },
    trouble: true,
  })
})

describe('an answer that never came', () => {
  const failed = (code: string) => Object.assign(new Error(), { code })

  test.each(['ECONNRESET', 'EPIPE'])('after %s may have happened', (code) => {
    expect(classifyLoss(failed(code), false)).toEqual({
      verdict: { kind: 'ambiguous', reason: code },
      trouble: true,
    })
  })

  test.each(['ECONNREFUSED', 'ENOTFOUND'])('after %s did not happen', (code) => {
    expect(classifyLoss(failed(code), false)).toEqual({
      verdict: { kind: 'later', ms: 5_000, reason: code },
      trouble: true,
    })
  })

  test('in time is a timeout; but not Discord’s fault when the caller gave up', () => {
    const abort = new DOMException('', 'AbortError')
    expect(classifyLoss(abort, false)).toEqual({
      verdict: { kind: 'ambiguous', reason: 'timeout' },
      trouble: true,
    })
    expect(classifyLoss(abort, true)).toEqual({ verdict: { kind: 'ambiguous', reason: 'aborted' } })
    expect(classifyLoss('?', false).verdict).toEqual({ kind: 'ambiguous', reason: 'lost' })
  })
})
