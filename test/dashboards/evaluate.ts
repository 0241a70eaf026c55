import type { Fold, Query } from './query.ts'
import type { Kept, Labels, Point, Series } from './scrape.ts'

export interface Value {
  readonly labels: Labels
  readonly value: number
}

interface At {
  readonly kept: Kept
  /** In seconds. */
  readonly at: number
  /** Over which a rate is taken. */
  readonly window: number
}

/** Longer ago, and nobody knows any more. */
const STALE_SECONDS = 5

/** What a query says at this moment. */
export function evaluate(query: Query, at: At): readonly Value[] {
  switch (query.kind) {
    case 'metric':
      return overSeries(query.name, at, latest)
    case 'rate':
      return overSeries(query.name, at, rate)
    case 'increase':
      return overSeries(query.name, at, (points, of) => times(rate(points, of), of.window))
    case 'abs':
      return evaluate(query.of, at).map((one) => ({ ...one, value: Math.abs(one.value) }))
    case 'quantile':
      return quantiles(query.share, evaluate(query.of, at))
    default:
      return folded(query.kind, query.by, evaluate(query.of, at))
  }
}

type Read = (points: readonly Point[], at: At) => number | undefined

function overSeries(name: string, at: At, read: Read): readonly Value[] {
  return (at.kept.get(name) ?? []).flatMap(({ labels, points }: Series) => {
    const value = read(points, at)
    return value === undefined ? [] : [{ labels, value }]
  })
}

function latest(points: readonly Point[], { at }: At): number | undefined {
  const last = points.findLast((point) => point.at <= at)
  return last && at - last.at <= STALE_SECONDS ? last.value : undefined
}

/** For each second; what begins again at nothing was a restart. */
function rate(points: readonly Point[], { at, window }: At): number | undefined {
  const within = points.filter((point) => point.at <= at && point.at > at - window)
  const [first] = within
  const last = within.at(-1)
  if (!first || !last || last.at === first.at) return undefined
  const grown = within.slice(1).map(({ value }, nth) => {
    const before = within[nth]?.value ?? 0
    return value >= before ? value - before : value
  })
  return grown.reduce((sum, one) => sum + one, 0) / (last.at - first.at)
}

const times = (value: number | undefined, by: number) =>
  value === undefined ? undefined : value * by

function grouped(by: readonly string[], values: readonly Value[]) {
  const kept = (labels: Labels) => Object.fromEntries(by.map((name) => [name, labels[name] ?? '']))
  const groups = Map.groupBy(values, ({ labels }) => JSON.stringify(kept(labels)))
  return [...groups].map(([key, members]) => ({ labels: JSON.parse(key) as Labels, members }))
}

const FOLDS: Readonly<Record<Fold, (values: readonly number[]) => number>> = {
  sum: (values) => values.reduce((sum, one) => sum + one, 0),
  max: (values) => Math.max(...values),
  count: (values) => values.length,
}

const folded = (kind: Fold, by: readonly string[], values: readonly Value[]): readonly Value[] =>
  grouped(by, values).map(({ labels, members }) => ({
    labels,
    value: FOLDS[kind](members.map(({ value }) => value)),
  }))

const boundOf = ({ labels }: Value) =>
  labels.le === '+Inf' ? Number.POSITIVE_INFINITY : Number(labels.le)

/** Of buckets: as Prometheus reckons it, in a straight line within a bucket, and no more than the last bound. */
function quantiles(share: number, values: readonly Value[]): readonly Value[] {
  const buckets = values.toSorted((a, b) => boundOf(a) - boundOf(b))
  const total = buckets.at(-1)?.value ?? 0
  if (total <= 0) return []
  const rank = share * total
  const nth = buckets.findIndex(({ value }) => value >= rank)
  const [below, bucket] = [buckets[nth - 1], buckets[nth]]
  if (!bucket) return []
  const from = below ? boundOf(below) : 0
  if (boundOf(bucket) === Number.POSITIVE_INFINITY) return [{ labels: {}, value: from }]
  const inBucket = bucket.value - (below?.value ?? 0)
  const part = inBucket > 0 ? (rank - (below?.value ?? 0)) / inBucket : 1
  return [{ labels: {}, value: from + (boundOf(bucket) - from) * part }]
}
