import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { features } from '../../src/features/worker.ts'
import { createDatabase } from '../support/app.ts'
import { seedCrowd } from '../support/crowd.ts'
import { memberOf } from '../support/member.ts'
import { type Explained, explained, type Scan } from '../support/plans.ts'
import { randomHistory } from '../support/random-history.ts'
import { listeningProxy } from '../support/statements.ts'
import { givenWorker } from '../support/worker.ts'

const database = await createDatabase()
const { admin } = database
afterAll(() => admin.end())

/** What is looked at, beside what people and the worker do by chance. */
const LOOKS = [
  'chores',
  'board',
  'manage settings',
  'manage members',
  'manage areas',
  'manage log',
  'away set',
  'away list',
  'profile',
]
const OF_A_CHORE = ['chore show', 'chore history', 'chore edit']
/** A second of a worker is enough for all that it asks. */
const WORK_MS = 1_000

/** Of no guild, or of a few. */
const SMALL = new Set([
  'approvals',
  'process_checkpoints',
  'command_registry',
  'guild_absences',
  'guild_removals',
])
/** Of these a guild has more every day: who asks for the guild alone asks an index of what is open, or pending. */
const GROWING = new Set(['occurrences', 'completions', 'event_log', 'inbox', 'outbox'])
const OF_FEW = new Set(['occurrences_due', 'occurrences_one_open', 'outbox_pending'])

function isFound({ table, how, index, by }: Scan): boolean {
  if (SMALL.has(table)) return true
  if (how === 'Seq Scan' || by === '') return false
  const columns = new Set(by.match(/[a-z_]+(?="? (?:=|<|>))/g))
  return !GROWING.has(table) || columns.size > 1 || OF_FEW.has(index)
}

const faultsOf = ({ text, role, scans }: Explained) =>
  scans
    .filter((scan) => !isFound(scan))
    .map(({ how, table, by }) => `${how} of ${table} by «${by}» as ${role}: ${text}`)

test('every statement of an interaction, and of the worker, finds its rows by an index', async () => {
  const proxy = await listeningProxy(database.url)
  await seedCrowd(admin, { guilds: 2000, busy: 300, chores: 20, past: 5 })
  const { guildId, people, app } = await randomHistory(database, {
    seed: 3,
    acts: 100,
    url: proxy.url,
  })
  const at = { guildId, userId: people[0] ?? '', manager: true }
  const mia = memberOf(app, at)
  const [chore] = await admin`
    select id from chores where guild_id = ${guildId} and archived_at is null`
  for (const line of LOOKS) expect((await mia.command(line)).type).toBe(4)
  for (const line of OF_A_CHORE) {
    expect(await mia.types(line, 'chore', '')).not.toEqual([])
    await mia.command(line, { chore: String(chore?.id) })
  }
  await memberOf(app, { ...at, direct: true }).command('chores')
  const { work } = givenWorker(app, features)
  await setTimeout(WORK_MS)
  await work.stop()

  const texts = [...new Set(proxy.asked(/./))]
  const answers = await Promise.all(texts.map((text) => explained(admin, text)))
  const plans = answers.filter((plan) => plan !== undefined)
  const of = (role: Explained['role']) => plans.filter((plan) => plan.role === role).length
  expect(of('ct_app')).toBeGreaterThan(50)
  expect(of('ct_system')).toBeGreaterThan(9)
  expect(plans.flatMap(faultsOf)).toEqual([])
})
