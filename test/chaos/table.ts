import type { Verdict } from './promises.ts'

const EXAMPLES_MAX = 5
const HEAD = ['', 'promise', 'promised', 'measured', '']

/** What was promised beside what was measured, in columns; below it what broke it. */
export function tableOf(verdicts: readonly Verdict[]): string {
  const lines = [
    HEAD,
    ...verdicts.map(({ id, promise, promised, measured, kept }) => [
      id,
      promise,
      promised,
      measured,
      kept ? 'kept' : 'BROKEN',
    ]),
  ]
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  const table = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const examples = verdicts
    .filter(({ kept }) => !kept)
    .flatMap(({ id, examples: found = [] }) =>
      found.slice(0, EXAMPLES_MAX).map((example) => `  ${id}  ${example}`),
    )
  return [...table, ...(examples.length > 0 ? ['', ...examples] : [])].join('\n')
}
