import { createCipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { Lru } from '../../src/core/cache/lru.ts'
import { aesGcm, lengthPrefixed } from '../../src/core/crypto/aead.ts'
import { fingerprintOf, type KeyCache, keysOf } from '../../src/core/crypto/guild-keys.ts'
import { createKeyRing, type KeyPlace } from '../../src/core/crypto/key-ring.ts'
import { createVault, type Field, type VaultKeys } from '../../src/core/crypto/vault.ts'

const GUILD = '100000000000000001'
const OTHER = '100000000000000002'
const field: Field = { table: 'chores', column: 'name', id: 'a' }
const unreadable = expect.objectContaining({ code: 'vault.unreadable', retryable: false })

const aKey = () => randomBytes(32)
const keys: VaultKeys = { fields: new Map([[1, aKey()]]), index: aKey() }
const vault = createVault(GUILD, keys, aesGcm)

function flip(sealed: Buffer, at: number) {
  const changed = Buffer.from(sealed)
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
  return changed
}

describe('a sealed text', () => {
  test('comes back as it was', () => {
    for (const text of ['', 'Dishes', 'Ramen lappen 🧽', '\u0080x\u0000', 'x'.repeat(5_000)])
      expect(vault.open(field, vault.seal(field, text))).toBe(text)
  })

  test('is never the same twice, and tells its length only in steps of 32', () => {
    expect(vault.seal(field, 'Dishes')).not.toEqual(vault.seal(field, 'Dishes'))
    const lengths = ['', 'x'.repeat(31), 'x'.repeat(32)].map(
      (text) => vault.seal(field, text).length,
    )
    expect(lengths).toEqual([33 + 32, 33 + 32, 33 + 64])
  })

  // The vector was also computed with another implementation (OpenSSL through Python).
  test('has the documented form: format, key version, nonce, AES-256-GCM body, tag', () => {
    const key = Buffer.from(
      '00112233445566778899aabbccddeeff0123456789abcdeffedcba9876543210',
      'hex',
    )
    const known = { fields: new Map([[7, key]]), index: aKey() }
    const sealed =
      '01' + // the format
      '00000007' + // the version of the key
      '0102030405060708090a0b0c' +
      '30d7c745c4bd3ce5760bd59783fd44cbd1594c6e7074a96735b543fa19c7d478' +
      '1307c6acf95220ce7bc3be3cfe240f3a'
    expect(createVault(GUILD, known, aesGcm).open(field, Buffer.from(sealed, 'hex'))).toBe('Dishes')

    // What it is bound to: each part with its length, so that no two lists give the same bytes.
    expect(lengthPrefixed(['ct1', 'ab', 'c'])).toEqual(
      Buffer.from('00000003637431' + '000000026162' + '0000000163', 'hex'),
    )
  })

  test('opens nowhere else: not in another row, column, table or guild', () => {
    const sealed = vault.seal(field, 'Dishes')
    for (const elsewhere of [{ id: 'b' }, { column: 'note' }, { table: 'areas' }])
      expect(() => vault.open({ ...field, ...elsewhere }, sealed)).toThrow(unreadable)
    expect(() => createVault(OTHER, keys, aesGcm).open(field, sealed)).toThrow(unreadable)
  })

  test('opens no more once a bit of it changed, wherever that is', () => {
    const sealed = vault.seal(field, 'Dishes')
    for (let at = 0; at < sealed.length; at += 1)
      expect(() => vault.open(field, flip(sealed, at)), `byte ${at}`).toThrow(unreadable)
  })

  test('opens not with a shorter tag: four bytes are forged in minutes', () => {
    const sealed = vault.seal(field, 'Dishes')
    for (const length of [0, 4, 5, 20, 33, sealed.length - 12, sealed.length - 1])
      expect(() => vault.open(field, sealed.subarray(0, length))).toThrow(unreadable)

    const short = createCipheriv('aes-256-gcm', randomBytes(32), randomBytes(12), {
      authTagLength: 4,
    })
    const forged = Buffer.concat([
      randomBytes(12),
      short.update('x'),
      short.final(),
      short.getAuthTag(),
    ])
    expect(() => aesGcm.decrypt(aKey(), Buffer.of(), forged)).toThrow('too short')
  })

  test('names the version of its key: the newest seals, older ones still open, unknown ones do not', () => {
    const before = vault.seal(field, 'Dishes')
    const fields = new Map([[2, aKey()], ...keys.fields])
    const rotated = createVault(GUILD, { ...keys, fields }, aesGcm)
    expect(rotated.open(field, before)).toBe('Dishes')
    const after = rotated.seal(field, 'Dishes')
    expect(after.readUInt32BE(1)).toBe(2)
    expect(() => vault.open(field, after)).toThrow(unreadable)
  })

  test('does not open without its padding', () => {
    const [key] = keys.fields.values()
    const context = lengthPrefixed(['ct1', GUILD, 'chores', 'name', 'a'])
    const bare = aesGcm.encrypt(key ?? aKey(), context, Buffer.from('Dishes'))
    const sealed = Buffer.concat([Buffer.of(1, 0, 0, 0, 1), bare])
    expect(() => vault.open(field, sealed)).toThrow(unreadable)
  })

  test('cannot be made without a key', () => {
    const none = createVault(GUILD, { fields: new Map(), index: aKey() }, aesGcm)
    expect(() => none.seal(field, 'Dishes')).toThrow(unreadable)
  })
})

describe('a blind index', () => {
  const of = (text: string, guildVault = vault) => guildVault.index('chores', 'name', text)

  test('is the same for what people take for the same name', () => {
    const same = ['Straße  putzen', ' STRASSE putzen ', 'straße\tputzen', 'Ｓtraße putzen']
    for (const name of same) expect(of(name)).toEqual(of('Strasse putzen'))
    expect(of('Müll')).toEqual(of('Mu\u0308ll'))
    expect(of('Dishes')).not.toEqual(of('Dish es'))
  })

  test('differs by column, table and guild key, and is 16 bytes', () => {
    expect(of('Dishes')).toHaveLength(16)
    expect(of('Dishes')).not.toEqual(vault.index('areas', 'name', 'Dishes'))
    expect(of('Dishes')).not.toEqual(vault.index('chores', 'note', 'Dishes'))
    expect(of('Dishes')).not.toEqual(
      of('Dishes', createVault(GUILD, { ...keys, index: aKey() }, aesGcm)),
    )
  })

  test('says which normaliser made it', () => {
    const index = Buffer.alloc(32, 7)
    const known = createVault(GUILD, { ...keys, index }, aesGcm)
    const expected = createHmac('sha256', index)
      .update(lengthPrefixed(['1', 'chores', 'name', 'dishes']))
      .digest()
    expect(of('Dishes', known)).toEqual(expected.subarray(0, 16))
  })
})

describe('the key ring', () => {
  const [k1, k2] = [
    { id: 'k1', key: randomBytes(32) },
    { id: 'k2', key: randomBytes(32) },
  ]
  const place: KeyPlace = { guildId: GUILD, purpose: 'data', version: 1 }
  const key = randomBytes(32)

  test('wraps with the first key, and still opens what an older one wrapped', () => {
    const before = createKeyRing([k1])
    const during = createKeyRing([k2, k1])
    const after = createKeyRing([k2])
    const old = before.wrap(place, key)
    expect(during.unwrap(place, old)).toEqual(key)

    const rewrapped = during.wrap(place, during.unwrap(place, old))
    expect(rewrapped.kekId).toBe('k2')
    expect(after.unwrap(place, rewrapped)).toEqual(key)
    expect(() => after.unwrap(place, old)).toThrow(
      expect.objectContaining({ code: 'keys.unknown' }),
    )
  })

  test('opens a wrapped key only at its place', () => {
    const ring = createKeyRing([k1, k2])
    const wrapped = ring.wrap(place, key)
    for (const elsewhere of [{ guildId: OTHER }, { purpose: 'index' as const }, { version: 2 }])
      expect(() => ring.unwrap({ ...place, ...elsewhere }, wrapped)).toThrow(unreadable)
    expect(() => ring.unwrap(place, { ...wrapped, kekId: 'k2' })).toThrow(unreadable)
    for (const at of [0, 5, 30, wrapped.wrapped.length - 1])
      expect(() => ring.unwrap(place, { ...wrapped, wrapped: flip(wrapped.wrapped, at) })).toThrow(
        unreadable,
      )
  })

  test('tells by a check whether a key is still the same', () => {
    const sealed = createKeyRing([k1]).sealCheck('k1')
    expect(createKeyRing([k2, k1]).opensCheck('k1', sealed)).toBe(true)
    expect(createKeyRing([{ ...k2, id: 'k1' }]).opensCheck('k1', sealed)).toBe(false)
    expect(createKeyRing([k1]).opensCheck('k1', flip(sealed, 8))).toBe(false)
  })
})

describe('the cache of guild keys', () => {
  const ring = createKeyRing([{ id: 'k1', key: randomBytes(32) }])
  const secret = randomBytes(32)
  const rowOf = (purpose: 'data' | 'index', version = 1, key = randomBytes(32)) => {
    const place = { guildId: GUILD, purpose, version }
    return { ...place, ...ring.wrap(place, key), state: 'active' as const, createdAt: NEVER }
  }
  // Only compared, never read.
  const NEVER = undefined as never
  const rows = [rowOf('data', 1, secret), rowOf('index')]
  const aCache = (): KeyCache => new Lru({ entriesMax: 2, maxAgeMs: 60_000 })

  test('remembers keys under a fingerprint of their rows, and derives the field key as documented', () => {
    const cache = aCache()
    const keys = keysOf(GUILD, rows, ring, cache)
    const again = rows.map((row) => ({ ...row })).reverse()
    expect(cache.get(GUILD)).toEqual({ keys, fingerprint: fingerprintOf(again) })
    const derived = Buffer.from(hkdfSync('sha256', secret, '', 'ct/v1/field', 32))
    expect(keys.fields.get(1)).toEqual(derived)
  })

  test('tells rows that have changed or gone from those it remembers', () => {
    const changed = [
      [rowOf('data'), ...rows.slice(1)],
      [...rows, rowOf('data', 2)],
      rows.slice(0, 1),
      rows.map((row) => ({ ...row, wrapped: null })),
      rows.map((row) => ({ ...row, kekId: 'k2' })),
      rows.map((row) => ({ ...row, state: 'closing' as const })),
    ]
    const prints = [rows, ...changed].map(fingerprintOf)
    expect(new Set(prints).size).toBe(prints.length)
  })

  test('opens the newest version first, and nothing without an index key', () => {
    const both = keysOf(GUILD, [...rows, rowOf('data', 2)], ring, aCache())
    expect([...both.fields.keys()]).toEqual([2, 1])
    expect(() => keysOf(GUILD, rows.slice(0, 1), ring, aCache())).toThrow(unreadable)
    const destroyed = rows.map((row) => ({ ...row, wrapped: null }))
    expect(() => keysOf(GUILD, destroyed, ring, aCache())).toThrow(unreadable)
  })

  test('forgets what was used least lately, and what is too old', () => {
    const lru = new Lru<string, number>({ entriesMax: 2, maxAgeMs: 60_000 })
    lru.set('a', 1)
    lru.set('b', 2)
    expect(lru.get('a')).toBe(1)
    lru.set('c', 3)
    expect([lru.get('a'), lru.get('b'), lru.get('c')]).toEqual([1, undefined, 3])

    const old = new Lru<string, number>({ entriesMax: 2, maxAgeMs: 0 })
    old.set('a', 1)
    expect(old.get('a')).toBeUndefined()
  })
})
