import type { Snowflake } from '../../core/ids.ts'
import { keptTable } from '../../core/rebuild/kept-table.ts'
import { put, remove, replay } from '../../core/rebuild/replay.ts'
import {
  choreAdded,
  choreBegun,
  choreCompleted,
  choreEdited,
  choreHelped,
  chorePostponed,
  choreRevived,
  choreSkipped,
  choreStepsTicked,
  extraDone,
} from '../chores/index.ts'
import { membersOf } from '../rotations/index.ts'
import { absenceReplays, absenceTables } from './absence.replay.ts'
import { memberJoined, memberRemoved } from './member.events.ts'
import { members as memberTable } from './member.table.ts'

/** Who acts takes part, and whoever is given a chore: once. */
const joining = (at: string, ...userIds: readonly (Snowflake | null)[]) =>
  userIds.flatMap((userId) => (userId ? [put('members', userId, { joinedAt: at })] : []))

const replays = [
  replay(memberJoined, ({ payload: { userId }, at }) => joining(at, userId)),
  replay(memberRemoved, ({ payload: { userId } }) => [remove('members', userId)]),
  replay(choreAdded, ({ payload: { createdBy, assignment }, at }) =>
    joining(at, createdBy, ...membersOf(assignment)),
  ),
  replay(choreEdited, ({ payload: { joinedIds, editedBy, after }, at }) =>
    joining(at, ...(joinedIds ?? [editedBy, ...membersOf(after.assignment)])),
  ),
  replay(choreCompleted, ({ payload: { completedBy, recordedBy }, at }) =>
    joining(at, recordedBy, completedBy),
  ),
  replay(choreRevived, ({ payload: { completedBy, recordedBy }, at }) =>
    joining(at, recordedBy, completedBy),
  ),
  replay(extraDone, ({ payload: { completedBy, recordedBy }, at }) =>
    joining(at, recordedBy, completedBy),
  ),
  replay(choreBegun, ({ payload: { begunBy }, at }) => joining(at, begunBy)),
  replay(choreStepsTicked, ({ payload: { tickedBy }, at }) => joining(at, tickedBy)),
  replay(choreHelped, ({ payload: { helperId }, at }) => joining(at, helperId)),
  replay(choreSkipped, ({ payload: { skippedBy }, at }) => joining(at, skippedBy)),
  replay(chorePostponed, ({ payload: { postponedBy }, at }) => joining(at, postponedBy)),
]

export const members = {
  replays: [...replays, ...absenceReplays],
  tables: [
    keptTable(memberTable, {
      key: 'userId',
      without: { roleIds: 'Discord says them; whose turn it was by them is told with each turn' },
    }),
    ...absenceTables,
  ],
  apart: { user_guilds: 'when somebody was last seen is not told' },
}
