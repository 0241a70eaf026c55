import { setTimeout as wait } from 'node:timers/promises'
import { abandonWork } from './dead-worker.ts'
import { happen } from './faults.ts'
import { createLoad, type Load } from './load.ts'
import { measure } from './measured.ts'
import { planOf, sayFault } from './plan.ts'
import { peaksOf } from './processes.ts'
import { judge, type Verdict } from './promises.ts'
import { quiet } from './quiet.ts'
import { createRandom } from './random.ts'
import type { Rig } from './rig.ts'
import { settleTown } from './town.ts'
import { watch } from './watch.ts'

const QUIET_MS_MAX = 60_000
/** Of Discord’s answers to posts. */
const LOST_SHARE = 0.05

export interface SoakOptions {
  readonly seconds: number
  readonly seed: number
  readonly ratePerSecond: number
  /** Everything is tried afterwards; else only one process is replaced. */
  readonly isLong: boolean
}

/** Members live on while everything around them dies and comes back; then all accounts are compared. */
export async function soak(rig: Rig, options: SoakOptions): Promise<readonly Verdict[]> {
  const { seconds, seed, ratePerSecond, isLong } = options
  const random = createRandom(seed)
  const places = await settleTown(rig)
  const load = createLoad(rig, places, random)
  const seen = watch(rig, { lostShare: LOST_SHARE, random: createRandom(seed + 1) })
  const plan = planOf(
    seed,
    seconds,
    rig.processes.map(({ name }) => name),
  )
  rig.progress(`plan of seed ${seed}:\n${plan.map(sayFault).join('\n')}\n`)

  const over = new AbortController()
  const living = load.run(ratePerSecond, over.signal)
  await Promise.all([happen(plan, rig), wait(seconds * 1000)])
  over.abort()
  await living
  rig.progress('the last fault is over: waiting until nothing is left to do')
  const healed = performance.now()
  // One after the other, or all at once where there is no time for that.
  const quietMs = isLong ? await quiet(rig, QUIET_MS_MAX) : undefined
  rig.progress('replacing processes, as a deploy does')
  const deployed = await deploy(rig, load, options)
  const deployedMs = performance.now() - healed
  const atLastMs = await quiet(rig, QUIET_MS_MAX)
  seen.stop()
  const abandonedMs = isLong ? await abandonWork(rig, load) : undefined
  const measured = await measure(rig, places, load.sent)
  return judge(measured, {
    quietMs: quietMs ?? (atLastMs === undefined ? undefined : deployedMs + atLastMs),
    abandonedMs,
    isLong,
    connectionsMax: seen.connectionsMax(),
    restCalls: seen.restCalls(),
    tooMany: seen.tooMany(),
    lost: seen.lost(),
    retries: rig.balancer.retries(),
    peakMegabytes: peaksOf(rig.processes),
    ...deployed,
  })
}

async function deploy(rig: Rig, load: Load, { ratePerSecond, isLong }: SoakOptions) {
  const before = rig.discord.interactions().length
  const over = new AbortController()
  const living = load.run(ratePerSecond, over.signal)
  const replaced = []
  for (const one of isLong ? rig.processes : rig.processes.slice(0, 1)) {
    replaced.push(await one.replace())
    await one.opened()
  }
  over.abort()
  await living
  const meanwhile = rig.discord.interactions().slice(before)
  return { replaced, failedMeanwhile: meanwhile.filter(({ state }) => state === 'failed').length }
}
