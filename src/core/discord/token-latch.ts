import { hash } from 'node:crypto'
import type { Log } from '../log.ts'
import type { Latch } from './latch.ts'
import type { Shared } from './shared.ts'

/** How soon a lift by somebody else is noticed. */
const ASK_AGAIN_MS = 5_000
/** A person has to act first. */
const LATER_MS = 60_000

interface TokenLatchOptions {
  readonly shared: Shared
  readonly token: string
  readonly log: Log
}

/** The operator says that the token is right again. */
interface TokenLatch extends Latch {
  lift(): Promise<void>
}

/**
 * A token that was refused once is refused always, and each try counts against the address: nobody tries again but
 * who is started anew, or told to.
 */
export function createTokenLatch({ shared, token, log }: TokenLatchOptions): TokenLatch {
  // Named after the token, so a new one was never refused.
  const key = `dc:token:${hash('sha256', token).slice(0, 16)}`
  let refused: { readonly until: number; readonly isTold: boolean } | undefined
  let keys = [key]
  let isNew = true

  /** Refused before this start: this process tries once for itself. */
  async function start() {
    if (!isNew) return
    const wasRefused = await shared.ask((redis) => redis.exists(key))
    if (wasRefused === undefined) return
    isNew = false
    if (wasRefused && !refused) keys = []
  }
  // Before the first call if it can be, so that a refusal after this start counts.
  void shared.connected.then(start)

  function hold(isTold: boolean) {
    if (!refused) log.error({}, 'discord refused the bot token')
    refused = { until: performance.now() + ASK_AGAIN_MS, isTold }
  }

  const isHeld = () => refused !== undefined && performance.now() < refused.until

  async function shut() {
    isNew = false
    keys = [key]
    hold(false)
    hold((await shared.ask((redis) => redis.set(key, ''))) !== undefined)
  }

  return {
    get keys() {
      return keys
    },
    check() {
      return isHeld() ? { kind: 'later', ms: LATER_MS, reason: 'token' } : undefined
    },
    knock: start,
    heard(found) {
      if (found === key) hold(true)
    },
    async agree(isShared) {
      if (!refused) return true
      if (isHeld()) return false // since the question was asked
      if (isShared && refused.isTold) {
        refused = undefined // lifted by somebody else
        return true
      }
      await shut()
      return false
    },
    shut,
    isShut: () => refused !== undefined,
    async lift() {
      refused = undefined
      await shared.ask((redis) => redis.del(key))
    },
  }
}
