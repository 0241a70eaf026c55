import type { Command } from 'commander'
import type { Db } from '../core/db/client.ts'
import { inSealedGuild } from '../core/db/scope.ts'
import { eraseGuild } from '../core/erasure/erase-guild.ts'
import * as removals from '../core/erasure/removals.ts'
import { erasedAt, hasKeys } from '../core/erasure/tombstones.ts'
import { type Snowflake, snowflake } from '../core/ids.ts'
import type { KeptTable } from '../core/rebuild/kept-table.ts'
import { systemClock } from '../core/time/system-clock.ts'
import { confirm } from './confirm.ts'
import { withDatabase } from './database.ts'
import type { Given } from './given.ts'
import { type Report, Unreadable, WrongUsage } from './report.ts'
import { tell } from './telling.ts'

const GRACE_HOURS = '24'
const GRACE_HOURS_MAX = 24 * 365

interface Erase {
  readonly graceHours: string
  readonly cancel?: boolean
  readonly yes?: boolean
}

export const addGuild =
  (tables: readonly KeptTable[]) =>
  (program: Command, { env, report }: Given) => {
    const guild = program.command('guild').description('what is kept of one server')
    guild
      .command('export')
      .description('print it, with the words of members')
      .argument('<id>', 'of the server')
      .option('--json', 'print one JSON document')
      .action(async (id: string) => {
        const work = (db: Db) => exported(db, idOf(id), tables)
        report(await withDatabase(env, work, { isolation: 'repeatable read' }))
      })
    guild
      .command('erase')
      .description('destroy the keys of a server, so that nothing of it can be read, and its rows')
      .argument('<id>', 'of the server')
      .option('--grace-hours <n>', 'until then it can be taken back; 0: at once', GRACE_HOURS)
      .option('--cancel', 'take it back')
      .option('--yes', 'do not ask')
      .option('--json', 'print one JSON document')
      .action(async (id: string, given: Erase) => {
        const guildId = idOf(id)
        const hours = hoursOf(given.graceHours)
        const work = given.cancel ? cancel : hours > 0 ? appoint : erase
        report(
          await withDatabase(env, (db) => work(db, { guildId, hours, yes: given.yes ?? false })),
        )
      })
  }

export function idOf(text: string): Snowflake {
  const read = snowflake.safeParse(text)
  if (read.success) return read.data
  throw new WrongUsage('This is no id of Discord.')
}

function hoursOf(text: string): number {
  const hours = Number(text)
  if (/^\d+$/.test(text) && hours <= GRACE_HOURS_MAX) return hours
  throw new WrongUsage(`--grace-hours: a whole number up to ${GRACE_HOURS_MAX}.`)
}

async function exported(db: Db, guildId: Snowflake, tables: readonly KeptTable[]): Promise<Report> {
  if (!(await inSealedGuild(db, guildId, hasKeys)))
    throw new Unreadable(`The server ${guildId} keeps nothing here.`, { code: 'guild.unknown' })
  const data = await tell(db, guildId, tables, () => true)
  return { data, text: JSON.stringify(data, null, 2) }
}

interface Asked {
  readonly guildId: Snowflake
  readonly hours: number
  readonly yes: boolean
}

/** What is said of a server that keeps nothing here; throws for one that never did. */
async function nothingLeft(db: Db, guildId: Snowflake): Promise<Report | undefined> {
  const { known, at } = await inSealedGuild(db, guildId, async (scope) => ({
    known: await hasKeys(scope),
    at: await erasedAt(scope),
  }))
  if (known) return undefined
  if (at !== undefined)
    return {
      data: { guild: guildId, state: 'erased', erasedAt: at, rows: 0 },
      text: `No change: the server ${guildId} was erased at ${at}.`,
    }
  throw new Unreadable(`The server ${guildId} keeps nothing here.`, { code: 'guild.unknown' })
}

async function erase(db: Db, { guildId, yes }: Asked): Promise<Report> {
  const nothing = await nothingLeft(db, guildId)
  if (nothing) return nothing
  await confirm(`Everything of the server ${guildId} is destroyed, for ever.`, { yes })
  const now = systemClock.now()
  // Should this be cut off, the worker goes on with it.
  await inSealedGuild(db, guildId, (scope) =>
    removals.ask(scope, { reason: 'asked', askedAt: now, dueAt: now }),
  )
  const rows = (await eraseGuild(db, guildId)) ?? 0
  return {
    data: { guild: guildId, state: 'erased', rows },
    text: `The server ${guildId} is erased: its keys are destroyed and ${rows} rows are gone. Backups of it read nothing once they are restored.`,
  }
}

async function appoint(db: Db, { guildId, hours, yes }: Asked): Promise<Report> {
  const nothing = await nothingLeft(db, guildId)
  if (nothing) return nothing
  await confirm(`Everything of the server ${guildId} is to be destroyed in ${hours} hours.`, {
    yes,
  })
  const now = systemClock.now()
  const dueAt = now.add({ hours })
  await inSealedGuild(db, guildId, (scope) =>
    removals.ask(scope, { reason: 'asked', askedAt: now, dueAt }),
  )
  const at = dueAt.toString({ smallestUnit: 'second' })
  return {
    data: { guild: guildId, state: 'appointed', dueAt: at },
    text: `The worker erases the server ${guildId} at ${at}. Until then it goes on as before, and --cancel takes it back.`,
  }
}

async function cancel(db: Db, { guildId }: Asked): Promise<Report> {
  const taken = await inSealedGuild(db, guildId, removals.cancel)
  return {
    data: { guild: guildId, state: taken ? 'cancelled' : 'kept' },
    text: taken
      ? `The server ${guildId} is kept.`
      : `No change: the server ${guildId} was not about to be erased.`,
  }
}
