import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10'
import { ALLOWED, choices } from './answer-rules.ts'
import { errors } from './api-error.ts'
import { commandDefinition } from './command.schema.ts'
import { CREATES_MAX } from './command-routes.ts'
import { COMMAND_LENGTH_MAX, COMMANDS_MAX } from './command-rules.ts'
import { messagePart } from './component.schema.ts'
import { FAULTS } from './faults.ts'
import { BUDGET_MS, TOKEN_MINUTES } from './interaction.ts'
import { messageCreate } from './message.schema.ts'
import { LATE_EDITS_MAX, NONCE_MINUTES, OLD_MINUTES, PAGE_MAX, PINS_MAX } from './message-routes.ts'
import { LEGACY_ROWS_MAX, PARTS_MAX, V2_TEXT_LENGTH_MAX } from './message-rules.ts'
import { modalData } from './modal.schema.ts'
import { routeRows } from './parity-routes.ts'
import { type Checked, checkedIn, fieldsOf, schemaOf } from './parity-schema.ts'
import { GLOBAL_MAX, INVALID_MAX } from './rate-limits.ts'

type Names = Readonly<Record<string, string | number>>

/** A number of Discord's, with the name that discord-api-types gives it. */
function nameOf(names: Names, value: number): string {
  // Of two names for one number the first is today's.
  const name = Object.keys(names).find((key) => names[key] === value)
  return `${name ?? 'unknown'} (${value})`
}

/** Those of Discord's numbers that are not among these. */
function missing(names: Names, here: readonly number[]): string {
  const values = Object.values(names).filter((value) => typeof value === 'number')
  const absent = [...new Set(values)].filter((value) => !here.includes(value))
  return absent.map((value) => nameOf(names, value)).join(', ') || 'none'
}

const cell = (texts: readonly string[]) => texts.join(' · ').replaceAll('|', '\\|')

const inMessages = checkedIn(schemaOf(messagePart))
const inModals = checkedIn(schemaOf(modalData))

const rowsOf = (names: Names, checked: readonly Checked[]) => [
  '| Type | Fields (`?`: may be left out) | What is told otherwise |',
  '| --- | --- | --- |',
  ...checked.map(
    ({ type, fields, rules }) => `| ${nameOf(names, type)} | ${cell(fields)} | ${cell(rules)} |`,
  ),
]

const slash = schemaOf(commandDefinition).anyOf?.find(({ properties }) => properties?.options)
const inCommands = checkedIn(slash?.properties?.options ?? {})

const interactions = () => [
  '| Asked | Answers taken |',
  '| --- | --- |',
  ...Object.entries(ALLOWED).map(([asked, answers]) => {
    const taken = answers.map((answer) => nameOf(InteractionResponseType, answer))
    return `| ${nameOf(InteractionType, Number(asked))} | ${taken.join(', ')} |`
  }),
  '',
  `Not asked: ${missing(InteractionType, Object.keys(ALLOWED).map(Number))}. ` +
    `Not taken: ${missing(InteractionResponseType, Object.values(ALLOWED).flat())}.`,
]

const limits = () => [
  '| Limit | |',
  '| --- | --: |',
  `| time for an answer, ms | ${BUDGET_MS} |`,
  `| life of an interaction's token, min | ${TOKEN_MINUTES} |`,
  `| components of a message, nested ones too | ${PARTS_MAX} |`,
  `| characters in all text displays of a message | ${V2_TEXT_LENGTH_MAX} |`,
  `| rows of a message without Components V2 | ${LEGACY_ROWS_MAX} |`,
  `| edits of a message older than ${OLD_MINUTES} min (30046) | ${LATE_EDITS_MAX} |`,
  `| pins of a channel (30003) | ${PINS_MAX} |`,
  `| life of a nonce, min | ${NONCE_MINUTES} |`,
  `| messages on one page | ${PAGE_MAX} |`,
  `| characters of a command, its longest language | ${COMMAND_LENGTH_MAX} |`,
  `| commands: slash, user menu, message menu | ${Object.values(COMMANDS_MAX).join(', ')} |`,
  `| commands created in a day, for all guilds or for one (30034) | ${CREATES_MAX} |`,
  `| requests of a bot in any second | ${GLOBAL_MAX} |`,
  `| answers 401, 403, 429 before the address is banned | ${INVALID_MAX} |`,
]

const refusals = () =>
  Object.values(errors)
    .map((make) => make())
    .sort((a, b) => a.code - b.code)
    .map(({ status, code, message }) => `| ${code} | ${status} | ${message} |`)

/** What the fake Discord does as Discord does, and what it does not: read from the code that does it. */
export const parityMarkdown = (): string => {
  const parts = [...new Set([...inMessages, ...inModals].map(({ type }) => type))]
  return [
    '## Routes',
    '',
    'Every other route is answered with 501 and fails the test that asked for it; so does an unknown field.',
    '',
    '| Route | Authorized by | Limit |',
    '| --- | --- | --- |',
    ...routeRows(),
    '',
    '## Interactions',
    '',
    ...interactions(),
    '',
    '## Components of messages',
    '',
    ...rowsOf(ComponentType, inMessages),
    '',
    '## Parts of modals',
    '',
    `The modal itself: ${cell(fieldsOf(schemaOf(modalData)))}.`,
    '',
    ...rowsOf(ComponentType, inModals),
    '',
    `In neither: ${missing(ComponentType, parts)}.`,
    '',
    '## Messages',
    '',
    cell(fieldsOf(schemaOf(messageCreate))),
    '',
    '## Commands',
    '',
    ...rowsOf(ApplicationCommandOptionType, inCommands),
    '',
    `Options that are missing: ${missing(
      ApplicationCommandOptionType,
      inCommands.map(({ type }) => type),
    )}. Kinds of commands that are missing: ${missing(ApplicationCommandType, Object.keys(COMMANDS_MAX).map(Number))}. Autocomplete: ${cell(fieldsOf(schemaOf(choices)))}.`,
    '',
    '## Limits that no schema can say',
    '',
    ...limits(),
    '',
    '## Errors',
    '',
    '| Code | Status | Message |',
    '| --: | --: | --- |',
    ...refusals(),
    '',
    '## Faults on demand',
    '',
    FAULTS.map((fault) => `\`${fault}\``).join(', '),
  ].join('\n')
}
