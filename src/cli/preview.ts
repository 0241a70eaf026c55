import { z } from 'zod'
import { Temporal } from '../core/clock.ts'
import {
  firstSlot,
  parseWays,
  parseWhen,
  type Reading,
  rruleOf,
  type Schedule,
  type Slot,
  scheduleSchema,
  slotAfter,
  slotAfterDone,
} from '../features/recurrence/index.ts'
import { type Report, Unreadable, WrongUsage } from './report.ts'

const COUNT_MAX = 1000
const PASSED_MAX = 1000

const date = z.string().refine((text) => holds(() => Temporal.PlainDate.from(text)), 'is no date')
const moment = z
  .string()
  .refine((text) => holds(() => instantOf(text, 'UTC')), 'is no date with a time')

function holds(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false // Temporal says «no» by throwing
  }
}

/** What `choresctl preview` takes, as commander reads it. */
const options = z.object({
  jsonRule: z.string().optional(),
  anchor: date.optional(),
  time: z.string().optional(),
  zone: z
    .string()
    .refine((text) => scheduleSchema.shape.zone.safeParse(text).success, 'is no zone')
    .default('UTC'),
  from: moment.optional(),
  count: z.coerce.number().int().min(1).max(COUNT_MAX).default(5),
  open: date.optional(),
  completed: moment.optional(),
  locale: z.string().default('en-GB'),
  rrule: z.boolean().default(false),
})
type Options = z.output<typeof options>

/** With an offset or `Z`, an instant; without, the time on a clock of the zone. */
const instantOf = (text: string, zone: string): Temporal.Instant =>
  /(?:z|[+-]\d\d(?::?\d\d)?)$/i.test(text.slice('YYYY-MM-DD'.length))
    ? Temporal.Instant.from(text)
    : Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()

/**
 * When a chore would be due, without any database: of a text as a member types it, or of a rule. Throws
 * `Unreadable` for what is neither, and `WrongUsage` for options that do not go together.
 */
export function preview(text: string | undefined, given: object, now: Temporal.Instant): Report {
  const read = options.safeParse(given)
  if (!read.success) throw new WrongUsage(faultOf(read.error))
  if ((text === undefined) === (read.data.jsonRule === undefined))
    throw new WrongUsage('Give a text or --json-rule, one of the two.')
  return text === undefined ? ofRule(read.data) : ofText(text, read.data, now)
}

const faultOf = ({ issues: [issue] }: z.ZodError) =>
  `--${String(issue?.path[0]).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${issue?.message}`

const WHY = {
  'when.unreadable': 'cannot be read as a time',
  'when.past': 'has already passed',
  'when.timesWanted': 'does not say at which times',
  'when.beyondRules': 'has days of the month that no rule has',
} as const

function ofText(
  text: string,
  { zone, locale, from, count }: Options,
  now: Temporal.Instant,
): Report {
  const start = from === undefined ? now : instantOf(from, zone)
  const context = { now: start, zone, locale }
  const first = parseWhen(text, context)
  const readings = parseWays(text, context).map((way) => described(way, start, count))
  const [only, ...others] = readings
  if (!first.ok && !only) {
    const { code, args } = first.refusal
    throw new Unreadable(`«${args.text}» ${WHY[code]}.`, { code })
  }
  if (others.length === 0 && only) return { data: only, text: linesOf(only).join('\n') }
  return { data: { readings }, text: readings.map((each) => linesOf(each).join('\n')).join('\n\n') }
}

const described = ({ schedule, reading }: Reading, start: Temporal.Instant, count: number) => ({
  rule: schedule.rule,
  text: reading,
  slots: seriesOf(schedule, start, count).map((slot) => shown(slot, schedule)),
})

type Described = ReturnType<typeof described>

const linesOf = ({ text, slots }: Described) => [text, ...slots.map(lineOf)]
const lineOf = ({ local, utc }: Described['slots'][number]) => `  ${local}  (${utc})`

