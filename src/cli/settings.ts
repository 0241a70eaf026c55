import type { Command } from 'commander'
import { z } from 'zod'
import { readConfig } from '../config/config.ts'
import type { Environment } from '../config/env.ts'
import { environmentTable } from '../config/variables.ts'
import { StartRefused } from '../core/errors.ts'
import type { Given } from './given.ts'
import { EXIT, type Report, WrongUsage } from './report.ts'

const doors = z.enum(['http', 'worker', 'web', 'cli'])
const options = z.object({ door: doors.default('cli') })

/** `choresctl config …`: what the environment says, and what may be in it. No secret is ever printed. */
export function addConfig(program: Command, { env, report }: Given) {
  const group = program.command('config').description('show and explain the environment')
  group
    .command('print')
    .description('what is set, without its secrets, and every fault; exits 78 where there is one')
    .option('--door <door>', 'whose needs: http, worker, web or cli (default: cli)')
    .option('--json', 'print one JSON document')
    .action((said: object) => report(print(said, env)))
  group
    .command('explain')
    .description('what each variable is for')
    .argument('[name]', 'one of them')
    .option('--json', 'print one JSON document')
    .action((name: string | undefined) => report(explain(name)))
}

type Row = (typeof environmentTable)[number]

function print(said: object, env: Environment): Report {
  const read = options.safeParse(said)
  if (!read.success) throw new WrongUsage('--door: is http, worker, web or cli.')
  const { faults, warnings } = judge(read.data.door, env)
  const variables = environmentTable.map((row) => ({ name: row.name, ...stateOf(row, env) }))
  const lines = [
    ...variables.map(({ name, value, from }) => `${name}=${value ?? ''}  (${from})`),
    ...warnings.map((warning) => `WARN  ${warning}`),
    ...faults.map((fault) => `FAIL  ${fault}`),
  ]
  const exitCode = faults.length === 0 ? EXIT.done : EXIT.wrongEnvironment
  return { data: { variables, warnings, faults }, text: lines.join('\n'), exitCode }
}

function judge(door: z.output<typeof doors>, env: Environment) {
  try {
    return { faults: [], warnings: readConfig(door, env).warnings }
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    return { faults: error.faults, warnings: [] }
  }
}

/** Where a value comes from, and the value where it is no secret. */
function stateOf({ name, secret, default: usual }: Row, env: Environment) {
  if (secret && env[`${name}_FILE`]) return { value: HIDDEN, from: `file ${env[`${name}_FILE`]}` }
  const value = env[name]
  if (value) return { value: secret ? masked(value) : value, from: 'set' }
  return usual === undefined
    ? { value: null, from: 'not set' }
    : { value: usual, from: 'by default' }
}

const HIDDEN = '(secret)'

/** Of an address, where it leads: who logs in, and how, is left out. */
function masked(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url?.host ? `${url.protocol}//${HIDDEN}@${url.host}${url.pathname}` : HIDDEN
}

function explain(name: string | undefined): Report {
  const rows = environmentTable.filter((row) => name === undefined || row.name === name)
  if (rows.length === 0) throw new WrongUsage('No variable has that name.')
  const variables = rows.map((row) => ({ ...row, default: row.default ?? null }))
  return { data: { variables }, text: rows.map(explained).join('\n\n') }
}

const explained = ({ name, description, doors: of, secret, default: usual }: Row) =>
  [
    secret ? `${name}, or ${name}_FILE: a secret` : name,
    `  ${description}`,
    `  Needed by: ${of.join(', ') || 'nobody'}.${usual === undefined ? '' : ` By default ${usual}.`}`,
  ].join('\n')
