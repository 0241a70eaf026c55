import { setTimeout as wait } from 'node:timers/promises'
import type { Interaction } from '../fake-discord/interaction.ts'
import { createLoad } from './load.ts'
import { type Measured, measure } from './measured.ts'
import { type Outcomes, outcomeOf, tally } from './outcome.ts'
import { CABLES, type Cut } from './plan.ts'
import { type Megabytes, peaksOf } from './processes.ts'
import { quiet } from './quiet.ts'
import { createRandom } from './random.ts'
import type { Rig } from './rig.ts'
import { mostInASecond, type Spread, spreadOf } from './statistics.ts'
import { settleTown } from './town.ts'
import { watch } from './watch.ts'

const CLICKS_PER_SECOND = 20
/** First there have to be chores; then it has to be known how fast a good hour is. */
const FIRST_SECONDS = 6
const HEALTHY_SECONDS = 8
const AFTERWARDS_SECONDS = 15
const QUIET_MS_MAX = 60_000
const HEALTH_POLL_MS = 500
/** A silent connection is given up after 6 s; by then everybody has noticed. */
const NOTICED_MS = 8_000
/** What is asked so shortly before it comes back may still be carried out. */
const LAST_MS = 2_000

export const AWAY = [...CABLES, 'all'] as const

export interface OutageOptions {
  readonly of: (typeof AWAY)[number]
  readonly mode: Cut
  readonly seconds: number
  readonly seed: number
}

/** What members got in one stretch of time. */
export interface Stretch {
  readonly outcomes: Outcomes
  readonly ms: Spread
}

export interface Outage extends OutageOptions {
  readonly healthy: Stretch
  readonly away: Stretch
  /** The same without its first and last seconds: everybody has noticed. */
  readonly noticed: Stretch
  /** Of answers that need nothing, such as /help. */
  readonly help: Stretch
  /** From the moment it was back to the first thing that was carried out. */
  readonly firstSuccessMs: number | undefined
  /** From the completion to its message, of what was done while it was away. */
  readonly announcedMs: Spread
  /** From the moment it was back to the last of those messages, while members went on. */
  readonly drainedMs: number
  /** Answers of `/livez` and `/readyz` that were not 200, while it was away. */
  readonly unhealthy: number
  readonly tooMany: number
  readonly restCalls: number
  /** The most messages that Discord took in one second afterwards. */
  readonly perSecondMax: number
  readonly peakMegabytes: Megabytes
  readonly measured: Measured
}

/** Twenty clicks a second before, while and after it is away. */
export async function outage(rig: Rig, options: OutageOptions): Promise<Outage> {
  const { of, mode, seconds, seed } = options
  const random = createRandom(seed)
  const places = await settleTown(rig)
  const load = createLoad(rig, places, random)
  const seen = watch(rig, { lostShare: 0, random })
  const cables = of === 'all' ? CABLES : [of]
  const become = (next: Cut | 'pass') =>
    Promise.all(cables.map((one) => rig.cables[one].become(next)))

  const over = new AbortController()
  const living = load.run(CLICKS_PER_SECOND, over.signal)
  await wait(FIRST_SECONDS * 1000)
  const begin = rig.now()
  await wait(HEALTHY_SECONDS * 1000)
  const from = rig.now()
  rig.progress(`${of} ${mode === 'refuse' ? 'refuses' : 'is half-open'} for ${seconds} s`)
  await become(mode)
  const health = pollHealth(rig)
  await wait(seconds * 1000)
  const unhealthy = health.stop()
  await become('pass')
  const until = rig.now()
  rig.progress(`${of} is back`)
  await wait(AFTERWARDS_SECONDS * 1000)
  over.abort()
  await living
  await quiet(rig, QUIET_MS_MAX)
  seen.stop()

  const between = (a: number, b: number) => stretchOf(rig, (at) => at >= a && at < b)
  const measured = await measure(rig, places, load.sent)
  const announced = await announcements(rig, measured, { from, until })
  return {
    ...options,
    healthy: between(begin, from),
    away: between(from, until),
    noticed: between(from + NOTICED_MS, until - LAST_MS),
    help: stretchOf(rig, (at) => at >= from && at < until, isHelp),
    firstSuccessMs: firstSuccess(rig, until),
    announcedMs: spreadOf(announced.map(({ at, sentAt }) => sentAt - at)),
    drainedMs: Math.max(0, ...announced.map(({ sentAt }) => sentAt - until)),
    unhealthy,
    tooMany: seen.tooMany(),
    restCalls: seen.restCalls(),
    perSecondMax: mostInASecond(measured.spoken.map(({ atMs }) => atMs)),
    peakMegabytes: peaksOf(rig.processes),
    measured,
  }
}

const isHelp = ({ request }: Interaction) => JSON.stringify(request).includes('"name":"help"')
/** What needs the database. */
const isWork = (one: Interaction) => !isHelp(one) && one.type !== 4

function stretchOf(
  { discord }: Rig,
  within: (atMs: number) => boolean,
  is: (one: Interaction) => boolean = isWork,
): Stretch {
  const found = discord
    .interactions()
    .filter((one) => is(one) && within(one.createdAt.epochMilliseconds))
    .flatMap(({ delivery }) => delivery ?? [])
  return {
    outcomes: tally(found.map(outcomeOf)),
    ms: spreadOf(found.map(({ latencyMs }) => latencyMs)),
  }
}

function firstSuccess({ discord }: Rig, since: number): number | undefined {
  const answered = discord.interactions().flatMap((one) => {
    const { createdAt, delivery } = one
    const at = createdAt.epochMilliseconds
    const isSuccess = delivery && isWork(one) && outcomeOf(delivery) === 'done'
    return isSuccess && at >= since ? [at + delivery.latencyMs - since] : []
  })
  return answered.length > 0 ? Math.min(...answered) : undefined
}

/** When each chore was done that was done in this time, and when everyone was told. */
async function announcements(
  { admin }: Rig,
  { spoken }: Measured,
  { from, until }: { readonly from: number; readonly until: number },
) {
  const done = await admin`
    select stream_id, (extract(epoch from occurred_at) * 1000)::float8 as at from event_log
    where type = 'chore.completed'
    and occurred_at between to_timestamp(${from / 1000}) and to_timestamp(${until / 1000})`
  const sent = new Map(spoken.map(({ about, atMs }) => [about, atMs]))
  return done.flatMap((row) => {
    const sentAt = sent.get(String(row.stream_id))
    return sentAt === undefined ? [] : [{ at: Number(row.at), sentAt }]
  })
}

function pollHealth({ replicaUrls }: Rig) {
  let bad = 0
  const ask = async (url: string) => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.status !== 200) bad += 1
  }
  const urls = replicaUrls.flatMap((url) => [`${url}/livez`, `${url}/readyz`])
  const poll = setInterval(() => void Promise.all(urls.map(ask)), HEALTH_POLL_MS)
  return {
    stop() {
      clearInterval(poll)
      return bad
    },
  }
}
