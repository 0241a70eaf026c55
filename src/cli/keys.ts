import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { z } from 'zod'
import type { IndexedColumn } from '../core/crypto/index-keys.ts'
import { type Rewrapped, rewrap } from '../core/crypto/rewrap.ts'
import type { SealedColumn } from '../core/crypto/sealed-column.ts'
import { type KekUse, openKeys, surveyKeys } from '../core/crypto/survey-keys.ts'
import type { Db } from '../core/db/client.ts'
import { StartRefused } from '../core/errors.ts'
import { keyRingOf, withDatabase } from './database.ts'
import type { Given } from './given.ts'
import { renewIndexes } from './keys-index.ts'
import { renew } from './keys-renew.ts'
import { EXIT, type Report, Unreadable, WrongUsage } from './report.ts'

const KEY_BYTES = 32
const TOLD_MAX = 20

const kekId = z.string().regex(/^[a-z][a-z0-9]{0,15}$/)
const JSON_OPTION = ['--json', 'print one JSON document'] as const

interface Columns {
  readonly sealed: readonly SealedColumn[]
  readonly indexed: readonly IndexedColumn[]
}

export const addKeys =
  (columns: Columns) =>
  (program: Command, { env, report }: Given) => {
    const keys = program
      .command('keys')
      .description('the keys that texts of members are sealed with')
    keys
      .command('status')
      .description('say what each key of ENCRYPTION_KEYS wraps')
      .option(...JSON_OPTION)
      .action(async () => report(await withDatabase(env, status)))
    keys
      .command('add')
      .description('make a new key, to be put into ENCRYPTION_KEYS')
      .option('--id <id>', 'its name (default: the next of k1, k2, …)')
      .option(...JSON_OPTION)
      .action(async (given: Naming) => report(add(keyRingOf(env).ids, given)))
    keys
      .command('rewrap')
      .description('wrap what one key wraps with the first one; everything may run meanwhile')
      .requiredOption('--from <id>', 'the key that is to go')
      .option('--stopped', 'no process runs, so none has to know the first key yet')
      .option(...JSON_OPTION)
      .action(async (given: Rewrap) =>
        report(await withDatabase(env, (db) => rewrapFrom(db, given))),
      )
    keys
      .command('rotate')
      .description('wrap everything with the first key, and say which keys can go')
      .option('--stopped', 'no process runs, so none has to know the first key yet')
      .option(...JSON_OPTION)
      .action(async (given: Stopped) => report(await withDatabase(env, (db) => rotate(db, given))))
    addRenew(keys, { env, report }, columns)
    keys
      .command('verify')
      .description('open every key of every server')
      .option(...JSON_OPTION)
      .action(async () => report(await withDatabase(env, verify)))
  }

function addRenew(keys: Command, { env, report }: Given, { sealed, indexed }: Columns) {
  keys
    .command('renew')
    .description(
      'give each server a new data key, and seal its texts with it; everything may run meanwhile',
    )
    .option('--guild <id>', 'one server (default: each)')
    .option('--index', 'instead, a new key for the blind indexes that names are found by')
    .option('--stopped', 'no process runs, so none has to know the first key yet')
    .option(...JSON_OPTION)
    .action(async (given: Renew) =>
      report(
        await withDatabase(env, async (db) => {
          await refuseUnready(db, given)
          return given.index ? renewIndexes(db, indexed, given) : renew(db, sealed, given)
        }),
      ),
    )
}

interface Naming {
  readonly id?: string
}
interface Stopped {
  readonly stopped?: boolean
}
interface Renew extends Stopped {
  readonly guild?: string
  readonly index?: boolean
}
interface Rewrap extends Stopped {
  readonly from: string
}

async function status(db: Db): Promise<Report> {
  const { keks, faults } = await surveyKeys(db)
  const text = [...keks.map(lineOf), ...faults].join('\n')
  return {
    data: { active: db.keyRing.activeId, keys: keks, faults },
    text,
    exitCode: faults.length === 0 ? EXIT.done : EXIT.failed,
  }
}

function lineOf({ id, isActive, isKnown, isSeen, guilds, keys }: KekUse): string {
  const role = isActive ? 'wraps what is new' : isKnown ? 'only opens' : 'MISSING'
  const seen = isSeen ? '' : ', no process has started with it yet'
  return `${id}: ${role}; wraps ${keys} keys of ${guilds} servers${seen}`
}

