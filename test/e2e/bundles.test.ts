import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { bundleNames, type Contents, inputsOf, ROOT } from '../support/bundles.ts'
import { aCommand } from '../support/endpoint.ts'
import { folderBytes } from '../support/folder-bytes.ts'
import { httpEnvironment } from '../support/http-process.ts'
import { startProcess } from '../support/process.ts'
import { redisUrl } from '../support/redis.ts'
import { aSigningKey, signed } from '../support/sign.ts'
import { buildRelease, MIGRATIONS } from '../support/warm-cache.ts'

const run = promisify(execFile)
const redis = await redisUrl()

/** What says the name of an error's class where the class has none any more. */
const NAMED = /\{static\{Object\.defineProperty\(this,"name",\{value:"(\w+)"/g

let built: string
let elsewhere: string
let contents: Contents

function inputsOfHttp() {
  const metafile = contents.get('http')
  if (!metafile) throw new Error('no http bundle')
  return inputsOf(metafile)
}

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'chorestree-built-'))
  elsewhere = await mkdtemp(join(tmpdir(), 'chorestree-elsewhere-'))
  contents = (await buildRelease(built)).contents
  for (const part of ['dist', 'drizzle'])
    await cp(join(built, part), join(elsewhere, part), { recursive: true })
  await cp(join(ROOT, 'package.json'), join(elsewhere, 'package.json'))
}, 120_000)

afterAll(async () => {
  for (const folder of [built, elsewhere]) await rm(folder, { recursive: true, force: true })
})

