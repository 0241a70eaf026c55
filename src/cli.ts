import process from 'node:process'
import { Command, CommanderError } from 'commander'
import { addBackup } from './cli/backup.ts'
import { addCommands } from './cli/commands.ts'
import { addDeadLetters } from './cli/dead-letters.ts'
import { addDeployment } from './cli/deployment.ts'
import { addDoctor } from './cli/doctor.ts'
import type { Given } from './cli/given.ts'
import { addGuild } from './cli/guild.ts'
import { addInit } from './cli/init.ts'
import { addKeys } from './cli/keys.ts'
import { migrateDatabase } from './cli/migrate.ts'
import { preview } from './cli/preview.ts'
import { addQueues } from './cli/queues.ts'
import { verifyRebuild } from './cli/rebuild.ts'
import { EXIT, printFault, printReport, printUsage, type Report, WrongUsage } from './cli/report.ts'
import { refuseSecrets } from './cli/secrets.ts'
import { addConfig } from './cli/settings.ts'
import { addUser } from './cli/user.ts'
import { readConfig } from './config/config.ts'
import { type Environment, environment } from './config/env.ts'
import { StartRefused } from './core/errors.ts'
import { systemClock } from './core/time/system-clock.ts'
import { features as httpFeatures } from './features/http.ts'
import { features } from './features/replay.ts'
import { indexedColumns, sealedColumns } from './features/sealed.ts'
import { checkDefinitions } from './interactions/definition-check.ts'
import { definitionsOf } from './interactions/dispatch.ts'

/** Beside src/, and beside dist/ in the image. */
const MIGRATIONS = new URL('../drizzle/', import.meta.url)

/** What this build registers with Discord. */
const catalog = {
  definitions: definitionsOf(httpFeatures),
  complaints: () => checkDefinitions(httpFeatures),
}

function addMigrate(program: Command, { env, report }: Given) {
  program
    .command('migrate')
    .description('bring the database to the schema of this build')
    .option('--json', 'print one JSON document')
    .action(async () => {
      const { databaseUrl, databaseDirectUrl, discordApplicationId } = readConfig('cli', env)
      const of = { folder: MIGRATIONS, applicationId: discordApplicationId }
      report(await migrateDatabase(databaseDirectUrl ?? databaseUrl, of))
    })
}

function addPreview(program: Command, { report }: Given) {
  program
    .command('preview')
    .description('say when a chore would be due, of a text or of a rule')
    .argument('[text]', 'such as "every tuesday 19:00", English or Dutch')
    .option('--json-rule <json>', 'a rule instead of a text')
    .option('--anchor <date>', 'the first date of the rule')
    .option('--time <HH:MM>', 'its time of day; without one, any time that day')
    .option('--zone <name>', 'an IANA zone (default: UTC)')
    .option('--from <time>', 'not before this (default: the anchor of a rule, now for a text)')
    .option('--count <n>', 'how many slots (default: 5)')
    .option('--open <date>', 'the slot that was done')
    .option('--completed <time>', 'when it was done: prints what is due next')
    .option('--locale <locale>', 'the language of the answer (default: en-GB)')
    .option('--rrule', 'of a rule, also what a calendar reads (RFC 5545)')
    .option('--json', 'print one JSON document')
    .action((text: string | undefined, given: object) =>
      report(preview(text, given, systemClock.now())),
    )
}

function addRebuild(program: Command, { env, report }: Given) {
  program
    .command('rebuild')
    .description('replay the logs of servers, and say where the tables are not what comes of them')
    .requiredOption('--verify', 'compare, and change nothing')
    .option('--guild <id>', 'one server (default: each)')
    .option('--show', 'print texts of members where they differ')
    .option('--json', 'print one JSON document')
    .action(async (given: object) => {
      const { databaseUrl, databaseDirectUrl, encryptionKeys } = readConfig('cli', env)
      if (!encryptionKeys)
        throw new StartRefused(['ENCRYPTION_KEYS is missing: payloads are sealed.'])
      const database = { url: databaseDirectUrl ?? databaseUrl, encryptionKeys }
      report(await verifyRebuild(database, features, given))
    })
}

const tables = features.flatMap((feature) => feature.tables ?? [])

const COMMANDS = [
  addInit,
  addConfig,
  addMigrate,
  addDeployment,
  addPreview,
  addRebuild,
  addKeys({ sealed: sealedColumns, indexed: indexedColumns }),
  addDeadLetters,
  addQueues,
  addGuild(tables),
  addUser(tables),
  addBackup,
  (program: Command, given: Given) => addCommands(program, given, catalog),
  (program: Command, given: Given) => addDoctor(program, given, catalog),
]

/** Runs one command and returns its exit code. */
export async function main(args: readonly string[], env: Environment): Promise<number> {
  const json = args.includes('--json')
  const program = new Command('choresctl')
    .description('Runs what an operator of ChoresTree needs.')
    .option('--json', 'print one JSON document')
    .exitOverride()
  program.configureOutput({ writeErr: json ? () => undefined : printUsage })

  let exitCode: number = EXIT.done
  const report = (of: Report) => {
    exitCode = printReport(of, json)
  }
  for (const add of COMMANDS) add(program, { env, report })
  try {
    refuseSecrets(args)
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) return printFault(error, json)
    if (error.exitCode === EXIT.done) return EXIT.done // --help
    // A person has been told by commander itself.
    return json ? printFault(new WrongUsage(error.message), json) : EXIT.usage
  }
}

/** Whoever reads along may stop: `choresctl … | head` is no fault. */
function bearClosedPipes() {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
}

if (import.meta.main) {
  bearClosedPipes()
  process.exitCode = await main(process.argv.slice(2), environment())
}
