import { sayWhen } from '../recurrence/index.ts'
import type { Format } from './exported.ts'

const VERSION = 1

/** For programs: all that is kept of a chore, as it is kept. */
export const json: Format = {
  contentType: 'application/json',
  chore({ chore, next }, { locale }, index) {
    const { name, schedule, assignment, area, notes, effort, priority } = chore
    const { closing, requires, steps } = chore
    const kept = {
      name,
      when: sayWhen(schedule, locale),
      schedule,
      assignment,
      area: area?.name ?? null,
      notes,
      effort,
      priority,
      closing,
      requires,
      steps: steps.map(({ text }) => text),
      due: next?.dueAt.toString() ?? null,
    }
    return `${index > 0 ? ',' : ''}\n${JSON.stringify(kept)}`
  },
  before({ now }) {
    const about = { format: 'chorestree', version: VERSION, exported: now.toString() }
    return `${JSON.stringify(about).slice(0, -1)},"chores":[`
  },
  after: '\n]}\n',
}
