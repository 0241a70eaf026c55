import type { Command } from 'commander'
import { z } from 'zod'
import { Temporal } from '../core/clock.ts'
import type { Db } from '../core/db/client.ts'
import { asSystem, inGuild } from '../core/db/scope.ts'
import type { Id } from '../core/ids.ts'
import * as deadLetters from '../core/outbox/dead-letters.ts'
import { requested } from '../core/outbox/outbox.ts'
import { systemClock } from '../core/time/system-clock.ts'
import { confirm } from './confirm.ts'
import { withDatabase } from './database.ts'
import type { Given } from './given.ts'
import { type Report, Unreadable, WrongUsage } from './report.ts'

const LIST_MAX = 1_000
const JSON_OPTION = ['--json', 'print one JSON document'] as const

export function addDeadLetters(program: Command, { env, report }: Given) {
  const letters = program
    .command('dead-letters')
    .description('effects that nothing but an operator moves any more')
  letters
    .command('list')
    .description('the latest first')
    .option(...JSON_OPTION)
    .action(async () => report(await withDatabase(env, list)))
  letters
    .command('show')
    .description('one of them')
    .argument('<id>')
    .option('--text', 'also what it was to do, with the words of members')
    .option(...JSON_OPTION)
    .action(async (id: string, given: Shown) =>
      report(await withDatabase(env, (db) => show(db, idOf(id), given))),
    )
  letters
    .command('redrive')
    .description('try one, or all, anew: what was done already is not done twice')
    .argument('[id]')
    .option('--all', 'all of them')
    .option(...JSON_OPTION)
    .action(async (id: string | undefined, given: Choice) =>
      report(await withDatabase(env, (db) => redrive(db, id, given))),
    )
  letters
    .command('drop')
    .description('give one, or all, up')
    .argument('[id]')
    .option('--all', 'all of them')
    .option('--yes', 'do not ask')
    .option(...JSON_OPTION)
    .action(async (id: string | undefined, given: Choice) =>
      report(await withDatabase(env, (db) => drop(db, id, given))),
    )
}

interface Shown {
  readonly text?: boolean
}
interface Choice {
  readonly all?: boolean
  readonly yes?: boolean
}

function idOf(text: string): Id {
  const read = z.uuid().safeParse(text)
  if (read.success) return read.data
  throw new WrongUsage('This is no id of a dead letter.')
}

const shown = ({ guildId, parkedAt, ...letter }: deadLetters.DeadLetter) => ({
  guild: guildId,
  ...letter,
  parkedAt: Temporal.Instant.fromEpochMilliseconds(Math.trunc(parkedAt)).toString(),
})

const lineOf = (letter: ReturnType<typeof shown>) =>
  `${letter.id}  ${letter.parkedAt}  ${letter.kind}  server ${letter.guild}  ${letter.error ?? 'no reason kept'} (${letter.attempts} attempts)`

const parked = (db: Db) =>
  asSystem(db, (system) => deadLetters.list(system, { limit: LIST_MAX }), { readOnly: true })

async function list(db: Db): Promise<Report> {
  const letters = (await parked(db)).map(shown)
  const text = letters.length === 0 ? 'There is none.' : letters.map(lineOf).join('\n')
  return { data: { deadLetters: letters }, text }
}

async function find(db: Db, id: Id): Promise<deadLetters.DeadLetter> {
  const letter = await asSystem(db, (system) => deadLetters.find(system, id), { readOnly: true })
  if (letter) return letter
  throw new Unreadable(`No dead letter ${id} is here: it may have been redriven.`, {
    code: 'deadLetter.unknown',
  })
}

async function show(db: Db, id: Id, { text: opened = false }: Shown): Promise<Report> {
  const letter = await find(db, id)
  const told = shown(letter)
  if (!opened) return { data: told, text: lineOf(told) }
  const asked = await inGuild(db, letter.guildId, (scope) => requested(scope, id), {
    readOnly: true,
  })
  const data = asked ?? null
  return { data: { ...told, asked: data }, text: `${lineOf(told)}\n${JSON.stringify(data)}` }
}

async function chosen(db: Db, id: string | undefined, { all = false }: Choice) {
  if ((id === undefined) !== all) throw new WrongUsage('Give an id or --all, one of the two.')
  return id === undefined ? parked(db) : [await find(db, idOf(id))]
}

type Decide = typeof deadLetters.redrive

async function decide(db: Db, letters: readonly deadLetters.DeadLetter[], how: Decide) {
  let count = 0
  for (const { guildId, id } of letters)
    if (await asSystem(db, (system) => how(system, { guildId, id, now: systemClock.now() })))
      count += 1
  return count
}

async function redrive(db: Db, id: string | undefined, given: Choice): Promise<Report> {
  const count = await decide(db, await chosen(db, id, given), deadLetters.redrive)
  return { data: { redriven: count }, text: `Tried anew: ${count}.` }
}

async function drop(db: Db, id: string | undefined, given: Choice): Promise<Report> {
  const letters = await chosen(db, id, given)
  if (letters.length > 0) await confirm(`${letters.length} effects are given up.`, given)
  const count = await decide(db, letters, deadLetters.drop)
  return { data: { dropped: count }, text: `Given up: ${count}.` }
}
