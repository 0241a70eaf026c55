import { commandType } from '../core/discord-codes.ts'
import { type Locale, locales } from '../core/i18n/catalog.ts'
import * as limit from '../core/limits.ts'
import { definitionsOf, type HttpFeature } from './dispatch.ts'
import { isJson, type Json, listOf } from './handler.ts'
import { complaintsOf } from './response-check.ts'

/** One language's view of the commands, and where its complaints go. */
interface Reader {
  readonly locale: Locale
  report(complaint: string): void
}

/**
 * Every way in which Discord would refuse our commands and modals, in any language; empty when it
 * takes them all. Messages are made while running: `complaintsOf` checks those.
 */
export function checkDefinitions(features: readonly HttpFeature[]): readonly string[] {
  const commands = definitionsOf(features).filter(isJson)
  const modals = features.flatMap(({ modals = [] }) => modals)
  return locales.flatMap((locale) => {
    const complaints: string[] = []
    const reader = { locale, report: (c: string) => complaints.push(`${locale}: ${c}`) }
    checkNumbers(commands, reader)
    checkSiblings('', commands, reader)
    for (const command of commands) checkCommand(command, reader)
    for (const { name, draw } of modals)
      for (const complaint of complaintsOf(draw(locale))) reader.report(`${name}: ${complaint}`)
    return complaints
  })
}

function checkNumbers(commands: readonly Json[], { report }: Reader) {
  for (const type of Object.values(commandType)) {
    const number = commands.filter((command) => command.type === type).length
    const max = type === commandType.chatInput ? limit.COMMANDS_MAX : limit.CONTEXT_MENUS_MAX
    if (number > max) report(`${number} commands of type ${type}, at most ${max}`)
  }
}

function checkCommand(command: Json, reader: Reader) {
  const path = `/${command.name}`
  if (command.type === commandType.chatInput) checkPart(path, command, reader)
  else checkMenu(path, command, reader)
  const length = lengthIn(command, reader.locale)
  if (length > limit.COMMAND_LENGTH_MAX)
    reader.report(`${path}: ${length} characters in all, at most ${limit.COMMAND_LENGTH_MAX}`)
}

function checkMenu(path: string, menu: Json, { locale, report }: Reader) {
  const { length } = textIn(menu, 'name', locale)
  if (length < 1 || length > limit.COMMAND_NAME_LENGTH_MAX)
    report(`${path}: name of ${length} characters`)
  checkLocalized(path, menu, { locale, report })
}

/** A command, a subcommand, a group or an option, and what is inside it. */
function checkPart(path: string, part: Json, reader: Reader) {
  const { locale, report } = reader
  const name = textIn(part, 'name', locale)
  if (!limit.COMMAND_NAME_PATTERN.test(name) || name !== name.toLowerCase())
    report(`${path}: no name of a command: ${name}`)
  const { length } = textIn(part, 'description', locale)
  if (length < 1 || length > limit.COMMAND_DESCRIPTION_LENGTH_MAX)
    report(`${path}: description of ${length} characters`)
  checkLocalized(path, part, reader)
  checkChoices(path, part, reader)
  checkOptions(path, listOf(part.options).filter(isJson), reader)
}

/** Discord fills en-US from en-GB and back, and nothing else: so all are there. */
function checkLocalized(path: string, { name_localizations: names }: Json, reader: Reader) {
  if (!isJson(names) || typeof names[reader.locale] !== 'string') reader.report(`${path}: no name`)
}

function checkOptions(path: string, options: readonly Json[], reader: Reader) {
  if (options.length > limit.OPTIONS_MAX) reader.report(`${path}: ${options.length} options`)
  checkSiblings(path, options, reader)
  const firstOptional = options.findIndex(({ required }) => required === false)
  const lastRequired = options.findLastIndex(({ required }) => required === true)
  if (firstOptional !== -1 && firstOptional < lastRequired)
    reader.report(`${path}: a required option stands after an optional one`)
  for (const option of options) checkPart(`${path} ${option.name}`, option, reader)
}

function checkChoices(path: string, part: Json, { locale, report }: Reader) {
  const choices = listOf(part.choices).filter(isJson)
  if (choices.length > limit.CHOICES_MAX) report(`${path}: ${choices.length} choices`)
  for (const choice of choices) {
    const { length } = textIn(choice, 'name', locale)
    if (length < 1 || length > limit.CHOICE_LENGTH_MAX)
      report(`${path}: choice of ${length} characters`)
    if (String(choice.value).length > limit.CHOICE_LENGTH_MAX) report(`${path}: long choice value`)
  }
}

/** Two siblings of one name would leave the member no way to say which is meant. */
function checkSiblings(path: string, siblings: readonly Json[], { locale, report }: Reader) {
  // A menu may be called as a command is: they are never in one list.
  const menus = (part: Json) => (part.description === undefined ? part.type : 0)
  const names = siblings.map((part) => `${menus(part)} ${textIn(part, 'name', locale)}`)
  if (new Set(names).size !== names.length) report(`${path}: two of one name`)
}

/** The name or description of a command, option or choice in one language. */
function textIn(part: Json, field: 'name' | 'description', locale: Locale): string {
  const localized = part[`${field}_localizations`]
  const own = isJson(localized) ? localized[locale] : undefined
  return String(own ?? part[field] ?? '')
}

/** What Discord adds up: names, descriptions and values, at every level. */
function lengthIn(part: Json, locale: Locale): number {
  const own = textIn(part, 'name', locale).length + textIn(part, 'description', locale).length
  const value = typeof part.value === 'string' ? part.value.length : 0
  const inside = [...listOf(part.options), ...listOf(part.choices)].filter(isJson)
  return inside.reduce((sum, next) => sum + lengthIn(next, locale), own + value)
}
