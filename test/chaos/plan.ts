import { createRandom, type Random } from './random.ts'
import { SERVICES, type ServiceName } from './services.ts'

export const CABLES = [...SERVICES, 'discord'] as const
export type CableName = (typeof CABLES)[number]
export type Cut = 'refuse' | 'blackhole'

export type Fault = { readonly atMs: number } & (
  | { readonly kind: 'kill'; readonly process: string }
  | { readonly kind: 'crash'; readonly service: ServiceName; readonly forMs: number }
  | {
      readonly kind: 'cut'
      readonly cable: CableName
      readonly mode: Cut
      readonly forMs: number
    }
)

const KILL_EVERY_MS = 900
const CUT_EVERY_MS = 10_000
const CUT_MS = [1_000, 5_000] as const
const CUT_SHARE_MAX = 0.15
/** Members have to have done something first, and the end belongs to getting well. */
const FROM = 0.15
const UNTIL = 0.9

const DOWN_MS: Readonly<Record<ServiceName, readonly [number, number]>> = {
  postgres: [1_000, 2_000],
  redis: [500, 3_000],
  // It takes seconds to come back by itself.
  rabbitmq: [0, 1_000],
}

/** What will go wrong, and when: kills all the time, each service once, and cables cut in between. */
export function planOf(
  seed: number,
  seconds: number,
  processes: readonly string[],
): readonly Fault[] {
  const random = createRandom(seed)
  const span = { from: seconds * 1000 * FROM, until: seconds * 1000 * UNTIL }
  const faults = [
    ...kills(random, span, processes),
    ...crashes(random, span),
    ...cuts(random, span),
  ]
  return faults.sort((a, b) => a.atMs - b.atMs)
}

interface Span {
  readonly from: number
  readonly until: number
}

function* kills(
  random: Random,
  { from, until }: Span,
  processes: readonly string[],
): Iterable<Fault> {
  let atMs = from
  while (atMs < until) {
    yield { kind: 'kill', atMs, process: random.pick(processes) }
    atMs += KILL_EVERY_MS * random.between(0.5, 1.5)
  }
}

function* crashes(random: Random, { from, until }: Span): Iterable<Fault> {
  for (const service of SERVICES) {
    const [min, max] = DOWN_MS[service]
    const atMs = random.between(from, until)
    yield { kind: 'crash', atMs, service, forMs: random.between(min, max) }
  }
}

/** One after the other: what happens when everything is away at once is another question. */
function* cuts(random: Random, { from, until }: Span): Iterable<Fault> {
  const [min, max] = CUT_MS
  const longest = Math.min(max, Math.max(min, (until - from) * CUT_SHARE_MAX))
  const everyMs = Math.min(CUT_EVERY_MS, (until - from) / CABLES.length)
  for (let turn = 0; from + (turn + 1) * everyMs <= until; turn += 1) {
    const cable = CABLES[turn % CABLES.length] ?? 'postgres'
    const mode: Cut = random.happens(0.5) ? 'refuse' : 'blackhole'
    const forMs = random.between(min / 2, Math.min(longest, everyMs * 0.8))
    yield {
      kind: 'cut',
      atMs: from + turn * everyMs + random.between(0, everyMs * 0.2),
      cable,
      mode,
      forMs,
    }
  }
}

export function sayFault(fault: Fault): string {
  const at = `${(fault.atMs / 1000).toFixed(1).padStart(7)} s `
  if (fault.kind === 'kill') return `${at} kill -9 ${fault.process}`
  const long = `${(fault.forMs / 1000).toFixed(1)} s`
  if (fault.kind === 'crash') return `${at} crash ${fault.service}, back after ${long}`
  return `${at} ${fault.mode} ${fault.cable} for ${long}`
}
