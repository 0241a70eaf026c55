import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createDatabase } from '../support/app.ts'
import { bareRoot, filesIn, NOBODY, walledIn, wallsCanBeBuilt } from '../support/bare-root.ts'
import { aSnowflake } from '../support/build.ts'
import { freePort } from '../support/free-port.ts'
import { httpEnvironment } from '../support/http-process.ts'
import { memberOf } from '../support/member.ts'
import { bareEnvironment, NODE_FLAGS } from '../support/run-line.ts'
import { aSigningKey, signed } from '../support/sign.ts'
import { buildRelease } from '../support/warm-cache.ts'

const ANSWER_MS_MAX = 2_000
const CLICKS = 40

let built: string
let dist: string
let database: Awaited<ReturnType<typeof createDatabase>>

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'chorestree-locked-'))
  dist = (await buildRelease(built)).dist
  database = await createDatabase()
}, 120_000)
afterAll(async () => {
  await database.admin.end()
  await rm(built, { recursive: true, force: true })
})

/** What Linux says of this process, by name. */
async function statusOf(pid: number | undefined) {
  const text = await readFile(`/proc/${pid}/status`, 'utf8')
  return Object.fromEntries(
    Array.from(text.matchAll(/^(\w+):[\t ]*(.*)$/gm), ([, name = '', value = '']) => [name, value]),
  )
}

/** The http process as compose runs it, and who may speak to it. */
async function givenWalledHttp() {
  const root = await bareRoot(dist)
  const key = aSigningKey()
  const [port, metricsPort] = await Promise.all([freePort(), freePort()])
  const { url: databaseUrl, encryptionKeys } = database
  const { file, args } = walledIn(root, [...NODE_FLAGS, '/app/dist/http.js'])
  const http = spawn(file, args, {
    env: bareEnvironment({
      ...httpEnvironment({ databaseUrl, publicKey: key.publicKey, encryptionKeys }),
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
    }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(http, 'exit')
  onTestFinished(() => void http.kill('SIGKILL'))
  const url = `http://127.0.0.1:${port}`
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    )
  await expect.poll(isReady, { timeout: 20_000 }).toBe(true)
  const slowest: number[] = []
  const mia = memberOf(database.appFor('owner'), { guildId: aSnowflake() }, async (body) => {
    const start = performance.now()
    const headers = signed(key, body)
    const response = await fetch(`${url}/interactions`, { method: 'POST', body, headers })
    expect(response.status).toBe(200)
    const text = await response.text()
    slowest.push(performance.now() - start)
    return text
  })
  return { root, http, exited, url, mia, slowest }
}

describe.skipIf(!wallsCanBeBuilt())('P28: behind the walls of a container', () => {
  test('without root, rights, a shell or a place to write, http starts, answers in time, and drains', async () => {
    const { root, http, exited, url, mia, slowest } = await givenWalledHttp()
    const programs = (await filesIn(root)).filter((file) => !/^\/(?:lib|usr\/lib|app)/.test(file))
    expect(programs.toSorted()).toEqual(['/node', '/setpriv'])

    const status = await statusOf(http.pid)
    expect(status.NoNewPrivs).toBe('1')
    expect(status.Uid?.split(/\s+/)).toEqual(Array(4).fill(String(NOBODY)))
    expect(status.Gid?.split(/\s+/)).toEqual(Array(4).fill(String(NOBODY)))
    expect(status.Groups?.trim()).toBe('')
    for (const set of ['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'])
      expect(status[set], set).toBe('0000000000000000')
    const mounts = await readFile(`/proc/${http.pid}/mountinfo`, 'utf8')
    expect(mounts).toMatch(/ \/ ro,/)
    expect(mounts).toMatch(/ \/tmp rw,/)

    const card = await mia.command('chore add', { name: 'Dishes', when: 'every day' })
    expect((await mia.press(card.button('Done'))).type).toBe(7)
    await Promise.all(Array.from({ length: CLICKS }, () => mia.command('help')))
    expect(Math.max(...slowest)).toBeLessThan(ANSWER_MS_MAX)
    const forged = await fetch(`${url}/interactions`, { method: 'POST', body: '{"type":1}' })
    expect(forged.status).toBe(401)

    const { stdout } = await promisify(execFile)('ps', ['--ppid', String(http.pid), '-o', 'pid='], {
      encoding: 'utf8',
    }).catch(() => ({ stdout: '' }))
    expect(stdout.trim()).toBe('')
    http.kill('SIGTERM')
    expect((await exited)[0]).toBe(0)
  })

  test('nor does a wrong environment need more: it says what is missing, and ends with 78', async () => {
    const { file, args } = walledIn(await bareRoot(dist), [...NODE_FLAGS, '/app/dist/worker.js'])
    const worker = spawn(file, args, {
      env: bareEnvironment({}),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: string[] = []
    for (const stream of [worker.stdout, worker.stderr])
      stream.on('data', (chunk) => void said.push(String(chunk)))
    const [code] = await once(worker, 'close')
    expect({ code, said: said.join('') }).toEqual({
      code: 78,
      said: expect.stringContaining('DISCORD_TOKEN is missing'),
    })
  })
})
