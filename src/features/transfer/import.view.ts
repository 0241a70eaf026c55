import { button, buttons, card, file, type Part, text } from '../../core/components.ts'
import type { Id } from '../../core/ids.ts'
import { shorten } from '../../core/text.ts'
import type { ImportState } from './import.ts'
import { say, t } from './locales/index.ts'
import { isDoubt, type Problem } from './problem.ts'
import type { Shape } from './shape.ts'
import { applyImportId, cancelImportId, undoImportId } from './transfer.custom-ids.ts'

/** More are in the file. */
const PROBLEMS_SHOWN = 5
/** Where there are doubts too, which have to be seen before. */
const ERRORS_SHOWN_BESIDE = 3
const LINE_LENGTH_MAX = 300

interface Trial {
  readonly importId: Id
  readonly shape: Shape['name']
  /** How many chores can be added, and the names of the first. */
  readonly count: number
  readonly names: readonly string[]
  readonly problems: readonly Problem[]
  /** So many are suggested while somebody types a name; null: all that there would be. */
  readonly suggestedMax: number | null
  /** What the file with all of them is called. */
  readonly fileName: string
}

function nameLines(locale: string, { count, names }: Pick<Trial, 'count' | 'names'>) {
  const left = count - names.length
  const shown = names.map((name) => t(locale, 'import.named', { name }))
  const more = left > 0 ? [t(locale, 'import.more', { count: left })] : []
  return shown.length > 0 ? [[...shown, ...more].join(' · ')] : []
}

function problemLines(locale: string, problems: readonly Problem[]): readonly Part[] {
  if (problems.length === 0) return []
  const lineOf = ({ row, what }: Problem) =>
    t(locale, 'import.problem', { row, said: shorten(say(locale, what), LINE_LENGTH_MAX) })
  const doubts = problems.filter(isDoubt)
  const errors = problems.filter((one) => !isDoubt(one))
  const shown = errors.slice(0, doubts.length > 0 ? ERRORS_SHOWN_BESIDE : PROBLEMS_SHOWN)
  const lines = [
    ...(errors.length > 0 ? [t(locale, 'import.errors', { count: errors.length })] : []),
    ...shown.map(lineOf),
    ...(doubts.length > 0 ? [t(locale, 'import.doubts', { count: doubts.length })] : []),
    ...doubts.slice(0, PROBLEMS_SHOWN - shown.length).map(lineOf),
    ...(problems.length > PROBLEMS_SHOWN ? [t(locale, 'import.allInFile')] : []),
  ]
  return [text(lines.join('\n'))]
}

/** What it is, and what its chores will be like. */
function aboutLines(locale: string, trial: Trial): readonly string[] {
  const { shape, count, suggestedMax: max } = trial
  const heading = t(locale, `import.shape.${shape}`)
  if (count === 0) return [heading]
  return [
    heading,
    ...nameLines(locale, trial),
    t(locale, shape === 'own' ? 'import.anew' : 'import.unassigned'),
    ...(max === null ? [] : [t(locale, 'import.beyondNames', { max })]),
  ]
}

/** What would come of a file: nothing of it is there yet. */
export function trialCard(locale: string, trial: Trial) {
  const { importId, count, problems, fileName } = trial
  const heading =
    count > 0 ? t(locale, 'import.wouldAdd', { count }) : t(locale, 'import.wouldAddNone')
  return card(
    text([heading, ...aboutLines(locale, trial)].join('\n')),
    ...problemLines(locale, problems),
    ...(problems.length > 0 ? [file(fileName)] : []),
    ...(count > 0 ? [text(t(locale, 'import.notYet')), choice(locale, importId)] : []),
  )
}

const choice = (locale: string, importId: Id) =>
  buttons(
    button(t(locale, 'button.import'), applyImportId.encode({ import: importId }), {
      style: 'success',
    }),
    button(t(locale, 'button.cancel'), cancelImportId.encode({ import: importId })),
  )

interface Progress {
  readonly importId: Id
  readonly state: ImportState
  /** As many as the file has, and as there are now. */
  readonly of: number
  readonly count: number
  /** It comes no further. */
  readonly stopped?: boolean
}

/** How far it is. */
export function progressCard(locale: string, { importId, state, of, count, stopped }: Progress) {
  switch (state) {
    case 'ready':
    case 'importing':
      return card(
        text(t(locale, stopped ? 'import.stopped' : 'import.importing', { done: count, of })),
      )
    case 'imported':
      return card(
        text(importedWords(locale, { count, of })),
        buttons(button(t(locale, 'button.undo'), undoImportId.encode({ import: importId }))),
      )
    case 'undoing':
      return card(
        text(t(locale, stopped ? 'import.undoStopped' : 'import.undoing', { left: count })),
      )
    case 'undone':
      return card(
        text(count > 0 ? t(locale, 'import.undoneBut', { count }) : t(locale, 'import.undone')),
      )
  }
}

function importedWords(locale: string, { count, of }: Pick<Progress, 'count' | 'of'>) {
  const left = of - count
  const lines = [
    t(locale, 'import.imported', { count }),
    ...(left > 0 ? [t(locale, 'import.leftOut', { count: left })] : []),
    t(locale, 'import.undoFor'),
  ]
  return lines.join('\n')
}

export const cancelledCard = (locale: string) => card(text(t(locale, 'import.cancelled')))

/** Why a file is none. */
export const noFileCard = (sentence: string) => card(text(`ℹ️ ${sentence}`))
