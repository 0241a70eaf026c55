import { Counter, Gauge, Histogram } from 'prom-client'
import { createProcessMetrics, type ProcessMetrics } from './process-metrics.ts'

/** Discord gives up at 3 s, and so do the buckets. */
const ACK_BUCKETS_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3]

export interface Answered {
  readonly type: string
  readonly name: string
  readonly outcome: string
  readonly seconds: number
}

type Labels = Readonly<Record<'type' | 'name' | 'outcome', string>>

export interface Metrics extends ProcessMetrics {
  answered(answered: Answered): void
  signatureFailed(): void
  clockDrift(seconds: number): void
}

/** Few labels with few values: a guild or a member in a label would be a leak and a flood. */
export function createMetrics(build: { version: string; commit: string }): Metrics {
  const base = createProcessMetrics(build)
  const registers = [base.registry]
  const counted = new Map<string, { readonly labels: Labels; count: number }>()
  new Counter({
    name: 'chorestree_interactions_total',
    help: 'Interactions answered, by what they asked and how it ended',
    labelNames: ['type', 'name', 'outcome'],
    registers,
    // Counted here and told there: finding the labels again costs prom-client more than the whole check.
    collect() {
      this.reset()
      for (const { labels, count } of counted.values()) this.inc(labels, count)
    },
  })
  const ack = new Histogram({
    name: 'chorestree_interaction_ack_seconds',
    help: 'Time from the last byte of an interaction to its answer',
    buckets: ACK_BUCKETS_SECONDS,
    registers,
  })
  const failures = new Counter({
    name: 'chorestree_signature_failures_total',
    help: 'Requests refused with 401',
    registers,
  })
  const drift = new Gauge({
    name: 'chorestree_clock_drift_seconds',
    help: 'Our clock minus the clock of Discord, as of its latest signed request',
    registers,
  })

  return {
    ...base,
    answered({ type, name, outcome, seconds }) {
      const key = `${type} ${name} ${outcome}`
      const known = counted.get(key)
      if (known) known.count += 1
      else counted.set(key, { labels: { type, name, outcome }, count: 1 })
      ack.observe(seconds)
    },
    signatureFailed: () => failures.inc(),
    clockDrift: (seconds) => drift.set(seconds),
  }
}
