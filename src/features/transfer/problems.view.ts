import { cellOf } from './cell.ts'
import { say, t } from './locales/index.ts'
import { isDoubt, type Problem } from './problem.ts'

const BYTE_ORDER_MARK = '\u{FEFF}'

/** Without the backslashes that show a mark as it was typed: a spreadsheet has no marks. */
const unescaped = (text: string) => text.replace(/\\(.)/gsu, '$1')

/** What was found in a file, row by row, for a spreadsheet and in the language of who uploaded it. */
export function problemsFile(locale: string, problems: readonly Problem[]): Buffer {
  const line = (cells: readonly string[]) => `${cells.map(cellOf).join(',')}\r\n`
  const heading = line([
    t(locale, 'problems.row'),
    t(locale, 'problems.chore'),
    t(locale, 'problems.imported'),
    t(locale, 'problems.what'),
  ])
  const lines = problems.map((problem) =>
    line([
      String(problem.row),
      problem.name,
      t(locale, isDoubt(problem) ? 'problems.yes' : 'problems.no'),
      unescaped(say(locale, problem.what)),
    ]),
  )
  return Buffer.from(BYTE_ORDER_MARK + heading + lines.join(''))
}
