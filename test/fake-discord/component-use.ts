import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { type Place, pick, resolvedOf } from './directory.ts'
import { allParts, type Part } from './part.ts'
import { UsageError } from './usage-error.ts'

const isButton = ({ type }: Part) => type === ComponentType.Button
export const isSelect = ({ type }: Part) =>
  type === ComponentType.StringSelect ||
  (type >= ComponentType.UserSelect && type <= ComponentType.ChannelSelect)

export const buttonsOf = (parts: readonly Part[]) => allParts(parts).filter(isButton)
export const selectsOf = (parts: readonly Part[]) => allParts(parts).filter(isSelect)

/** A button's words, with its emoji where it has one. */
export const labelOf = ({ label, emoji }: Part) => [emoji?.name, label].filter(Boolean).join(' ')

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** A symbol before the words is seen, and not typed. */
const bare = (words: string) => words.replace(/^[^\p{L}\p{N}]+/u, '')

export const isLabelled = (part: Part, word: string) =>
  [labelOf(part), bare(labelOf(part))].some((words) => same(words, word))

/** The button with one of these words; `position` tells equal ones apart, from 1. */
export function findButton(parts: readonly Part[], words: readonly string[], position = 1): Part {
  const all = buttonsOf(parts)
  const named = (part: Part) => words.some((word) => isLabelled(part, word))
  const found = all.filter(named)[position - 1]
  if (!found) {
    const shown = all.map((part) => `[${labelOf(part)}]`).join(' ') || 'no buttons'
    throw new UsageError(`There is no button [${words[0]}] here. There are: ${shown}.`)
  }
  if (found.disabled) throw new UsageError(`The button [${labelOf(found)}] is disabled.`)
  if (found.style === ButtonStyle.Link)
    throw new UsageError(`[${labelOf(found)}] is a link to ${found.url}; the bot does not see it.`)
  return found
}

/** The select with this placeholder, or the only one. */
export function findSelect(parts: readonly Part[], name: string | undefined): Part {
  const all = selectsOf(parts)
  const found =
    name === undefined && all.length === 1
      ? all[0]
      : all.find((part) => [part.placeholder, part.custom_id].some((n) => n && same(n, name ?? '')))
  if (found && !found.disabled) return found
  const shown = all.map(({ placeholder }) => `«${placeholder ?? ''}»`).join(', ') || 'none'
  throw new UsageError(`There is no such list here. Lists: ${shown}.`)
}

const ENTITY: Readonly<Record<number, 'user' | 'role' | 'mentionable' | 'channel'>> = {
  [ComponentType.UserSelect]: 'user',
  [ComponentType.RoleSelect]: 'role',
  [ComponentType.MentionableSelect]: 'mentionable',
  [ComponentType.ChannelSelect]: 'channel',
}

/** Values of a select for what a member names: labels of its options, or people, roles, channels. */
export function valuesFor(place: Place, part: Part, names: readonly string[]): string[] {
  const kind = ENTITY[part.type]
  const values = names.map((name) => (kind ? pick(kind, place, name) : optionValue(part, name)))
  const { min_values: min, max_values: max } = part
  if (values.length < (min ?? 1) || values.length > (max ?? 1))
    throw new UsageError(`Choose ${min ?? 1} to ${max ?? 1} here, not ${values.length}.`)
  return values
}

export function optionValue({ options = [] }: Part, name: string): string {
  const found = options.find(({ label, value }) => same(label, name) || value === name)
  if (found) return found.value
  const labels = options.map(({ label }) => label).join(', ')
  throw new UsageError(`«${name}» is not in this list. It offers: ${labels}.`)
}

export const clickData = ({ custom_id, id, type }: Part) => ({
  id,
  custom_id,
  component_type: type,
})

export const selectData = (place: Place, part: Part, names: readonly string[]) => {
  const values = valuesFor(place, part, names)
  return { ...clickData(part), values, ...(ENTITY[part.type] && resolvedOf(place, values)) }
}
