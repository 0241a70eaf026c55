import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { ROOT } from '../support/bundles.ts'
import { choresctl } from '../support/choresctl.ts'

let folder: string
const fileOf = () => join(folder, '.env')

beforeEach(async () => {
  const made = await mkdtemp(join(tmpdir(), 'chorestree-settings-'))
  folder = made
  onTestFinished(() => rm(made, { recursive: true }))
})

const init = () => choresctl(['init', '--file', fileOf()], {})

/** What an operator adds to what was written. */
const FILLED = {
  DISCORD_APPLICATION_ID: '500000000000000001',
  DISCORD_PUBLIC_KEY: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  DISCORD_TOKEN: 'a-real-looking-application.time00.proof-for-development',
  DATABASE_URL: 'postgres://someone:hush-hush@localhost:5432/chores',
}

describe('choresctl init', () => {
  test('writes secrets of chance that every door takes, readable by nobody else', async () => {
    const { code, out } = await init()
    expect(code).toBe(0)
    expect((await stat(fileOf())).mode & 0o777).toBe(0o600)
    const written = parseEnv(await readFile(fileOf(), 'utf8'))
    for (const secret of Object.values(written).filter((value = '') => value.length > 30))
      expect(out).not.toContain(secret)
    for (const door of ['http', 'worker', 'cli'] as const)
      expect(readConfig(door, { ...written, ...FILLED }).encryptionKeys).toHaveLength(1)

    await rm(fileOf())
    await init()
    const again = parseEnv(await readFile(fileOf(), 'utf8'))
    for (const [name, value] of Object.entries(written))
      if (value && name !== 'DD_SITE') expect(again[name], name).not.toBe(value)
  })

  test('leaves nothing of the example out, and gives no password that somebody else has', async () => {
    await init()
    const written = parseEnv(await readFile(fileOf(), 'utf8'))
    const example = parseEnv(await readFile(join(ROOT, '.env.example'), 'utf8'))
    expect(Object.keys(written)).toEqual(expect.arrayContaining(Object.keys(example)))
    expect(written.POSTGRES_PASSWORD).toMatch(/^[0-9a-f]{48}$/)
    expect(written.RABBITMQ_PASSWORD).not.toBe(written.POSTGRES_PASSWORD)
  })

  test('never overwrites: what is there stays as it is, to the byte', async () => {
    await writeFile(fileOf(), 'ENCRYPTION_KEYS=mine\n')
    const { code, err } = await init()
    expect(code).toBe(1)
    expect(err).toContain('is there already')
    expect(await readFile(fileOf(), 'utf8')).toBe('ENCRYPTION_KEYS=mine\n')
    const { out } = await choresctl(['init', '--json', '--file', join(folder, 'no/where')], {})
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'init.unwritable' } })
  })
})

describe('choresctl config', () => {
  const KEYS = `k1:${randomBytes(32).toString('base64')}`

  test('print says what is set and where it comes from, and no secret', async () => {
    const env = { ...FILLED, ENCRYPTION_KEYS: KEYS, PORT: '3100' }
    for (const args of [[], ['--json']]) {
      const { code, out } = await choresctl(['config', 'print', ...args], env)
      expect(code).toBe(0)
      for (const secret of ['hush-hush', 'someone', 'proof-for', KEYS.slice(3)])
        expect(out).not.toContain(secret)
    }
    const { out } = await choresctl(['config', 'print'], env)
    expect(out).toContain('DATABASE_URL=postgres://(secret)@localhost:5432/chores  (set)')
    expect(out).toContain('PORT=3100  (set)')
    expect(out).toContain('REPLICAS_MAX=6  (by default)')
    expect(out).toContain('REDIS_URL=  (not set)')
  })

  test('D1 D12: print lists every fault of a door with 78, and warns of a file that all may read', async () => {
    const path = join(folder, 'token')
    await writeFile(path, FILLED.DISCORD_TOKEN, { mode: 0o644 })
    const { DISCORD_TOKEN: _, ...rest } = FILLED
    const env = { ...rest, DISCORD_TOKEN_FILE: path, ENCRYPTION_KEYS: KEYS }
    const warned = await choresctl(['config', 'print', '--door', 'worker'], env)
    expect(warned.out).toContain('WARN  The file of DISCORD_TOKEN_FILE can be read by every user')
    expect(warned.out).toContain(`DISCORD_TOKEN=(secret)  (file ${path})`)
    const wrong = { DATABSE_URL: 'x', DISCORD_PUBLIC_KEY: 'abc' }
    const { code, out } = await choresctl(['config', 'print', '--door', 'http'], wrong)
    expect(code).toBe(78)
    expect(out.match(/^FAIL {2}/gm)?.length).toBeGreaterThan(3)
    expect(out).toContain('did you mean DATABASE_URL?')
  })

  test('explain says what each is for, or one; another name is wrong usage', async () => {
    const { out } = await choresctl(['config', 'explain', 'AMQP_URL'], {})
    expect(out).toMatch(/^AMQP_URL, or AMQP_URL_FILE: a secret\n {2}RabbitMQ 3\.10/)
    const all = await choresctl(['config', 'explain', '--json'], {})
    expect(JSON.parse(all.out).variables.length).toBeGreaterThan(15)
    expect((await choresctl(['config', 'explain', 'NOPE'], {})).code).toBe(64)
    expect((await choresctl(['config', 'print', '--door', 'front'], {})).code).toBe(64)
  })
})
