import { createPublicKey, type KeyObject, verify } from 'node:crypto'

const SIGNATURE_HEX_LENGTH = 128
const TIMESTAMP_LENGTH_MAX = 32

/** What stands before the 32 bytes of an Ed25519 key in its DER form. Source: RFC 8410, section 4. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

type Header = string | readonly string[] | undefined

/** True when one of the configured keys signed the timestamp followed by these very bytes. Never throws. */
export type Verify = (signature: Header, timestamp: Header, raw: Buffer) => boolean

/**
 * Synchronous, because it then never queues behind other work of the thread pool, and because a
 * forgotten `await` cannot turn it into «yes». The keys are parsed once: parsing costs as much as verifying.
 */
export function createVerify(publicKeys: readonly string[]): Verify {
  const keys = publicKeys.map(keyOf)
  return (signature, timestamp, raw) => {
    if (!isSignature(signature) || !isTimestamp(timestamp)) return false
    const given = Buffer.from(signature, 'hex') // stops at the first character that is no hex digit
    if (given.length * 2 !== SIGNATURE_HEX_LENGTH) return false
    const message = join(timestamp, raw)
    return keys.some((key) => verify(null, message, key, given))
  }
}

const isSignature = (header: Header): header is string =>
  typeof header === 'string' && header.length === SIGNATURE_HEX_LENGTH

const isTimestamp = (header: Header): header is string =>
  typeof header === 'string' && header.length <= TIMESTAMP_LENGTH_MAX

/** Whether there is anything to verify: known before a single byte of the body is kept. */
export const looksSigned = (signature: Header, timestamp: Header): boolean =>
  isSignature(signature) && isTimestamp(timestamp)

const keyOf = (hex: string): KeyObject =>
  createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, Buffer.from(hex, 'hex')]),
    format: 'der',
    type: 'spki',
  })

function join(timestamp: string, raw: Buffer): Buffer {
  const start = Buffer.byteLength(timestamp)
  const message = Buffer.allocUnsafe(start + raw.length)
  message.write(timestamp)
  raw.copy(message, start)
  return message
}
