import { ok, type Result, refuse } from '../../core/result.ts'
import { clean, lengthOf, shorten } from '../../core/text.ts'
import {
  APPROVERS,
  AREA_NAME_LENGTH_MAX,
  CLOSINGS,
  EFFORT_DEFAULT,
  LEVEL_MAX,
  NAME_LENGTH_MAX,
  NOTES_LENGTH_MAX,
  PRIORITY_DEFAULT,
  requirementsSchema,
  STEP_LENGTH_MAX,
  STEPS_MAX,
  WHEN_LENGTH_MAX,
} from '../model/index.ts'
import {
  firstSlot,
  parseWhen,
  type Schedule,
  scheduleSchema,
  type WhenContext,
} from '../recurrence/index.ts'
import { ANYONE, assignmentSchema } from '../rotations/index.ts'
import type { Draft } from './shape.ts'
import type { RowRefusal, Wanted } from './wanted.ts'

/** So much of a row is said again in its refusal. */
const SAID_LENGTH_MAX = 40

const no = <C extends string>(code: C, text: string) =>
  refuse(code, { text: shorten(text, SAID_LENGTH_MAX) })

function scheduleOf({ when = '', unknown, starts = '' }: Draft, context: WhenContext) {
  if (unknown !== undefined) return no('row.repeats', unknown)
  if (when.trim() === '') return refuse('row.noWhen', {})
  if (when.length > WHEN_LENGTH_MAX) return no('row.when', when)
  const read = parseWhen(when, context)
  if (!read.ok) return no(read.refusal.code === 'when.past' ? 'row.past' : 'row.when', when)
  const { schedule } = read.value
  if (schedule.rule.kind === 'once') return isComing(schedule, when, context)
  if (starts === '') return ok(schedule)
  const anchored = scheduleSchema.safeParse({ ...schedule, anchor: starts })
  return anchored.success ? isComing(anchored.data, when, context) : no('row.starts', starts)
}

/** What was read of a file so far: mostly many of its chores come alike. */
export type Schedules = Map<string, ReturnType<typeof scheduleOf>>

function knownSchedule(draft: Draft, context: WhenContext, known: Schedules) {
  const key = JSON.stringify([draft.when, draft.unknown, draft.starts])
  const found = known.get(key) ?? scheduleOf(draft, context)
  known.set(key, found)
  return found
}

const isComing = (schedule: Schedule, when: string, { now }: WhenContext) =>
  firstSlot(schedule, now) ? ok(schedule) : no('row.past', when)

/** JSON can write a NUL, which nothing else here can keep. */
const tidy = (text: string, multiline = false) => {
  const read = clean(text.replaceAll('\0', ' '), { multiline })
  return read.ok ? read.value : ''
}

/** From 1 to 5; where nothing is said, as for every chore. */
function levelOf(text: string | undefined, otherwise: number) {
  if (!text?.trim()) return ok(otherwise)
  const level = Number(text)
  return Number.isInteger(level) && level >= 1 && level <= LEVEL_MAX
    ? ok(level)
    : no('row.level', text)
}

function whose(assignment: unknown) {
  if (assignment === undefined || assignment === null) return ok(ANYONE)
  const read = assignmentSchema.safeParse(assignment)
  return read.success ? ok(read.data) : refuse('row.who', { text: '' })
}

function nameOf({ name }: Draft) {
  const tidied = tidy(name)
  if (tidied === '') return refuse('row.noName', {})
  return lengthOf(tidied) > NAME_LENGTH_MAX ? no('row.name', tidied) : ok(tidied)
}

function wordsOf({ area = '', notes = '', closing = '' }: Draft) {
  const [tidyArea, tidyNotes] = [tidy(area), tidy(notes, true)]
  if (lengthOf(tidyArea) > AREA_NAME_LENGTH_MAX) return no('row.area', tidyArea)
  if (lengthOf(tidyNotes) > NOTES_LENGTH_MAX)
    return refuse('row.notes', { count: NOTES_LENGTH_MAX })
  const known = CLOSINGS.find((each) => each === closing)
  if (closing !== '' && !known) return no('row.missed', closing)
  return ok({ area: tidyArea || null, notes: tidyNotes || null, closing: known ?? null })
}

/** What is asked of who does it, each once, and at most one who has to agree. */
function requiredOf({ requires = [] }: Draft) {
  const named = [...new Set(requires.map((one) => tidy(one)).filter((one) => one !== ''))]
  if (named.length === 0) return ok([])
  const known = requirementsSchema.safeParse(named)
  const approvers = APPROVERS.filter((one) => named.includes(one))
  return known.success && approvers.length <= 1
    ? ok(known.data)
    : no('row.requires', named.join(' '))
}

function stepsOf({ steps = [] }: Draft) {
  const texts = steps.map((one) => tidy(one)).filter((one) => one !== '')
  if (texts.length > STEPS_MAX) return refuse('row.steps', { count: STEPS_MAX })
  const long = texts.find((one) => lengthOf(one) > STEP_LENGTH_MAX)
  return long === undefined ? ok(texts) : no('row.step', long)
}

/** Whether a row is a chore that can be added, or what is in the way. */
export function weighRow(
  draft: Draft,
  context: WhenContext,
  known: Schedules = new Map(),
): Result<Wanted, RowRefusal> {
  const name = nameOf(draft)
  if (!name.ok) return name
  const schedule = knownSchedule(draft, context, known)
  if (!schedule.ok) return schedule
  const assignment = whose(draft.assignment)
  if (!assignment.ok) return assignment
  const words = wordsOf(draft)
  if (!words.ok) return words
  const effort = levelOf(draft.effort, EFFORT_DEFAULT)
  if (!effort.ok) return effort
  const priority = levelOf(draft.priority, PRIORITY_DEFAULT)
  if (!priority.ok) return priority
  const requires = requiredOf(draft)
  if (!requires.ok) return requires
  const steps = stepsOf(draft)
  if (!steps.ok) return steps
  return ok({
    name: name.value,
    schedule: schedule.value,
    assignment: assignment.value,
    ...words.value,
    effort: effort.value,
    priority: priority.value,
    requires: requires.value,
    steps: steps.value,
  })
}
