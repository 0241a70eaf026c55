import { setTimeout as wait } from 'node:timers/promises'
import type { Rig } from './rig.ts'

const POLL_MS = 250
/** A worker appoints the time of a new chore as soon as one is up and reaches everything. */
const APPOINTED_MS_MAX = 45_000

/**
 * Nobody waits for the evening: the time of a chore is moved to where we look. Returns when it was really due:
 * later, where it was appointed later; undefined where it never was.
 */
export async function bringNear(
  rig: Rig,
  occurrenceId: string,
  atMs: number,
): Promise<number | undefined> {
  const giveUp = performance.now() + APPOINTED_MS_MAX
  let movedAtMs: number | undefined
  while (performance.now() < giveUp) {
    movedAtMs ??= await move(rig, occurrenceId, atMs).catch(() => undefined)
    const dueAtMs = movedAtMs && (await appointed(rig, occurrenceId, atMs).catch(() => undefined))
    if (dueAtMs) return dueAtMs
    await wait(POLL_MS)
  }
  return undefined
}

async function move({ admin, now }: Rig, occurrenceId: string, atMs: number) {
  await admin`
    update occurrences set due_at = to_timestamp(${atMs / 1000}) where id = ${occurrenceId}`
  return now()
}

async function appointed({ admin, now }: Rig, occurrenceId: string, atMs: number) {
  const earliest = Math.max(atMs, now())
  const rows = await admin`
    update scheduled_jobs set due_at = to_timestamp(${atMs / 1000})
    where subject_id = ${occurrenceId} and state = 'due' returning id`
  if (rows.length > 0) return earliest
  const [fired] = await admin`select from scheduled_jobs where subject_id = ${occurrenceId}`
  return fired && atMs
}
