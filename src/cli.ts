import process from 'node:process'
import { Command, CommanderError } from 'commander'
import { migrateDatabase } from './cli/migrate.ts'
import { EXIT, printFault, printReport, type Report } from './cli/report.ts'
import { readConfig } from './config/config.ts'
import { type Environment, environment } from './config/env.ts'

/** Beside src/, and beside dist/ in the image. */
const MIGRATIONS = new URL('../drizzle/', import.meta.url)

/** Runs one command and returns its exit code. */
export async function main(args: readonly string[], env: Environment): Promise<number> {
  const json = args.includes('--json')
  const program = new Command('choresctl')
    .description('Runs what an operator of ChoresTree needs.')
    .option('--json', 'print one JSON document')
    .exitOverride()
  if (json) program.configureOutput({ writeErr: () => undefined })

  program
    .command('migrate')
    .description('bring the database to the schema of this build')
    .option('--json', 'print one JSON document')
    .action(async () => {
      const { databaseUrl, databaseDirectUrl } = readConfig('cli', env)
      report(await migrateDatabase(databaseDirectUrl ?? databaseUrl, MIGRATIONS))
    })

  const report = (of: Report) => printReport(of, json)
  try {
    await program.parseAsync(args, { from: 'user' })
    return EXIT.done
  } catch (error) {
    if (!(error instanceof CommanderError)) return printFault(error, json)
    if (error.exitCode === EXIT.done) return EXIT.done // --help
    if (json) printFault(error, json)
    return EXIT.usage
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2), environment())
