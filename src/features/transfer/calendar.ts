import type { Temporal } from '../../core/clock.ts'
import { isAnyTime, rruleOf, type Schedule, shownAt } from '../recurrence/index.ts'
import { escaped, linesOf, localProperty, moment } from './calendar-lines.ts'
import { zoneLines } from './calendar-zone.ts'
import type { Exported, Format } from './exported.ts'

type Next = NonNullable<Exported['next']>

/** One moment by itself: a day where any time of it will do. */
function momentProperty(name: string, schedule: Schedule, dueAt: Temporal.Instant): string {
  if (!isAnyTime(schedule, dueAt)) return `${name}:${moment(dueAt)}`
  const day = shownAt(schedule, dueAt).toZonedDateTimeISO(schedule.zone).toPlainDate()
  return localProperty(name, day.toString(), schedule.zone)
}

interface Event {
  readonly uid: string
  readonly when: readonly string[]
}

/** What comes back, as one event for each time of the day; a turn that was put off, in place of its own. */
function repeated(schedule: Schedule, rrule: string, id: string, next: Next): readonly Event[] {
  const { rule, zone } = schedule
  const [slot = ''] = next.slot.split(/[#~]/)
  const [day = '', time] = slot.split('T')
  const times = rule.kind === 'daily' && rule.times ? rule.times : [time]
  const uidOf = (at: string | undefined) =>
    times.length > 1 ? `${id}-${at?.replace(':', '')}` : id
  const localOf = (at: string | undefined) => (at === undefined ? day : `${day}T${at}`)
  const all = times.map((at) => ({
    uid: uidOf(at),
    when: [localProperty('DTSTART', localOf(at), zone), `RRULE:${rrule}`],
  }))
  if (!next.postponedFrom) return all
  const moved = [
    localProperty('RECURRENCE-ID', localOf(time), zone),
    momentProperty('DTSTART', schedule, next.dueAt),
  ]
  return [...all, { uid: uidOf(time), when: moved }]
}

function eventsOf({ chore: { id, schedule }, next }: Exported): readonly Event[] {
  if (!next) return []
  const rrule = rruleOf(schedule)
  if (rrule !== undefined) return repeated(schedule, rrule, id, next)
  return [{ uid: id, when: [momentProperty('DTSTART', schedule, next.dueAt)] }]
}

/** For a calendar (RFC 5545): when each chore is due, as far as its rule can say. */
export const ics: Format = {
  contentType: 'text/calendar; charset=utf-8',
  chore(exported, { now }) {
    const { name, notes, area } = exported.chore
    return eventsOf(exported)
      .map(({ uid, when }) =>
        linesOf([
          'BEGIN:VEVENT',
          `UID:${uid}@chorestree`,
          `DTSTAMP:${moment(now)}`,
          ...when,
          `SUMMARY:${escaped(name)}`,
          ...(notes ? [`DESCRIPTION:${escaped(notes)}`] : []),
          ...(area ? [`CATEGORIES:${escaped(area.name)}`] : []),
          // A chore does not make anybody busy.
          'TRANSP:TRANSPARENT',
          'END:VEVENT',
        ]),
      )
      .join('')
  },
  before: ({ zones, since, now }) =>
    linesOf(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//ChoresTree//chores//EN']) +
    [...zones].map((zone) => zoneLines(zone, { since, now })).join(''),
  after: linesOf(['END:VCALENDAR']),
}
