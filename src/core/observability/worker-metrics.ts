import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

const LANES: Readonly<Record<number, string>> = { 0: 'interactive', 1: 'normal', 2: 'bulk' }
/** A minute late is an alert. */
const LAG_BUCKETS_SECONDS = [0.1, 0.5, 1, 2, 5, 15, 30, 60, 300, 3_600]

type Lagging = { readonly outcome: string; readonly lagSeconds: number }

/** What the worker does, for Prometheus; fits `JobMetrics`. */
export function createWorkerMetrics(registry: Registry) {
  const registers = [registry]
  const jobs = new Counter({
    name: 'chorestree_jobs_total',
    help: 'Attempts at effects and events by lane, and scheduled jobs by kind, and how they ended',
    labelNames: ['queue', 'outcome'],
    registers,
  })
  const lag = new Histogram({
    name: 'chorestree_job_lag_seconds',
    help: 'Time from when work could begin to when it did',
    labelNames: ['queue'],
    buckets: LAG_BUCKETS_SECONDS,
    registers,
  })
  const lateness = new Histogram({
    name: 'chorestree_reminder_lateness_seconds',
    help: 'Time from when a scheduled job was due to when what follows was written',
    buckets: LAG_BUCKETS_SECONDS,
    registers,
  })
  const relayed = new Counter({
    name: 'chorestree_outbox_relayed_total',
    help: 'Pointers handed over, by lane and by whether it is certain that they arrived',
    labelNames: ['queue', 'outcome'],
    registers,
  })
  return {
    ended({ lane, outcome, lagSeconds }: Lagging & { readonly lane: number }) {
      const queue = LANES[lane] ?? ''
      jobs.inc({ queue, outcome })
      lag.observe({ queue }, lagSeconds)
    },
    fired({ kind, outcome, lagSeconds }: Lagging & { readonly kind: string }) {
      jobs.inc({ queue: kind, outcome })
      lateness.observe(lagSeconds)
    },
    relayed(of: { readonly lane: number; readonly count: number; readonly failed: number }) {
      const queue = LANES[of.lane] ?? ''
      relayed.inc({ queue, outcome: 'certain' }, of.count - of.failed)
      if (of.failed > 0) relayed.inc({ queue, outcome: 'uncertain' }, of.failed)
    },
    /** `read` is asked each time that somebody looks. */
    backlog(read: () => Promise<{ readonly pending: number; readonly parked: number }>) {
      const pending = new Gauge({
        name: 'chorestree_outbox_pending',
        help: 'Rows of the outbox that wait; counted to 10,000',
        registers,
        async collect() {
          // Without a database there is nothing to tell; the other numbers are told all the same.
          const found = await read().catch(() => undefined)
          if (!found) return
          pending.set(found.pending)
          parked.set(found.parked)
        },
      })
      const parked = new Gauge({
        name: 'chorestree_outbox_parked',
        help: 'Rows of the outbox that an operator has to look at; counted to 10,000',
        registers,
      })
    },
  }
}
