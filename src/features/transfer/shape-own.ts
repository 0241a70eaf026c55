import { rotationOf } from '../rotations/index.ts'
import { fused } from './cell.ts'
import { type Draft, type Kept, type Shape, textOf, textsOf } from './shape.ts'

const MENTION = /<@(\d+)>/g
const ROLE = /^<@&(\d+)>$/
const SEVERAL = new Set(['anyOne', 'together', 'each'])

/** From the cells that `csv.ts` writes; what nobody reads so is refused later. */
function assignmentOf(cell: (column: string) => string): unknown {
  const who = cell('who')
  const shared = cell('shared')
  if (who === '') return undefined
  const role = ROLE.exec(who)?.[1]
  const members = [...who.matchAll(MENTION)].map(([, id = '']) => id)
  if (!role && who.replaceAll(MENTION, '').trim() !== '') return { kind: who }
  if (shared === '')
    return members.length === 1 ? { kind: 'person', member: members[0] } : { kind: who }
  if (SEVERAL.has(shared)) return { kind: 'several', members, mode: shared }
  const [n, unit] = cell('turnevery').split(' ')
  return {
    kind: 'rotation',
    strategy: shared,
    among: role ? { kind: 'role', roleId: role } : rotationOf(members).among,
    rotateEvery: { n: Number(n), unit },
    helperRule: cell('helped'),
    onMiss: cell('missedturn'),
  }
}

/** What `/manage export` writes as CSV, and whatever else has these two columns. */
export const ownCsv: Shape = {
  name: 'own',
  keys: ['name', 'when'],
  read(kept: Kept): Draft {
    const cell = (column: string) => fused(textOf(kept.get(column)))
    return {
      name: cell('name'),
      when: cell('when'),
      starts: cell('starts'),
      assignment: assignmentOf(cell),
      area: cell('area'),
      notes: cell('notes'),
      effort: cell('effort'),
      priority: cell('priority'),
      closing: cell('missed'),
      requires: cell('requires').split(/[\s,]+/),
      steps: cell('steps').split('\n'),
    }
  },
}

const anchorIn = (schedule: unknown) =>
  typeof schedule === 'object' && schedule !== null && 'anchor' in schedule
    ? textOf(schedule.anchor)
    : ''

/** And as JSON. */
export const ownJson: Shape = {
  name: 'own',
  keys: ['name', 'when'],
  read(kept: Kept): Draft {
    const text = (key: string) => textOf(kept.get(key))
    return {
      name: text('name'),
      when: text('when'),
      starts: anchorIn(kept.get('schedule')),
      assignment: kept.get('assignment'),
      area: text('area'),
      notes: text('notes'),
      effort: text('effort'),
      priority: text('priority'),
      closing: text('closing'),
      requires: textsOf(kept.get('requires')),
      steps: textsOf(kept.get('steps')),
    }
  },
}
