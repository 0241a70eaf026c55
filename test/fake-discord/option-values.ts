import { ApplicationCommandOptionType as Kind } from 'discord-api-types/v10'
import type { CommandOption } from './command.schema.ts'
import { type FoundCommand, findOption } from './command-line.ts'
import { isUpload, type Place, pick, resolvedOf, type Upload, upload } from './directory.ts'
import { howLong } from './how-long.ts'
import { localName } from './local-name.ts'
import { UsageError } from './usage-error.ts'
import type { StoredFile } from './world.ts'

/** What a test writes for an option: text as typed, or somebody or something with an id. */
export type OptionValue = string | number | boolean | { readonly id: string } | Upload

export type OptionValues = Readonly<Record<string, OptionValue | undefined>>

export interface Typed {
  readonly option: CommandOption
  readonly value: OptionValue
}

/** Matches what was written with the command's options, in English or the member's language. */
export function typedOptions(place: Place, command: FoundCommand, values: OptionValues): Typed[] {
  const { locale } = place.user
  return Object.entries(values).flatMap(([name, value]) => {
    const option = findOption(command, name, locale)
    if (!option) {
      const names = command.options.map((o) => localName(o, locale)).join(', ') || 'none'
      throw new UsageError(`There is no option «${name}» here. Options: ${names}.`)
    }
    return value === undefined ? [] : [{ option, value }]
  })
}

export function refuseMissing(command: FoundCommand, typed: readonly Typed[], locale: string) {
  const missing = command.options.find(
    (option) => option.required && !typed.some((t) => t.option.name === option.name),
  )
  if (missing) throw new UsageError(`The option «${localName(missing, locale)}» is required.`)
}

const PICKED: Readonly<Record<number, 'user' | 'role' | 'channel' | 'mentionable'>> = {
  [Kind.User]: 'user',
  [Kind.Role]: 'role',
  [Kind.Channel]: 'channel',
  [Kind.Mentionable]: 'mentionable',
}

/** Options as the payload carries them, with the objects behind them. */
export function encodeOptions(place: Place, typed: readonly Typed[], focused?: string) {
  const files: StoredFile[] = []
  const ids: string[] = []
  const options = typed.map(({ option, value }) => {
    const given = encode(place, option, value, option.name === focused)
    if (typeof given === 'object') files.push(given)
    else if (PICKED[option.type]) ids.push(String(given))
    return {
      name: option.name,
      type: option.type,
      value: typeof given === 'object' ? given.id : given,
      ...(option.name === focused && { focused: true }),
    }
  })
  return { options, ...resolvedOf(place, ids, files) }
}

function encode(place: Place, option: CommandOption, value: OptionValue, focused: boolean) {
  if (focused) return String(value)
  const kind = PICKED[option.type]
  if (kind)
    return typeof value === 'object' && 'id' in value ? value.id : pick(kind, place, String(value))
  if (option.type === Kind.Attachment)
    return upload(place, isUpload(value) ? value : { filename: String(value), content: 'a file' })
  return encodePlain(option, value, place.user.locale)
}

function encodePlain(option: CommandOption, value: OptionValue, locale: string) {
  if (option.choices?.length) return chosen(option, value, locale)
  switch (option.type) {
    case Kind.Boolean:
      return ['true', 'yes', 'ja'].includes(String(value).toLowerCase())
    case Kind.Integer:
    case Kind.Number:
      return number(option, Number(value))
    default:
      return text(option, String(value))
  }
}

function chosen({ choices = [], name }: CommandOption, value: OptionValue, locale: string) {
  const found = choices.find((choice) =>
    [choice.value, choice.name, localName(choice, locale)].includes(value as string),
  )
  if (found) return found.value
  const names = choices.map((choice) => localName(choice, locale)).join(', ')
  throw new UsageError(`«${String(value)}» is no choice of ${name}. Choices: ${names}.`)
}

function number({ name, type, min_value, max_value }: CommandOption, value: number) {
  const whole = type === Kind.Number || Number.isInteger(value)
  const inside = value >= (min_value ?? -Infinity) && value <= (max_value ?? Infinity)
  if (whole && inside) return value
  throw new UsageError(`${name} is a number from ${min_value ?? '…'} to ${max_value ?? '…'}.`)
}

function text({ name, min_length = 0, max_length = 6000 }: CommandOption, value: string) {
  if (value.length >= min_length && value.length <= max_length) return value
  throw new UsageError(`${name} has ${howLong(min_length, max_length)} characters.`)
}
