import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../support/free-port.ts'

const run = promisify(execFile)
const READY_MS_MAX = 50_000

let folder: string
let env: Record<string, string | undefined>
const started: ChildProcess[] = []

beforeAll(async () => {
  // Closed to others, as a clone in a home is: PostgreSQL must start there all the same.
  folder = await mkdtemp(join(tmpdir(), 'chorestree-playground-'))
  env = {
    ...process.env,
    DATABASE_URL: '',
    DATABASE_DIRECT_URL: '',
    ENCRYPTION_KEYS: '',
    PLAYGROUND_DATA: join(folder, '.data'),
    // It is started many times.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
    PORT: String(await freePort()),
    METRICS_PORT: String(await freePort()),
    PLAYGROUND_PORT: String(await freePort()),
  }
})

afterAll(async () => {
  const running = started.filter((child) => child.exitCode === null && child.signalCode === null)
  for (const child of running) await stop(child)
  await rm(folder, { recursive: true, force: true })
})

/** Starts, and waits until it says that it is ready; a start that fails rejects with what it said. */
async function start(over: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['test/playground/start.ts'], { env: { ...env, ...over } })
  started.push(child)
  let said = ''
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      if (said.includes('is ready')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`exit ${code}: ${said}`)))
  })
  await ready
  return child
}

async function stop(child: ChildProcess) {
  const exited = once(child, 'exit')
  child.kill('SIGINT')
  const [code] = await exited
  return code
}

async function say(...args: string[]) {
  const told = await run(process.execPath, ['test/playground/say.ts', ...args], { env }).catch(
    (error: { stdout: string; stderr: string; code: number }) => error,
  )
  return { code: 'code' in told ? told.code : 0, text: told.stdout, error: told.stderr }
}

test('a newcomer adds, lists and completes chores in both languages, and they outlive a restart', {
  timeout: 3 * READY_MS_MAX,
}, async () => {
  const first = await start()

  const added = await say('/chore add name:Dishes when:"every day 19:00"', '--as', 'mia')
  expect(added).toMatchObject({ code: 0, text: expect.stringMatching(/Added: Dishes.*\[Done\]/s) })
  expect(added.text).toContain('Only you can see this')
  const dutch = await say('/klus nieuw naam:Planten wanneer:"elke dag 12:00"', '--as', 'tom')
  expect(dutch.text).toMatch(/Toegevoegd: Planten.*\[Klaar\].*Alleen jij kunt dit zien/s)
  // «Dishes» is typed, offered, and picked: what is sent is its id.
  expect((await say('/chore done chore:Dishes', '--as', 'sam')).text).toContain('[Undo]')
  expect((await say('/klussen', '--as', 'tom')).text).toContain('Planten')
  // Dishes were done once, so at whatever time this runs, Planten are due before them; and it is early for the next ones.
  const asked = await say('--click', 'Done', '--on', '2', '--as', 'tom')
  expect(asked.text).toMatch(/Dishes.*\[Een keer extra\]/s)
  expect((await say('--click', 'Een keer extra', '--as', 'tom')).text).toMatch(
    /➕ Dishes.*\[Ongedaan maken\]/s,
  )

  expect(await say('/chores', '--as', 'mia', '--json')).toMatchObject({
    text: expect.stringContaining('"type": 17'),
  })
  expect(await say('/nope', '--as', 'mia')).toMatchObject({
    code: 1,
    error: expect.stringContaining('There is no command /nope'),
  })
  expect(await say('--nope')).toMatchObject({ code: 64 })
  expect(await say('--clock', 'banana')).toMatchObject({
    code: 64,
    error: expect.stringContaining('«banana» is no time'),
  })
  expect((await say('/chores', '--as', 'mia', '--dm')).text).toMatch(/Dishes.*\[Done\]/s)
  // What was not taken says why, and the form stands open again with what was typed.
  await say('/chore add', '--as', 'sam')
  const refused = await say(
    '--submit',
    'What has to be done?=Piano',
    'When?=someday',
    '--as',
    'sam',
  )
  expect(refused.text).toMatch(/I cannot read “someday”.*\[Try again\].*Add a chore.*Piano/s)
  expect((await say('--submit', 'When?=friday', '--as', 'sam')).text).toContain('Added: Piano')
  expect(await stop(first)).toBe(0)
  expect(await say('/chores')).toMatchObject({
    code: 1,
    error: expect.stringContaining('Start it first'),
  })

  const key = JSON.parse(await readFile(join(folder, '.data/discord-key.json'), 'utf8'))
  expect(key).toEqual({
    publicKey: expect.stringMatching(/^[0-9a-f]{64}$/),
    privateKey: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  for (const name of ['discord-key.json', 'encryption-keys', 'postgres-password'])
    expect((await stat(join(folder, '.data', name))).mode & 0o777).toBe(0o600)

  // Killed without a chance to stop anything: PostgreSQL is left behind, and the next start clears it.
  const second = await start()
  const exited = once(second, 'exit')
  second.kill('SIGKILL')
  await exited
  const third = await start()
  expect((await say('/chores', '--as', 'mia')).text).toMatch(/Planten.*Dishes/s)
  await expect(start()).rejects.toThrow('already runs in this folder')
  const elsewhere = { PLAYGROUND_DATA: join(folder, 'other') }
  await expect(start(elsewhere)).rejects.toThrow(/Port \d+ is taken by another playground/)
  expect(await stop(third)).toBe(0)
})
