import { z } from 'zod'
import type { Temporal } from '../../core/clock.ts'

/** What Discord's picker offers at once: where most people who use such a bot live. */
const COMMON = [
  'Europe/Amsterdam',
  'Europe/Brussels',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Lisbon',
  'Europe/Paris',
  'Europe/Berlin',
  'Europe/Madrid',
  'Europe/Rome',
  'Europe/Stockholm',
  'Europe/Warsaw',
  'Europe/Athens',
  'Europe/Istanbul',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'America/Paramaribo',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Etc/UTC',
] as const

/** Cities whose names are spelled anew: the list below may still have the old ones alone. */
const RENAMED = ['Asia/Ho_Chi_Minh', 'Asia/Kathmandu', 'Asia/Yangon', 'Europe/Kyiv']
const LISTED = Intl.supportedValuesOf('timeZone')
const ALL: readonly string[] = [...new Set([...LISTED, ...COMMON, ...RENAMED])]
const KNOWN = new Set(ALL)

/** The IANA name of a zone that this Node knows. */
export const zone = z.string().refine((name) => KNOWN.has(name))

/** The common ones; the guild's own comes first where it is none of them. */
const commonZones = (current: string): readonly string[] =>
  COMMON.some((name) => name === current) ? COMMON : [current, ...COMMON]

/** Where its clock hangs: «New York». */
export const cityOf = (name: string) => (name.split('/').at(-1) ?? name).replaceAll('_', ' ')

/** People know their city, and what their clock says. */
export const zoneChoices = (current: string, now: Temporal.Instant) =>
  commonZones(current).map((name) => {
    const time = now.toZonedDateTimeISO(name).toPlainTime().toString({ smallestUnit: 'minute' })
    return { zone: name, city: cityOf(name), time, isCurrent: name === current }
  })

export const ZONE_LENGTH_MAX = 40
const SUGGESTIONS_MAX = 4
/** Of what was typed, how much may be wrong: a letter in three. */
const WRONG_SHARE_MAX = 1 / 3

export interface FoundZone {
  /** Exactly what was typed, by its full name or by its city alone. */
  readonly zone: string | undefined
  /** What may have been meant; empty when it was found, or is like nothing. */
  readonly suggestions: readonly string[]
}

/** Reads «europe/amsterdam», «New York» and «amsterdm». */
export function findZone(typed: string): FoundZone {
  const wanted = folded(typed)
  const exact = ALL.filter((name) => folded(name) === wanted || folded(cityOf(name)) === wanted)
  if (exact.length === 1) return { zone: exact[0], suggestions: [] }
  if (exact.length > 1) return { zone: undefined, suggestions: exact.slice(0, SUGGESTIONS_MAX) }
  const near = ALL.map((name) => ({ name, wrong: wrongIn(wanted, folded(cityOf(name))) }))
    .filter(({ wrong }) => wrong <= Math.max(1, wanted.length * WRONG_SHARE_MAX))
    .sort((a, b) => a.wrong - b.wrong)
  return { zone: undefined, suggestions: near.slice(0, SUGGESTIONS_MAX).map(({ name }) => name) }
}

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()

/** A beginning of it is nearly it. */
const wrongIn = (typed: string, name: string) =>
  typed.length >= 3 && name.startsWith(typed) ? 0.5 : distance(typed, name)

/** How many letters one has to change, leave out or put in (Levenshtein), row by row of the table. */
function distance(typed: string, name: string): number {
  const letters = Array.from(name)
  const first = [0, ...letters.map((_, i) => i + 1)]
  const last = Array.from(typed).reduce((above, letter) => {
    const row = [(above[0] ?? 0) + 1]
    for (const [i, other] of letters.entries()) {
      const changed = (above[i] ?? 0) + (letter === other ? 0 : 1)
      row.push(Math.min(changed, (above[i + 1] ?? 0) + 1, (row[i] ?? 0) + 1))
    }
    return row
  }, first)
  return last.at(-1) ?? 0
}
