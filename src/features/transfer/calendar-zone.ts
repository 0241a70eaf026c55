import { isAfter, type Temporal } from '../../core/clock.ts'
import { linesOf } from './calendar-lines.ts'

/** So far ahead a calendar can tell; whoever imports it, mostly knows the zone by its name. */
const YEARS_AHEAD = 10
const CHANGES_MAX = 200

interface Observance {
  readonly from: string
  readonly to: string
  /** When the clock changes, as it shows before that. */
  readonly times: readonly string[]
}

interface Span {
  readonly since: Temporal.Instant
  readonly now: Temporal.Instant
}

const plain = (text: string) => text.replaceAll(/[-:]/g, '')

const clockTime = (at: Temporal.Instant, offset: string) =>
  plain(at.toZonedDateTimeISO(offset).toPlainDateTime().toString({ smallestUnit: 'second' }))

/** The changes of a zone's clock, those between the same two offsets together. */
function observances(zone: string, { since, now }: Span): readonly Observance[] {
  const until = now.toZonedDateTimeISO(zone).add({ years: YEARS_AHEAD }).toInstant()
  const found = new Map<string, Observance>()
  let before = since.toZonedDateTimeISO(zone)
  for (let n = 0; n < CHANGES_MAX; n += 1) {
    const next = before.getTimeZoneTransition('next')
    if (!next || isAfter(next.toInstant(), until)) break
    // Just before it: what it changes from.
    const from = next.subtract({ nanoseconds: 1 }).offset
    const key = `${from} ${next.offset}`
    const times = [...(found.get(key)?.times ?? []), clockTime(next.toInstant(), from)]
    found.set(key, { from, to: next.offset, times })
    before = next
  }
  return [...found.values()]
}

function observanceLines({ from, to, times: [first = '', ...more] }: Observance) {
  const kind =
    Number.parseInt(plain(to), 10) > Number.parseInt(plain(from), 10) ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    `DTSTART:${first}`,
    `TZOFFSETFROM:${offsetOf(from)}`,
    `TZOFFSETTO:${offsetOf(to)}`,
    ...(more.length > 0 ? [`RDATE:${more.join()}`] : []),
    `END:${kind}`,
  ]
}

const offsetOf = (offset: string) => offset.replace(':', '')

const LONG_AGO = '19700101T000000'

/** What a zone's clock shows (RFC 5545, 3.6.5), from the earliest date in the file on. */
export function zoneLines(zone: string, span: Span): string {
  const { offset } = span.since.toZonedDateTimeISO(zone)
  const first = { from: offset, to: offset, times: [LONG_AGO] }
  return linesOf([
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...[first, ...observances(zone, span)].flatMap(observanceLines),
    'END:VTIMEZONE',
  ])
}
