import type { Difference } from '../core/rebuild/difference.ts'
import type { KeptTable } from '../core/rebuild/kept-table.ts'
import { type Cell, UNTOLD } from '../core/rebuild/replay.ts'
import type { Verdict } from '../core/rebuild/verify-guild.ts'

/** What is told of them one by one: whoever has more mends the cause, and asks again. */
const TOLD_MAX = 100

/** Of all guilds that were looked at; only those that differ are kept one by one. */
interface All {
  readonly guilds: number
  readonly events: number
  readonly rows: number
  readonly untold: number
  readonly different: number
  readonly closing: number
  readonly verdicts: readonly Verdict[]
}

const isDifferent = ({ differenceCount, fault }: Verdict) => differenceCount > 0 || fault

export function createTally() {
  const verdicts: Verdict[] = []
  const sums = { guilds: 0, events: 0, rows: 0, untold: 0, different: 0, closing: 0 }
  return {
    add(verdict: Verdict | undefined) {
      if (!verdict) {
        sums.closing += 1
        return
      }
      sums.guilds += 1
      sums.events += verdict.events
      sums.rows += verdict.rows
      sums.untold += verdict.untold
      if (!isDifferent(verdict)) return
      sums.different += 1
      if (verdicts.length < TOLD_MAX) verdicts.push(verdict)
    },
    all: (): All => ({ ...sums, verdicts }),
  }
}

interface Words {
  /** Also the texts of members. */
  readonly show: boolean
  readonly tables: readonly KeptTable[]
}

/** Of a text only that it differs, unless texts are shown. */
function shown({ show, tables }: Words, difference: Difference) {
  const { table: name, key, kind } = difference
  const place = { table: name, ...(key !== '' && { row: key }), kind }
  if (kind !== 'differs') return place
  const { column, told, kept } = difference
  const table = tables.find((one) => one.name === name)
  const where = { ...place, column: table?.columnName(column) ?? column }
  const isText = table?.texts.has(column) ?? false
  return isText && !show ? where : { ...where, log: cellOf(told), kept: cellOf(kept) }
}

/** None: no event told of this column, or the table has none. */
const cellOf = (cell: Cell | undefined) => (cell === UNTOLD || cell === undefined ? 'none' : cell)

export const dataOf = ({ verdicts, ...sums }: All, words: Words) => ({
  ...sums,
  verdicts: verdicts.map(({ guildId, differences, ...verdict }) => ({
    guild: guildId,
    ...verdict,
    differences: differences.map((difference) => shown(words, difference)),
  })),
})

export function textOf(all: All, words: Words): string {
  const { guilds, events, rows, untold, different, closing } = all
  return [
    ...all.verdicts.flatMap((verdict) => linesOf(verdict, words)),
    different > all.verdicts.length && `… and ${different - all.verdicts.length} more servers.`,
    closing > 0 && `Left out, because they are being deleted: ${closing}.`,
    untold > 0 && `Not compared, because events of their time do not tell them: ${untold} cells.`,
    `Servers: ${guilds}, events: ${events}, rows: ${rows}. ${resultOf(different)}`,
  ]
    .filter((line) => line !== false)
    .join('\n')
}

const resultOf = (different: number) =>
  different === 0 ? 'The tables are what the logs tell.' : `Different: ${different}.`

function linesOf({ guildId, fault, differences, differenceCount }: Verdict, words: Words) {
  const head = `Server ${guildId}:`
  if (fault)
    return [`${head} its log cannot be followed at event ${fault.position} (${fault.what}).`]
  const lines = differences.map((difference) => `  ${lineOf(shown(words, difference))}`)
  const left = differenceCount - differences.length
  return [head, ...lines, ...(left > 0 ? [`  … and ${left} more.`] : [])]
}

const KINDS = {
  missing: 'is in the log and not in the table',
  unexplained: 'is in the table and not in the log',
  differs: 'differs',
}

function lineOf(difference: ReturnType<typeof shown>): string {
  const { table, row } = { row: undefined, ...difference }
  const where = row ? `${table} ${row}` : table
  if (!('column' in difference)) return `${where} ${KINDS[difference.kind]}`
  // As JSON, so that a text cannot steer a terminal.
  const cells =
    'log' in difference
      ? `: ${JSON.stringify(difference.log)} in the log, ${JSON.stringify(difference.kept)} in the table`
      : ''
  return `${where} ${difference.column} ${KINDS.differs}${cells}`
}
