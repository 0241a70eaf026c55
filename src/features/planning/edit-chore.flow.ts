import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import {
  appointClosing,
  areas,
  begun,
  chores,
  edited,
  firstUnused,
  occurrences,
  ofChore,
  rowAfter,
  sortTurns,
  whoseAfterwards,
} from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { members } from '../members/index.ts'
import {
  type Acting,
  type Changeable,
  type ChangeRefusal,
  type ChoreDefinition,
  type Closing,
  changeRefusal,
  changesBetween,
  closesAtFrom,
  holdersOf,
  type Occurrence,
} from '../model/index.ts'
import {
  firstSlot,
  parseChange,
  type Schedule,
  type Slot,
  type WhenRefusal,
} from '../recurrence/index.ts'
import { type Assignment, membersOf } from '../rotations/index.ts'
import { ownTurns, placedInRow, removeTurns, saveTurns } from '../turns/index.ts'
import type { Sharing } from './sharing.ts'

export interface EditChore extends Acting {
  readonly guildLocale: string
  readonly locale: string
  readonly choreId: Id
  /** Of the chore, as whoever edits saw it. */
  readonly version: number
  readonly name: string
  /** Where it says what the schedule says already, the schedule stays as it is. */
  readonly when: string
  /** Or what it becomes, from what it is. */
  readonly assignment: Assignment | Sharing
  readonly areaId: Id | null
  readonly notes: string | null
  /** Undefined: what becomes of a turn that nobody does stays as it is. */
  readonly closing?: Closing | null | undefined
  /** Undefined: as it is. */
  readonly effort?: number | undefined
  readonly priority?: number | undefined
}

export interface Edited {
  readonly before: ChoreDefinition
  readonly occurrence: Occurrence
  readonly changes: readonly Changeable[]
  /** Whose the open turn was before. */
  readonly heldBy: readonly Snowflake[]
  /** Of the event, which taking it back needs. */
  readonly eventId: Id
}

export type EditRefusal =
  | ChangeRefusal
  | WhenRefusal
  | Refusal<'chore.notFound', Record<never, never>>
  | Refusal<'area.gone', Record<never, never>>
  | Refusal<'add.nameTaken', { chore: string }>
  | Refusal<'edit.stale', { chore: string }>
  | Refusal<'edit.nothing', { chore: string }>

/** Saves what was changed of a chore; its open occurrence follows, to the next slot of a schedule that changed. */
export function editChore(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: EditChore,
): Promise<Result<Edited, EditRefusal>> {
  const { guildId, by, choreId, correlationId } = wanted
  return inGuild(app.db, guildId, async (scope) => {
    const at = app.clock.now()
    const decision = await decide(scope, wanted, at)
    if (!decision.ok) return decision
    const { chore, open, others, after, changes } = decision.value

    const joinedIds = [by, ...membersOf(after.assignment)]
    const turning = { after, changes, joinedIds, at }
    const turn = await turnAfter(scope, { ...turning, open })
    if (!turn) return refuse('when.past', { text: wanted.when })
    const own = await ownTurns(scope, app.newId, {
      open: turn,
      others,
      move: (one) => moveAfter(scope, { ...turning, open: one }),
      joining: joinedIds,
      at,
    })
    const eventId = app.newId()
    const turns = { before: open, after: turn }
    const event = edited(by, { before: chore, after }, turns, { joinedIds, own })
    await removeTurns(scope, own)
    await inOneFlight(
      chores.save(scope, { ...chore, ...after }),
      ...saveTurns(scope, turn, own),
      ...timedAnew([turn, ...begun(own)], changes).map((one) =>
        appointClosing(scope, app, one, correlationId),
      ),
      members.remember(scope, joinedIds, at),
      outbox.announce(scope, event, {
        id: eventId,
        at,
        streamId: choreId,
        actorId: by,
        correlationId,
      }),
    )
    const heldBy = holdersOf(open)
    return ok({ before: chore, occurrence: turn, changes, heldBy, eventId })
  })
}

const TIMING: ReadonlySet<Changeable> = new Set(['schedule', 'closing', 'assignment'])

/** Of which time has to ask again; else it would ask twice, and take from who took on meanwhile what came late. */
const timedAnew = (turns: readonly Occurrence[], changes: readonly Changeable[]) =>
  changes.some((what) => TIMING.has(what)) ? turns : []

