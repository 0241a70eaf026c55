import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ANSWERED,
  aCommand,
  type Endpoint,
  givenEndpoint,
  outcomeOf,
  REFUSED,
} from '../support/endpoint.ts'
import { aSigningKey, signed } from '../support/sign.ts'

let endpoint: Endpoint
beforeAll(async () => {
  endpoint = await givenEndpoint()
})
afterAll(() => endpoint.close())

const MALFORMED = { status: 400, body: '', queried: false }
const unsigned = (body: string | Buffer) =>
  outcomeOf(endpoint, endpoint.post(body, signed(aSigningKey(), body)))
const signedBody = (body: string | Buffer) => outcomeOf(endpoint, endpoint.post(body))
const inside = (json: string) => JSON.stringify(aCommand()).replace('"data":{', `"data":{${json},`)

describe('A14: 401 unsigned and 400 signed, for a body that is', () => {
  const bodies = ['', 'null', '[]', '"x"', '1', '{', '{"type":1', '\u0000', '﻿', '{}{}', 'true']
  test.each(bodies)('«%s»', async (body) => {
    expect(await unsigned(body)).toEqual(REFUSED)
    expect(await signedBody(body)).toEqual(MALFORMED)
  })
})

describe('an unsigned request is 401 whatever its content type says', () => {
  const types = ['application/xml', 'text/plain', 'application/json; charset=x', ';;;', '', '{}']
  test.each(types)('«%s»', async (type) => {
    const headers = { ...signed(aSigningKey(), '{'), 'content-type': type }
    expect(await outcomeOf(endpoint, endpoint.post('{', headers))).toEqual(REFUSED)
  })
  test('nothing', async () => {
    const headers = {}
    expect(await outcomeOf(endpoint, endpoint.post('{', headers))).toEqual(REFUSED)
    expect(await outcomeOf(endpoint, endpoint.post('', headers))).toEqual(REFUSED)
  })
})

describe('A21: arrays and objects', () => {
  const nested = (open: string, close: string, depth: number) =>
    inside(`"x":${open.repeat(depth)}1${close.repeat(depth)}`)
  test.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('of «%s» 50,000 deep are 400, and the next request is answered', async (open, close) => {
    expect(await signedBody(nested(open, close, 50_000 / open.length))).toEqual(MALFORMED)
    expect(await signedBody(JSON.stringify(aCommand()))).toEqual(ANSWERED)
  })
  test('32 deep are read, 33 deep are not, and brackets in a text are a text', async () => {
    // The body itself and `data` are two of them.
    expect(await signedBody(nested('[', ']', 30))).toEqual(ANSWERED)
    expect(await signedBody(nested('[', ']', 31))).toEqual(MALFORMED)
    expect(await signedBody(inside(`"x":"${'[{'.repeat(50)}\\"[["`))).toEqual(ANSWERED)
  })
})

describe('A22: a key that reaches for a prototype is 400 and changes none', () => {
  test.each([
    '"__proto__":{"polluted":1}',
    '"\\u005f_proto__":{"polluted":1}',
    '"constructor":{"prototype":{"polluted":1}}',
    '"a":[{"b":{"__proto__":{"polluted":1}}}]',
  ])('%s', async (json) => {
    expect(await signedBody(inside(json))).toEqual(MALFORMED)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
  test('but a member may write about one', async () => {
    expect(await signedBody(inside('"x":"\\"__proto__\\": is a word"'))).toEqual(ANSWERED)
  })
})

test('A23: of duplicate keys the last wins, once and for everybody after it', async () => {
  const seen: unknown[] = []
  const reading = await givenEndpoint({
    answer: async (interaction) => {
      seen.push(interaction.locale)
      return { status: 200, body: '{"type":4}', outcome: 'ok', type: 'command', name: 'help' }
    },
  })
  const twice = JSON.stringify(aCommand()).replace(
    '"locale":"en-US"',
    '"locale":"xx","locale":"nl"',
  )
  expect((await reading.post(twice)).statusCode).toBe(200)
  expect(seen).toEqual(['nl'])
  const foreign = JSON.stringify(aCommand()).replace(
    '}}',
    '},"application_id":"100000000000000009"}',
  )
  expect((await reading.post(foreign)).statusCode).toBe(401)
  expect(seen).toEqual(['nl'])
  await reading.close()
})
