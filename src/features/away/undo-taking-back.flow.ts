import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { announce, recalled } from '../../core/outbox/outbox.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import {
  choosingOf,
  choreTurnMoved,
  holdersOf,
  occurrences,
  readRoster,
  turnFrom,
} from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { todayOf } from '../recurrence/index.ts'
import { asBefore } from '../rotations/index.ts'
import { takingBackUndone, turnsTakenBack } from './away.events.ts'
import { type Move, moveTurns } from './move-turns.flow.ts'
import type { TakeBack, TakeBackRefusal } from './take-back.flow.ts'

type UndoRefusal = Exclude<TakeBackRefusal, { code: 'away.nothingBack' }>

/** Whoever had those turns has them again, unless something became of them since or they are away themselves. */
export const undoTakingBack = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, guildLocale, eventId: takenBackId, by, isManager, correlationId }: TakeBack,
): Promise<Result<Snowflake, UndoRefusal>> =>
  inGuild(app.db, guildId, async (scope): Promise<Result<Snowflake, UndoRefusal>> => {
    const taken = await recalled(scope, turnsTakenBack, takenBackId)
    if (!taken) return refuse('away.movedOn', {})
    const { userId } = taken
    if (by !== userId && !isManager) return refuse('away.notYours', { userId })
    const at = app.clock.now()
    const settings = await guilds.settings(scope, guildLocale)
    const today = todayOf({ ...settings, now: at }).toString()
    const found = await movesBack(scope, taken.moveIds, { at, today })
    const moves = found.map((move) => ({ ...move, id: app.newId() }))
    if (moves.length === 0) return refuse('away.movedOn', {})
    await moveTurns(scope, app, { moves, userId, by, correlationId, isTakenBack: true })
    const event = takingBackUndone({ userId, takenBackId, moveIds: moves.map(({ id }) => id) })
    const origin = { id: app.newId(), at, streamId: userId, actorId: by, correlationId }
    await announce(scope, event, origin)
    return ok(userId)
  })

interface Now {
  readonly at: Temporal.Instant
  readonly today: string
}

type Back = Omit<Move, 'id'>

async function movesBack(scope: GuildScope, moveIds: readonly Id[], now: Now) {
  const moves: Back[] = []
  for (const moveId of moveIds) {
    const move = await backOf(scope, moveId, now)
    if (move) moves.push(move)
  }
  return moves
}

async function backOf(
  scope: GuildScope,
  moveId: Id,
  { at, today }: Now,
): Promise<Back | undefined> {
  const move = await recalled(scope, choreTurnMoved, moveId)
  const open = move && (await occurrences.find(scope, { occurrence: move.occurrenceId }))
  if (!move || open?.status !== 'open') return undefined
  const { chore, dueAt } = open
  const { on } = await choosingOf(scope, { chore, dueAt, at }, open)
  const pool = holdersOf(move.before)
  const { zone } = chore.schedule
  const there = await readRoster(scope, { pool, joining: [], at, zone })
  const day = on < today ? today : on
  const was = turnFrom(move.before)
  const turn = asBefore({ turn: turnFrom(open), was, left: turnFrom(move.after), there, day })
  return turn && { before: open, after: { ...open, ...move.before } }
}