/** What the chore becomes, or why it stays as it is. */
async function decide(scope: GuildScope, wanted: EditChore, now: Temporal.Instant) {
  const { choreId, name, areaId } = wanted
  const [settings, chore, all, area, isNameTaken] = await Promise.all([
    guilds.settings(scope, wanted.guildLocale),
    chores.find(scope, choreId),
    openOf(scope, choreId),
    areaId === null ? null : areas.find(scope, areaId),
    chores.isNameTaken(scope, name, choreId),
  ])
  const [latest] = all
  if (!chore || !latest) return refuse('chore.notFound', {})
  const onlyManagers = settings.adding === 'restricted'
  const refusal = changeRefusal(chore, { ...wanted, onlyManagers })
  if (refusal) return refusal
  if (chore.version !== wanted.version) return refuse('edit.stale', { chore: chore.name })
  if (area === undefined) return refuse('area.gone', {})
  if (isNameTaken) return refuse('add.nameTaken', { chore: name })

  const running = { schedule: chore.schedule, slot: latest.slot }
  const { when, locale } = wanted
  const schedule = parseChange(when, running, { ...settings, now, locale })
  if (!schedule.ok) return schedule
  const after = definitionAfter(chore, wanted, {
    area,
    schedule: schedule.value,
    assignment: sharedOut(wanted, chore, latest),
  })
  const changes = changesBetween(chore, after)
  if (changes.length === 0) return refuse('edit.nothing', { chore: name })
  const { open, others } = sortTurns(latest, all, after)
  return ok({ chore, open, others, after, changes })
}

/** What is open; of what is over, the latest. */
async function openOf(scope: GuildScope, chore: Id) {
  const open = await ofChore.open(scope, chore)
  if (open.length > 0) return open
  const latest = await occurrences.find(scope, { chore })
  return latest ? [latest] : []
}

function sharedOut({ assignment }: EditChore, chore: ChoreDefinition, { turn }: Occurrence) {
  if (typeof assignment !== 'function') return assignment
  return assignment({ assignment: chore.assignment, state: turn?.state ?? null })
}

const definitionAfter = (
  chore: ChoreDefinition,
  { name, notes, closing = chore.closing, ...wanted }: EditChore,
  placed: Pick<ChoreDefinition, 'area' | 'schedule' | 'assignment'>,
): ChoreDefinition => ({
  ...placed,
  name,
  notes,
  closing,
  effort: wanted.effort ?? chore.effort,
  priority: wanted.priority ?? chore.priority,
})

interface Turning {
  readonly open: Occurrence
  readonly after: ChoreDefinition
  readonly changes: readonly Changeable[]
  readonly joinedIds: readonly Snowflake[]
  readonly at: Temporal.Instant
}

/** The open occurrence after the edit; undefined when its schedule has nothing to come any more. */
async function turnAfter(scope: GuildScope, turning: Turning) {
  const moved = await moveAfter(scope, turning)
  const { open, changes, joinedIds: joining, at } = turning
  if (!moved || !changes.includes('assignment')) return moved
  const { chore, dueAt } = moved
  const forMember = rowAfter(open, chore)
  // Who does their own goes on with it.
  if (forMember !== null && forMember === open.forMember) return moved
  const turn = { ...moved, forMember }
  const asked = { chore, dueAt, joining, at }
  const whose = await whoseAfterwards(scope, { ...open, forMember }, asked)
  const isSameRow = forMember === open.forMember
  return { ...(isSameRow ? turn : await placedInRow(scope, turn, at)), ...whose }
}

async function moveAfter(scope: GuildScope, { open, after, changes, at }: Turning) {
  const chore = { ...open.chore, ...after }
  const turn = { ...open, chore }
  const closesAtOf = (dueAt: Temporal.Instant) => closesAtFrom(chore, dueAt, at)
  if (changes.includes('schedule')) {
    const slot = await freeSlot(scope, open, after.schedule, at)
    if (!slot) return undefined
    const { localKey, dueAt } = slot
    return { ...turn, slot: localKey, dueAt, postponedFrom: null, closesAt: closesAtOf(dueAt) }
  }
  return changes.includes('closing') ? { ...turn, closesAt: closesAtOf(open.dueAt) } : turn
}

/** What was done early is not due again; except a one-off, which was moved there on purpose. */
async function freeSlot(
  scope: GuildScope,
  { id, chore, forMember }: Occurrence,
  schedule: Schedule,
  at: Temporal.Instant,
): Promise<Slot | undefined> {
  const first = firstSlot(schedule, at)
  const free = await firstUnused(scope, { chore: { ...chore, schedule }, forMember }, first, id)
  if (!first || free || schedule.rule.kind !== 'once') return free
  return { ...first, localKey: `${first.localKey}~${at}` }
}
