import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10'
import { z } from 'zod'
import { features } from '../../src/features/http.ts'
import { definitionsOf } from '../../src/interactions/dispatch.ts'

const words = z.record(z.string(), z.string()).nullish()
const named = {
  type: z.int().default(ApplicationCommandType.ChatInput),
  name: z.string(),
  name_localizations: words,
  description: z.string().default(''),
  description_localizations: words,
}
const option = z.object({ ...named, options: z.array(z.object(named)).default([]) })
const command = z.object({
  ...named,
  options: z.array(option).default([]),
  /** For those who manage the server, unless its own settings say otherwise. */
  default_member_permissions: z.string().nullish(),
})

type Named = z.output<z.ZodObject<typeof named>>
type Command = z.output<typeof command>

/** In which of its two languages a page is. */
export type PageLanguage = 'en' | 'nl'

interface Heading {
  readonly command: string
  readonly other: string
  readonly does: string
  readonly options: string
  readonly managers: string
  readonly menus: string
  readonly menu: string
  readonly of: Readonly<Record<number, string>>
}

const { User, Message } = ApplicationCommandType

const HEADINGS: Readonly<Record<PageLanguage, Heading>> = {
  en: {
    command: 'Command',
    other: 'In Dutch',
    does: 'What it does',
    options: 'Options',
    managers: '⚙️ ',
    menus: '⚙️: for those who manage the server. Besides, in the menus of Discord:',
    menu: 'In the menu',
    of: { [User]: 'of a person', [Message]: 'of a message' },
  },
  nl: {
    command: 'Opdracht',
    other: 'In het Engels',
    does: 'Wat het doet',
    options: 'Opties',
    managers: '⚙️ ',
    menus: '⚙️: voor wie de server beheert. Daarnaast, in de menu’s van Discord:',
    menu: 'In het menu',
    of: { [User]: 'van een persoon', [Message]: 'van een bericht' },
  },
}

const nameIn = (language: PageLanguage, of: Named) =>
  language === 'nl' ? (of.name_localizations?.nl ?? of.name) : of.name
const saidIn = (language: PageLanguage, of: Named) =>
  language === 'nl' ? (of.description_localizations?.nl ?? of.description) : of.description
const otherThan = (language: PageLanguage): PageLanguage => (language === 'nl' ? 'en' : 'nl')

const code = (text: string) => `\`${text}\``
const row = (...cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

const IS_GROUP: ReadonlySet<number> = new Set([
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
])

/** One line for each thing that can be sent. */
function linesOf(language: PageLanguage, of: Command): readonly string[] {
  const managers = of.default_member_permissions ? HEADINGS[language].managers : ''
  const subcommands = of.options.filter(({ type }) => IS_GROUP.has(type))
  const line = (path: readonly Named[], options: readonly Named[]) => {
    const full = (wanted: PageLanguage) =>
      code(`/${path.map((part) => nameIn(wanted, part)).join(' ')}`)
    const last = path.at(-1) ?? of
    return row(
      full(language),
      full(otherThan(language)),
      managers + saidIn(language, last),
      options.map((one) => code(nameIn(language, one))).join(' '),
    )
  }
  if (subcommands.length === 0) return [line([of], of.options)]
  return subcommands.map((subcommand) => line([of, subcommand], subcommand.options))
}

/** Every command that is registered with Discord, as a README shows it. */
export function commandMarkdown(language: PageLanguage): string {
  const heading = HEADINGS[language]
  const all = z.array(command).parse(definitionsOf(features))
  const typed = all.filter(({ type }) => type === ApplicationCommandType.ChatInput)
  const menus = all.filter(({ type }) => type !== ApplicationCommandType.ChatInput)
  return [
    row(heading.command, heading.other, heading.does, heading.options),
    row('---', '---', '---', '---'),
    ...typed.flatMap((one) => linesOf(language, one)),
    '',
    heading.menus,
    '',
    row(heading.menu, heading.command, heading.other),
    row('---', '---', '---'),
    ...menus.map((one) =>
      row(heading.of[one.type] ?? '', nameIn(language, one), nameIn(otherThan(language), one)),
    ),
  ].join('\n')
}
