import { AppError } from '../errors.ts'
import { once } from '../once.ts'
import { timedOut } from './faults.ts'

export interface Bulkhead {
  /** Waits for a place and returns how to leave it. Throws 'db.busy' when too many wait already, or it takes too long. */
  enter(signal?: AbortSignal): Promise<() => void>
  /** Settles when nobody is inside. */
  empty(): Promise<void>
}

export interface BulkheadOptions {
  readonly insideMax: number
  readonly waitingMax: number
  /** Undefined for whoever would rather be late than turned away. */
  readonly waitMsMax?: number | undefined
}

/** postgres.js queues without limit; behind this, a storm is refused early instead of late. */
export function createBulkhead({ insideMax, waitingMax, waitMsMax }: BulkheadOptions): Bulkhead {
  const waiting = new Set<() => void>()
  let inside = 0
  let whenEmpty: readonly (() => void)[] = []

  function leave() {
    const [next] = waiting
    if (next) return next()
    inside -= 1
    if (inside > 0) return
    for (const tell of whenEmpty) tell()
    whenEmpty = []
  }

  function wait(signal?: AbortSignal) {
    return new Promise<void>((resolve, reject) => {
      const settle = (done: () => void) => () => {
        waiting.delete(admit)
        clearTimeout(timer)
        signal?.removeEventListener('abort', giveUp)
        done()
      }
      const admit = settle(resolve)
      const giveUp = settle(() => reject(timedOut(signal)))
      const turnAway = settle(() => reject(busy()))
      const timer = waitMsMax === undefined ? undefined : setTimeout(turnAway, waitMsMax)
      waiting.add(admit)
      signal?.addEventListener('abort', giveUp)
    })
  }

  return {
    async enter(signal) {
      if (signal?.aborted) throw timedOut(signal)
      if (inside < insideMax) inside += 1
      else if (waiting.size < waitingMax) await wait(signal)
      else throw busy()
      return once(leave)
    },

    async empty() {
      if (inside === 0) return
      await new Promise<void>((resolve) => {
        whenEmpty = [...whenEmpty, resolve]
      })
    },
  }
}

const busy = () => new AppError('db.busy', { retryable: true })
