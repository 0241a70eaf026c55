import { writeFile } from 'node:fs/promises'
import { fairnessChart, NAMES } from './chart.ts'
import { HOUSEHOLDS, SIZES, type Spread, spreads } from './spread.ts'

// Plays a year of flats, prints how evenly each way of taking turns shared the work, and draws the chart of the README.
// Nothing in it is left to chance: it prints and draws the same each time.

const CHART = new URL('../../.github/images/fairness.svg', import.meta.url)

const row = (name: string, cells: readonly string[]) =>
  name.padEnd(14) + cells.map((cell) => cell.padStart(5)).join('')

const line = ({ strategy, percent }: Spread) =>
  row(
    NAMES[strategy],
    percent.map((one) => `${one.toFixed(0)}%`),
  )

const played = spreads()
console.log(`A year of ${SIZES.length * HOUSEHOLDS} flats for each strategy: absences, helpers, passes, missed turns;
from three members on one moves out, and somebody else in. Effort for each day there,
the most less the least, in percent of the mean; the median of ${HOUSEHOLDS} flats of a size.
`)
console.log(row('members', SIZES.map(String)))
for (const one of played) console.log(line(one))
await writeFile(CHART, fairnessChart(played))
console.log('\nThe chart is in .github/images/fairness.svg.')
