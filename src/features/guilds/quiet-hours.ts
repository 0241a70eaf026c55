import { Temporal } from '../../core/clock.ts'
import type { GuildSettings } from './guild.ts'

export const HOURS_LENGTH_MAX = 20
const DAY_MINUTES = 24 * 60

/** In minutes after midnight; over midnight where the end comes first. */
export interface QuietHours {
  readonly from: number
  readonly until: number
}

export const USUAL: readonly QuietHours[] = [
  { from: 21, until: 7 },
  { from: 22, until: 7 },
  { from: 22, until: 8 },
  { from: 23, until: 7 },
  { from: 23, until: 8 },
  { from: 0, until: 8 },
].map(({ from, until }) => ({ from: from * 60, until: until * 60 }))

export const quietHoursOf = ({
  quietFromMinutes: from,
  quietUntilMinutes: until,
}: Pick<GuildSettings, 'quietFromMinutes' | 'quietUntilMinutes'>): QuietHours | null =>
  from === null || until === null ? null : { from, until }

const two = (number: number) => String(number).padStart(2, '0')
/** `08:00`. */
export const clockTime = (minutes: number) =>
  `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** `22:00-08:00`: what a member types, and what a select sends. */
export const written = ({ from, until }: QuietHours) => `${clockTime(from)}-${clockTime(until)}`

const TYPED =
  /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|\u2013|\u2014|to|until|tot|t\/m)\s*(\d{1,2})(?:[:.](\d{2}))?$/i

/** Reads «22:00-08:00», «22 - 8» and «22.30 tot 7»; undefined when it says no two times of a day. */
export function readQuietHours(typed: string): QuietHours | undefined {
  const [, ...parts] = TYPED.exec(typed.trim()) ?? []
  if (parts.length === 0) return undefined
  const [fromHour = 0, fromMinute = 0, untilHour = 0, untilMinute = 0] = parts.map((p) =>
    Number(p ?? 0),
  )
  const isReal = fromHour < 24 && untilHour < 24 && fromMinute < 60 && untilMinute < 60
  const hours = { from: fromHour * 60 + fromMinute, until: untilHour * 60 + untilMinute }
  return isReal && hours.from !== hours.until ? hours : undefined
}

/** When they end, while they last; undefined outside of them. */
export function quietUntil(
  settings: Pick<GuildSettings, 'zone' | 'quietFromMinutes' | 'quietUntilMinutes'>,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const hours = quietHoursOf(settings)
  if (!hours) return undefined
  const here = now.toZonedDateTimeISO(settings.zone)
  const minute = here.hour * 60 + here.minute
  const lastsMinutes = (hours.until - hours.from + DAY_MINUTES) % DAY_MINUTES
  const sinceMinutes = (minute - hours.from + DAY_MINUTES) % DAY_MINUTES
  if (sinceMinutes >= lastsMinutes) return undefined
  // By the clock on the wall: in the night when it is moved, they end at their time all the same.
  const day = hours.until > minute ? here : here.add({ days: 1 })
  const end = day.toPlainDate().toPlainDateTime({
    hour: Math.floor(hours.until / 60),
    minute: hours.until % 60,
  })
  const first = end.toZonedDateTime(settings.zone).toInstant()
  // In the hour that comes twice, the first of the two ends may be over.
  if (Temporal.Instant.compare(first, now) > 0) return first
  return end.toZonedDateTime(settings.zone, { disambiguation: 'later' }).toInstant()
}
