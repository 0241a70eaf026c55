import type { Command } from 'commander'
import type { Db } from '../core/db/client.ts'
import { uuidV7 } from '../core/ids/uuid-v7.ts'
import type { Snowflake } from '../core/ids.ts'
import type { KeptTable } from '../core/rebuild/kept-table.ts'
import { knownGuilds } from '../core/rebuild/known-guilds.ts'
import { systemClock } from '../core/time/system-clock.ts'
import { removeMember } from '../features/departures/index.ts'
import { confirm } from './confirm.ts'
import { withDatabase } from './database.ts'
import type { Given } from './given.ts'
import { idOf } from './guild.ts'
import type { Report } from './report.ts'
import { type Told, tell } from './telling.ts'

const JSON_OPTION = ['--json', 'print one JSON document'] as const

export const addUser =
  (tables: readonly KeptTable[]) =>
  (program: Command, { env, report }: Given) => {
    const user = program.command('user').description('what is kept of one person, in every server')
    user
      .command('export')
      .description('print it, with the words of members')
      .argument('<id>', 'of the person')
      .option(...JSON_OPTION)
      .action(async (id: string) => {
        const userId = idOf(id)
        const work = (db: Db) => exported(db, userId, tables)
        report(await withDatabase(env, work, { isolation: 'repeatable read' }))
      })
    user
      .command('erase')
      .description('take a person out of every server: whose turn it was is for anyone then')
      .argument('<id>', 'of the person')
      .option('--yes', 'do not ask')
      .option(...JSON_OPTION)
      .action(async (id: string, given: { readonly yes?: boolean }) => {
        const userId = idOf(id)
        await confirm(`The person ${userId} is taken out of every server.`, given)
        report(await withDatabase(env, (db) => erase(db, userId)))
      })
  }

async function exported(db: Db, userId: Snowflake, tables: readonly KeptTable[]): Promise<Report> {
  // Also inside what another one did, and in lists of people.
  const mentions = new RegExp(`(?<!\\d)${userId}(?!\\d)`)
  const isAbout = (row: object) => mentions.test(JSON.stringify(row))
  const guilds: Told[] = []
  for await (const guildId of knownGuilds(db)) {
    const told = await tell(db, guildId, tables, isAbout)
    const isNamed = told.log.length > 0 || Object.values(told.tables).some(({ length }) => length)
    if (isNamed) guilds.push(told)
  }
  const data = { user: userId, guilds }
  return { data, text: JSON.stringify(data, null, 2) }
}

async function erase(db: Db, userId: Snowflake): Promise<Report> {
  const app = { db, clock: systemClock, newId: uuidV7(systemClock) }
  const left: Snowflake[] = []
  for await (const guildId of knownGuilds(db)) {
    const how = { guildId, userId, by: userId, correlationId: `erase ${userId}` }
    if ((await removeMember(app, how)).ok) left.push(guildId)
  }
  return {
    data: { user: userId, guilds: left },
    text: `Taken out of ${left.length} servers. What they did there stays counted, under the number of their account, until the server itself is erased.`,
  }
}
