import { setTimeout as wait } from 'node:timers/promises'
import type { Rig } from './rig.ts'

const POLL_MS = 200
/** What follows from an event is asked for a moment after that event is done. */
const STILL_POLLS = 3

/** Waits until nothing is left to do; returns how long that took, or undefined when it took too long. */
export async function quiet(rig: Rig, msMax: number): Promise<number | undefined> {
  const begin = performance.now()
  for (let still = 0; performance.now() - begin < msMax; await wait(POLL_MS)) {
    still = (await isQuiet(rig).catch(() => false)) ? still + 1 : 0
    if (still === STILL_POLLS) return performance.now() - begin
  }
  return undefined
}

async function isQuiet({ admin }: Rig): Promise<boolean> {
  const left = await admin`
    select from outbox where state = 'pending'
    union all
    select from scheduled_jobs where state = 'due' and due_at <= now() + interval '1 minute'
    limit 1`
  return left.length === 0
}
