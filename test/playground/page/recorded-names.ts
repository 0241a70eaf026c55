import { allParts, type Part } from '../../fake-discord/part.ts'
import type { WorldState } from '../../fake-discord/state.ts'
import type { Gesture } from './ask-fake.ts'
import { literal } from './literal.ts'
import type { Step } from './recorder.ts'

type Of<Kind extends Gesture['do']> = Extract<Gesture, { do: Kind }>

const TEXT_INPUT = 4

/** A file as the actors of the fake send one: its bytes as text, which is exact for text alone. */
const uploaded = ({ name, contentType, base64 }: Sent) => ({
  filename: name,
  contentType,
  content: new TextDecoder().decode(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))),
})

/** What somebody says, with the files that they send along. */
export const sayings = ({ content, files = [] }: Of<'say'>) => [
  literal(content),
  ...(files.length > 0 ? [literal(files.map(uploaded))] : []),
]

interface Sent {
  readonly name: string
  readonly contentType: string
  readonly base64: string
}

/** Options as they were read, so that a choice is picked by its name again. */
export function optionNames(
  { options }: Of<'command'> | Of<'type'>,
  texts: Record<string, string>,
) {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => {
      if (typeof value === 'object') return [name, uploaded(value)]
      return [name, typeof value === 'string' ? (texts[name] ?? value) : value]
    }),
  )
}

const labelOf = ({ label, emoji }: Part) => [emoji?.name, label].filter(Boolean).join(' ')

const partsOn = ({ before }: Step, messageId: string): Part[] => {
  const message = before.messages.find(({ id }) => id === messageId)
  return allParts(message?.components ?? [])
}

/** «click('Done')», the second of two equal ones, or «select(['Overdue'], 'Show')». */
export function pressed({ message, customId, values }: Of<'use'>, step: Step): string {
  const all = partsOn(step, message)
  const part = all.find(({ custom_id }) => custom_id === customId)
  if (!part) return `click(${literal(customId)})`
  if (values) {
    const named = values.map((value) => nameFor(step.before, part, value))
    return `select(${literal(named)}, ${literal(part.placeholder ?? customId)})`
  }
  const label = labelOf(part)
  const equal = all.filter((other) => other.style !== undefined && labelOf(other) === label)
  const position = equal.indexOf(part) + 1
  return `click(${literal(label)}${position > 1 ? `, ${position}` : ''})`
}

/** What an entry of a list is called: an option's label, a person, a role, a channel. */
function nameFor({ users, guilds, channels }: WorldState, { options = [] }: Part, value: string) {
  const named = [...users, ...guilds.flatMap(({ roles }) => roles)].find(({ id }) => id === value)
  const channel = channels.find(({ id }) => id === value)
  const other = channel && 'name' in channel ? channel.name : value
  return options.find((option) => option.value === value)?.label ?? named?.name ?? other
}

/** The fields of a form by their labels. */
export function fieldNames({ interaction, values }: Of<'submit'>, { before, opened }: Step) {
  const parts = opened?.get(interaction)?.parts ?? []
  return Object.fromEntries(
    Object.entries(values).map(([customId, value]) => {
      const field = parts.find(({ component }) => component?.custom_id === customId)
      const part = field?.component
      const name = field?.label ?? customId
      if (!part || part.type === TEXT_INPUT || typeof value === 'boolean') return [name, value]
      return [
        name,
        [value]
          .flat()
          .map((one) => (typeof one === 'string' ? nameFor(before, part, one) : uploaded(one))),
      ]
    }),
  )
}
