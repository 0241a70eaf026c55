import type { z } from 'zod'
import type { Lane } from './lane.ts'

/** Something to be done on Discord, once: what has to be known for it, and nothing else. */
export interface Effect<D = unknown> {
  readonly kind: string
  readonly lane: Lane
  readonly data: D
}

/** Call it to make an effect; `parse` reads one back from the outbox. */
export interface EffectContract<D> {
  (data: D): Effect<D>
  readonly kind: string
  parse(data: unknown): D
}

/** `kind` is in rows and in queues, so it never changes once deployed. */
export function defineEffect<S extends z.ZodType>(
  kind: string,
  lane: Lane,
  schema: S,
): EffectContract<z.output<S>> {
  const make = (data: z.output<S>) => ({ kind, lane, data })
  return Object.assign(make, { kind, parse: (data: unknown) => schema.parse(data) })
}
