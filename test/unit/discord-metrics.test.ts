import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { createDiscordMetrics } from '../../src/core/observability/discord-metrics.ts'

test('requests are counted by pattern and status, and no id is in a label', async () => {
  const registry = new Registry()
  const metrics = createDiscordMetrics(registry)
  metrics.requested('POST /channels/:channel/messages', 200)
  metrics.requested('POST /channels/:channel/messages', 'lost')
  metrics.invalid()
  metrics.waited(0.3)
  const text = await registry.metrics()
  const requests = 'chorestree_discord_requests_total{route="POST /channels/:channel/messages"'
  expect(text).toContain(`${requests},status="200"} 1`)
  expect(text).toContain(`${requests},status="lost"} 1`)
  expect(text).toContain('chorestree_discord_invalid_requests_total 1')
  expect(text).toContain('chorestree_discord_ratelimit_wait_seconds_bucket{le="0.5"} 1')
  expect(text).toContain('chorestree_discord_ratelimit_wait_seconds_bucket{le="0.25"} 0')
})
