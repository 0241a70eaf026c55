import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { type Chore, choreFrom } from '../model/index.ts'
import { areas } from './area.table.ts'
import {
  AREA_COLUMNS,
  CHORE_COLUMNS,
  chores,
  isOpen,
  occurrences,
  ofItsArea,
} from './chore.table.ts'

/** A chore, and the turn of it that is open. */
export interface InUse {
  readonly chore: Chore
  readonly next: {
    readonly slot: string
    readonly dueAt: Temporal.Instant
    readonly postponedFrom: Temporal.Instant | null
  } | null
}

/** Which of them: so many, after one of them. */
interface Part {
  readonly after?: Id | undefined
  readonly limit: number
}

/** The chores in use, the oldest first. */
export async function inUse(scope: GuildScope, { after, limit }: Part): Promise<readonly InUse[]> {
  const { tx, guildId } = scope
  const { slot, dueAt, postponedFrom } = occurrences
  const rows = await tx
    .selectDistinctOn([chores.id], {
      chore: CHORE_COLUMNS,
      area: AREA_COLUMNS,
      next: { slot, dueAt, postponedFrom },
    })
    .from(chores)
    .leftJoin(areas, ofItsArea)
    .leftJoin(
      occurrences,
      and(eq(occurrences.guildId, guildId), eq(occurrences.choreId, chores.id), isOpen),
    )
    .where(
      and(
        eq(chores.guildId, guildId),
        isNull(chores.archivedAt),
        after ? gt(chores.id, after) : undefined,
      ),
    )
    .orderBy(asc(chores.id), asc(dueAt))
    .limit(limit)
  return rows.map(({ chore, area, next }) => ({ chore: choreFrom(scope, chore, area), next }))
}
