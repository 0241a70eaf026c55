import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import type { Actor } from './actor.ts'
import * as chores from './chore.repository.ts'
import type { Chore } from './chore.ts'
import * as following from './following.repository.ts'
import * as turns from './history.repository.ts'
import * as occurrences from './occurrence.repository.ts'
import { isDone, reopen, takingBackRefusal } from './occurrence.ts'
import { stoodBesides } from './take-back.flow.ts'

export const HISTORY_PAGE_SIZE = 10

export interface ReadHistory extends Actor {
  readonly guildId: Snowflake
  readonly choreId: Id
  /** Counted from 0. */
  readonly page: number
}

export interface History {
  readonly chore: Chore
  readonly turns: readonly turns.PastTurn[]
  readonly page: number
  readonly hasMore: boolean
  /** Who had done the turn that is open, and when, before that was taken back. */
  readonly undone: Awaited<ReturnType<typeof turns.lastUndone>>
  /** The turn that who looks may take back. */
  readonly mayUndoId: Id | undefined
  readonly now: Temporal.Instant
}

/** How the turns of a chore went, the latest first; undefined where there is no such chore. */
export const readHistory = (
  { db, clock }: Pick<App, 'db' | 'clock'>,
  { guildId, choreId, page, by, isManager }: ReadHistory,
): Promise<History | undefined> =>
  inGuild(db, guildId, async (scope) => {
    const [chore, found] = await Promise.all([
      chores.find(scope, choreId),
      turns.page(scope, {
        choreId,
        offset: page * HISTORY_PAGE_SIZE,
        limit: HISTORY_PAGE_SIZE + 1,
      }),
    ])
    if (!chore) return undefined
    const now = clock.now()
    const open = found.find(({ status }) => status === 'open')
    return {
      chore,
      turns: found.slice(0, HISTORY_PAGE_SIZE),
      page,
      hasMore: found.length > HISTORY_PAGE_SIZE,
      undone: open && (await turns.lastUndone(scope, open.id)),
      mayUndoId: await mayUndo(scope, found, { by, isManager, at: now }),
      now,
    }
  })

type Asking = Actor & { readonly at: Temporal.Instant }

/** Only what was done last: of what was done before it, somebody acted on a later turn. */
async function mayUndo(scope: GuildScope, found: readonly turns.PastTurn[], asking: Asking) {
  const last = found.reduce<turns.PastTurn | undefined>(
    (latest, one) => (doneMs(one) > doneMs(latest) ? one : latest),
    undefined,
  )
  const occurrence = last && (await occurrences.find(scope, { occurrence: last.id }))
  if (!occurrence || !isDone(occurrence)) return undefined
  if (stoodBesides(occurrence))
    return takingBackRefusal(occurrence, asking) ? undefined : occurrence.id
  const since = await following.since(scope, occurrence)
  return reopen(occurrence, { ...asking, following: since }).ok ? occurrence.id : undefined
}

const doneMs = (turn: turns.PastTurn | undefined) => turn?.done?.at.epochMilliseconds ?? 0