function ofRule(given: Options): Report {
  const schedule = scheduleOf(given)
  if (given.completed !== undefined) return afterCompletion(schedule, given, given.completed)
  const start = given.from ?? schedule.anchor
  const slots = seriesOf(schedule, instantOf(start, schedule.zone), given.count)
  const data = { slots: slots.map((slot) => shown(slot, schedule)) }
  const lines = data.slots.map(lineOf)
  if (!given.rrule) return { data, text: lines.join('\n') }
  const rrule = rruleOf(schedule) ?? null
  return { data: { ...data, rrule }, text: [rrule ?? 'no RRULE can say this', ...lines].join('\n') }
}

/** Where nothing needs an anchor, any date is one. */
function scheduleOf({ jsonRule, anchor, open, completed, time, zone }: Options): Schedule {
  const start = anchor ?? open ?? completed?.slice(0, 'YYYY-MM-DD'.length)
  const rule = parsed(jsonRule ?? '')
  const isFloating = z.object({ kind: z.literal('after') }).safeParse(rule).success
  if (start === undefined && !isFloating) throw new WrongUsage('This rule needs --anchor.')
  const schedule = { rule, anchor: start ?? '1970-01-01', time: time ?? null, zone }
  const read = scheduleSchema.safeParse(schedule)
  if (read.success) return read.data
  throw new Unreadable(z.prettifyError(read.error), { code: 'rule.unreadable' })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new Unreadable(`The rule is no JSON: ${String(cause)}`, {
      code: 'rule.unreadable',
      cause,
    })
  }
}

function afterCompletion(schedule: Schedule, { open }: Options, completed: string): Report {
  const doneAt = instantOf(completed, schedule.zone)
  if (schedule.rule.kind === 'after') {
    const next = slotAfter(schedule, doneAt)
    return reportOf({ next: next ? shown(next, schedule) : null })
  }
  if (open === undefined) throw new WrongUsage('Which slot was done? Give --open.')
  const slot = firstSlot(schedule, instantOf(open, schedule.zone))
  if (!slot?.localKey.startsWith(open))
    throw new Unreadable(`The rule has no slot on ${open}.`, { code: 'slot.unknown' })
  const next = slotAfterDone(schedule, { ...slot, doneAt })
  const passed = passedBetween(schedule, slot, next)
  return reportOf({ next: next ? shown(next, schedule) : null, passed })
}

function reportOf(data: {
  readonly next: ReturnType<typeof shown> | null
  readonly passed?: readonly string[]
}): Report {
  const passed = data.passed?.map((day) => `  passed over: ${day}`) ?? []
  const next = data.next ? lineOf(data.next) : '  nothing comes next'
  return { data, text: [...passed, next].join('\n') }
}

/** The slots that nobody owes: those after the open one, up to what is next. */
function passedBetween(schedule: Schedule, open: Slot, next: Slot | undefined): readonly string[] {
  const isDated = !(schedule.rule.kind === 'daily' && schedule.rule.times)
  const passed: string[] = []
  let slot = slotAfter(schedule, open.dueAt)
  while (slot && next && passed.length < PASSED_MAX) {
    if (Temporal.Instant.compare(slot.dueAt, next.dueAt) >= 0) return passed
    passed.push(isDated ? slot.localKey.slice(0, 'YYYY-MM-DD'.length) : slot.localKey)
    slot = slotAfter(schedule, slot.dueAt)
  }
  return passed
}

/** The first slots at or after an instant. */
function seriesOf(schedule: Schedule, from: Temporal.Instant, count: number): readonly Slot[] {
  const slots: Slot[] = []
  let slot = firstSlot(schedule, from)
  while (slot && slots.length < count) {
    slots.push(slot)
    slot = slotAfter(schedule, slot.dueAt)
  }
  return slots
}

const shown = ({ dueAt }: Slot, { zone }: Schedule) => ({
  local: dueAt.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }),
  utc: dueAt.toString({ smallestUnit: 'second' }),
})
