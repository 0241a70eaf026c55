import { Lru } from '../cache/lru.ts'
import { createWindow } from '../resilience/window.ts'

/** So many cost a fifth of a core. */
const VERIFIED_PER_SECOND_MAX = 1_500
const REMEMBERED_MAX = 1_000
const REMEMBERED_MS = 60 * 60_000

export interface Strangers {
  /** What `verify` says; undefined where too many strangers were verified in this second already. */
  hear<T extends { readonly ok: boolean }>(address: string, verify: () => T): T | undefined
}

/**
 * Verifying costs us more than knocking costs them, so a flood of made-up signatures is verified only up to a budget.
 * Addresses that something signed came from lately do not count towards it: Discord is always heard. So is a flood
 * that comes through the same proxy, until TRUSTED_PROXIES tells them apart.
 */
export function createStrangers(): Strangers {
  const overBudget = createWindow(VERIFIED_PER_SECOND_MAX, 1_000)
  const known = new Lru<string, true>({ entriesMax: REMEMBERED_MAX, maxAgeMs: REMEMBERED_MS })
  return {
    hear(address, verify) {
      const isKnown = known.get(address)
      if (!isKnown && overBudget('all') > 0) return undefined
      const heard = verify()
      if (heard.ok && !isKnown) known.set(address, true)
      return heard
    },
  }
}
