import type { App } from '../../app.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { DomainEvent } from '../../core/event.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { announce, recalled } from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { guilds } from '../guilds/index.ts'
import {
  type Absence,
  absenceBegun,
  absenceChanged,
  absenceEnded,
  absenceFrom,
  absences,
  absenceTold,
} from '../members/index.ts'
import { todayOf } from '../recurrence/index.ts'
import { appointReturn } from './appoint-return.flow.ts'
import { type Range, touches } from './away.ts'
import { planGiving } from './give-waiting.flow.ts'
import { standingOf } from './may-set.flow.ts'
import { type Move, moveTurns } from './move-turns.flow.ts'
import { movesBack } from './moves-back.flow.ts'
import { afterwards, planMoves } from './plan-moves.flow.ts'

export interface UndoAbsence {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly eventId: Id
  readonly by: Snowflake
  readonly isManager: boolean
  readonly correlationId: string
}

type UndoRefusal =
  | Refusal<'away.notYours', { userId: Snowflake }>
  | Refusal<'away.movedOn', Record<never, never>>

interface TakenBack {
  readonly userId: Snowflake
  /** With the moves that nobody asked for before: what came to them, or to nobody, meanwhile. */
  readonly event: (moveIds: Id[]) => DomainEvent
  readonly moveIds: readonly Id[]
  /** When they are away after all. */
  readonly goesOn?: Range
  /** What stands again or still, and may have another end. */
  readonly standing: readonly Absence[]
}

/** All that an absence changed is as it was, with whose turns are whose; unless it was changed again since. */
export function undoAbsence(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  { guildId, guildLocale, eventId, by, isManager, correlationId }: UndoAbsence,
): Promise<Result<Snowflake, UndoRefusal>> {
  return inGuild(app.db, guildId, async (scope) => {
    const userId = await userOf(scope, eventId)
    if (!userId) return refuse('away.movedOn', {})
    if (by !== userId && !isManager) return refuse('away.notYours', { userId })
    const at = app.clock.now()
    const settings = await guilds.settings(scope, guildLocale)
    const today = todayOf({ ...settings, now: at }).toString()
    const taken = await takeBack(scope, eventId, today)
    if (!taken) return refuse('away.movedOn', {})
    const { event, moveIds, standing } = taken
    const back = await movesBack(scope, app, { moveIds, at, today })
    const isBack = ({ before: { id } }: Move) => back.some(({ before }) => before.id === id)
    const meanwhile = await movesMeanwhile(scope, app, { ...taken, at, today })
    const others = meanwhile.filter((move) => !isBack(move))
    const moves = [...back, ...others]
    await moveTurns(scope, app, { moves, userId, by, correlationId, isTakenBack: true })
    for (const absence of standing)
      await appointReturn(scope, app, { absence, settings, correlationId })
    const origin = { id: app.newId(), at, streamId: userId, actorId: by, correlationId }
    const otherIds = others.map(({ id }) => id)
    await announce(scope, event(otherIds), origin)
    return ok(userId)
  })
}

type Meanwhile = Pick<TakenBack, 'userId' | 'goesOn'> & Parameters<typeof planGiving>[2]

/** Who is away after all has no turn that came to them meanwhile; who is not is asked about what waits. */
async function movesMeanwhile(
  scope: GuildScope,
  app: Pick<App, 'newId'>,
  { userId, goesOn: range, at, today }: Meanwhile,
): Promise<readonly Move[]> {
  if (!range) return planGiving(scope, app, { userId, at, today })
  const plans = await planMoves(scope, { userId, range, at })
  return plans.flatMap((plan) => {
    const id = app.newId()
    const after = afterwards(plan, { userId, range, besides: 'keep', moveId: id })
    return after ? [{ id, before: plan.occurrence, after, isTakenBack: false }] : []
  })
}

async function userOf(scope: GuildScope, eventId: Id): Promise<Snowflake | undefined> {
  const told =
    (await recalled(scope, absenceBegun, eventId)) ??
    (await recalled(scope, absenceChanged, eventId)) ??
    (await recalled(scope, absenceEnded, eventId))
  return told?.userId
}

const isStill = (absence: Absence | undefined, { from, to }: Range): absence is Absence =>
  absence !== undefined && absence.endedAt === null && absence.from === from && absence.to === to

async function takeBack(
  scope: GuildScope,
  eventId: Id,
  today: string,
): Promise<TakenBack | undefined> {
  const begun = await recalled(scope, absenceBegun, eventId)
  if (begun) return withdraw(scope, begun)
  const changed = await recalled(scope, absenceChanged, eventId)
  if (changed) return changeBack(scope, changed)
  const ended = await recalled(scope, absenceEnded, eventId)
  return ended && ended.how !== 'over' ? goOn(scope, ended, today) : undefined
}

async function withdraw(
  scope: GuildScope,
  told: ReturnType<typeof absenceBegun.parse>,
): Promise<TakenBack | undefined> {
  const absence = await absences.find(scope, told.absenceId)
  if (!isStill(absence, told)) return undefined
  await absences.remove(scope, absence)
  const ended = { ...absenceTold(absence), how: 'withdrawn', last: absence.to } as const
  const event = (moveIds: Id[]) => absenceEnded({ ...ended, moveIds })
  return { userId: told.userId, event, moveIds: told.moveIds, standing: [] }
}

async function changeBack(
  scope: GuildScope,
  told: ReturnType<typeof absenceChanged.parse>,
): Promise<TakenBack | undefined> {
  const { absenceId, userId, before, after, joined } = told
  const absence = await absences.find(scope, absenceId)
  if (!isStill(absence, after)) return undefined
  const parted = joined.map(absenceFrom)
  await absences.save(scope, { ...absence, ...before })
  for (const one of parted) await absences.add(scope, one)
  const changed = { absenceId, userId, before: after, after: before, joined: [], parted: joined }
  const event = (moveIds: Id[]) => absenceChanged({ ...changed, moveIds })
  return {
    userId,
    event,
    moveIds: told.moveIds,
    standing: [{ ...absence, ...before }, ...parted],
  }
}

/** Somebody said that they are back, or do not go, and is or does after all. */
async function goOn(
  scope: GuildScope,
  told: ReturnType<typeof absenceEnded.parse>,
  today: string,
): Promise<TakenBack | undefined> {
  const { userId, last, how, moveIds } = told
  const was = absenceFrom(told)
  const standing = await standingOf(scope, userId, today)
  if ((was.to !== null && was.to < today) || standing.some((one) => touches(one, was)))
    return undefined
  const absence = await absences.find(scope, was.id)
  const range = { from: was.from, to: was.to, note: was.note }
  if (how === 'withdrawn') {
    if (absence) return undefined
    await absences.add(scope, was)
    const begun = absenceTold(was)
    const event = (ids: Id[]) => absenceBegun({ ...begun, moveIds: ids })
    return { userId, event, moveIds, standing: [was], goesOn: range }
  }
  if (!absence?.endedAt || absence.to !== last) return undefined
  await absences.save(scope, { ...absence, ...range, endedAt: null })
  const before = { ...range, to: last }
  const changed = { absenceId: was.id, userId, before, after: range, joined: [], parted: [] }
  const event = (ids: Id[]) => absenceChanged({ ...changed, moveIds: ids })
  return { userId, event, moveIds, standing: [{ ...absence, ...range }], goesOn: range }
}
