import { Counter, type Registry } from 'prom-client'

/** The share of hits is all but `miss`: above 80 % is healthy. */
export function countCache(registry: Registry) {
  const counts = new Map<string, { cache: string; outcome: string; count: number }>()
  new Counter({
    name: 'chorestree_cache_requests_total',
    help: 'Questions to the cache, by who knew: process, shared, or nobody (miss)',
    labelNames: ['cache', 'outcome'],
    registers: [registry],
    // Counted here and told there, as the interactions are.
    collect() {
      this.reset()
      for (const { count, ...labels } of counts.values()) this.inc(labels, count)
    },
  })
  return (cache: string, outcome: string) => {
    const key = `${cache} ${outcome}`
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { cache, outcome, count: 1 })
  }
}
