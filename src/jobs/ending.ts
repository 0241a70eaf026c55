import type { Verdict } from '../core/discord/discord.ts'
import { AppError } from '../core/errors.ts'
import type { Snowflake } from '../core/ids.ts'

export interface Again {
  readonly state: 'again'
  readonly afterMs: number
  readonly reason: string
  /** False when it says nothing against what was tried. */
  readonly countsAttempt: boolean
  /** True when nothing left this process. */
  readonly untried?: boolean
  /** Where something was sent that may have arrived. */
  readonly channelId?: Snowflake | undefined
}

/** What became of one attempt. */
export type Ending =
  | {
      readonly state: 'done' | 'gone' | 'expired' | 'parked'
      readonly error?: string | undefined
      readonly channelId?: Snowflake | undefined
      readonly messageId?: Snowflake | undefined
    }
  | Again

/** An attempt that ends without a word counts too, so what kills its process comes to an end. */
export const ATTEMPTS_MAX = 5

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
/** After a fault of the n-th attempt; the fifth is the last. */
const AFTER_ATTEMPT_MS = [SECOND_MS, 5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS]
/** The older the trouble, the less often it is asked about. */
const BY_AGE: readonly (readonly [untilMs: number, afterMs: number])[] = [
  [5 * SECOND_MS, SECOND_MS],
  [30 * SECOND_MS, 5 * SECOND_MS],
  [2 * MINUTE_MS, 30 * SECOND_MS],
  [10 * MINUTE_MS, 2 * MINUTE_MS],
]
const OLD_AFTER_MS = 10 * MINUTE_MS
/** What could not be done for a day although nothing is wrong with it: an operator looks. */
const TROUBLE_MS_MAX = 24 * HOUR_MS
/** A build that knows more is being rolled out: within this time it is here, or will not come. */
const NEWER_MS_MAX = 10 * MINUTE_MS

export const again = (afterMs: number, reason: string, more: Partial<Again> = {}): Again => ({
  state: 'again',
  afterMs,
  reason,
  countsAttempt: false,
  ...more,
})

export const parked = (error: string) => ({ state: 'parked', error }) as const

const backoffByAge = (ageMs: number) =>
  BY_AGE.find(([untilMs]) => ageMs < untilMs)?.[1] ?? OLD_AFTER_MS

/** What Discord said, as the end of an attempt. `ageMs`: since the first one. */
export function endingOf(verdict: Verdict, ageMs: number): Ending {
  switch (verdict.kind) {
    case 'sent':
      return { state: 'done', channelId: verdict.channelId, messageId: verdict.messageId }
    case 'later':
      return again(verdict.ms, verdict.reason, { untried: true })
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

export interface Trouble {
  readonly attempts: number
  /** Since the first attempt. */
  readonly ageMs: number
}

/** A fault on the way, as the end of an attempt. */
export function endingOfFault(error: unknown, { attempts, ageMs }: Trouble): Ending {
  if (error instanceof AppError) return endingOfKnown(error, { attempts, ageMs })
  const afterMs = attempts < ATTEMPTS_MAX ? AFTER_ATTEMPT_MS[attempts - 1] : undefined
  return afterMs === undefined
    ? parked('failed')
    : again(afterMs, 'failed', { countsAttempt: true })
}

function endingOfKnown({ code, retryable }: AppError, { attempts, ageMs }: Trouble): Ending {
  // Its data is being deleted, or is gone: nobody is left to be told.
  if (code === 'guild.closing') return { state: 'expired', error: code }
  // Another replica may have the key, or this one soon.
  const passes = retryable || code === 'keys.unknown'
  if (passes) return ageMs < TROUBLE_MS_MAX ? again(backoffByAge(ageMs), code) : parked(code)
  if (code === 'vault.unreadable') return parked(code)
  return endingOfFault(code, { attempts, ageMs })
}
