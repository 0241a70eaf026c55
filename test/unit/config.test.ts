import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import type { Environment } from '../../src/config/env.ts'
import { type Door, environmentTable } from '../../src/config/variables.ts'
import { StartRefused } from '../../src/core/errors.ts'
import { weakPoints } from '../support/weak-points.ts'

const PUBLIC_KEY = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB'
const key = (bytes = 32) => randomBytes(bytes).toString('base64')

const HTTP = {
  DATABASE_URL: 'postgres://chores:hunter2@db/chores',
  DISCORD_APPLICATION_ID: '123456789012345678',
  DISCORD_PUBLIC_KEY: PUBLIC_KEY,
  ENCRYPTION_KEYS: `k1:${key()}`,
}

/** What keeps this door shut, with these changes to an environment that opens it. */
function faultsOf(over: Environment, door: Door = 'http'): readonly string[] {
  try {
    readConfig(door, { ...HTTP, ...over })
    return []
  } catch (error) {
    if (error instanceof StartRefused) return error.faults
    throw error
  }
}

describe('the environment', () => {
  test('opens the door with what that door needs, and defaults for the rest', () => {
    expect(readConfig('http', HTTP)).toMatchObject({
      databaseUrl: HTTP.DATABASE_URL,
      discordPublicKey: [PUBLIC_KEY],
      discordApiUrl: 'https://discord.com/api',
      databasePrepare: true,
      discordToken: undefined,
      port: 3000,
      warnings: [],
    })
    expect(readConfig('cli', { DATABASE_URL: HTTP.DATABASE_URL }).databaseUrl).toBe(
      HTTP.DATABASE_URL,
    )
    expect(faultsOf({}, 'web')).toEqual([
      expect.stringMatching(/^DISCORD_TOKEN is missing/),
      expect.stringMatching(/^DISCORD_CLIENT_SECRET is missing/),
      expect.stringMatching(/^PUBLIC_URL is missing/),
      expect.stringMatching(/^SESSION_SECRET is missing/),
    ])
  })

  test('an empty variable is a missing one', () => {
    expect(faultsOf({ DATABASE_URL: '' })).toEqual([
      expect.stringMatching(/^DATABASE_URL is missing/),
    ])
    expect(readConfig('http', { ...HTTP, PORT: '' }).port).toBe(3000)
  })

  test('D1: every missing, misspelt and wrong variable is told at once, and near misses by name', () => {
    const faults = faultsOf({
      DATABASE_URL: undefined,
      DATABSE_URL: 'x',
      ENCRYPTION_KEY: 'x',
      DISCORD_TOKN: 'x',
      REDIS_ULR: 'x',
      METRIC_PROT: '1',
      REDIS_URL: 'http://cache',
      AMQP_URL: 'nonsense',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      DATABASE_PREPARE: 'maybe',
      DISCORD_APPLICATION_ID: '12',
      DISCORD_API_URL: 'https://discord.com/api/v10',
      PUBLIC_URL: 'http://chores.example',
      REPLICAS_MAX: '0',
    })
    for (const said of [
      'DATABSE_URL is not known: did you mean DATABASE_URL?',
      'ENCRYPTION_KEY is not known: did you mean ENCRYPTION_KEYS?',
      'DISCORD_TOKN is not known: did you mean DISCORD_TOKEN?',
      'REDIS_ULR is not known: did you mean REDIS_URL?',
      'METRIC_PROT is not known: did you mean METRICS_PORT?',
      'REDIS_URL must be an address that begins with redis:// or rediss://.',
      'AMQP_URL must be an address that begins with amqp:// or amqps://.',
      'PORT must be a whole number from 0 to 65535.',
      'LOG_LEVEL must be trace or debug or info or warn or error or fatal or silent.',
      'DATABASE_PREPARE must be true or false.',
      'DISCORD_APPLICATION_ID is not an id of Discord.',
      'DISCORD_API_URL must not end in a version such as /v10.',
      'PUBLIC_URL must begin with https:// (http:// only on this machine).',
      'REPLICAS_MAX must be a whole number from 1 to 100.',
    ])
      expect(faults).toContain(said)
    expect(faults).toHaveLength(15) // and DATABASE_URL is missing
  })

  test.each([
    ...['HOME', 'PATH', 'HOSTNAME', 'PWD', 'TERM', 'POST', 'HOSTS', 'PORTS', 'APP_URL', 'MQ_URL'],
    ...['APP_URL_FILE', 'DB_PORT', 'DB_URL', 'WS_PORT', 'WEB_HOST', 'WEB_ROOT', 'DATABASE_USER'],
  ])('D1: %s is an innocent neighbour', (name) => {
    expect(faultsOf({ [name]: 'x' })).toEqual([])
  })

  test('D2: a public key is 64 lower-case hexadecimal digits, once or twice', () => {
    const other = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'
    expect(
      readConfig('http', { ...HTTP, DISCORD_PUBLIC_KEY: `${PUBLIC_KEY}, ${other}` }),
    ).toMatchObject({ discordPublicKey: [PUBLIC_KEY, other] })
    for (const wrong of [
      PUBLIC_KEY.slice(1),
      `${PUBLIC_KEY}0`,
      `${PUBLIC_KEY.slice(1)}g`,
      PUBLIC_KEY.toUpperCase(),
      `${PUBLIC_KEY},${other},${PUBLIC_KEY}`,
    ])
      expect(faultsOf({ DISCORD_PUBLIC_KEY: wrong })).toEqual([
        expect.stringMatching(/^DISCORD_PUBLIC_KEY /),
      ])
  })

  test('D2: the eight points of small order are refused, in every spelling', () => {
    for (const point of weakPoints)
      expect(faultsOf({ DISCORD_PUBLIC_KEY: point })).toEqual([
        'DISCORD_PUBLIC_KEY is a point that accepts forged signatures, not a real key.',
      ])
  })

  test('D2: a bot token in place of the client secret is named, and not repeated', () => {
    const faults = faultsOf({ DISCORD_CLIENT_SECRET: TOKEN, DISCORD_TOKEN: `Bot ${TOKEN}` })
    expect(faults).toEqual([
      'DISCORD_TOKEN must be the token alone, without «Bot ».',
      'DISCORD_CLIENT_SECRET looks like a bot token; the client secret is on the page OAuth2.',
    ])
    expect(faultsOf({ DISCORD_TOKEN: 'abc' })).toEqual([expect.stringContaining('three parts')])
    expect(faultsOf({ DISCORD_CLIENT_SECRET: 'a b' })).toHaveLength(1)
    expect(faultsOf({ DISCORD_TOKEN: TOKEN, DISCORD_CLIENT_SECRET: 'a'.repeat(32) })).toEqual([])
  })

  test('D3: encryption keys are 32 random bytes each, under ids of their own', () => {
    const first = key()
    const wrong = (keys: string) => faultsOf({ ENCRYPTION_KEYS: keys })[0]
    expect(
      readConfig('http', { ...HTTP, ENCRYPTION_KEYS: `k2:${first},k1:${key()}` }),
    ).toMatchObject({
      encryptionKeys: [{ id: 'k2', key: Buffer.from(first, 'base64') }, { id: 'k1' }],
    })
    expect(wrong(`k1:${key(16)}`)).toBe('ENCRYPTION_KEYS must be 32 bytes; the key k1 is 16.')
    expect(wrong(first)).toContain('must be id:base64')
    expect(wrong(`k1:${first},k1:${key()}`)).toContain('same id')
    expect(wrong(`k2:${first},k1:${first}`)).toContain('same key twice')
    const counted = Buffer.from(Array.from({ length: 32 }, (_, i) => 7 * i))
    const typed = Buffer.from('correct horse battery staple 42!')
    for (const weak of [Buffer.alloc(32, 'a'), counted, typed])
      expect(wrong(`k1:${weak.toString('base64')}`)).toContain('looks made up')
  })

  test('D3: the session secret is not an encryption key, and not made up', () => {
    const shared = randomBytes(32)
    const ENCRYPTION_KEYS = `k1:${shared.toString('base64')}`
    for (const encoding of ['base64', 'hex'] as const)
      expect(faultsOf({ ENCRYPTION_KEYS, SESSION_SECRET: shared.toString(encoding) })).toContain(
        'SESSION_SECRET must not be one of the keys in ENCRYPTION_KEYS.',
      )
    expect(faultsOf({ SESSION_SECRET: 'a'.repeat(64) })[0]).toContain('looks made up')
    expect(faultsOf({ SESSION_SECRET: 'short' })[0]).toContain('at least 32')
    expect(faultsOf({ SESSION_SECRET: key(48) })).toEqual([])
  })

  test('D5: nothing lets a caller choose its address, and nothing skips the signature', () => {
    for (const trusting of [
      'true',
      '*',
      '0.0.0.0/0',
      '::/0',
      '128.0.0.0/1',
      '10.0.0.0/33',
      '1/2/3',
    ])
      expect(faultsOf({ TRUSTED_PROXIES: trusting })).toEqual([
        expect.stringMatching(/^TRUSTED_PROXIES /),
      ])
    const ranges = { ...HTTP, TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::/32, 192.0.2.1' }
    expect(readConfig('http', ranges).trustedProxies).toHaveLength(3)
    expect(
      environmentTable.filter(({ name }) => /SKIP|UNSIGNED|INSECURE|VERIFY/.test(name)),
    ).toEqual([])
  })

  test('D5: no debugging in production, no trust in any certificate, no metrics in public', () => {
    const production = { NODE_ENV: 'production' }
    expect(faultsOf({ ...production, LOG_LEVEL: 'debug' })[0]).toMatch(/^LOG_LEVEL/)
    expect(faultsOf({ ...production, NODE_OPTIONS: '--inspect=0.0.0.0' })[0]).toMatch(/debugger/)
    expect(faultsOf({ ...production, LOG_LEVEL: 'info' })).toEqual([])
    expect(faultsOf({ LOG_LEVEL: 'debug' })).toEqual([])
    expect(faultsOf({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toHaveLength(1)
    expect(faultsOf({ PORT: '80', METRICS_PORT: '80' })).toHaveLength(1)
    expect(faultsOf({ DISCORD_API_URL: 'http://discord.example/api' })).toHaveLength(1)
    expect(faultsOf({ DISCORD_API_URL: 'http://127.0.0.1:4400/api' })).toEqual([])
  })

  describe('secrets in files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chorestree-config-'))
    afterAll(() => rmSync(folder, { recursive: true }))
    function file(content: string, mode = 0o600) {
      const path = join(folder, randomBytes(4).toString('hex'))
      writeFileSync(path, content)
      chmodSync(path, mode)
      return path
    }
    const inFile = (path: string, over = {}) => ({
      ...HTTP,
      DATABASE_URL: undefined,
      DATABASE_URL_FILE: path,
      ...over,
    })

    test('D12: a byte order mark and a line end of Windows do no harm, in a file or in a variable', () => {
      const path = file(`\uFEFF${HTTP.DATABASE_URL}\r\n`)
      expect(readConfig('http', inFile(path, { PORT: '80\r' }))).toMatchObject({
        databaseUrl: HTTP.DATABASE_URL,
        port: 80,
        warnings: [],
      })
    })

    test('D12: a file that everybody can read is warned of', () => {
      expect(readConfig('http', inFile(file(HTTP.DATABASE_URL, 0o644))).warnings).toEqual([
        'The file of DATABASE_URL_FILE can be read by every user of this machine.',
      ])
    })

    test('both spellings at once, an empty and an absent file are faults', () => {
      const both = inFile(file(HTTP.DATABASE_URL), { DATABASE_URL: HTTP.DATABASE_URL })
      expect(faultsOf(both)).toEqual([expect.stringContaining('both set')])
      expect(faultsOf(inFile(file('\n')))).toEqual(['DATABASE_URL_FILE names an empty file.'])
      expect(faultsOf(inFile(join(folder, 'none')))).toEqual([
        'DATABASE_URL_FILE cannot be read (ENOENT).',
      ])
      expect(faultsOf({ DATABASE_URL_FIEL: 'x' })).toEqual([
        'DATABASE_URL_FIEL is not known: did you mean DATABASE_URL_FILE?',
      ])
    })
  })

  test('no fault repeats a value: it may be a secret', () => {
    const secrets = environmentTable.filter(({ secret }) => secret).map(({ name }) => name)
    const canary = 'canary-0123456789-canary-0123456789.x'
    const wrong = Object.fromEntries(secrets.map((name) => [name, canary]))
    const faults = faultsOf({ ...wrong, DISCORD_PUBLIC_KEY: canary, DATABSE_URL: canary })
    expect(faults.length).toBeGreaterThan(secrets.length)
    expect(faults.join()).not.toContain('canary')
  })

  test('the table for the README describes every variable', () => {
    expect(environmentTable).toHaveLength(20)
    for (const { description } of environmentTable) expect(description).toMatch(/^[A-Z].*[.`»]$/)
    expect(environmentTable.filter(({ secret }) => secret).map(({ name }) => name)).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_CLIENT_SECRET',
      'DATABASE_URL',
      'DATABASE_DIRECT_URL',
      'REDIS_URL',
      'AMQP_URL',
      'ENCRYPTION_KEYS',
      'SESSION_SECRET',
    ])
  })
})
