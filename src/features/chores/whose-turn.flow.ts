import type { Temporal } from '../../core/clock.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import {
  assignmentIn,
  type Chore,
  certainlyOf,
  holdersOf,
  type Occurrence,
  type OfRow,
  turnFrom,
  type Whose,
  whoseOf,
} from '../model/index.ts'
import { shownAt } from '../recurrence/index.ts'
import {
  type Choosing,
  type Ended,
  membersOf,
  nextTurn,
  rearrange,
  roleOf,
  seedOf,
  withEffort,
} from '../rotations/index.ts'
import { borneBy } from './load.repository.ts'
import { dayIn, loadsOf } from './load.ts'
import { type ReadRoster, readRoster } from './read-roster.flow.ts'

const ONE_ROW: OfRow = { forMember: null }

interface Asked {
  readonly chore: Chore
  readonly dueAt: Temporal.Instant
  readonly at: Temporal.Instant
  /** Who takes part from this moment on, and may not be written down yet. */
  readonly joining?: readonly Snowflake[]
}

/** Of a chore that is new. */
export async function firstWhose(
  scope: GuildScope,
  asked: Asked,
  row: OfRow = ONE_ROW,
): Promise<Whose & OfRow> {
  const certain = certainlyOf(asked.chore.assignment)
  if (certain) return { ...certain, ...row }
  const choosing = await choosingOf(scope, asked, row)
  return {
    ...whoseOf(nextTurn({ ...choosing, before: null, ended: null })),
    forMember: row.forMember,
  }
}

interface Following extends Pick<Asked, 'dueAt' | 'at'> {
  readonly open: Occurrence
  readonly how: Ended['how']
  /** Who did it. */
  readonly by?: Snowflake
}

/** Whose the next one is, once one has ended: every flow that brings one asks here. */
export async function nextWhose(
  scope: GuildScope,
  { open, how, by, dueAt, at }: Following,
): Promise<Whose & OfRow> {
  const { chore, forMember } = open
  const certain = certainlyOf(chore.assignment)
  if (certain) return { ...certain, forMember }
  const choosing = await choosingOf(scope, { chore, dueAt, at, joining: by ? [by] : [] }, open)
  // It is not written down yet that they did it.
  const loads = by
    ? withEffort(choosing.loads, by, chore.effort, dayIn(chore.schedule, at))
    : choosing.loads
  const ended = { how, by: by ? [by] : [], holders: holdersOf(open) }
  const before = open.turn?.state ?? null
  return { ...whoseOf(nextTurn({ ...choosing, loads, before, ended })), forMember }
}

/** Whose an open turn is once its chore is shared out in another way. */
export async function whoseAfterwards(
  scope: GuildScope,
  open: Occurrence,
  asked: Asked,
): Promise<Whose> {
  const certain = certainlyOf(asked.chore.assignment)
  if (certain) return certain
  const choosing = await choosingOf(scope, asked, open)
  const before = open.chore.assignment
  return whoseOf(rearrange({ ...choosing, turn: turnFrom(open), before }))
}

/** What a decision depends on; loads only where they are looked at, without the turn that it is about. */
export async function choosingOf(
  scope: GuildScope,
  { chore, dueAt, at, joining = [] }: Asked,
  open: OfRow & { readonly id?: Id } = ONE_ROW,
  read: ReadRoster = (wanted) => readRoster(scope, wanted),
): Promise<Omit<Choosing, 'state'>> {
  const assignment = assignmentIn(chore.assignment, open)
  const pool = membersOf(assignment)
  const roleId = roleOf(assignment)
  const isWeighed = assignment.kind === 'rotation' && assignment.strategy === 'leastLoaded'
  const [roster, borne] = await Promise.all([
    read({ pool, roleId, joining, at, zone: chore.schedule.zone }),
    isWeighed
      ? borneBy(scope, { pool: roleId ? null : pool, at, exceptId: open.id ?? null })
      : undefined,
  ])
  const on = dayIn(chore.schedule, shownAt(chore.schedule, dueAt))
  const today = dayIn(chore.schedule, at)
  const isLate = on < today
  return {
    assignment,
    on,
    // What is late would be done now.
    day: isLate ? today : on,
    roster,
    loads: borne ? loadsOf(roster, borne, { zone: chore.schedule.zone, at }) : new Map(),
    seed: seedOf(scope.guildId, chore.id),
  }
}
