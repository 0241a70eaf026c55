import { lacksEntropy, Unfit } from './text.ts'

const KEY_BYTES = 32

export interface EncryptionKey {
  readonly id: string
  readonly key: Buffer
}

/** `k2:base64,k1:base64`: the first key is active, the others still open. */
export function parseEncryptionKeys(text: string): readonly EncryptionKey[] {
  const keys = text.split(',').map((entry) => parseKey(entry.trim()))
  if (new Set(keys.map(({ id }) => id)).size < keys.length)
    throw new Unfit('names two keys with the same id')
  if (new Set(keys.map(({ key }) => key.toString('hex'))).size < keys.length)
    throw new Unfit('holds the same key twice')
  return keys
}

function parseKey(entry: string): EncryptionKey {
  const [, id, encoded] = /^([a-z][a-z0-9]{0,15}):([A-Za-z0-9+/]+={0,2})$/.exec(entry) ?? []
  if (!id || !encoded)
    throw new Unfit('must be id:base64, several separated by a comma, as in k1:… (see the README)')
  const key = Buffer.from(encoded, 'base64')
  if (key.length !== KEY_BYTES)
    throw new Unfit(`must be ${KEY_BYTES} bytes; the key ${id} is ${key.length}`)
  if (lacksEntropy(key)) throw new Unfit(`needs random bytes; the key ${id} looks made up`)
  return { id, key }
}

/** One secret for two purposes falls for both. */
export function isAlsoSessionSecret(keys: readonly EncryptionKey[], sessionSecret: string) {
  const spellings = (['base64', 'hex', 'utf8'] as const).map((encoding) =>
    Buffer.from(sessionSecret, encoding),
  )
  return keys.some(({ key }) => spellings.some((spelling) => spelling.equals(key)))
}
