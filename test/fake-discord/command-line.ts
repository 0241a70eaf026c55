import { ApplicationCommandType, ApplicationCommandOptionType as Kind } from 'discord-api-types/v10'
import type { CommandDefinition, CommandOption } from './command.schema.ts'
import type { Place } from './directory.ts'
import { localName } from './local-name.ts'
import { has, permissionsIn } from './permissions.ts'
import { UsageError } from './usage-error.ts'
import type { Registered } from './world.ts'

/** As the member sees it, or by its default name. */
const isCalled = (part: CommandOption, text: string, locale: string) =>
  [part.name, localName(part, locale)].includes(text)

export interface FoundCommand {
  readonly registered: Registered
  /** Default names of group and subcommand; empty for a command without any. */
  readonly path: readonly CommandOption[]
  readonly options: readonly CommandOption[]
}

const definitionOf = ({ definition }: Registered) => definition as unknown as CommandOption

const GUILD_CONTEXT = 0
const BOT_DM_CONTEXT = 1

/** Global commands say where they may be used; without a word, everywhere. */
function fits({ contexts, dm_permission }: CommandDefinition, context: number) {
  if (contexts) return contexts.includes(context)
  return context === GUILD_CONTEXT || dm_permission !== false
}

/** Commands of this type that the member's client would offer here. */
export function offered({ sim: { world }, guild }: Place, type: number): Registered[] {
  const context = guild ? GUILD_CONTEXT : BOT_DM_CONTEXT
  if (guild && !guild.installed) return []
  return [...world.commands.values()]
    .filter(({ guildId }) => !guildId || guildId === guild?.id)
    .filter(({ definition }) => (definition.type ?? 1) === type && fits(definition, context))
}

/** Finds «/chore add», in English or in the member's language. */
export function findCommand(place: Place, line: string): FoundCommand {
  const [name = '', ...rest] = line.replace(/^\//, '').trim().split(/\s+/)
  const { locale } = place.user
  const all = offered(place, ApplicationCommandType.ChatInput)
  const registered = all.find((r) => isCalled(definitionOf(r), name, locale))
  if (!registered) throw new UsageError(`There is no command /${name}. ${listOf(all, locale)}`)
  refuseWithoutRight(place, registered)
  const path: CommandOption[] = []
  let options = definitionOf(registered).options ?? []
  while (options.some(({ type }) => type <= Kind.SubcommandGroup)) {
    const sub = options.find((option) => isCalled(option, rest[0] ?? '', locale))
    if (!sub) {
      const names = options.map((option) => localName(option, locale)).join(', ')
      throw new UsageError(`/${name} is followed by one of: ${names}.`)
    }
    rest.shift()
    path.push(sub)
    options = sub.options ?? []
  }
  if (rest.length > 0) throw new UsageError(`«${rest.join(' ')}» is no option; write name:value.`)
  return { registered, path, options }
}

const listOf = (all: readonly Registered[], locale: string) =>
  all.length === 0
    ? 'No commands are registered.'
    : `There are: ${all.map((r) => `/${localName(definitionOf(r), locale)}`).join(', ')}.`

export function findMenu(place: Place, type: number, name: string): Registered {
  const found = offered(place, type).find((r) => isCalled(definitionOf(r), name, place.user.locale))
  if (!found) throw new UsageError(`There is no menu command «${name}».`)
  refuseWithoutRight(place, found)
  return found
}

function refuseWithoutRight({ guild, user, channel }: Place, { definition }: Registered) {
  const needed = definition.default_member_permissions
  if (!guild || needed == null) return
  if (!has(permissionsIn(guild, user.id, channel), BigInt(needed)))
    throw new UsageError(`${user.name} may not use ${definition.name}: Discord hides it from them.`)
}

export const findOption = ({ options }: FoundCommand, name: string, locale: string) =>
  options.find((option) => isCalled(option, name, locale))

/** Wraps options in their subcommand and group, as the payload nests them. */
export const nested = ({ path }: FoundCommand, options: readonly object[]): readonly object[] =>
  path.reduceRight<readonly object[]>(
    (inner, { name, type }) => [{ name, type, options: inner }],
    options,
  )
