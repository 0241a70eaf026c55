import { AppError } from '../errors.ts'
import { once } from '../once.ts'
import { timedOut } from './faults.ts'

export interface Bulkhead {
  /** Waits for a place and returns how to leave it. Throws 'db.busy' when too many wait already. */
  enter(signal?: AbortSignal): Promise<() => void>
  /** Settles when nobody is inside. */
  empty(): Promise<void>
}

/** postgres.js queues without limit; behind this, a storm is refused early instead of late. */
export function createBulkhead({
  insideMax,
  waitingMax,
}: Record<'insideMax' | 'waitingMax', number>) {
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
        signal?.removeEventListener('abort', giveUp)
        done()
      }
      const admit = settle(resolve)
      const giveUp = settle(() => reject(timedOut(signal)))
      waiting.add(admit)
      signal?.addEventListener('abort', giveUp)
    })
  }

  const bulkhead: Bulkhead = {
    async enter(signal) {
      if (signal?.aborted) throw timedOut(signal)
      if (inside < insideMax) inside += 1
      else if (waiting.size < waitingMax) await wait(signal)
      else throw new AppError('db.busy', { retryable: true })
      return once(leave)
    },

    async empty() {
      if (inside === 0) return
      await new Promise<void>((resolve) => {
        whenEmpty = [...whenEmpty, resolve]
      })
    },
  }
  return bulkhead
}
