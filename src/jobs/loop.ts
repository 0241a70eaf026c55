import { AppError, reasonOf } from '../core/errors.ts'
import type { Log } from '../core/log.ts'
import { jittered } from '../core/resilience/jitter.ts'

const FAILED_AGAIN_MS = 1_000
/** Several workers that were started together shall not ask together. */
const JITTER = 0.2

export interface LoopOptions {
  readonly name: string
  readonly everyMs: number
  readonly log: Log
  /** True when there is more to do at once. */
  run(signal: AbortSignal): Promise<boolean>
}

export interface Loop {
  /** Waits for the round that is running. */
  stop(): Promise<void>
}

/** Runs again and again until it is stopped; a fault is logged when it begins and when it is over, not each round. */
export function startLoop({ name, everyMs, log, run }: LoopOptions): Loop {
  const stopped = new AbortController()
  const { signal } = stopped
  let failing: string | undefined

  function tell(error?: unknown) {
    const now = error === undefined ? undefined : codeOf(error)
    if (now !== undefined && now !== failing)
      log.warn({ loop: name, ...faultFields(error) }, 'loop fails')
    if (now === undefined && failing !== undefined) log.info({ loop: name }, 'loop works again')
    failing = now
  }

  /** How long to wait before the next one. */
  async function round(): Promise<number> {
    try {
      const more = await run(signal)
      tell()
      return more ? 0 : everyMs
    } catch (error) {
      tell(error)
      return Math.max(FAILED_AGAIN_MS, everyMs)
    }
  }

  async function turn() {
    while (!signal.aborted) {
      const ms = jittered(await round(), JITTER)
      await sleep(ms, signal)
    }
  }

  const turning = turn()
  return {
    stop() {
      stopped.abort()
      return turning
    },
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(wake, ms)
    signal.addEventListener('abort', wake)
    function wake() {
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    if (signal.aborted) wake()
  })
}

const codeOf = (error: unknown) => (error instanceof AppError ? error.code : 'failed')

const faultFields = (error: unknown) =>
  error instanceof AppError && error.retryable
    ? { code: error.code, reason: reasonOf(error) }
    : { error }
