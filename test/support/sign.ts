import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** The raw 32 bytes are the last of the DER form. */
const RAW_KEY_BYTES = 32

export interface SigningKey {
  readonly publicKey: string
  readonly privateKey: KeyObject
}

/** A key pair as Discord has one per application. */
export function aSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-RAW_KEY_BYTES)
  return { publicKey: raw.toString('hex'), privateKey }
}

/** Discord's clock; here it is ours. */
export const unixSeconds = () =>
  String(Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000))

/** The headers of a request that Discord sends. */
export function signed(key: SigningKey, body: string | Buffer, timestamp = unixSeconds()) {
  const message = Buffer.concat([Buffer.from(timestamp), Buffer.from(body)])
  return {
    'content-type': 'application/json',
    'x-signature-ed25519': sign(null, message, key.privateKey).toString('hex'),
    'x-signature-timestamp': timestamp,
  }
}
