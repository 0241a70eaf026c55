import type { Verdict } from '../core/discord/discord.ts'
import { AppError } from '../core/errors.ts'
import type { Snowflake } from '../core/ids.ts'

/** What became of one attempt. */
export type Ending =
  | {
      readonly state: 'done' | 'gone' | 'expired' | 'parked'
      readonly error?: string | undefined
      readonly channelId?: Snowflake | undefined
      readonly messageId?: Snowflake | undefined
    }
  | {
      readonly state: 'again'
      readonly afterMs: number
      readonly reason: string
      /** False when it says nothing against what was tried. */
      readonly countsAttempt: boolean
    }

/** An attempt that ends without a word counts too, so what kills its process comes to an end. */
export const ATTEMPTS_MAX = 5

const MINUTE_MS = 60_000
/** After a fault of the n-th attempt. */
const BACKOFF_MS = [1_000, 5_000, 30_000, 2 * MINUTE_MS, 10 * MINUTE_MS]
/** A build that knows more is being rolled out: within this time it is here, or will not come. */
const NEWER_MS_MAX = 10 * MINUTE_MS

export const again = (afterMs: number, reason: string, { countsAttempt = false } = {}): Ending => ({
  state: 'again',
  afterMs,
  reason,
  countsAttempt,
})

export const parked = (error: string): Ending => ({ state: 'parked', error })

const backoff = (attempts: number) => BACKOFF_MS[Math.min(attempts, BACKOFF_MS.length) - 1] ?? 0

/** As an outage grows older, what is stuck in it asks less often. Source: the steps are those of `BACKOFF_MS`. */
const backoffByAge = (ageMs: number) =>
  BACKOFF_MS.find((_, i) => ageMs < (BACKOFF_MS[i + 1] ?? Number.POSITIVE_INFINITY)) ?? 0

/** What Discord said, as the end of an attempt. `ageMs`: since the first one. */
export function endingOf(verdict: Verdict, ageMs: number): Ending {
  switch (verdict.kind) {
    case 'sent':
      return { state: 'done', channelId: verdict.channelId, messageId: verdict.messageId }
    case 'later':
      return again(verdict.ms, verdict.reason)
    // No proof against the effect: it ends when it expires, however long Discord is away.
    case 'ambiguous':
      return again(backoffByAge(ageMs), verdict.reason)
    case 'gone':
      return { state: 'gone', error: verdict.reason }
    case 'expired':
      return { state: 'expired', error: verdict.reason }
    case 'refused':
      return parked(verdict.reason)
  }
}

/** Written by a later build, whose shape nobody here knows: it waits for that build, for a while. */
export const endingOfNewer = (ageMs: number): Ending =>
  ageMs < NEWER_MS_MAX ? again(MINUTE_MS, 'newer') : parked('newer')

/** A fault on the way, as the end of an attempt. */
export function endingOfFault(error: unknown, attempts: number): Ending {
  if (error instanceof AppError) {
    // Its data is being deleted, or is gone: nobody is left to be told.
    if (error.code === 'guild.closing') return { state: 'expired', error: error.code }
    if (error.code === 'vault.unreadable' || error.code === 'keys.unknown')
      return parked(error.code)
    if (error.retryable) return again(backoff(1), error.code)
  }
  if (attempts >= ATTEMPTS_MAX) return parked('failed')
  return again(backoff(attempts), 'failed', { countsAttempt: true })
}
