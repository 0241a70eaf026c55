import { type Clock, Temporal } from '../../src/core/clock.ts'
import { systemClock } from '../../src/core/time/system-clock.ts'

/** Time in the fake world: it runs with real time, and jumps when somebody says so. */
export interface WorldClock extends Clock {
  now(): Temporal.Instant
  advance(by: Temporal.DurationLike | string): void
  /** Jumps to this instant; the past is refused, because ids would no longer grow. */
  jumpTo(instant: Temporal.Instant): void
}

export interface WorldClockOptions {
  readonly startAt?: Temporal.Instant | undefined
  /** A frozen clock moves only by `advance`: for tests that compare times. */
  readonly frozen?: boolean | undefined
}

export function createWorldClock({ startAt, frozen = false }: WorldClockOptions = {}): WorldClock {
  const real = () => systemClock.now()
  const begin = real()
  let base = startAt ?? begin
  const passed = () => (frozen ? 0 : real().epochMilliseconds - begin.epochMilliseconds)
  const now = () => base.add({ milliseconds: passed() })

  return {
    now,
    advance(by) {
      const duration = Temporal.Duration.from(by)
      if (duration.sign < 0) throw new RangeError('the clock of the world only moves forward')
      // A day of the virtual clock is 24 hours; who needs a calendar day names the instant.
      base = base.add({ hours: 24 * (duration.weeks * 7 + duration.days) })
      base = base.add(duration.with({ weeks: 0, days: 0 }))
    },
    jumpTo(instant) {
      const current = now()
      if (Temporal.Instant.compare(instant, current) < 0)
        throw new RangeError('the clock of the world only moves forward')
      base = base.add(instant.since(current))
    },
  }
}
