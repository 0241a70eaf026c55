import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { createFakeDiscord, type FakeDiscord } from '../fake-discord/fake-discord.ts'
import { createDatabase } from '../support/app.ts'
import { boardIn } from '../support/flat.ts'
import { type Started, startProcess } from '../support/process.ts'

// What an operator does, in the order in which it is done, each step the program that ships: on a PostgreSQL 15, because
// pg_dump reads no server that is younger than itself.

const REPLICAS = 3
/** Four processes start at once, on a machine that may be busy. */
const LATER = { timeout: 60_000, interval: 50 }

/** An empty database, a Discord, and an operator with an empty folder. */
async function givenOperator() {
  const folder = await mkdtemp(join(tmpdir(), 'chorestree-operator-'))
  const database = await createDatabase({ empty: true })
  const discord = await createFakeDiscord()
  onTestFinished(async () => {
    await discord.close()
    await database.admin.end()
    await rm(folder, { recursive: true, force: true })
  })
  const settings = join(folder, '.env')
  let env: Record<string, string> = {}

  async function run(...args: readonly string[]) {
    const program = startProcess('src/cli.ts', env, args)
    const code = await program.exited
    return { code, out: program.stdout(), err: program.stderr() }
  }

  return {
    database,
    discord,
    backup: join(folder, 'backup'),
    run,
    /** It goes well, and prints this. */
    async does(...args: readonly string[]) {
      const { code, out, err } = await run(...args)
      expect(code, `${args.join(' ')}: ${out}${err}`).toBe(0)
      return out
    },
    settings,
    /** What `init` left open is filled in by hand. */
    async fillIn() {
      const written = parseEnv(await readFile(settings, 'utf8'))
      env = {
        ...(written as Record<string, string>),
        DATABASE_URL: database.url,
        DISCORD_APPLICATION_ID: discord.applicationId,
        DISCORD_PUBLIC_KEY: discord.key.publicKey,
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        HOST: '127.0.0.1',
        PORT: '0',
        METRICS_PORT: '0',
      }
    },
    start: () => startAll(env),
  }
}

/** Three that answer, and one that works. */
async function startAll(env: Record<string, string>) {
  const https = Array.from({ length: REPLICAS }, () => startProcess('src/http.ts', env))
  const worker = startProcess('src/worker.ts', env)
  const urls = await Promise.all(https.map((http) => said(http, 'listening')))
  await said(worker, 'working')
  return {
    urls,
    /** As an orchestrator does; every one of them leaves in order. */
    async stop() {
      const all = [...https, worker]
      for (const one of all) one.signal('SIGTERM')
      const codes = await Promise.all(all.map(({ exited }) => exited))
      expect(codes).toEqual(Array(REPLICAS + 1).fill(0))
    },
  }
}

async function said(program: Started, message: string): Promise<string> {
  const line = () => program.lines().find(({ msg }) => msg === message)
  const exited = program.exited.then((code) => {
    throw new Error(`ended with ${code}: ${program.stderr()}`)
  })
  await Promise.race([expect.poll(line, LATER).toBeDefined(), exited])
  return String(line()?.url)
}

/** Each click reaches the next replica. */
function inTurn(discord: FakeDiscord, urls: readonly string[]) {
  let clicks = 0
  return <T>(click: () => Promise<T>): Promise<T> => {
    discord.connectBot(urls[clicks % urls.length] ?? '')
    clicks += 1
    return click()
  }
}

/** The states of what doctor looked at. */
const statesOf = (out: string) =>
  new Set(out.split('\n').flatMap((line) => /^(OK|WARN|FAIL) /.exec(line)?.[1] ?? []))

test('from nothing to a bot that runs, over a backup and an erased server, to one that was restored and reads nothing of it', async () => {
  const operator = await givenOperator()
  const { discord, does, database } = operator
  await does('init', '--file', operator.settings)
  await operator.fillIn()
  expect(await does('migrate')).toContain('Applied: 0000_')
  await does('commands', 'push')
  expect(await does('commands', 'diff')).toContain('No difference')
  // Discord takes no address before something answers there.
  expect(await does('doctor')).toContain('WARN  endpoint: Discord knows no address')

  const flat = discord.guild('Flat')
  const [mia, zoe] = [flat.member('Mia'), flat.member('Zoe', { permissions: ['ManageGuild'] })]
  const family = discord.guild('Family')
  const noor = family.member('Noor')
  const running = await operator.start()
  await discord.enterAddress(running.urls[0] ?? '')
  expect(statesOf(await does('doctor'))).toEqual(new Set(['OK']))
  const next = inTurn(discord, running.urls)
  await next(() => mia.command('/chore add', { name: 'Dishes', when: 'every day 19:00' }))
  await next(() => noor.command('/chore add', { name: 'Secret', when: 'every day 19:00' }))
  expect((await next(() => mia.command('/chores', { filter: 'all' }))).text).toContain('Dishes')
  const board = await next(() => zoe.command('/board'))
  await next(() => board.click('Post here'))
  await expect.poll(() => boardIn(discord, flat.id).boards().length, LATER).toBe(1)

  await does('backup', operator.backup)
  await does('backup', 'verify', operator.backup)
  await next(() => mia.command('/chore add', { name: 'Later', when: 'every day 20:00' }))
  await does('guild', 'erase', family.id, '--grace-hours', '0', '--yes')
  const erased = await next(() => noor.command('/chores', { filter: 'all' }))
  expect(erased.text).not.toContain('Secret')

  await running.stop()
  expect(await does('restore', operator.backup, '--yes')).toContain('1 servers that were erased')
  await does('migrate')
  expect(await rowsOf(database, family.id)).toEqual([])
  expect((await operator.run('guild', 'export', family.id)).code).toBe(1)
  await does('rebuild', '--verify')

  const again = await operator.start()
  await discord.enterAddress(again.urls[0] ?? '')
  expect(statesOf(await does('doctor'))).toEqual(new Set(['OK']))
  const then = inTurn(discord, again.urls)
  const chores = await then(() => mia.command('/chores', { filter: 'all' }))
  expect(chores.text).toContain('Dishes')
  expect(chores.text).not.toContain('Later')
  const forgotten = await then(() => noor.command('/chores', { filter: 'all' }))
  expect(forgotten.text).not.toContain('Secret')
  await again.stop()
  discord.assertQuiet()
}, 300_000)

type Database = Awaited<ReturnType<typeof createDatabase>>

/** The tables that keep anything of a guild. */
async function rowsOf({ admin }: Database, guildId: string): Promise<readonly string[]> {
  const tables = await admin<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'guild_id'`
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await admin.unsafe(`select from ${name} where guild_id = $1 limit 1`, [guildId])
    if (row) found.push(name)
  }
  return found
}
