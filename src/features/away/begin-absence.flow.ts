import type { App } from '../../app.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import { ok, type Result } from '../../core/result.ts'
import { guilds } from '../guilds/index.ts'
import {
  type Absence,
  absenceBegun,
  absenceChanged,
  absences,
  absenceTold,
} from '../members/index.ts'
import { isWaiting } from '../model/index.ts'
import { todayOf } from '../recurrence/index.ts'
import { appointReturn } from './appoint-return.flow.ts'
import type { Besides } from './away.custom-ids.ts'
import { checked, type Range, type RangeRefusal, touches, united } from './away.ts'
import { type MayRefusal, refusalFor, standingOf } from './may-set.flow.ts'
import { moveTurns } from './move-turns.flow.ts'
import { type Absent, afterwards, planMoves, TURNS_MAX } from './plan-moves.flow.ts'

export interface BeginAbsence {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly by: Snowflake
  readonly isManager: boolean
  readonly userId: Snowflake
  readonly range: Range
  readonly note: string | null
  readonly besides: Besides
  readonly correlationId: string
}

export interface Begun {
  /** By which it can be taken back. */
  readonly eventId: Id
  readonly userId: Snowflake
  readonly range: Range
  readonly movedCount: number
  /** Nobody can have these before somebody is back. */
  readonly waitingCount: number
}

/** Somebody is away from now on or from then on, and what is theirs then is somebody else's: all of it, or nothing. */
export function beginAbsence(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: BeginAbsence,
): Promise<Result<Begun, RangeRefusal | MayRefusal>> {
  const { guildId, guildLocale, userId, by, correlationId } = wanted
  return inGuild(app.db, guildId, async (scope) => {
    const at = app.clock.now()
    const settings = await guilds.settings(scope, guildLocale)
    const today = todayOf({ ...settings, now: at }).toString()
    const standing = await standingOf(scope, userId, today)
    const touched = standing.filter((one) => touches(one, wanted.range))
    const range = united([wanted.range, ...touched])
    const refusal = await refusalFor(scope, { ...wanted, standing })
    if (refusal) return refusal
    // What has begun already goes on.
    const said = checked(wanted.range, touched.length > 0 ? range.from : today)
    if (!said.ok) return said

    const absent = { userId, range, at }
    const plans = await planMoves(scope, absent)
    const moves = plans.flatMap((plan) => {
      const id = app.newId()
      const after = afterwards(plan, { ...wanted, range, moveId: id })
      return after ? [{ id, before: plan.occurrence, after }] : []
    })
    const moveIds = moves.map(({ id }) => id)
    const { absence, event } = await keep(scope, app, { ...wanted, range, touched, moveIds })
    await appointReturn(scope, app, { absence, settings, correlationId })
    await moveTurns(scope, app, { moves, userId, by, correlationId })
    const eventId = app.newId()
    await announce(scope, event, { id: eventId, at, streamId: userId, actorId: by, correlationId })
    await refuseTwice(scope, absence, today)
    if (plans.length < TURNS_MAX) await refuseGiven(scope, absent)
    const waitingCount = moves.filter(({ after }) => isWaiting(after)).length
    const movedCount = moves.length - waitingCount
    return ok({ eventId, userId, range, movedCount, waitingCount })
  })
}

interface Kept extends BeginAbsence {
  readonly touched: readonly Absence[]
  readonly moveIds: readonly Id[]
}

async function keep(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { userId, by, range, note, touched, moveIds }: Kept,
) {
  const [first, ...others] = touched
  if (!first) {
    const what = { ...range, userId, note, createdBy: by, createdAt: clock.now() }
    const absence: Absence = { ...what, id: newId(), endedAt: null, version: 1 }
    await absences.add(scope, absence)
    return { absence, event: absenceBegun({ ...absenceTold(absence), moveIds: [...moveIds] }) }
  }
  const absence = { ...first, ...range, note: note ?? first.note }
  for (const one of others) await absences.remove(scope, one)
  await absences.save(scope, absence)
  const event = absenceChanged({
    absenceId: absence.id,
    userId,
    before: { from: first.from, to: first.to, note: first.note },
    after: { ...range, note: absence.note },
    joined: others.map(absenceTold),
    parted: [],
    moveIds: [...moveIds],
  })
  return { absence, event }
}

/**
 * Whoever announces is alone in their guild until they commit: what was confirmed on another device at this moment is
 * seen now, and is decided about once more.
 */
async function refuseTwice(scope: GuildScope, { id, ...range }: Absence, today: string) {
  const all = await standingOf(scope, range.userId, today)
  if (all.some((one) => one.id !== id && touches(one, range)))
    throw new AppError('db.conflict', { retryable: true })
}

/** Likewise what became theirs at this moment: it is somebody else's too. */
async function refuseGiven(scope: GuildScope, absent: Absent) {
  const plans = await planMoves(scope, absent)
  if (plans.some(({ kind }) => kind === 'moves'))
    throw new AppError('db.conflict', { retryable: true })
}
