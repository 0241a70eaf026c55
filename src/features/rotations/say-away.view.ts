import { Temporal } from '../../core/clock.ts'
import type { Snowflake } from '../../core/ids.ts'
import { sayDay } from '../recurrence/index.ts'
import { t } from './locales/index.ts'

/** Who is not there; `to`: the last day, null where nobody knows. */
export interface AwayToday {
  readonly userId: Snowflake
  readonly to: string | null
}

/** More are counted, not named. */
const NAMED_MAX = 5

function nameOf(locale: string, { userId, to }: AwayToday) {
  if (to === null) return t(locale, 'away.name', { userId })
  const day = sayDay(Temporal.PlainDate.from(to).add({ days: 1 }), locale)
  return t(locale, 'away.back', { userId, day })
}

/** One calm line of who is away today, or none. */
export function sayAway(locale: string, away: readonly AwayToday[]): readonly string[] {
  if (away.length === 0) return []
  const count = away.length - NAMED_MAX
  const names = [
    ...away.slice(0, NAMED_MAX).map((one) => nameOf(locale, one)),
    ...(count > 0 ? [t(locale, 'away.more', { count })] : []),
  ]
  return [t(locale, 'away.line', { names: names.join(', ') })]
}
