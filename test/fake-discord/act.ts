import { z } from 'zod'

import { buttonsOf, findButton, isLabelled, labelOf } from './component-use.ts'
import { findUser } from './directory.ts'
import { directMessages } from './guild-routes.ts'
import { createMember, type Member } from './member.ts'

import type { Seen } from './seen.ts'
import type { Simulation } from './simulation.ts'
import { UsageError } from './usage-error.ts'
import type { Channel, Guild, Message, World } from './world.ts'

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

/** What somebody does, as the control interface takes it. People are named, not numbered. */
export const action = z.strictObject({
  as: z.string().min(1),
  guild: z.string().optional(),
  channel: z.string().optional(),
  dm: z.boolean().optional(),
  /** A command line without options, such as «/chore add». */
  command: z.string().optional(),
  /** With a command: only type, and read what is offered for the last option. */
  type: z.boolean().optional(),
  options: values.optional(),
  userMenu: z.string().optional(),
  messageMenu: z.string().optional(),
  target: z.string().optional(),
  /** Words on a button: any of them. */
  click: z.array(z.string().min(1)).optional(),
  /** The position among equal buttons, from 1. */
  on: z.int().min(1).optional(),
  message: z.string().optional(),
  select: z.array(z.string()).optional(),
  list: z.string().optional(),
  submit: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])).optional(),
})

export type Action = z.infer<typeof action>

function guildOf({ guilds }: World, name: string | undefined): Guild {
  const all = [...guilds.values()]
  const found = name
    ? all.find((guild) => guild.id === name || guild.name.toLowerCase() === name.toLowerCase())
    : all[0]
  if (!found) throw new UsageError(`There is no guild «${name ?? ''}».`)
  return found
}

function channelIn(guild: Guild, name: string | undefined): Channel {
  const all = [...guild.channels.values()]
  const bare = name?.replace(/^#/, '')
  const found = bare ? all.find((channel) => [channel.id, channel.name].includes(bare)) : all[0]
  if (!found) throw new UsageError(`There is no channel «${name ?? ''}» in ${guild.name}.`)
  return found
}

export function actor(sim: Simulation, { as, guild: name, channel: where, dm }: Action): Member {
  const { world } = sim
  const guild = guildOf(world, name)
  const channel = channelIn(guild, where)
  const [anybody] = world.users.values()
  if (!anybody) throw new UsageError('Nobody lives in this world.')
  const user = findUser({ sim, user: anybody, channel, guild }, as)
  if (!user || user.bot) {
    const names = [...guild.members.keys()].flatMap((id) => world.users.get(id) ?? [])
    const people = names.filter(({ bot }) => !bot).map(({ username }) => username)
    throw new UsageError(`${guild.name} has no member «${as}». There are: ${people.join(', ')}.`)
  }
  const place = { sim, user, channel, guild }
  if (dm)
    return createMember({ ...place, channel: directMessages(world, user.id), guild: undefined })
  return createMember(place)
}

/** Does it, and returns what the member then sees; `open` are the modals that stand open. */
export async function act(sim: Simulation, todo: Action, open: Map<string, Seen>): Promise<Seen> {
  const member = actor(sim, todo)
  const seen = await perform(sim, member, todo, open)
  if (seen.outcome === 'modal') open.set(member.id, seen)
  return seen
}

function perform(sim: Simulation, member: Member, todo: Action, open: Map<string, Seen>) {
  if (todo.command) return member.command(todo.command, todo.options)
  if (todo.userMenu)
    return member.userMenu(todo.userMenu, actor(sim, { ...todo, as: todo.target ?? '' }))
  if (todo.messageMenu)
    return member.messageMenu(todo.messageMenu, messageFor(member, todo.message))
  if (todo.click) return click(member, todo, todo.click)
  if (todo.select) return messageWith(member, todo).select(todo.select, todo.list)
  if (todo.submit) return submit(member, todo.submit, open)
  throw new UsageError('Say what to do: a command, a click, a choice or a form.')
}

function messageFor(member: Member, id: string | undefined): Seen {
  const all = member.sees()
  const found = id ? all.find(({ message }) => message?.id === id) : all.at(-1)
  if (!found) throw new UsageError('There is no such message here.')
  return found
}

/** The newest message that the member sees and that has something to press or to choose from. */
function messageWith(member: Member, { message, select }: Action): Seen {
  if (message) return messageFor(member, message)
  const newest = [...member.sees()].reverse()
  const found = newest.find((seen) => (select ? seen.selects : seen.buttons).length > 0)
  if (!found) throw new UsageError('There is nothing to press in what this member sees.')
  return found
}

function click(member: Member, todo: Action, words: readonly string[]) {
  const candidates = todo.message
    ? [messageFor(member, todo.message)]
    : [...member.sees()].reverse()
  const withIt = candidates.find((seen) =>
    buttonsOf(seen.message?.components ?? []).some(
      (part) => !part.disabled && words.some((word) => isLabelled(part, word)),
    ),
  )
  const { message } = withIt ?? messageWith(member, todo)
  if (!message) throw new UsageError('There is no such message here.')
  const part = findButton(message.components, words, todo.on)
  return member.click(message, labelOf(part), positionOf(message, words, todo.on))
}

/** Among the buttons of this very label, which one the wanted one is. */
function positionOf({ components }: Message, words: readonly string[], on: number | undefined) {
  const part = findButton(components, words, on)
  for (let position = 1; ; position += 1)
    if (findButton(components, [labelOf(part)], position) === part) return position
}

function submit(member: Member, fields: NonNullable<Action['submit']>, open: Map<string, Seen>) {
  const seen = open.get(member.id)
  if (!seen) throw new UsageError(`${member.user.name} has no form open.`)
  const sent = seen.modal.submit(fields)
  // Fields that are not there, or cannot be left empty, leave the form open.
  open.delete(member.id)
  return sent
}

/** What is offered while typing. */
export const typing = (sim: Simulation, todo: Action) =>
  actor(sim, todo).types(todo.command ?? '', todo.options ?? {})
