import { setTimeout as wait } from 'node:timers/promises'
import type { Load } from './load.ts'
import { quiet } from './quiet.ts'
import type { Rig } from './rig.ts'

/** As many as one worker has in hand at once. */
const EFFECTS = 8
/** Longer than anybody lives here. */
const SLOW_MS = 20_000
const IN_HAND_MS_MAX = 30_000
const QUIET_MS_MAX = 120_000
const POLL_MS = 20

/** Kills the workers while Discord lets them wait; returns how long it took until their work was done. */
export async function abandonWork(rig: Rig, load: Load): Promise<number | undefined> {
  const { discord, processes } = rig
  const { faults } = discord.world
  discord.fault({ kind: 'slow', on: 'rest', route: 'POST /channels', times: EFFECTS, ms: SLOW_MS })
  await load.finish(EFFECTS)
  const giveUp = performance.now() + IN_HAND_MS_MAX
  while (faults.list().length > 0 && performance.now() < giveUp) await wait(POLL_MS)
  for (const one of processes) if (one.door === 'worker') one.kill()
  return quiet(rig, QUIET_MS_MAX)
}
