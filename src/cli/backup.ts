import type { Command } from 'commander'
import { readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { backUp, checkBackup } from '../core/backup/dump.ts'
import type { Tombstones } from '../core/backup/manifest.ts'
import { keptDeployment, knownTombstones, restore, tombstonesIn } from '../core/backup/restore.ts'
import { strangerFaults } from '../core/db/deployment.ts'
import { StartRefused } from '../core/errors.ts'
import { systemClock } from '../core/time/system-clock.ts'
import { confirm } from './confirm.ts'
import { directUrl } from './database.ts'
import type { Given } from './given.ts'
import { type Report, Unreadable } from './report.ts'

const JSON_OPTION = ['--json', 'print one JSON document'] as const

export function addBackup(program: Command, { env, report }: Given) {
  const backup = program
    .command('backup')
    .description('write the database into a folder; the keys of servers apart from the rest')
    .argument('[folder]', 'a new one')
    .option(...JSON_OPTION)
    .action(async (folder: string | undefined) => {
      const into =
        folder ??
        `backup-${systemClock.now().toString({ smallestUnit: 'second' }).replaceAll(/[:.]/g, '-')}`
      const { madeAt, migrations } = await backUp({ url: directUrl(env), folder: into, env })
      report({
        data: { folder: into, madeAt, migrations },
        text: `Written to ${into}. Keep keys.dump no longer than you promise to delete within (30 days), and ENCRYPTION_KEYS apart from both.`,
      })
    })
  backup
    .command('verify')
    .description('read all of a backup')
    .argument('<folder>')
    .option(...JSON_OPTION)
    .action(async (folder: string) => {
      const { madeAt, migrations, tombstones } = await checkBackup({ folder, env })
      report({
        data: { folder, madeAt, migrations, tombstones: tombstones.length },
        text: `${folder} is whole: of ${madeAt}, at migration ${migrations}.`,
      })
    })
  program
    .command('restore')
    .description('put a backup in the place of the database; stop every process before')
    .argument('<folder>')
    .option('--tombstones <folder>', 'of a later backup: what was erased until then stays erased')
    .option('--nothing-erased', 'no server was erased since the backup')
    .option('--yes', 'do not ask')
    .option(...JSON_OPTION)
    .action(async (folder: string, given: Restore) => {
      report(await restoreFrom(folder, env, given))
    })
}

async function restoreFrom(folder: string, env: Environment, given: Restore): Promise<Report> {
  const url = directUrl(env)
  const { discordApplicationId: ours } = readConfig('cli', env)
  const strangers = strangerFaults(await keptDeployment(url), ours)
  if (strangers.length > 0) throw new StartRefused(strangers)
  const later = await laterTombstones(url, given)
  await confirm('Everything in the database is replaced.', given)
  const restored = await restore({ url, folder, env }, later)
  const { madeAt, migrations, erased, applicationId } = restored
  const lines = [
    `The database is as it was at ${madeAt}; ${erased} servers that were erased since are erased again. Run choresctl migrate, then start the processes.`,
    ...strangerFaults(applicationId === undefined ? undefined : { applicationId }, ours),
  ]
  return { data: { folder, madeAt, migrations, erased, applicationId }, text: lines.join('\n') }
}

interface Restore {
  readonly tombstones?: string
  readonly nothingErased?: boolean
  readonly yes?: boolean
}

/** Throws where nobody can say who was erased since: what was promised to be gone would be back. */
async function laterTombstones(url: string, given: Restore): Promise<Tombstones> {
  const here = await knownTombstones(url)
  const there = given.tombstones === undefined ? undefined : await tombstonesIn(given.tombstones)
  if (here || there || given.nothingErased) return [...(here ?? []), ...(there ?? [])]
  throw new Unreadable(
    'This database does not know which servers were erased since the backup. Give --tombstones with the latest backup that you have, or say --nothing-erased.',
    { code: 'restore.tombstonesUnknown' },
  )
}
