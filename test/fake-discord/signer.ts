import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** Raw 32-byte values in hex, as Discord's portal shows the public one. */
export interface DevelopmentKey {
  readonly publicKey: string
  readonly privateKey: string
}

/** The DER envelope of a raw Ed25519 private key (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const RAW_BYTES = 32

export function createKey(): DevelopmentKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = (der: Buffer) => der.subarray(-RAW_BYTES).toString('hex')
  return {
    publicKey: raw(publicKey.export({ type: 'spki', format: 'der' })),
    privateKey: raw(privateKey.export({ type: 'pkcs8', format: 'der' })),
  }
}

export function privateKeyOf({ privateKey }: DevelopmentKey): KeyObject {
  const raw = Buffer.from(privateKey, 'hex')
  if (raw.length !== RAW_BYTES) throw new Error('the private key is not 32 bytes in hex')
  return createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, raw]),
    format: 'der',
    type: 'pkcs8',
  })
}

export const signatureOf = (key: KeyObject, timestamp: string, body: string): string =>
  sign(null, Buffer.from(timestamp + body), key).toString('hex')
