import type { Log } from '../log.ts'

/** Discord's clock and ours may differ by this much before anybody is told. */
const DRIFT_WARNING_SECONDS = 30

export interface ClockDrift {
  /** The time of a validly signed request is Discord's clock; positive when ours is ahead. */
  observe(seconds: number): void
  /** Undefined until Discord has called. */
  seconds(): number | undefined
  isOff(): boolean
}

interface ClockDriftOptions {
  readonly log: Log
  report(seconds: number): void
}

/** Remembers the latest difference and warns once when it becomes too large, not at every request. */
export function createClockDrift({ log, report }: ClockDriftOptions): ClockDrift {
  let latest: number | undefined
  const isOff = () => Math.abs(latest ?? 0) > DRIFT_WARNING_SECONDS
  return {
    observe(seconds) {
      const wasOff = isOff()
      latest = seconds
      report(seconds)
      if (isOff() && !wasOff) log.warn({ seconds }, 'clock differs from the one of discord')
      if (wasOff && !isOff()) log.info({ seconds }, 'clock agrees with discord again')
    },
    seconds: () => latest,
    isOff,
  }
}
