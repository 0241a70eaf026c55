import { Temporal } from '../../core/clock.ts'

const WINDOW_SECONDS = 5
/** So that the order of keys is that of windows. */
const KEY_LENGTH = 12
/** How far the clocks of two processes may be apart, and more. */
const APART_MS = 500
/** An answer that takes longer than this Discord no longer takes; with what clocks may be apart. */
export const ANSWER_SECONDS = 4

export interface Window {
  readonly key: string
  /** A little after its end, so that its end has come by every clock. */
  readonly end: Temporal.Instant
}

/** The five seconds in which this moment lies, as everybody counts them. */
export function windowOf(at: Temporal.Instant): Window {
  const ms = WINDOW_SECONDS * 1_000
  const number = Math.floor(at.epochMilliseconds / ms)
  const endMs = (number + 1) * ms + APART_MS
  const key = String(number).padStart(KEY_LENGTH, '0')
  return { key, end: Temporal.Instant.fromEpochMilliseconds(endMs) }
}
