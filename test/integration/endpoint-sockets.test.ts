import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCommand, type Endpoint, givenEndpoint } from '../support/endpoint.ts'
import { headOf, type RawRequest, speak } from '../support/raw-http.ts'
import { signed } from '../support/sign.ts'

const BODY_BYTES_MAX = 256 * 1024
const MEGABYTE = 1024 * 1024
const CHUNK = Buffer.alloc(16 * 1024, 0x20)

let endpoint: Endpoint
let port: number
beforeAll(async () => {
  endpoint = await givenEndpoint()
  port = await endpoint.listen()
})
afterAll(() => endpoint.close())

/** What came back, and whether PostgreSQL heard of it. */
async function hear(parts: RawRequest['parts']) {
  const answer = await speak(port, { parts })
  return { ...answer, queried: endpoint.cable.bytesSent() > 0 }
}

const refusedWith = (status: number) =>
  expect.objectContaining({ status, body: '', queried: false })
const body = JSON.stringify(aCommand())
const signedHead = (more: Record<string, string> = {}) =>
  headOf({ ...signed(endpoint.key, body), ...more })

function* drips(first: string, drop: string, everyMs: number, forMs: number) {
  yield first
  for (let at = 0; at < forMs; at += everyMs) {
    yield everyMs
    yield drop
  }
}

function* chunked(head: string, bytes: number) {
  yield `${head}Transfer-Encoding: chunked\r\n\r\n`
  for (let sent = 0; sent < bytes; sent += CHUNK.length) {
    yield `${CHUNK.length.toString(16)}\r\n`
    yield CHUNK
    yield '\r\n'
  }
  yield '0\r\n\r\n'
}

/** Each takes seconds, so they take them together. */
describe.concurrent('on a socket', () => {
  test('A2: headers of 10 KB are 431, whatever they are', async () => {
    const signature = 'a'.repeat(10 * 1024)
    const head = headOf({ 'X-Signature-Ed25519': signature, 'Content-Length': '2' })
    expect(await hear([`${head}\r\n{}`])).toEqual(refusedWith(431))
  })

  test('A12: two signature headers are none', async () => {
    const headers = signed(endpoint.key, body)
    const twice = `X-Signature-Ed25519: ${headers['x-signature-ed25519']}\r\n`
    const length = `Content-Length: ${body.length}\r\n\r\n`
    expect(await hear([`${headOf(headers)}${twice}${length}${body}`])).toEqual(refusedWith(401))
    const time = `X-Signature-Timestamp: ${headers['x-signature-timestamp']}\r\n`
    expect(await hear([`${headOf(headers)}${time}${length}${body}`])).toEqual(refusedWith(401))
  })

  test('A1: who does not look signed is 401 before any of their body has come', async () => {
    const head = headOf({ 'Content-Length': String(BODY_BYTES_MAX) })
    expect(await hear([`${head}\r\n`])).toEqual(refusedWith(401))
    const short = headOf({ ...signed(endpoint.key, body), 'x-signature-ed25519': 'ab' })
    expect(await hear([`${short}Content-Length: 1000\r\n\r\n`])).toEqual(refusedWith(401))
  })

  test('A15: a body that says it is 256 KiB + 1 is 413 before any of it is read', async () => {
    const head = signedHead({ 'Content-Length': String(BODY_BYTES_MAX + 1) })
    expect(await hear([`${head}\r\n`])).toEqual(refusedWith(413))
  })

  test('A15: 256 KiB exactly is read, and refused for its signature alone', async () => {
    const head = signedHead({ 'Content-Length': String(BODY_BYTES_MAX) })
    const whole = [`${head}\r\n`, Buffer.alloc(BODY_BYTES_MAX, 0x20)]
    expect(await hear(whole)).toEqual(refusedWith(401))
  })

  test('A16: a body that comes at one byte a second is 408 within 3.5 s and a little', async () => {
    const head = `${signedHead({ 'Content-Length': '1000' })}\r\n`
    const answer = await hear(drips(head, '{', 1000, 10_000))
    expect(answer).toEqual(refusedWith(408))
    expect(answer.ms).toBeGreaterThan(2_900)
    expect(answer.ms).toBeLessThan(3_900)
  })

  test('A17: headers that come at one byte a second are 408 within 2.5 s and a little', async () => {
    const answer = await hear(
      drips('POST /interactions HTTP/1.1\r\nHost: bot\r\nX-A: ', 'a', 1000, 10_000),
    )
    expect(answer).toEqual(refusedWith(408))
    expect(answer.ms).toBeGreaterThan(1_900)
    expect(answer.ms).toBeLessThan(2_900)
  })

  test('A18: two ways to say how long the body is are 400', async () => {
    const head = signedHead({ 'Content-Length': '4', 'Transfer-Encoding': 'chunked' })
    expect(await hear([`${head}\r\n2\r\n{}\r\n0\r\n\r\n`])).toEqual(refusedWith(400))
  })

  test('A19: a chunked body over the limit is 413 when the limit is passed, not at its end', async () => {
    const answer = await hear(chunked(signedHead(), 64 * MEGABYTE))
    expect(answer).toEqual(refusedWith(413))
    expect(answer.sent).toBeLessThan(32 * MEGABYTE)
  })

  test('garbage instead of HTTP is 400, and an unknown method is no more than that', async () => {
    expect(await hear(['\u0016\u0003\u0001\r\n\r\n'])).toEqual(refusedWith(400))
    expect(await hear(['BREW /interactions HTTP/1.1\r\nHost: bot\r\n\r\n'])).toEqual(
      refusedWith(400),
    )
  })
})

// By itself: what others read meanwhile would be in the memory that it measures.
test('A20: a compressed bomb is never inflated: its signature is wrong, or it is no JSON', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * MEGABYTE, 0x20))
  const before = process.memoryUsage().rss
  const encoding = { 'Content-Encoding': 'gzip', 'Content-Length': String(bomb.length) }
  expect(await hear([`${signedHead(encoding)}\r\n`, bomb])).toEqual(refusedWith(401))
  const own = headOf({ ...signed(endpoint.key, bomb), ...encoding })
  expect(await hear([`${own}\r\n`, bomb])).toEqual(refusedWith(400))
  expect(process.memoryUsage().rss - before).toBeLessThan(48 * MEGABYTE)
})
