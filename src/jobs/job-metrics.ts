import type { Lane } from '../core/lane.ts'

/** What the worker counts; `observability/` has the metrics that fit it. */
export interface JobMetrics {
  /** One attempt at a row of the outbox. `lagSeconds`: from when it could begin to when it did. */
  ended(of: { readonly lane: Lane; readonly outcome: string; readonly lagSeconds: number }): void
  /** One time that came. `lagSeconds`: from when it was due to when what follows was written. */
  fired(of: { readonly kind: string; readonly outcome: string; readonly lagSeconds: number }): void
  relayed(of: { readonly lane: Lane; readonly count: number; readonly failed: number }): void
}
