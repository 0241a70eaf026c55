import type { EventContract } from '../core/event.ts'
import type { Consumer } from './consumer.ts'
import type { EffectHandler } from './effect.ts'
import type { ScheduledJob } from './job.ts'
import type { Sweep } from './sweep.ts'

/** What a feature brings to the worker process. */
export interface WorkerFeature {
  /** Every event that this feature writes: one that nobody here knows is left for a later build. */
  readonly events?: readonly Pick<EventContract<never>, 'type'>[]
  readonly consumers?: readonly Consumer[]
  readonly effects?: readonly EffectHandler[]
  readonly jobs?: readonly ScheduledJob[]
  readonly sweeps?: readonly Sweep[]
}

/** Who does what, by the name in the row. */
export interface Registry {
  /** The consumers of this event; undefined when this build does not know it. */
  consumers(type: string): readonly Consumer[] | undefined
  effect(kind: string): EffectHandler | undefined
  job(kind: string): ScheduledJob | undefined
  readonly sweeps: readonly Sweep[]
}

export function createRegistry(features: readonly WorkerFeature[]): Registry {
  const effects = named(features.flatMap((feature) => feature.effects ?? []))
  const jobs = named(features.flatMap((feature) => feature.jobs ?? []))
  const consumers = consumersOf(features)
  return {
    consumers: (type) => consumers.get(type),
    effect: (kind) => effects.get(kind),
    job: (kind) => jobs.get(kind),
    sweeps: features.flatMap(({ sweeps = [] }) => sweeps),
  }
}

function consumersOf(features: readonly WorkerFeature[]) {
  const known = new Map<string, Consumer[]>()
  for (const { type } of features.flatMap(({ events = [] }) => events)) known.set(type, [])
  for (const consumer of features.flatMap((feature) => feature.consumers ?? [])) {
    const listening = known.get(consumer.on)
    if (!listening) throw new Error(`no feature writes the event ${consumer.on}`)
    listening.push(consumer)
  }
  return known
}

function named<T extends { readonly kind: string }>(values: readonly T[]) {
  const known = new Map(values.map((value) => [value.kind, value]))
  if (known.size < values.length) throw new Error('two parts of the worker have one name')
  return known
}
