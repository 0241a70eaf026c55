import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import * as members from './member.repository.ts'

const PAGE_SIZE = 15

/** One page of who takes part; past the end means the last one. */
export const listMembers = (
  { db }: Pick<App, 'db'>,
  { guildId, page }: { readonly guildId: Snowflake; readonly page: number },
) =>
  inGuild(db, guildId, async (scope) => {
    const total = await members.count(scope)
    const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE))
    const number = Math.min(page, pageCount - 1)
    const items = await members.page(scope, { offset: number * PAGE_SIZE, limit: PAGE_SIZE })
    return { items, total, page: number, pageCount }
  })
