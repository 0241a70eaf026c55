import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { features } from '../../src/features/http.ts'
import { definitionsOf } from '../../src/interactions/dispatch.ts'
import { supervise } from '../chaos/processes.ts'
import { createFakeDiscord } from '../fake-discord/fake-discord.ts'
import type { GuildHandle } from '../fake-discord/guild.ts'
import { registerCommands } from '../playground/default-world.ts'
import { createDatabase } from '../support/app.ts'
import { copyNode } from '../support/copy-node.ts'
import { freePort } from '../support/free-port.ts'
import { httpEnvironment } from '../support/http-process.ts'
import { buildRelease } from '../support/warm-cache.ts'

/** The long form, as much as one file may hold, takes some ten minutes: LARGE_IMPORT_ROWS=10000. */
const ROWS = Number(process.env.LARGE_IMPORT_ROWS ?? 300)
/** Of each batch a moment, in which others have their turn. */
const MINUTES = 2 + (12 * ROWS) / 10_000
const TIMEOUT = { timeout: MINUTES * 60_000, interval: 50 }
/** More than when they began: how much of Node's own file they have is not theirs to say. */
const MEGABYTES_MORE_MAX = 40
/** Nobody hears what comes later. */
const DISCORD_WAITS_MS = 3_000
/** So many that none of them asks too often. */
const OTHERS = 10
const PRESS_MS = 400

const WHENS = [
  'every day 19:00',
  'every tuesday and friday 08:00',
  '3 days after done',
  '2x per week',
]
const NOTES = 'Hot water, and the cloth that hangs by the door. '

function aTable(mention: string) {
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const who = n % 3 === 0 ? mention : ''
    const steps = n % 5 === 0 ? '"Rinse\nWash\nDry"' : ''
    return `Chore number ${n},${WHENS[n % WHENS.length]},Area ${n % 20},"${NOTES.repeat(n % 6)}",${who},${steps}`
  })
  return ['name,when,area,notes,who,steps', ...rows].join('\n')
}

/** Both processes as they ship, and a Discord that is played. */
async function givenTown() {
  const scratch = await mkdtemp(join(tmpdir(), 'chorestree-import-'))
  onTestFinished(() => rm(scratch, { recursive: true, force: true, maxRetries: 9 }))
  const [{ dist }, node] = await Promise.all([buildRelease(scratch), copyNode(scratch)])
  const database = await createDatabase()
  const discord = await createFakeDiscord()
  onTestFinished(() => discord.close())
  await registerCommands(discord, definitionsOf(features))
  const { url: databaseUrl, encryptionKeys } = database
  const [port, ...metricsPorts] = await Promise.all([freePort(), freePort(), freePort()])
  const open = async (door: 'http' | 'worker', metricsPort: number) => {
    const env = {
      ...httpEnvironment({ databaseUrl, encryptionKeys, publicKey: discord.key.publicKey }),
      DISCORD_APPLICATION_ID: discord.applicationId,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
    }
    const process = supervise({ name: door, door, dist, node, env, logs: scratch })
    onTestFinished(() => process.stop())
    await process.opened()
    return process
  }
  const [http, worker] = await Promise.all([
    open('http', metricsPorts[0] ?? 0),
    open('worker', metricsPorts[1] ?? 0),
  ])
  discord.connectBot(`http://127.0.0.1:${port}`)
  return { admin: database.admin, discord, http, worker, guild: discord.guild('Town') }
}

type Admin = Awaited<ReturnType<typeof givenTown>>['admin']

