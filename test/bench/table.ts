import type { Judged, Unit } from './budget.ts'

const DIGITS: Readonly<Record<Unit, number>> = { ratio: 2, ms: 1, s: 2, MB: 1, '/s': 0 }

const HEAD = ['what', 'median', 'min – max', 'noise', 'target', 'verdict', '']

/** The rows as people read them, in columns. */
export function tableOf(rows: readonly Judged[]): string {
  const lines = [HEAD, ...rows.map(cells)]
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cells(row: Judged): string[] {
  const say = (value: number) => value.toFixed(DIGITS[row.unit])
  const unit = row.unit === 'ratio' ? '' : ` ${row.unit}`
  return [
    row.name,
    say(row.median) + unit,
    row.values.length > 1 ? `${say(row.min)} – ${say(row.max)}` : '',
    row.values.length > 1 ? `± ${say(row.noise)}` : '',
    target(row, say) && target(row, say) + unit,
    row.verdict === 'informs' ? '' : row.verdict,
    row.note ?? '',
  ]
}

function target({ atLeast, atMost, goal }: Judged, say: (value: number) => string): string {
  const aim = goal === undefined ? '' : ` (goal ${say(goal)})`
  if (atLeast !== undefined) return `≥ ${say(atLeast)}${aim}`
  return atMost === undefined ? '' : `≤ ${say(atMost)}${aim}`
}
