import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { approvals, chores, following, occurrences, pastTurns as turns } from '../chores/index.ts'
import {
  type Actor,
  type Awaits,
  type Chore,
  involvedIn,
  isDisputable,
  isDone,
  reopen,
  takingBackRefusal,
} from '../model/index.ts'
import { stoodBesides } from './take-back.flow.ts'

export const HISTORY_PAGE_SIZE = 10

export interface ReadHistory extends Actor {
  readonly guildId: Snowflake
  readonly choreId: Id
  /** Counted from 0. */
  readonly page: number
}

interface Disputable {
  readonly turnId: Id
  readonly completionId: Id
}

export interface History {
  readonly chore: Chore
  readonly turns: readonly turns.PastTurn[]
  readonly page: number
  readonly hasMore: boolean
  /** Who had done what is open, and when, before that was taken back. */
  readonly undone: Awaited<ReturnType<typeof turns.lastUndone>>
  /** Of what was done and does not count yet, on whom that waits. */
  readonly awaited: ReadonlyMap<Id, Awaits>
  /** The turn that who looks may take back. */
  readonly mayUndoId?: Id
  /** Or the one of which they may say that it is not done. */
  readonly mayDispute?: Disputable
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
    const open = found.filter(({ status }) => status === 'open').map(({ id }) => id)
    return {
      chore,
      turns: found.slice(0, HISTORY_PAGE_SIZE),
      page,
      hasMore: found.length > HISTORY_PAGE_SIZE,
      undone: await turns.lastUndone(scope, open),
      awaited: await approvals.awaited(
        scope,
        found.flatMap(({ done }) => done?.id ?? []),
        now,
      ),
      ...(await mayTakeBack(scope, found, { by, isManager, at: now })),
      now,
    }
  })

type Asking = Actor & { readonly at: Temporal.Instant }

/**
 * What was done last, and what who asks did last: of what was done before it, somebody acted on a later turn. Where
 * everybody does their own, others have done theirs since, and that is no such act.
 */
async function mayTakeBack(scope: GuildScope, found: readonly turns.PastTurn[], asking: Asking) {
  const last = lastOf(found)
  const own = lastOf(found.filter(({ done }) => sayersOf(done).includes(asking.by)))
  const ofLast = last ? await wayBack(scope, last, asking) : {}
  if (!own || own === last || ofLast.mayUndoId) return ofLast
  const { mayUndoId } = await wayBack(scope, own, asking)
  return mayUndoId ? { ...ofLast, mayUndoId } : ofLast
}

const lastOf = (found: readonly turns.PastTurn[]) =>
  found.reduce<turns.PastTurn | undefined>(
    (latest, one) => (doneMs(one) > doneMs(latest) ? one : latest),
    undefined,
  )

const sayersOf = (done: turns.PastTurn['done']) => (done ? [done.by, done.recordedBy] : [])

interface WayBack {
  readonly mayUndoId?: Id
  readonly mayDispute?: Disputable
}

/** Taken back at once by who may, else by saying why to others. */
async function wayBack(
  scope: GuildScope,
  { id }: turns.PastTurn,
  asking: Asking,
): Promise<WayBack> {
  const done = await occurrences.find(scope, { occurrence: id })
  if (!done || !isDone(done)) return {}
  const since = stoodBesides(done) ? null : await following.since(scope, done)
  const may = (as: Asking) =>
    since ? reopen(done, { ...as, following: since }).ok : !takingBackRefusal(done, as)
  const { id: turnId, completion } = done
  if (may(asking)) return { mayUndoId: turnId }
  const isTheirs = involvedIn(completion).includes(asking.by)
  // Where others agree, it is taken back whoever did it.
  if (isTheirs || !isDisputable(completion, asking.at) || !may({ ...asking, isManager: true }))
    return {}
  return { mayDispute: { turnId, completionId: completion.id } }
}

const doneMs = (turn: turns.PastTurn | undefined) => turn?.done?.at.epochMilliseconds ?? 0
