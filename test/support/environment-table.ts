import { existsSync, readFileSync } from 'node:fs'
import { type Door, environmentTable } from '../../src/config/variables.ts'

type Row = (typeof environmentTable)[number]

const fileOf = (door: Door) => new URL(`../../src/${door}.ts`, import.meta.url)

const DOORS: readonly Door[] = ['http', 'worker', 'web', 'cli']
/** A door that is not built yet reads nothing. */
const doorsHere = DOORS.filter((door) => existsSync(fileOf(door))).map((door) => ({
  door,
  source: readFileSync(fileOf(door), 'utf8'),
}))

/** As an operator calls it. */
const processOf = (door: Door) => (door === 'cli' ? 'choresctl' : door)

const code = (text: string) => `\`${text}\``

/** A door spells `DATABASE_URL` as `databaseUrl`. */
function isRead({ name, doors }: Row): boolean {
  const spelled = new RegExp(`\\b${name.replaceAll('_', '')}\\b`, 'i')
  return doorsHere.some(({ door, source }) => doors.includes(door) || spelled.test(source))
}

function line({ name, description, default: byDefault, doors, secret }: Row): string {
  const neededBy = doorsHere.filter(({ door }) => doors.includes(door))
  const cells = [
    code(name),
    neededBy.map(({ door }) => code(processOf(door))).join(', '),
    byDefault === undefined ? '' : code(byDefault),
    secret ? 'yes' : '',
    description.replaceAll('|', '\\|'),
  ]
  return `| ${cells.join(' | ')} |`
}

/** What no door reads yet is checked all the same, so that an operator who sets it learns what is wrong. */
function others(names: readonly string[]): readonly string[] {
  if (names.length === 0) return []
  const listed = names.map(code).join(', ')
  return [
    '',
    `Known too, for what comes later; nothing uses these yet, but they are checked when set: ${listed}.`,
  ]
}

/** What a process reads from its environment, as the README shows it. */
export const environmentMarkdown = (): string =>
  [
    '| Variable | Needed by | Default | Secret | |',
    '| --- | --- | --- | --- | --- |',
    ...environmentTable.filter(isRead).map(line),
    ...others(environmentTable.filter((row) => !isRead(row)).map(({ name }) => name)),
  ].join('\n')
