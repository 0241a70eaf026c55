import type { Log, LogFields } from '../log.ts'

/**
 * `silent`: connected, but a publish was not confirmed in time. `refused`: connected, but our queues may not
 * be declared; an operator has to act.
 */
export type BrokerState = 'connecting' | 'up' | 'down' | 'blocked' | 'silent' | 'refused' | 'closed'

const SAID = {
  up: ['info', 'broker is up'],
  down: ['warn', 'broker is down'],
  blocked: ['warn', 'broker takes nothing, it is short of memory or disk'],
  silent: ['warn', 'broker does not confirm'],
  refused: [
    'error',
    'broker refuses our queues, delete those of another version or grant the right',
  ],
} as const

export interface BrokerStates {
  /** Says so once, not at each attempt. */
  become(next: Exclude<BrokerState, 'connecting'>, fields?: LogFields): void
  is(state: BrokerState): boolean
  /** When something is known for the first time. */
  readonly known: Promise<void>
  readonly firstUp: Promise<void>
}

/** What is known of the broker, and the one who says it. */
export function createBrokerStates(log: Log): BrokerStates {
  const known = Promise.withResolvers<void>()
  const firstUp = Promise.withResolvers<void>()
  let state: BrokerState = 'connecting'

  return {
    become(next, fields = {}) {
      if (state === next || state === 'closed') return
      state = next
      known.resolve()
      if (next === 'up') firstUp.resolve()
      if (next === 'closed') return
      const [level, message] = SAID[next]
      log[level](fields, message)
    },
    is: (which) => state === which,
    known: known.promise,
    firstUp: firstUp.promise,
  }
}

/** A name such as ECONNREFUSED or PRECONDITION_FAILED: it holds no address and no password. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
