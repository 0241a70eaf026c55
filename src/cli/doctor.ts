import type { Command } from 'commander'
import { readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { StartRefused } from '../core/errors.ts'
import { within } from '../core/resilience/within.ts'
import { type DiscordConfig, readDiscordConfig } from './discord.ts'
import { clockLines, discordLines } from './doctor-discord.ts'
import { backupLine, memoryLine } from './doctor-machine.ts'
import { databaseLines, rabbitMqLines, redisLines } from './doctor-services.ts'
import type { Catalog, Given } from './given.ts'
import { fail, type Line, ok, warn } from './line.ts'
import { EXIT, type Report } from './report.ts'

/** All of it ends within ten seconds, whatever hangs. */
const CHECK_MS_MAX = 8_000
/** What still runs then was told to be late before it is cut off. */
const GRACE_MS = 500

export function addDoctor(program: Command, { env, report }: Given, catalog: Catalog) {
  program
    .command('doctor')
    .description('look at everything a running bot needs, and say how to mend what is wrong')
    .option('--backups <folder>', 'also at how old the youngest backup in it is')
    .option('--json', 'print one JSON document')
    .action(async (given: Asked) => report(await doctor(env, catalog, given)))
}

interface Asked {
  readonly backups?: string
}

/** The environment decides where to look; so with a fault in it nothing else is looked at. */
async function doctor(env: Environment, catalog: Catalog, { backups }: Asked): Promise<Report> {
  const read = readEnvironment(env)
  if (!read.config) return reportOf(read.lines, EXIT.wrongEnvironment)
  const given = {
    config: read.config,
    catalog,
    signal: AbortSignal.timeout(CHECK_MS_MAX + GRACE_MS),
  }
  const found = await Promise.all(
    CHECKS.map(([name, look]) =>
      within(look(given), CHECK_MS_MAX, [
        fail(name, 'gave no answer in 8 seconds', 'Is there a firewall in between?'),
      ]),
    ),
  )
  const machine = [memoryLine(), ...(backups === undefined ? [] : [await backupLine(backups)])]
  const lines = [...read.lines, ...found.flat(), ...machine]
  return reportOf(lines, lines.some(({ state }) => state === 'FAIL') ? EXIT.failed : EXIT.done)
}

interface Examined {
  readonly config: DiscordConfig
  readonly catalog: Catalog
  readonly signal: AbortSignal
}

type Check = readonly [name: string, look: (examined: Examined) => Promise<readonly Line[]>]

const CHECKS: readonly Check[] = [
  ['PostgreSQL', databaseLines],
  ['Redis', redisLines],
  ['RabbitMQ', rabbitMqLines],
  ['Discord', discordLines],
  ['clock', clockLines],
]

/** As the two doors that run would read it. */
function readEnvironment(env: Environment) {
  try {
    const warnings = [readConfig('http', env), readConfig('worker', env)].flatMap(
      (config) => config.warnings,
    )
    const lines = [...new Set(warnings)].map((text) => warn('environment', text, 'Run chmod o-r.'))
    const config = readDiscordConfig(env)
    return { config, lines: lines.length > 0 ? lines : [ok('environment', 'is complete')] }
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    const fix = 'See choresctl config explain.'
    return { lines: error.faults.map((fault) => fail('environment', fault, fix)) }
  }
}

function reportOf(lines: readonly Line[], exitCode: number): Report {
  const text = lines.flatMap(({ state, name, text: found, fix }) => [
    `${state.padEnd(4)}  ${name}: ${found}`,
    ...(fix ? [`      → ${fix}`] : []),
  ])
  return { data: { lines }, text: text.join('\n'), exitCode }
}
