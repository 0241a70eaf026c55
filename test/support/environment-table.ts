import { existsSync } from 'node:fs'
import { environmentTable } from '../../src/config/variables.ts'

type Row = (typeof environmentTable)[number]

/** A door that is not built yet needs nothing. */
const isThere = (door: string) => existsSync(new URL(`../../src/${door}.ts`, import.meta.url))

/** As an operator calls it. */
const processOf = (door: string) => (door === 'cli' ? 'choresctl' : door)

const code = (text: string) => `\`${text}\``

function line({ name, description, default: byDefault, doors, secret }: Row): string {
  const cells = [
    code(name),
    doors.filter(isThere).map(processOf).map(code).join(', '),
    byDefault === undefined ? '' : code(byDefault),
    secret ? 'yes' : '',
    description.replaceAll('|', '\\|'),
  ]
  return `| ${cells.join(' | ')} |`
}

/** What a process reads from its environment, as the README shows it. */
export const environmentMarkdown = (): string =>
  [
    '| Variable | Needed by | Default | Secret | |',
    '| --- | --- | --- | --- | --- |',
    ...environmentTable.map(line),
  ].join('\n')
