import type { Snowflake } from '../../core/ids.ts'
import { type Change, replay, written } from '../../core/rebuild/replay.ts'
import { helpersSchema } from '../model/index.ts'
import { choreHelped, helpUndone } from './help.events.ts'

type Ids = readonly Snowflake[]

const among = (completionId: string, change: (ids: Ids) => Ids): Change => ({
  table: 'completions',
  key: completionId,
  become: (found) =>
    found && {
      ...found,
      helperIds: written(change(helpersSchema.parse(JSON.parse(String(found.helperIds))))),
    },
})

const helped = replay(choreHelped, ({ payload: { completionId, helperId } }) => [
  among(completionId, (ids) => [...ids, helperId]),
])

const unhelped = replay(helpUndone, ({ payload: { completionId, helperId } }) => [
  among(completionId, (ids) => ids.filter((id) => id !== helperId)),
])

export const helpReplays = [helped, unhelped]
