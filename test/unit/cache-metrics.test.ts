import { expect, test } from 'vitest'
import { countCache } from '../../src/core/observability/cache-metrics.ts'
import { createMetrics } from '../../src/core/observability/metrics.ts'

test('the share of hits can be read from what each level answered', async () => {
  const metrics = createMetrics({ version: 'test', commit: 'test' })
  const count = countCache(metrics.registry)
  for (const outcome of ['miss', 'process', 'process', 'shared']) count('settings', outcome)
  for (const _ of [1, 2]) {
    const lines = (await metrics.text()).split('\n')
    expect(lines.filter((line) => line.startsWith('chorestree_cache_requests_total'))).toEqual([
      'chorestree_cache_requests_total{cache="settings",outcome="miss"} 1',
      'chorestree_cache_requests_total{cache="settings",outcome="process"} 2',
      'chorestree_cache_requests_total{cache="settings",outcome="shared"} 1',
    ])
  }
})
