import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ANSWERED,
  aCommand,
  type Endpoint,
  givenEndpoint,
  outcomeOf,
  REFUSED,
} from '../support/endpoint.ts'
import { aSigningKey, signed, unixSeconds } from '../support/sign.ts'

let endpoint: Endpoint
beforeAll(async () => {
  endpoint = await givenEndpoint()
})
afterAll(() => endpoint.close())

const body = JSON.stringify(aCommand())
const post = (headers: Record<string, string>, bytes: string | Buffer = body) =>
  outcomeOf(endpoint, endpoint.post(bytes, headers))
const good = () => signed(endpoint.key, body)
const without = (name: string) =>
  Object.fromEntries(Object.entries(good()).filter(([header]) => header !== name))
const secondsAgo = (seconds: number) => String(Number(unixSeconds()) - seconds)

test('a signed command reaches the kernel, so the refusals below mean something', async () => {
  expect(await post(good())).toEqual(ANSWERED)
})

describe('A1: 401, an empty body and no query without', () => {
  test.each(['x-signature-ed25519', 'x-signature-timestamp'])('%s', async (header) => {
    expect(await post(without(header))).toEqual(REFUSED)
  })
})

describe('A2: 401, an empty body and no query for a signature', () => {
  const ofShape: readonly (readonly [string, (hex: string) => string])[] = [
    ['of 127 digits', (hex) => hex.slice(1)],
    ['of 129 digits', (hex) => `${hex}0`],
    ['of no digits', () => ''],
    ['that is no hex', (hex) => `zz${hex.slice(2)}`],
    ['with a prefix', (hex) => `0x${hex.slice(2)}`],
    ['of 4 KB', (hex) => hex.repeat(32)],
  ]
  test.each(ofShape)('%s', async (_name, change) => {
    const headers = good()
    const signature = change(headers['x-signature-ed25519'])
    expect(await post({ ...headers, 'x-signature-ed25519': signature })).toEqual(REFUSED)
  })

  test('but upper-case hex is hex', async () => {
    const headers = good()
    const signature = headers['x-signature-ed25519'].toUpperCase()
    expect(await post({ ...headers, 'x-signature-ed25519': signature })).toEqual(ANSWERED)
  })
})

test('A3: a random signature of the right length is 401, and the median takes under 5 ms', async () => {
  const taken: number[] = []
  for (let i = 0; i < 21; i += 1) {
    const start = performance.now()
    const signature = randomBytes(64).toString('hex')
    expect(await post({ ...good(), 'x-signature-ed25519': signature })).toEqual(REFUSED)
    taken.push(performance.now() - start)
  }
  expect(taken.sort((a, b) => a - b)[10]).toBeLessThan(5)
})

test('A4: a body that differs by one byte, or is the same JSON written anew, is 401', async () => {
  expect(await post(good(), body.replace('help', 'hemp'))).toEqual(REFUSED)
  expect(await post(good(), JSON.stringify(aCommand(), null, 1))).toEqual(REFUSED)
})

test('A5: another timestamp than the signed one is 401', async () => {
  expect(await post({ ...good(), 'x-signature-timestamp': secondsAgo(1) })).toEqual(REFUSED)
})

describe('A6: a signed timestamp', () => {
  test.each([301, 3600, -302, -3600])('of %i s ago is 401', async (seconds) => {
    expect(await post(signed(endpoint.key, body, secondsAgo(seconds)))).toEqual(REFUSED)
  })
  test.each<(now: string) => string>([
    () => 'soon',
    () => '',
    (now) => `-${now}`,
    (now) => `+${now}`,
    (now) => ` ${now}`,
    (now) => `${now}.5`,
    (now) => `${now}e0`,
    (now) => `0x${Number(now).toString(16)}`,
    (now) => `${now}000`,
    () => '٣',
  ])('that is no count of seconds is 401: %s', async (spelt) => {
    const timestamp = spelt(unixSeconds())
    expect(await post(signed(endpoint.key, body, timestamp))).toEqual(REFUSED)
  })
  test('of 290 s ago is answered', async () => {
    expect(await post(signed(endpoint.key, body, secondsAgo(290)))).toEqual(ANSWERED)
  })
  test('outside the 300 s moves the drift metric', async () => {
    await post(signed(endpoint.key, body, secondsAgo(4000)))
    const [, drift] =
      /chorestree_clock_drift_seconds (-?\d+)/.exec(await endpoint.metrics.text()) ?? []
    expect(Number(drift)).toBeGreaterThanOrEqual(3999)
  })
})

test('A9: the key of another application, and the id of another application, are 401', async () => {
  expect(await post(signed(aSigningKey(), body))).toEqual(REFUSED)
  for (const application_id of ['100000000000000002', undefined, 1]) {
    const foreign = JSON.stringify(aCommand({ application_id }))
    expect(await post(signed(endpoint.key, foreign), foreign)).toEqual(REFUSED)
  }
  // A PING of this route may leave the application out; that of the other route is none here.
  for (const notOurs of [{ type: 1, application_id: '100000000000000002' }, { type: 0 }]) {
    const ping = JSON.stringify(notOurs)
    expect(await post(signed(endpoint.key, ping), ping)).toEqual(REFUSED)
  }
})

test('every refusal is counted, and none is told at a level that a flood could fill a disk with', async () => {
  const count = async () =>
    Number(/chorestree_signature_failures_total (\d+)/.exec(await endpoint.metrics.text())?.[1])
  const before = await count()
  const lines = endpoint.log.lines.length
  await post(without('x-signature-ed25519'))
  await post(signed(aSigningKey(), body))
  expect(await count()).toBe(before + 2)
  const told = endpoint.log.lines.slice(lines)
  expect(told.map(({ level, fields }) => [level, fields.reason])).toEqual([
    ['debug', 'signature'],
    ['debug', 'signature'],
  ])
})

test('A13: a signed PING is answered without a query, an unsigned one is 401', async () => {
  const ping = JSON.stringify({ type: 1 })
  const response = await endpoint.post(ping)
  expect(response.headers['content-type']).toMatch(/^application\/json\b/)
  expect(await outcomeOf(endpoint, endpoint.post(ping))).toEqual({
    status: 200,
    body: '{"type":1}',
    queried: false,
  })
  expect(await post({ 'content-type': 'application/json' }, ping)).toEqual(REFUSED)
  expect(await post(signed(aSigningKey(), ping), ping)).toEqual(REFUSED)
})
