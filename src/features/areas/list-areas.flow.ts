import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { areas } from '../chores/index.ts'

export interface ListedArea {
  readonly id: Id
  readonly name: string
  /** Chores in use. */
  readonly size: number
}

/** All areas of the guild, with how many chores each has; also those that this transaction has just changed. */
export const listAreas = (
  { db }: Pick<App, 'db'>,
  guildId: Snowflake,
): Promise<readonly ListedArea[]> =>
  inGuild(db, guildId, async (scope) => {
    const [all, sizes] = await Promise.all([areas.all(scope), areas.sizes(scope)])
    return all.map(({ id, name }) => ({ id, name, size: sizes.get(id) ?? 0 }))
  })
