import { sign } from 'node:crypto'
import { verifyKey } from 'discord-interactions'
import { describe, expect, test } from 'vitest'
import { createVerify } from '../../src/core/http/signature.ts'
import { aSigningKey, signed } from '../support/sign.ts'

const key = aSigningKey()
const body = Buffer.from('{"type":1,"name":"Zoë 🌱"}')
const timestamp = '1893499200'
const good = signed(key, body, timestamp)['x-signature-ed25519']
const flipped = (good.startsWith('0') ? '1' : '0') + good.slice(1)
const signedOver = (bytes: Buffer | string) =>
  sign(null, Buffer.from(bytes), key.privateKey).toString('hex')

/** The order of the curve's base point: S + L is another spelling of the same signature. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n

function malleable(hex: string): string {
  const bytes = Buffer.from(hex, 'hex')
  const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString('hex')}`) + L
  const spelt = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse()
  return Buffer.concat([bytes.subarray(0, 32), spelt]).toString('hex')
}

interface Vector {
  readonly name: string
  readonly signature: string
  readonly timestamp?: string
  readonly body?: Buffer
  readonly good: boolean
}

const vectors: readonly Vector[] = [
  { name: 'as signed', signature: good, good: true },
  { name: 'upper-case hex', signature: good.toUpperCase(), good: true },
  {
    name: 'an empty body, signed',
    signature: signedOver(timestamp),
    body: Buffer.alloc(0),
    good: true,
  },
  {
    name: 'bytes that are no UTF-8, signed',
    signature: signedOver(Buffer.concat([Buffer.from(timestamp), Buffer.from([0xff, 0xfe])])),
    body: Buffer.from([0xff, 0xfe]),
    good: true,
  },
  {
    name: 'a time that is no number, signed',
    signature: signedOver(`soon${body}`),
    timestamp: 'soon',
    good: true,
  },
  { name: 'one digit flipped', signature: flipped, good: false },
  { name: '127 digits', signature: good.slice(1), good: false },
  { name: '129 digits', signature: `${good}0`, good: false },
  { name: 'no digits', signature: '', good: false },
  { name: 'no hex', signature: 'z'.repeat(128), good: false },
  { name: 'only zeros', signature: '0'.repeat(128), good: false },
  {
    name: 'the body changed by one byte',
    signature: good,
    body: Buffer.from('{"type":2,"name":"Zoë 🌱"}'),
    good: false,
  },
  {
    name: 'the body written anew',
    signature: good,
    body: Buffer.from('{ "type":1,"name":"Zoë 🌱"}'),
    good: false,
  },
  { name: 'the timestamp changed', signature: good, timestamp: '1893499201', good: false },
  {
    name: 'a digit moved from timestamp to body',
    signature: signedOver(`18934992001`),
    timestamp: '189349920',
    body: Buffer.from('1'),
    good: false,
  },
  {
    name: 'signed by another key',
    signature: signed(aSigningKey(), body, timestamp)['x-signature-ed25519'],
    good: false,
  },
  { name: 'A10: S + L instead of S', signature: malleable(good), good: false },
]

describe('node:crypto and discord-interactions agree on every vector', () => {
  const verify = createVerify([key.publicKey])
  test.each(vectors)('$name: $good', async (vector) => {
    const { signature, timestamp: at = timestamp, body: raw = body } = vector
    expect(verify(signature, at, raw)).toBe(vector.good)
    expect(await verifyKey(raw, signature, at, key.publicKey)).toBe(vector.good)
  })

  test('random bytes in place of any part of a good request are refused by both', async () => {
    for (let at = 0; at < good.length; at += 8) {
      const changed = good.slice(0, at) + (good[at] === 'f' ? '0' : 'f') + good.slice(at + 1)
      expect(verify(changed, timestamp, body)).toBe(false)
      expect(await verifyKey(body, changed, timestamp, key.publicKey)).toBe(false)
    }
  })
})

test('A1, A2: what is no string, or no signature by its length, is refused without being tried', () => {
  const verify = createVerify([key.publicKey])
  expect(verify(undefined, timestamp, body)).toBe(false)
  expect(verify(good, undefined, body)).toBe(false)
  expect(verify([good, good], timestamp, body)).toBe(false)
  expect(verify(good, [timestamp], body)).toBe(false)
  expect(verify(`${good}, ${good}`, timestamp, body)).toBe(false)
  const long = '1'.repeat(33)
  expect(verify(signedOver(`${long}${body}`), long, body)).toBe(false)
})

test('A11: while keys rotate, either key will do, and a third one will not', () => {
  const [old, next, foreign] = [aSigningKey(), aSigningKey(), aSigningKey()]
  const verify = createVerify([next.publicKey, old.publicKey])
  const by = (signer: typeof old) => signed(signer, body, timestamp)['x-signature-ed25519']
  expect(verify(by(old), timestamp, body)).toBe(true)
  expect(verify(by(next), timestamp, body)).toBe(true)
  expect(verify(by(foreign), timestamp, body)).toBe(false)
})
