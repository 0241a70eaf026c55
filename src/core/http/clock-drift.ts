import type { Log } from '../log.ts'

/** Discord's clock and ours may differ by this much before anybody is told. */
const DRIFT_WARNING_SECONDS = 30
/** A recorded request, sent again and again between real ones, moves the clock at any rate. */
const TELL_AGAIN_MS = 60_000

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

/** Remembers the latest difference, and tells when it became too large or is over: once a minute at most. */
export function createClockDrift({ log, report }: ClockDriftOptions): ClockDrift {
  let latest: number | undefined
  let toldOff = false
  let toldAt = Number.NEGATIVE_INFINITY
  const isOff = () => Math.abs(latest ?? 0) > DRIFT_WARNING_SECONDS

  function tell(seconds: number) {
    toldOff = isOff()
    toldAt = performance.now()
    if (toldOff) log.warn({ seconds }, 'clock differs from the one of discord')
    else log.info({ seconds }, 'clock agrees with discord again')
  }

  return {
    observe(seconds) {
      latest = seconds
      report(seconds)
      if (isOff() !== toldOff && performance.now() - toldAt >= TELL_AGAIN_MS) tell(seconds)
    },
    seconds: () => latest,
    isOff,
  }
}