function add(ids: readonly string[], given: Naming): Report {
  const id = given.id ?? nextId(ids)
  if (!kekId.safeParse(id).success)
    throw new WrongUsage('--id: a small letter, then at most 15 letters or digits.')
  if (ids.includes(id)) throw new WrongUsage(`--id: ENCRYPTION_KEYS has a key ${id} already.`)
  const entry = `${id}:${randomBytes(KEY_BYTES).toString('base64')}`
  const steps = [
    'Keep it where ENCRYPTION_KEYS is kept, and in no backup of the database. Then:',
    '1. Put it behind the others in ENCRYPTION_KEYS, with a comma, and restart every process.',
    `2. Put it first, and restart every process: ${id} wraps what is new.`,
    '3. Run choresctl keys rotate, which says what can go.',
  ]
  return { data: { id, entry }, text: [entry, ...steps].join('\n') }
}

function nextId(ids: readonly string[]): string {
  const numbers = ids.map((id) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0))
  return `k${Math.max(0, ...numbers) + 1}`
}

/** A process that lacks the active key could open nothing that is wrapped with it. */
async function refuseUnready(db: Db, { stopped = false }: Stopped) {
  const { keks, faults } = await surveyKeys(db)
  if (faults.length > 0) throw new StartRefused(faults)
  const active = keks.find(({ isActive }) => isActive)
  if (stopped || active?.isSeen) return keks
  throw new Unreadable(
    `No process has started with the key ${active?.id} yet: restart each of them with it in ENCRYPTION_KEYS first, or say --stopped while none runs.`,
    { code: 'keys.unseen' },
  )
}

async function rewrapFrom(db: Db, { from, ...given }: Rewrap): Promise<Report> {
  if (from === db.keyRing.activeId)
    throw new WrongUsage(`--from: ${from} is the first key, which all is wrapped with.`)
  if (!db.keyRing.ids.includes(from))
    throw new WrongUsage(`--from: ENCRYPTION_KEYS has no key ${from}.`)
  await refuseUnready(db, given)
  const done = await rewrap(db, from)
  return { data: { from, to: db.keyRing.activeId, ...done }, text: wrapped(done, db) }
}

const wrapped = ({ guilds, keys }: Rewrapped, { keyRing }: Db) =>
  keys === 0
    ? `No change: ${keyRing.activeId} wraps everything already.`
    : `${keyRing.activeId} wraps ${keys} more keys, of ${guilds} servers.`

async function rotate(db: Db, given: Stopped): Promise<Report> {
  const keks = await refuseUnready(db, given)
  const others = keks.filter(({ isActive }) => !isActive).map(({ id }) => id)
  const sum = { guilds: 0, keys: 0 }
  for (const id of others) {
    const done = await rewrap(db, id)
    sum.guilds += done.guilds
    sum.keys += done.keys
  }
  const { shut } = await openKeys(db)
  const { keks: now } = await surveyKeys(db)
  const left = now.filter(({ isActive, keys }) => !isActive && keys > 0).map(({ id }) => id)
  const free = others.filter((id) => !left.includes(id))
  const data = { to: db.keyRing.activeId, ...sum, removable: free, left, shut: shut.length }
  const isDone = left.length === 0 && shut.length === 0
  const lines = [
    wrapped(sum, db),
    ...free.map((id) => `${id} can go: nothing here needs it, only backups from before.`),
    ...left.map((id) => `${id} still wraps something: a process wraps with it. Run this again.`),
    ...(shut.length > 0 ? [`${shut.length} keys do not open: run choresctl keys verify.`] : []),
  ]
  return { data, text: lines.join('\n'), exitCode: isDone ? EXIT.done : EXIT.failed }
}

async function verify(db: Db): Promise<Report> {
  const { keys, shut } = await openKeys(db)
  const told = shut.slice(0, TOLD_MAX)
  const lines = [
    `Opened: ${keys - shut.length} of ${keys} keys.`,
    ...told.map(
      ({ guildId, kekId: id }) => `Server ${guildId}: its key under ${id} does not open.`,
    ),
    ...(shut.length > TOLD_MAX ? [`… and ${shut.length - TOLD_MAX} more.`] : []),
  ]
  return {
    data: { keys, shut: shut.map(({ guildId, kekId: id }) => ({ guildId, kekId: id })) },
    text: lines.join('\n'),
    exitCode: shut.length === 0 ? EXIT.done : EXIT.failed,
  }
}
