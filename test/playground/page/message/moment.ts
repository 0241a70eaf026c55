import { type Reader, stampText } from '../../../fake-discord/stamp.ts'
import type { PageUser, PageWorld } from '../contract.ts'

export const readerOf = ({ locale, zone }: PageUser, { now }: PageWorld): Reader => ({
  locale,
  zone,
  nowMs: Date.parse(now),
})

/** A date that no calendar has is shown as it was written. */
const SECONDS_MAX = 8_640_000_000_000

export const stampOf = (reader: Reader, seconds: number, style: string): string =>
  Math.abs(seconds) > SECONDS_MAX ? `<t:${seconds}>` : stampText(reader, seconds, style)

const DAY_MS = 86_400_000

/** The time beside an author: of today only the time, of yesterday the word for it. */
export function sentAt(reader: Reader, timestamp: string): string {
  const ms = Date.parse(timestamp)
  const time = stampText(reader, ms / 1000, 't')
  const day = dayIn(reader, ms)
  if (day === dayIn(reader, reader.nowMs)) return time
  if (day === dayIn(reader, reader.nowMs - DAY_MS)) return `${yesterday(reader)} ${time}`
  return stampText(reader, ms / 1000, 's')
}

const dayIn = ({ zone }: Reader, ms: number) =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: zone }).format(ms)

const yesterday = ({ locale }: Reader) =>
  new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day')

export const clockTime = (reader: Reader, timestamp: string): string =>
  stampText(reader, Date.parse(timestamp) / 1000, 't')

export const fullTime = (reader: Reader, timestamp: string): string =>
  stampText(reader, Date.parse(timestamp) / 1000, 'F')
