import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { aCommand, aPing } from '../support/endpoint.ts'
import { createFaultProxy } from '../support/fault-proxy.ts'
import { httpEnvironment, startHttpProcess } from '../support/http-process.ts'
import { startProcess } from '../support/process.ts'
import { aSigningKey, signed } from '../support/sign.ts'

const key = aSigningKey()
let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})

const environmentOf = (over: Record<string, string> = {}) => ({
  ...httpEnvironment({
    databaseUrl: database.url,
    publicKey: key.publicKey,
    encryptionKeys: database.encryptionKeys,
  }),
  ...over,
})

const theChores = () =>
  aCommand({ id: aSnowflake(), data: { id: '500000000000000002', name: 'chores', type: 1 } })

describe('the http process', () => {
  test('answers a signed PING and commands, and refuses what nobody signed', async () => {
    const http = await startHttpProcess(environmentOf(), key)
    expect(await http.send(aPing())).toMatchObject({ status: 200, body: '{"type":1}' })
    for (const command of [aCommand({ id: aSnowflake() }), theChores()]) {
      const { status, body } = await http.send(command)
      expect(status).toBe(200)
      expect(JSON.parse(body)).toMatchObject({ type: 4, data: { allowed_mentions: { parse: [] } } })
    }
    const refused = await http.post('{}', signed(aSigningKey(), '{}'))
    expect(refused).toMatchObject({ status: 401, body: '' })
    expect(await http.ready()).toMatchObject({ code: 200, database: 'reachable', clock: 'ok' })
  })

  test('writes one line per interaction, with its id and nothing that a member said', async () => {
    const http = await startHttpProcess(environmentOf(), key)
    const interaction = { ...theChores(), token: 'canary-token-canary-token-canary' }
    await http.send(interaction)
    const line = () => http.lines().filter((of) => of.interaction === interaction.id)
    await expect.poll(line, { timeout: 3_000 }).toHaveLength(1)
    expect(line()[0]).toMatchObject({
      level: 'info',
      type: 'command',
      name: 'chores',
      outcome: 'ok',
    })
    expect(http.stdout()).not.toContain('canary')
    expect(http.stdout()).not.toContain(interaction.guild_id)
    expect(http.stderr()).toBe('')
  })

  test('SIGTERM: not ready at once, still answering, in-flight finished, exit 0 within 15 s', async () => {
    const cable = await createFaultProxy(database.url)
    const http = await startHttpProcess(
      environmentOf({ DATABASE_URL: cable.inFrontOf(database.url) }),
      key,
    )
    expect((await http.ready()).code).toBe(200)
    const start = performance.now()
    http.signal('SIGTERM')
    await expect.poll(async () => (await http.ready()).code).toBe(503)
    expect(await http.send(aPing())).toMatchObject({ status: 200 })

    // Sent while the process drains, answered when it is already closing.
    await cable.become('blackhole')
    await new Promise((resolve) => setTimeout(resolve, 4_300 - (performance.now() - start)))
    const late = await http.send(theChores())
    expect(performance.now() - start).toBeGreaterThan(5_000)
    expect(late.status).toBe(200)
    expect(JSON.parse(late.body)).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } })
    expect(await http.exited).toBe(0)
    expect(performance.now() - start).toBeLessThan(15_000)
    await expect(http.send(aPing())).rejects.toThrow()
    await cable.close()
  })

  test('a second signal ends it at once', async () => {
    const http = await startHttpProcess(environmentOf(), key)
    const start = performance.now()
    http.signal('SIGINT')
    await expect.poll(async () => (await http.ready()).code).toBe(503)
    http.signal('SIGINT')
    expect(await http.exited).not.toBe(0)
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})

describe('a wrong environment exits 78 before anything listens', () => {
  test('D1: and names every fault at once, without repeating a value', async () => {
    const { DATABASE_URL, ...rest } = environmentOf({
      DISCORD_PUBLIC_KEY: key.publicKey.slice(1),
      ENCRYPTION_KEYS: 'k1:c2VjcmV0LWJ1dC1zaG9ydA==',
      TRUSTED_PROXIES: 'true',
    })
    const http = startProcess('src/http.ts', { ...rest, DATABSE_URL: DATABASE_URL ?? '' })
    expect(await http.exited).toBe(78)
    for (const name of [
      'DATABSE_URL',
      'DATABASE_URL',
      'DISCORD_PUBLIC_KEY',
      'ENCRYPTION_KEYS',
      'TRUSTED_PROXIES',
    ])
      expect(http.stderr()).toContain(name)
    for (const value of [key.publicKey.slice(1), 'c2VjcmV0', database.url])
      expect(http.stderr()).not.toContain(value)
    expect(http.stdout()).toBe('')
  })

  test('D4: and the key of another environment writes nothing', async () => {
    const admin = database.admin
    const http = await startHttpProcess(environmentOf(), key)
    expect((await http.ready()).database).toBe('reachable')
    const before = await admin`select count(*) from key_checks`
    const other = startProcess(
      'src/http.ts',
      environmentOf({
        ENCRYPTION_KEYS: `k1:${Buffer.from(key.publicKey, 'hex').toString('base64')}`,
      }),
    )
    expect(await other.exited).toBe(78)
    expect(other.stderr()).toContain('ENCRYPTION_KEYS')
    expect(await admin`select count(*) from key_checks`).toEqual(before)
  })

  test('D12: after what it warned of, although it was about to leave', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chorestree-door-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const file = join(folder, 'url')
    const nowhere = Object.assign(new URL(database.url), { pathname: '/nowhere' })
    await writeFile(file, nowhere.href, { mode: 0o644 })
    const { DATABASE_URL: _direct, ...rest } = environmentOf()
    const http = startProcess('src/http.ts', { ...rest, DATABASE_URL_FILE: file })
    expect(await http.exited).toBe(78)
    expect(http.stderr()).toContain('does not exist (3D000)')
    expect(http.lines()).toMatchObject([
      { level: 'warn', reason: expect.stringContaining('DATABASE_URL_FILE can be read by every') },
    ])
  })
})
