import { jittered } from '../resilience/jitter.ts'

interface Limits {
  readonly entriesMax: number
  /** Of the sizes that `set` is told, in all. */
  readonly sizeMax?: number
  /** Give or take a tenth, so that what came together does not go together. */
  readonly maxAgeMs: number
}

interface Entry<V> {
  readonly value: V
  readonly size: number
  readonly until: number
}

const JITTER = 0.1

/** A small map that forgets what was used least lately, and whatever is older than its time. */
export class Lru<K, V> {
  readonly #entries = new Map<K, Entry<V>>()
  readonly #limits: Limits
  #size = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  get(key: K): V | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    if (entry.until <= performance.now()) {
      this.delete(key)
      return undefined
    }
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  delete(key: K) {
    this.#size -= this.#entries.get(key)?.size ?? 0
    this.#entries.delete(key)
  }

  set(key: K, value: V, size = 0) {
    const { maxAgeMs, entriesMax, sizeMax = Number.POSITIVE_INFINITY } = this.#limits
    this.delete(key)
    const until = performance.now() + jittered(maxAgeMs, JITTER)
    this.#entries.set(key, { value, size, until })
    this.#size += size
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= entriesMax && this.#size <= sizeMax) return
      this.delete(oldest)
    }
  }
}
