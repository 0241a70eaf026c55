import type { CommandOption } from '../../fake-discord/command.schema.ts'
import { localDescription, localName } from '../../fake-discord/local-name.ts'
import type { PageCommand, PageGuild, PageUser, PageWorld } from './contract.ts'
import { takesWords } from './option-value.ts'

const CHAT_INPUT = 1
const GUILD_CONTEXT = 0
const BOT_DM_CONTEXT = 1
const SUBCOMMAND_GROUP = 2
const ADMINISTRATOR = 1n << 3n

/** Who types, and where. */
export interface Where {
  readonly world: PageWorld
  readonly viewer: PageUser
  /** None in direct messages. */
  readonly guild: PageGuild | undefined
}

/** One line of the slash picker: a command, or a subcommand with its path. */
export interface SlashCommand {
  /** As the viewer reads it, without the slash: «klus nieuw». */
  readonly name: string
  /** By default names, as a test or a mention writes it: «chore add». */
  readonly line: string
  readonly description: string
  readonly options: readonly CommandOption[]
}

function mayUse({ viewer, guild }: Where, needed: string | null | undefined): boolean {
  if (!guild || needed == null) return true
  if (guild.owner_id === viewer.id) return true
  const member = guild.members.find(({ user }) => user.id === viewer.id)
  const mine = BigInt(member?.permissions ?? 0)
  return (mine & ADMINISTRATOR) !== 0n || (mine & BigInt(needed)) === BigInt(needed)
}

function fits({ definition }: PageCommand, context: number): boolean {
  const { contexts, dm_permission } = definition
  if (contexts) return contexts.includes(context)
  return context === GUILD_CONTEXT || dm_permission !== false
}

/** The commands of this type that Discord would offer this person here. */
export function commandsOf(where: Where, type: number): PageCommand[] {
  const { world, guild } = where
  if (guild && !guild.installed) return []
  const context = guild ? GUILD_CONTEXT : BOT_DM_CONTEXT
  return world.commands
    .filter(({ guildId }) => !guildId || guildId === guild?.id)
    .filter(({ definition }) => (definition.type ?? CHAT_INPUT) === type)
    .filter((command) => fits(command, context))
    .filter(({ definition }) => mayUse(where, definition.default_member_permissions))
}

/** Everything that begins with a slash here, subcommands one by one. */
export function slashCommands(where: Where): SlashCommand[] {
  const { locale } = where.viewer
  const flat = (part: CommandOption, names: readonly string[], line: string): SlashCommand[] => {
    const path = [...names, localName(part, locale)]
    const full = line ? `${line} ${part.name}` : part.name
    const { options = [] } = part
    const subs = options.filter(({ type }) => type <= SUBCOMMAND_GROUP)
    if (subs.length > 0) return subs.flatMap((sub) => flat(sub, path, full))
    const description = localDescription(part, locale)
    return [{ name: path.join(' '), line: full, description, options }]
  }
  return commandsOf(where, CHAT_INPUT)
    .flatMap(({ definition }) => flat(definition as CommandOption, [], ''))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
}

/** What fits «/kl ni»: names that begin with it, then names and descriptions that contain it. */
export function matching(all: readonly SlashCommand[], typed: string): SlashCommand[] {
  const text = typed.replace(/^\//, '').trimStart().toLowerCase()
  const begins = ({ name, line }: SlashCommand) => name.startsWith(text) || line.startsWith(text)
  const contains = ({ name, line, description }: SlashCommand) =>
    [name, line, description.toLowerCase()].some((words) => words.includes(text.trimEnd()))
  const first = all.filter(begins)
  return [...first, ...all.filter((command) => !begins(command) && contains(command))]
}

/** The command that a line names in full, and then goes on: «/klus nieuw naam:Afwas». */
export function commandIn(all: readonly SlashCommand[], text: string): SlashCommand | undefined {
  const typed = text.replace(/^\//, '').trimStart()
  return [...all]
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name, line }) => [name, line].some((words) => typed.startsWith(`${words} `)))
}

const OPTION = /(?:^|\s)([^\s:"/]+):(?:"([^"]*)"|(\S*))/gu

/** «name:Dishes when:"every day"» as what was typed for each option. */
export function optionsIn(command: SlashCommand, text: string, locale: string) {
  const typed: Record<string, string> = {}
  for (const [, key = '', quoted, bare = ''] of text.matchAll(OPTION)) {
    const option = command.options.find((o) => [o.name, localName(o, locale)].includes(key))
    if (option) typed[option.name] = quoted ?? bare
  }
  if (Object.keys(typed).length > 0) return typed
  const words = wordsAfter(command, text)
  const next = command.options.find(takesWords)
  return words && next ? { [next.name]: words } : typed
}

/** What goes on behind a command without naming an option: «/chore add Sofa». */
function wordsAfter({ name, line }: SlashCommand, text: string): string {
  const typed = text.replace(/^\//, '').trimStart()
  const begun = [name, line].find((words) => typed.startsWith(`${words} `)) ?? typed
  return typed.slice(begun.length).trim()
}
