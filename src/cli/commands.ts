import type { Command } from 'commander'
import { z } from 'zod'
import type { CommandScope, Registration, Registrations } from '../core/discord/registrations.ts'
import { snowflake } from '../core/ids.ts'
import { keepIds } from './command-ids.ts'
import { confirm } from './confirm.ts'
import { readDiscordConfig, registrationsOf } from './discord.ts'
import type { Catalog, Given } from './given.ts'
import { planOf, type Step, typeOf } from './plan.ts'
import { dataOf, linesOf, nameOf } from './plan-text.ts'
import { EXIT, Refused, type Report, WrongUsage } from './report.ts'

const options = z.object({
  guild: snowflake.optional(),
  dryRun: z.boolean().default(false),
  allowDelete: z.boolean().default(false),
  yes: z.boolean().default(false),
  json: z.boolean().default(false),
})
type Options = z.output<typeof options>

/** One run: where it looks, and what it may do there. */
interface Run extends Options {
  readonly scope: CommandScope
  readonly discord: Registrations
  readonly keep: (registered: readonly Registration[]) => Promise<boolean>
}

type Action = (run: Run, catalog: Catalog) => Promise<Report>

/** `choresctl commands …`: what Discord knows of our commands, one by one, and never all at once. */
export function addCommands(program: Command, given: Given, catalog: Catalog) {
  const group = program
    .command('commands')
    .description('compare, register and remove what Discord knows of our commands')
  const add = (name: string, description: string, action: Action) =>
    group
      .command(name)
      .description(description)
      .option('--guild <id>', 'of one server only (default: of all servers)')
      .option('--json', 'print one JSON document')
      .action(async (said: object) => given.report(await perform(action, said, { given, catalog })))

  add('diff', 'say what differs; exits 2 where something does', diff)
  add('push', 'register what differs, one by one', push)
    .option('--dry-run', 'say it and send nothing; exits 2 where something differs')
    .option('--allow-delete', 'also remove what this build does not have')
  add('pull', 'print what is registered, and keep its ids for mentions', pull)
  add('clear', 'remove everything that is registered', clear)
    .option('--dry-run', 'say it and send nothing; exits 2 where something is registered')
    .option('--yes', 'without asking')
}

async function perform(
  action: Action,
  said: object,
  { given, catalog }: { readonly given: Given; readonly catalog: Catalog },
): Promise<Report> {
  const read = options.safeParse(said)
  if (!read.success) throw new WrongUsage('--guild: is no id of a server.')
  const config = readDiscordConfig(given.env)
  const discord = registrationsOf(config)
  const keep = (registered: readonly Registration[]) => keepIds(config, registered)
  try {
    return await action(
      { ...read.data, scope: read.data.guild ?? 'global', discord, keep },
      catalog,
    )
  } finally {
    discord.close()
  }
}

async function compare({ discord, scope }: Run, { definitions }: Catalog) {
  return planOf(definitions, await discord.list(scope), scope)
}

const pending = (plan: readonly Step[]): Report => ({
  data: dataOf(plan),
  text: linesOf(plan).join('\n'),
  exitCode: plan.length === 0 ? EXIT.done : EXIT.pending,
})

async function diff(run: Run, catalog: Catalog): Promise<Report> {
  return pending(await compare(run, catalog))
}

/** Nothing is sent before all of it was found fit to be sent. */
async function push(run: Run, catalog: Catalog): Promise<Report> {
  const complaints = catalog.complaints()
  if (complaints.length > 0) throw new Refused(complaints.join('\n'), { code: 'commands.unfit' })
  const plan = await compare(run, catalog)
  if (run.dryRun) return pending(plan)
  const removed = plan.filter(({ kind }) => kind === 'remove')
  if (removed.length > 0 && !run.allowDelete) {
    const names = removed.map(({ definition }) => nameOf(definition)).join(', ')
    throw new Refused(
      `Nothing was sent: this build does not have ${names}. Say --allow-delete to remove what it does not have.`,
      { code: 'commands.wouldDelete' },
    )
  }
  for (const step of plan) await take(step, run)
  const registered = await run.discord.list(run.scope)
  const done = plan.length === 0 ? linesOf(plan) : ['Done:', ...linesOf(plan)]
  return withIds(run, registered, { data: dataOf(plan), text: done.join('\n') })
}

async function take(step: Step, { discord, scope }: Run) {
  if (step.kind === 'remove') return discord.remove(scope, step.id)
  if (step.kind === 'create') return discord.put(scope, step.definition)
  // Somebody else has removed it meanwhile.
  if (!(await discord.change(scope, step.id, step.definition)))
    await discord.put(scope, step.definition)
}

async function pull(run: Run): Promise<Report> {
  const registered = await run.discord.list(run.scope)
  const lines = registered.map((each) => `${each.id}  ${nameOf(each)}`)
  return withIds(run, registered, {
    data: { commands: registered },
    text: lines.join('\n') || 'Nothing is registered.',
  })
}

async function clear(run: Run): Promise<Report> {
  const plan = planOf([], await run.discord.list(run.scope), run.scope)
  if (run.dryRun) return pending(plan)
  if (plan.length > 0) {
    const where = run.scope === 'global' ? 'all servers' : `the server ${run.scope}`
    await confirm(`This removes ${plan.length} commands from ${where}.`, run)
  }
  for (const step of plan) await take(step, run)
  return withIds(run, [], { data: dataOf(plan), text: linesOf(plan).join('\n') })
}

/** Mentions speak of what is registered for all servers; without a database the worker learns of it within the hour. */
async function withIds(
  { scope, keep }: Run,
  registered: readonly Registration[],
  { data, text }: Report,
): Promise<Report> {
  if (scope !== 'global') return { data, text }
  const stored = await keep(registered)
  const slash = registered.filter((each) => typeOf(each) === 1).length
  const note = stored
    ? `The ids of ${slash} commands are kept for mentions.`
    : 'PostgreSQL cannot be reached: the worker learns the ids within the hour.'
  return { data: { ...data, stored }, text: `${text}\n${note}` }
}
