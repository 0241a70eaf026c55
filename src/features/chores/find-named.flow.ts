import type { App } from '../../app.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import type { ListName, Named } from '../model/index.ts'
import * as chores from './chore.repository.ts'
import { meant } from './meant.ts'
import * as occurrences from './occurrence.repository.ts'
import * as open from './open-occurrences.repository.ts'

type List = (scope: GuildScope, userId: Snowflake) => Promise<readonly Named[]>

export const LISTS = {
  /** What can be done now, by the ids of the turns: the member's own first, then by due date. */
  open: open.names,
  inUse: chores.names,
  every: withEnded,
} as const satisfies Record<ListName, List>

/** And those that were done for good or deleted, unless another has the name since. */
async function withEnded(scope: GuildScope): Promise<readonly Named[]> {
  const [inUse, ended] = await Promise.all([chores.names(scope), chores.endedNames(scope)])
  const byName = new Map(
    [...inUse, ...ended].toReversed().map((one) => [one.name.toLowerCase(), one]),
  )
  return [...byName.values()].toReversed()
}

interface FindNamed {
  readonly guildId: Snowflake
  readonly userId: Snowflake
  readonly typed: string
  readonly list: ListName
}

/** Whom a typed name means: one where it is clear, several where it is not. */
export const findNamed = (
  { db }: Pick<App, 'db'>,
  { guildId, userId, typed, list }: FindNamed,
): Promise<readonly Named[]> =>
  inGuild(db, guildId, async (scope) => {
    const exact = await called(scope, { userId, typed, list })
    return exact ? [exact] : meant(await LISTS[list](scope, userId), typed)
  })

/** However many there are: the lists end somewhere. */
async function called(
  scope: GuildScope,
  { userId, typed: name, list }: Omit<FindNamed, 'guildId'>,
) {
  const chore = await chores.called(scope, name)
  if (!chore || list !== 'open') return chore && { id: chore, name }
  const turn = await occurrences.find(scope, { chore, viewer: userId })
  return turn?.status === 'open' ? { id: turn.id, name } : undefined
}
