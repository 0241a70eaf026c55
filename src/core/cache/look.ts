import type { Versions } from '../crypto/guild-keys.ts'
import { AppError } from '../errors.ts'
import type { Cached, GuildCache, Owner } from './guild-cache.ts'

/** A value that survives JSON. What the asking transaction itself has changed is not in it. */
export type Recall = <T>(what: Cached, load: () => PromiseLike<T>) => Promise<T>

/** One transaction's look at the cache. */
export interface Look {
  readonly cached: Recall
  /**
   * Tells the versions as soon as they are known; none for a guild without keys, of which nothing is kept.
   * Throws 'db.conflict' when something of another version was used in the meantime.
   */
  settle(versions: Versions | undefined): void
}

type Ask = () => PromiseLike<unknown>

export interface LookOptions {
  readonly cache: GuildCache
  readonly owner: Owner
  /** When to keep what was loaded: at once for a reader; what a writer saw may still be rolled back. */
  readonly whenTrue: (keep: () => void) => void
  /** Whether others may wait for what this one loads. */
  readonly shares: boolean
}

/**
 * Settings are used before their version is known, since they hardly ever change; everything else waits for it.
 * Versions come from PostgreSQL with the transaction's first answer: nothing has to be told to other processes,
 * and nothing old is ever the base of an answer.
 */
export function createLook({ cache, owner, whenTrue, shares }: LookOptions): Look {
  const settled = Promise.withResolvers<Versions | undefined>()
  let isSettled = false
  const guesses: { readonly what: Cached; readonly version: number }[] = []

  async function load(what: Cached, version: number, ask: Ask) {
    const shared = await cache.shared(owner, what, version)
    cache.count(what.name, shared === undefined ? 'miss' : 'shared')
    if (shared !== undefined) return shared
    const text = JSON.stringify(await ask())
    whenTrue(() => cache.keep(owner, what, { version, text }))
    return text
  }

  function guessOf(what: Cached) {
    if (isSettled || what.follows !== 'settings') return undefined
    const guess = cache.known(owner, what)
    if (guess) guesses.push({ what, version: guess.version })
    return guess
  }

  async function certain(what: Cached, ask: Ask): Promise<string> {
    const version = (await settled.promise)?.[what.follows]
    if (version === undefined) return JSON.stringify(await ask())
    const known = cache.known(owner, what)
    if (known?.version === version) {
      cache.count(what.name, 'process')
      return known.text
    }
    const loading = () => load(what, version, ask)
    return shares ? cache.once(owner, what, version, loading) : loading()
  }

  function textOf(what: Cached, ask: Ask): string | Promise<string> {
    const guess = guessOf(what)
    if (!guess) return certain(what, ask)
    cache.count(what.name, 'process')
    return guess.text
  }

  return {
    // What `ask` gave, through JSON.
    cached: async (what, ask) => JSON.parse(await textOf(what, ask)),

    settle(versions) {
      isSettled = true
      settled.resolve(versions)
      const wrong = guesses.filter(({ version }) => version !== versions?.settings)
      for (const { what } of wrong) cache.forget(owner, what)
      if (wrong.length > 0) throw new AppError('db.conflict', { retryable: true })
    },
  }
}
