import { sayWhen } from '../recurrence/index.ts'
import type { Assignment } from '../rotations/index.ts'
import { cellOf } from './cell.ts'
import type { Format } from './exported.ts'

/** Without it Excel takes UTF-8 for something else. */
const BYTE_ORDER_MARK = '\u{FEFF}'
const LINE_END = '\r\n'

const COLUMNS = [
  'name',
  'when',
  'starts',
  'who',
  'shared',
  'turnEvery',
  'helped',
  'missedTurn',
  'area',
  'notes',
  'effort',
  'priority',
  'missed',
  'requires',
  'steps',
  'due',
] as const
type Cells = Partial<Readonly<Record<(typeof COLUMNS)[number], string>>>

/** As mentions: a spreadsheet would round an id. */
const mentioned = (ids: readonly string[]) => ids.map((id) => `<@${id}>`).join(' ')

/** Whose it is, in cells that can be read again. */
function whose(assignment: Assignment): Cells {
  switch (assignment.kind) {
    case 'anyone':
      return {}
    case 'person':
      return { who: mentioned([assignment.member]) }
    case 'several':
      return { who: mentioned(assignment.members), shared: assignment.mode }
    case 'rotation': {
      const { among, strategy, rotateEvery, helperRule, onMiss } = assignment
      return {
        who:
          among.kind === 'role'
            ? `<@&${among.roleId}>`
            : mentioned(among.seats.map(({ member }) => member)),
        shared: strategy,
        turnEvery: `${rotateEvery.n} ${rotateEvery.unit}`,
        helped: helperRule,
        missedTurn: onMiss,
      }
    }
  }
}

const lineOf = (cells: Cells) =>
  `${COLUMNS.map((column) => cellOf(cells[column] ?? '')).join(',')}${LINE_END}`

/** For a spreadsheet: a line each, with `when` in words that the bot reads. */
export const csv: Format = {
  contentType: 'text/csv; charset=utf-8',
  chore({ chore, next }, { locale }) {
    const { name, schedule, assignment, area, notes, effort, priority } = chore
    const { closing, requires, steps } = chore
    return lineOf({
      name,
      when: sayWhen(schedule, locale),
      starts: schedule.anchor,
      ...whose(assignment),
      area: area?.name ?? '',
      notes: notes ?? '',
      effort: String(effort),
      priority: String(priority),
      missed: closing ?? '',
      requires: requires.join(' '),
      steps: steps.map(({ text }) => text).join('\n'),
      due: next?.dueAt.toString() ?? '',
    })
  },
  before: () => BYTE_ORDER_MARK + lineOf(Object.fromEntries(COLUMNS.map((name) => [name, name]))),
  after: '',
}