/** The longest that a transaction was open, a statement ran and somebody waited for a lock, as far as samples see. */
function watch(admin: Admin) {
  const longest = { transaction: 0, statement: 0, lock: 0 }
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      const [row] = await admin<Record<keyof typeof longest, number>[]>`
        select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)::float8 as transaction,
          coalesce(max(extract(epoch from clock_timestamp() - query_start)) filter (where state = 'active'), 0)::float8 as statement,
          coalesce(max(extract(epoch from clock_timestamp() - query_start)) filter (where wait_event_type = 'Lock'), 0)::float8 as lock
        from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
      for (const what of ['transaction', 'statement', 'lock'] as const)
        longest[what] = Math.max(longest[what], 1000 * (row?.[what] ?? 0))
      await wait(20)
    }
  })()
  return {
    longest,
    async end() {
      isOver = true
      await watching
    },
  }
}

const isLate = ({ text }: { readonly text: string }) => text.includes('thinking')

/** Other members of the same server look at chores, add some and do them: how long each waited, and what was not answered. */
function press(guild: GuildHandle) {
  const others = Array.from({ length: OTHERS }, (_, n) => guild.member(`Other ${n}`))
  const waited: number[] = []
  const wrong: string[] = []
  const late: { readonly text: string }[] = []
  let isOver = false
  let turn = 0

  async function once() {
    turn += 1
    const member = others[turn % OTHERS]
    const name = `Own ${Math.ceil(turn / 3)}`
    const started = performance.now()
    const answer = await [
      () => member?.command('/chore add', { name, when: 'every day' }),
      () => member?.command('/chores', { filter: 'open' }),
      () => member?.command('/chore show', { chore: name }),
    ][turn % 3]?.()
    waited.push(performance.now() - started)
    if (answer && isLate(answer)) late.push(answer)
    else if (!answer || /CT-|try again/i.test(answer.text)) wrong.push(answer?.text ?? '')
  }

  const pressing = (async () => {
    while (!isOver) {
      await once()
      await wait(PRESS_MS)
    }
  })()
  return {
    waited,
    wrong,
    late,
    async end() {
      isOver = true
      await pressing
      // What took longer than a moment, the worker answers.
      await vi.waitFor(() => expect(late.filter(isLate)).toEqual([]), TIMEOUT)
    },
  }
}

const round = (value: number) => Math.round(value * 10) / 10

test(
  'a file as large as one may be is imported and taken back while others go on, in little memory',
  async () => {
    const { admin, discord, guild, http, worker } = await givenTown()
    const zoe = guild.member('Zoe', { permissions: ['ManageGuild'] })
    await zoe.command('/chore add', { name: 'Own', when: 'every day' })
    const table = aTable(`<@${zoe.id}>`)
    const times: Record<string, number> = {}
    const timed = async (what: string, work: () => Promise<unknown>) => {
      const started = performance.now()
      await work()
      times[what] = round((performance.now() - started) / 1000)
    }
    const count = async () =>
      (
        await admin`select count(*)::int as count from chores
          where guild_id = ${guild.id} and archived_at is null and created_by = ${zoe.id}`
      )[0]?.count

    const before = { worker: worker.peakMegabytes(), http: http.peakMegabytes() }
    const others = press(guild)
    const database = watch(admin)
    const file = { filename: 'chores.csv', content: table }
    const card = await zoe.command('/manage import', { file })
    await timed('looked at', () =>
      vi.waitFor(() => expect(card.text).toContain(`${ROWS} chores can be added`), TIMEOUT),
    )
    const looked = card.text
    await card.click('Import')
    await timed('imported', () =>
      vi.waitFor(() => expect(card.text).toContain(`${ROWS} chores are added`), TIMEOUT),
    )
    expect(await count()).toBe(ROWS + 1)
    if (ROWS > 500) expect(looked).toContain('the 500 oldest chores are suggested')
    const waitedWhileImporting = [...others.waited]
    await card.click('Undo')
    await timed('taken back', () =>
      vi.waitFor(() => expect(card.text).toContain('The import is taken back'), TIMEOUT),
    )
    expect(await count()).toBe(1)
    await others.end()
    await database.end()

    const megabytes = { worker: worker.peakMegabytes(), http: http.peakMegabytes() }
    const slowest = Math.max(...others.waited)
    const said = {
      ...{ rows: ROWS, kilobytes: Math.round(table.length / 1000), seconds: times },
      megabytes: { worker: round(megabytes.worker), http: round(megabytes.http) },
      megabytesBefore: { worker: round(before.worker), http: round(before.http) },
      longestMs: {
        ...Object.fromEntries(Object.entries(database.longest).map(([k, v]) => [k, Math.round(v)])),
        answer: Math.round(slowest),
        answerWhileImporting: Math.round(Math.max(...waitedWhileImporting)),
      },
      answers: { all: others.waited.length, late: others.late.length },
    }
    process.stdout.write(`${JSON.stringify(said)}\n`)
    expect(others.wrong).toEqual([])
    expect(slowest).toBeLessThan(DISCORD_WAITS_MS)
    expect(megabytes.worker - before.worker).toBeLessThan(MEGABYTES_MORE_MAX)
    expect(megabytes.http - before.http).toBeLessThan(MEGABYTES_MORE_MAX)
    for (const { errors, deaths } of [http, worker]) expect([...errors, ...deaths]).toEqual([])
    discord.assertQuiet()
  },
  MINUTES * 3 * 60_000,
)
