import { setTimeout as wait } from 'node:timers/promises'
import type { Rig } from './rig.ts'

const POLL_MS = 200
/** An effect that is done was said to Discord a moment before it was written down. */
const STILL_POLLS = 3

/** Waits until nothing is left to do; returns how long that took, or undefined when it took too long. */
export async function quiet({ admin, announces }: Rig, msMax: number): Promise<number | undefined> {
  const begin = performance.now()
  if (!announces) return 0
  for (let still = 0; performance.now() - begin < msMax; await wait(POLL_MS)) {
    const left = await admin`
      select from outbox where state = 'pending'
      union all
      select from scheduled_jobs where state = 'due' and due_at <= now() + interval '1 second'`.catch(
      () => [{}],
    )
    still = left.length === 0 ? still + 1 : 0
    if (still === STILL_POLLS) return performance.now() - begin
  }
  return undefined
}
