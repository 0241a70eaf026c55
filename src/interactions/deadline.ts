import { Late } from './fault.ts'

/** What listens to the signal has this long to roll back, or to hear that it was saved after all. */
const GRACE_MS = 120

export interface Deadline {
  /** Made when first asked for: an AbortController costs more than most of the way to a handler. */
  readonly signal: AbortSignal
}

/**
 * Aborts the signal `ms` after `receivedAt` (of `performance.now()`), and rejects shortly after that:
 * so a handler that never settles, or never looks at the signal, is answered for too.
 */
export async function withinDeadline<T>(
  ms: number,
  receivedAt: number,
  work: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const left = Math.min(ms, Math.max(0, receivedAt + ms - performance.now()))
  const abortable = createAbortable()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      abortable.abort()
      timer = setTimeout(() => reject(new Late()), GRACE_MS)
    }, left)
  })
  try {
    return await Promise.race([work(abortable), late])
  } finally {
    clearTimeout(timer)
  }
}

function createAbortable(): Deadline & { abort(): void } {
  let controller: AbortController | undefined
  let aborted = false
  return {
    get signal() {
      controller ??= new AbortController()
      if (aborted) controller.abort()
      return controller.signal
    },
    abort() {
      aborted = true
      controller?.abort()
    },
  }
}
