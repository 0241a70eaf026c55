/** A small map that forgets what was used least lately, and whatever is older than its time. */
export class Lru<K, V> {
  readonly #entries = new Map<K, { value: V; until: number }>()
  readonly #limits: { entriesMax: number; maxAgeMs: number }

  constructor(limits: { entriesMax: number; maxAgeMs: number }) {
    this.#limits = limits
  }

  get(key: K): V | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    if (entry.until <= performance.now()) return undefined
    this.#entries.set(key, entry)
    return entry.value
  }

  delete(key: K) {
    this.#entries.delete(key)
  }

  set(key: K, value: V) {
    this.#entries.delete(key)
    this.#entries.set(key, { value, until: performance.now() + this.#limits.maxAgeMs })
    if (this.#entries.size <= this.#limits.entriesMax) return
    const [oldest] = this.#entries.keys()
    if (oldest !== undefined) this.#entries.delete(oldest)
  }
}
