/** How Discord's client writes `<t:…>`, for each of its styles. */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
}

const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** Who reads it, and when, in milliseconds of Unix time. */
export interface Reader {
  readonly locale: string
  readonly zone: string
  readonly nowMs: number
}

export function stampText({ locale, zone, nowMs }: Reader, seconds: number, style = 'f'): string {
  if (style === 'R') return relative(locale, seconds - nowMs / 1000)
  return new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: zone }).format(
    seconds * 1000,
  )
}

function relative(locale: string, seconds: number): string {
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1]
  const amount = Math.round(seconds / size)
  // «now», and not «in 0 seconds».
  const numeric = amount === 0 ? 'auto' : 'always'
  return new Intl.RelativeTimeFormat(locale, { numeric }).format(amount, unit)
}
