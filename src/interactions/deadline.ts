import { Late } from './fault.ts'

/** What listens to the signal has this long to roll back, or to hear that it was saved after all. */
const GRACE_MS = 120

/**
 * Aborts the signal `ms` after `receivedAt` (of `performance.now()`), and rejects shortly after that: so a handler that never settles, or
 * never looks at the signal, is answered for too.
 */
export async function withinDeadline<T>(
  ms: number,
  receivedAt: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const left = Math.min(ms, Math.max(0, receivedAt + ms - performance.now()))
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort()
      timer = setTimeout(() => reject(new Late()), GRACE_MS)
    }, left)
  })
  try {
    return await Promise.race([work(controller.signal), late])
  } finally {
    clearTimeout(timer)
  }
}
