import { type CommandDefinition, type CommandOption, commandDefinition } from './command.schema.ts'
import { against, type Violation, violation } from './violation.ts'

/** Names, descriptions and values of one command together, in the longest language of each. */
export const COMMAND_LENGTH_MAX = 8000
export const COMMANDS_MAX = { 1: 100, 2: 15, 3: 15 } as const

export function checkCommand(body: unknown): {
  readonly value?: CommandDefinition
  readonly violations: readonly Violation[]
} {
  const { value, violations } = against(commandDefinition, body)
  if (!value) return { violations }
  const length = lengthOf(value as unknown as CommandOption)
  if (length <= COMMAND_LENGTH_MAX) return { value, violations }
  return { violations: [violation('', `${length} characters, ${COMMAND_LENGTH_MAX} at most`)] }
}

type Texts = Readonly<Record<string, string | undefined>> | null | undefined

const longest = (text = '', translations?: Texts) =>
  Math.max(text.length, ...Object.values(translations ?? {}).map((other) => other?.length ?? 0))

function lengthOf(part: CommandOption & { readonly description_localizations?: Texts }): number {
  const own =
    longest(part.name, part.name_localizations) +
    longest(part.description, part.description_localizations)
  const choices = (part.choices ?? []).map(
    (choice) => longest(choice.name, choice.name_localizations) + String(choice.value).length,
  )
  return [...choices, ...(part.options ?? []).map(lengthOf)].reduce((a, b) => a + b, own)
}

/** How many commands of each type an app may have, and that no two have one name. */
export function* checkSet(commands: readonly CommandDefinition[]): Generator<Violation> {
  for (const type of [1, 2, 3] as const) {
    const names = commands.filter((c) => (c.type ?? 1) === type).map(({ name }) => name)
    if (names.length > COMMANDS_MAX[type])
      yield violation('', `${names.length} commands of type ${type} (30032)`)
    for (const name of names)
      if (names.indexOf(name) !== names.lastIndexOf(name))
        yield violation('', `two commands are called ${name} (50035)`)
  }
}
