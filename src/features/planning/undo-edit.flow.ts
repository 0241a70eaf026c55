import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { areas, choreEdited, chores, edited, occurrences, standAgain } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import {
  type Acting,
  type ChangeRefusal,
  changeRefusal,
  elseOn,
  holdersOf,
  type Occurrence,
} from '../model/index.ts'
import { ownBefore, removeTurns, saveTurns, turnAsBefore } from '../turns/index.ts'

export interface UndoEdit extends Acting {
  /** The edit, as it was announced. */
  readonly eventId: Id
}

type UndoEditRefusal =
  | ChangeRefusal
  | Refusal<'chore.notFound', Record<never, never>>
  | Refusal<'undo.nameTaken', { chore: string }>
  | Refusal<'undoEdit.movedOn', { chore: string }>

/** Gives a chore back exactly what it had before an edit, while nothing happened to it since. */
export function undoEdit(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: UndoEdit,
): Promise<Result<Occurrence, UndoEditRefusal>> {
  const { guildId, by, correlationId } = wanted
  return inGuild(app.db, guildId, async (scope) => {
    const at = app.clock.now()
    const decision = await decide(scope, wanted, at)
    if (!decision.ok) return decision
    const { chore, after, current, turn, own } = decision.value
    const turns = { before: current, after: turn }
    const event = edited(by, { before: chore, after }, turns, { own })
    const again = { turn, own, event, streamId: chore.id, at, by, correlationId }
    await removeTurns(scope, own)
    const saved = [chores.save(scope, after), ...saveTurns(scope, turn, own)]
    return standAgain(scope, app, again, ...saved)
  })
}

/** What stood before the edit, and what stands now; or why the one does not become the other. */
async function decide(
  scope: GuildScope,
  { eventId, by, isManager }: UndoEdit,
  at: Temporal.Instant,
) {
  const event = await outbox.logged(scope, eventId)
  if (event?.type !== choreEdited.type) return refuse('chore.notFound', {})
  const edit = choreEdited.parse(event.payload)
  const chore = await chores.find(scope, edit.choreId)
  if (!chore) return refuse('chore.notFound', {})
  const { before, open, version } = edit
  const [{ adding }, current, all, isNameTaken] = await Promise.all([
    guilds.settings(scope),
    occurrences.find(scope, { occurrence: open.occurrenceId }),
    areas.names(scope),
    chores.isNameTaken(scope, before.name, chore.id),
  ])
  const refusal = changeRefusal(chore, { by, isManager, onlyManagers: adding === 'restricted' })
  if (refusal) return refusal
  const name = { chore: chore.name }
  if (chore.version !== version || current?.status !== 'open')
    return refuse('undoEdit.movedOn', name)
  if (isNameTaken) return refuse('undo.nameTaken', { chore: before.name })

  // An area that is gone since takes no chores.
  const area = all.find(({ id }) => id === before.areaId) ?? null
  const after = { ...chore, ...before, area }
  const turn = turnAsBefore(after, current, open, at)
  const own = turn && (await ownBefore(scope, after, edit.own, at))
  if (!own || isBegunByOthers(current, turn, { by, since: event.occurredAt }))
    return refuse('undoEdit.movedOn', name)
  return ok({ chore, after, current, turn, own })
}

interface Since {
  readonly by: Snowflake
  /** When it was edited. */
  readonly since: Temporal.Instant
}

/** Nothing is taken from whoever has begun it, but for who takes it back. */
function isBegunByOthers(current: Occurrence, turn: Occurrence, { by, since }: Since): boolean {
  const theirs = holdersOf(turn)
  const isTheirs = `${theirs}` === `${holdersOf(current)}`
  return !isTheirs && elseOn(current, { than: [...theirs, by], since }) !== undefined
}
