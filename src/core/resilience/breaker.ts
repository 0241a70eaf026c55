import { type CircuitBreakerPolicy, CircuitState } from 'cockatiel'

export interface Breaker {
  /** Also while one call finds out whether it may close again. */
  isOpen(): boolean
  /** Undefined: open, so nothing was tried. */
  run<T>(work: () => Promise<T>): Promise<T | undefined>
}

interface BreakerOptions {
  readonly openMs: number
  /** Once when it opens and once when it is closed again, however often it was tried between. */
  told?(isOpen: boolean): void
}

/** A breaker of cockatiel, at which nobody queues: who comes while one call tries is sent away at once. */
export function createBreaker(policy: CircuitBreakerPolicy, options: BreakerOptions): Breaker {
  let openUntil = 0
  let isTold = false
  policy.onBreak(() => {
    openUntil = performance.now() + options.openMs
    if (!isTold) options.told?.(true)
    isTold = true
  })
  policy.onReset(() => {
    isTold = false
    options.told?.(false)
  })
  const isOpen = () =>
    policy.state === CircuitState.HalfOpen ||
    (policy.state === CircuitState.Open && performance.now() < openUntil)
  return {
    isOpen,
    run: async (work) => (isOpen() ? undefined : policy.execute(work)),
  }
}
