import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, NewId } from '../../core/ids.ts'
import { type Chore, coveredBy, type Occurrence, type OfRow } from '../model/index.ts'
import { type Slot, slotAfter, slotsBetween } from '../recurrence/index.ts'
import * as turns from './turn.repository.ts'

/**
 * Each slot of a chore happens once: since its rule was changed, the next one may have been done early. So few of them
 * are that one is asked for after the other. `besideId`: a turn that may have it, or has it.
 */
export async function firstUnused(
  scope: GuildScope,
  row: OfRow & { readonly chore: Pick<Chore, 'id' | 'schedule'> },
  slot: Slot | undefined,
  besideId?: Id,
) {
  let free = slot
  while (free && (await turns.usedAmong(scope, row, [free.localKey], besideId)).size > 0)
    free = slotAfter(row.chore.schedule, free.dueAt)
  return free
}

interface Passing {
  readonly open: Occurrence
  readonly next: Pick<Occurrence, 'dueAt'>
  readonly newId: NewId
}

/** What passed while this one was open, as turns that are not owed: the latest of them, and how many there were. */
export async function passedBetween(scope: GuildScope, { open, next, newId }: Passing) {
  const { chore, dueAt } = open
  const { slots, count } = slotsBetween(chore.schedule, dueAt, next.dueAt)
  const names = slots.map(({ localKey }) => localKey)
  const used = await turns.usedAmong(scope, open, names)
  return { passed: coveredBy(open, slots, used, newId), count }
}
