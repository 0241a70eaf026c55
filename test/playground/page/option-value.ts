import type { CommandOption } from '../../fake-discord/command.schema.ts'
import { localName } from '../../fake-discord/local-name.ts'
import type { Where } from './command-catalog.ts'
import type { SentFile } from './contract.ts'
import type { Words } from './words.ts'

/** Discord's numbers of the types of an option. */
export const KIND = {
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const

export type Value = string | number | boolean | SentFile

/** What stands in one option: the words, and what was picked for them. */
export interface Entry {
  readonly text: string
  readonly value?: Value | undefined
}

export interface Suggestion {
  readonly name: string
  readonly value: Value
  readonly hint?: string | undefined
}

/** Words without a name are for the first option that takes any. */
export const takesWords = ({ type, choices }: CommandOption): boolean =>
  type === KIND.string && !choices?.length

const TEXT_LENGTH_MAX = 6000

const people = ({ world, guild }: Where): Suggestion[] =>
  world.users
    .filter(({ id }) => !guild || guild.members.some(({ user }) => user.id === id))
    .map(({ id, name, username }) => ({ name: `@${name}`, value: id, hint: username }))

const roles = ({ guild }: Where): Suggestion[] =>
  (guild?.roles ?? []).map(({ id, name }) => ({ name: `@${name.replace(/^@/, '')}`, value: id }))

const channels = ({ guild }: Where, { channel_types: types }: CommandOption): Suggestion[] =>
  (guild?.channels ?? [])
    .filter(({ type }) => !types || types.includes(type))
    .map((channel) => ({ name: `#${'name' in channel ? channel.name : ''}`, value: channel.id }))

/** What can be picked without asking the bot; undefined where anything may be written. */
export function picksOf(
  where: Where,
  option: CommandOption,
  words: Words,
): readonly Suggestion[] | undefined {
  const { locale } = where.viewer
  if (option.choices?.length)
    return option.choices.map((choice) => ({
      name: localName(choice, locale),
      value: choice.value,
    }))
  switch (option.type) {
    case KIND.boolean:
      return [
        { name: words.yes, value: true },
        { name: words.no, value: false },
      ]
    case KIND.user:
      return people(where)
    case KIND.role:
      return roles(where)
    case KIND.mentionable:
      return [...people(where), ...roles(where)]
    case KIND.channel:
      return channels(where, option)
    default:
      return undefined
  }
}

const bare = (text: string) => text.replace(/^[@#]/, '').trim().toLowerCase()

export const filtered = (all: readonly Suggestion[], text: string): Suggestion[] =>
  all.filter(({ name, hint }) =>
    [name, hint ?? ''].some((words) => bare(words).includes(bare(text))),
  )

export type Resolved = { readonly value: Value } | { readonly error: string } | undefined

/** What would be sent for this entry: nothing, a value, or the reason why it cannot be. */
function resolve(
  where: Where,
  option: CommandOption,
  entry: Entry | undefined,
  words: Words,
): Resolved {
  if (entry?.value !== undefined) return { value: entry.value }
  const text = entry?.text ?? ''
  if (text.trim() === '') return option.required ? { error: words.optionRequired } : undefined
  const picks = picksOf(where, option, words)
  if (picks) {
    const found = picks.find(({ name }) => bare(name) === bare(text))
    return found ? { value: found.value } : { error: words.optionPick }
  }
  return typed(option, text, words)
}

/** The values that can be sent, and for each option that cannot the reason. */
export function resolveAll(
  where: Where,
  options: readonly CommandOption[],
  entries: Readonly<Record<string, Entry>>,
  words: Words,
) {
  const values: Record<string, Value> = {}
  const errors: Record<string, string> = {}
  for (const option of options) {
    const resolved = resolve(where, option, entries[option.name], words)
    if (resolved && 'value' in resolved) values[option.name] = resolved.value
    if (resolved && 'error' in resolved) errors[option.name] = resolved.error
  }
  return { values, errors }
}

function typed(option: CommandOption, text: string, words: Words): Resolved {
  if (option.type === KIND.attachment) return { error: words.optionFile }
  const isNumber = option.type === KIND.integer || option.type === KIND.number
  return isNumber ? number(option, text, words) : written(option, text, words)
}

function number(option: CommandOption, text: string, words: Words): Resolved {
  const { type, min_value: min = -Infinity, max_value: max = Infinity } = option
  const value = Number(text.trim().replace(',', '.'))
  const whole = type === KIND.number || Number.isInteger(value)
  if (whole && value >= min && value <= max) return { value }
  return { error: words.optionNumber(bound(min), bound(max)) }
}

const bound = (value: number) => (Number.isFinite(value) ? String(value) : '…')

function written(option: CommandOption, text: string, words: Words): Resolved {
  const { min_length: min = 0, max_length: max = TEXT_LENGTH_MAX } = option
  if (text.length >= min && text.length <= max) return { value: text }
  return { error: words.optionLength(min, max) }
}
