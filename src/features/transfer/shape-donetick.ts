import { Temporal } from '../../core/clock.ts'
import { ruleOf } from './donetick-rule.ts'
import { saidAs } from './rule-words.ts'
import { type Draft, isObject, type Kept, type Shape, textOf, withoutMarks } from './shape.ts'

function dueIn(text: string, zone: string) {
  try {
    return Temporal.Instant.from(text).toZonedDateTimeISO(zone)
  } catch {
    return undefined // Temporal says «no» by throwing
  }
}

function whenOf(kept: Kept, zone: string): Partial<Draft> {
  const due = dueIn(textOf(kept.get('nextDueDate')), zone)
  return saidAs({
    rule: ruleOf(kept, due),
    type: textOf(kept.get('frequencyType')),
    start: due?.toPlainDate().toString(),
    time: due?.toPlainTime().toString({ smallestUnit: 'minute' }) ?? null,
    zone,
  })
}

/** In their order; a chore has no steps below its steps. */
function stepsIn(value: unknown): readonly string[] {
  const steps = Array.isArray(value) ? value.filter(isObject) : []
  return steps
    .toSorted((a, b) => Number(a.orderId ?? 0) - Number(b.orderId ?? 0))
    .map(({ name }) => textOf(name))
}

/** Its priorities: 1 is the highest, 0 none. */
const PRIORITIES = new Map([
  ['1', '5'],
  ['2', '4'],
  ['3', '3'],
  ['4', '2'],
])

/** The chores of donetick, as its API answers (donetick/donetick, internal/chore/model/model.go). */
export const donetick: Shape = {
  name: 'donetick',
  keys: ['name', 'frequencyType'],
  read(kept, zone): Draft | undefined {
    if (kept.get('isActive') === false) return undefined
    return {
      name: textOf(kept.get('name')),
      ...whenOf(kept, zone),
      notes: withoutMarks(textOf(kept.get('description'))),
      priority: PRIORITIES.get(textOf(kept.get('priority'))) ?? '',
      requires: kept.get('requireApproval') === true ? ['manager'] : [],
      steps: stepsIn(kept.get('subTasks')),
    }
  },
}