describe('what goes into a bundle', () => {
  test('the http process answers in the response, and cannot do anything else', () => {
    const inputs = inputsOfHttp()
    const packages = new Set(inputs.map(({ name }) => name))
    expect([...packages]).toEqual(expect.arrayContaining(['src', 'fastify', 'postgres', 'pino']))
    for (const name of packages)
      expect(name).not.toMatch(
        /discordjs|discord-api-types|undici|amqp|rabbit|resvg|oauth|drizzle-kit/,
      )
    for (const { path } of inputs) expect(path).not.toMatch(/migrat|src\/(?:cli|web|jobs)\//)
  })

  test('what is never called is left out: schema compilers, threads, forty languages', () => {
    const inputs = inputsOfHttp()
    const packages = inputs.map(({ name }) => name)
    for (const name of ['ajv', 'fast-uri', 'light-my-request', 'thread-stream', 'commander'])
      expect(packages).not.toContain(name)
    for (const { path } of inputs)
      expect(path).not.toMatch(/ioredis.built.(?:cluster|connectors.Sentinel)/)
    const languages = inputs.filter(({ path }) => /zod\/v4\/locales\//.test(path))
    expect(languages.map(({ path }) => path.split('/').at(-1))).toEqual(['en.js'])
  })

  test('V8 keeps a byte for each character of a bundle: none is beyond ASCII', async () => {
    for (const name of contents.keys()) {
      const source = await readFile(join(built, `dist/${name}.bundle.js`), 'utf8')
      const beyond = source.match(/.{0,40}[^\p{ASCII}].{0,20}/u)
      expect(beyond?.[0], name).toBeUndefined()
    }
  })

  test('minified, an error is still told by the name of its class', async () => {
    for (const [name, errors] of [
      ['http', ['AppError', 'Late', 'PostgresError', 'DrizzleQueryError']],
      ['worker', ['AppError', 'PostgresError', 'ReplyError', 'AMQPError']],
    ] as const) {
      const source = await readFile(join(built, `dist/${name}.bundle.js`), 'utf8')
      const named = source.matchAll(NAMED)
      expect([...named].map(([, of]) => of)).toEqual(expect.arrayContaining([...errors]))
    }
  })

  test('a bundle asks for nothing but Node itself', () => {
    expect([...contents.keys()]).toEqual(bundleNames())
    for (const [name, { outputs }] of contents) {
      for (const { imports } of Object.values(outputs))
        for (const { path } of imports) expect(isBuiltin(path), `${name} needs ${path}`).toBe(true)
    }
  })
})

describe('what goes into an image', () => {
  test('our part of it is 10 MB at most', async () => {
    const bytes = await Promise.all(
      ['dist', 'drizzle'].map((part) => folderBytes(join(built, part))),
    )
    expect((bytes[0] ?? 0) + (bytes[1] ?? 0)).toBeLessThan(10 * 2 ** 20)
  })

  test('of drizzle/ the Dockerfile copies what a release has', async () => {
    const lines = (await readFile(join(ROOT, 'Dockerfile'), 'utf8')).split('\n')
    const copied = lines.flatMap(
      (line) => /^COPY --from=build \/build\/drizzle\/(\S+)/.exec(line)?.[1] ?? [],
    )
    expect(copied).toEqual(MIGRATIONS)
  })
})

describe('dist/, drizzle/ and package.json somewhere else, without node_modules', () => {
  const CACHE_SPEAKS = { NODE_DEBUG_NATIVE: 'COMPILE_CACHE' }

  test('choresctl finds the migrations beside it, and http answers on compiled code', async () => {
    const database = await createDatabase({ empty: true })
    const env = { PATH: process.env.PATH ?? '', DATABASE_URL: database.url }
    const args = [join(elsewhere, 'dist/choresctl.js'), 'migrate', '--json']
    const { stdout } = await run(process.execPath, args, { env, cwd: tmpdir() })
    expect(stdout).toMatch(/"applied":\["0000_/)

    const key = aSigningKey()
    const variables = httpEnvironment({ databaseUrl: database.url, publicKey: key.publicKey })
    const http = startProcess(join(elsewhere, 'dist/http.js'), { ...variables, ...CACHE_SPEAKS })
    const listening = () => http.lines().find(({ msg }) => msg === 'listening')
    await expect.poll(listening, { timeout: 30_000, interval: 20 }).toBeDefined()
    const body = JSON.stringify(aCommand())
    const request = { method: 'POST', headers: signed(key, body), body }
    const answer = await fetch(`${listening()?.url}/interactions`, request)
    expect(await answer.json()).toMatchObject({ type: 4, data: { flags: 32_832 } })
    expect(http.stdout() + http.stderr()).toContain('http.bundle.js was accepted')
  })

  test.skipIf(!redis)('and counts in Redis, with the few commands that it kept', async () => {
    const { url: databaseUrl } = await createDatabase()
    const key = aSigningKey()
    const variables = httpEnvironment({ databaseUrl, publicKey: key.publicKey })
    const env = { ...variables, REDIS_URL: redis ?? '' }
    const http = startProcess(join(elsewhere, 'dist/http.js'), env)
    const listening = () => http.lines().find(({ msg }) => msg === 'listening')
    await expect.poll(listening, { timeout: 30_000, interval: 20 }).toBeDefined()
    const member = { user: { id: aSnowflake() }, permissions: '0', roles: [] }
    const data = { id: '500000000000000002', name: 'chores', type: 1 }
    const body = JSON.stringify(aCommand({ id: aSnowflake(), member, data }))
    const request = { method: 'POST', headers: signed(key, body), body }
    const answer = await fetch(`${listening()?.url}/interactions`, request)
    expect(await answer.json()).toMatchObject({ type: 4 })

    const client = new Redis(redis ?? '')
    onTestFinished(() => client.disconnect())
    expect(await client.get(`ct:l:read:m:${member.user.id}`)).toBe('1')
  })

  test('pnpm bench runs, and every answer under it is right', async () => {
    const args = ['test/bench/bench.ts', '--quick', '--json', '--dist', join(built, 'dist')]
    const env = { ...process.env, BENCH_DATABASE_URL: inject('template').adminUrl }
    const { stdout } = await run(process.execPath, args, { cwd: ROOT, env })
    const { judged, wrong, rows } = JSON.parse(stdout)
    expect({ judged, wrong }).toEqual({ judged: false, wrong: [] })
    // No row is judged by its time: this machine is busy.
    for (const { name, values } of rows)
      for (const value of values) expect(value, name).toBeGreaterThan(0)
    expect(rows.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['PING', '/help', '/chores', 'Done', 'start to first PONG']),
    )
  }, 120_000)
})
