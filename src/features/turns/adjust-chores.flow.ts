import type { App } from '../../app.ts'
import { type GuildScope, inOneFlight } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import { UNREADABLE } from '../../core/text.ts'
import {
  appointClosing,
  begun,
  chores,
  edited,
  type OwnTurns,
  ofChore,
  rowAfter,
  sortTurns,
} from '../chores/index.ts'
import type { Occurrence } from '../model/index.ts'
import { ownTurns, placedInRow, removeTurns, saveTurns } from './own-turns.flow.ts'

export interface Adjusted {
  readonly chore: chores.KeptChore
  readonly open: Occurrence
  /** The turns of the others who do their own, where that is no question of who is among them. */
  readonly own?: OwnTurns
}

export interface AdjustChores {
  readonly choreIds: readonly Id[]
  readonly by: Snowflake
  readonly correlationId: string
  /** Undefined: this one stays as it is. Where everybody does their own, it is asked of each turn. */
  readonly adjust: (as: Pick<Adjusted, 'chore' | 'open'>) => Promise<Adjusted | undefined>
}

interface AdjustedChore {
  readonly choreId: Id
  /** Of the event that says how. */
  readonly editId: Id
}

/** Changes several chores for one reason, each with its open turn; each is told of as an edit. Returns which. */
export async function adjustChores(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { choreIds, by, correlationId, adjust }: AdjustChores,
): Promise<readonly AdjustedChore[]> {
  const changed: AdjustedChore[] = []
  // One after another: each takes the next position of the guild's log.
  for (const id of choreIds) {
    const found = await adjusted(scope, { clock, newId }, { id, adjust })
    if (!found) continue
    const { chore, open, after, own } = found
    await removeTurns(scope, own)
    await chores.save(scope, after.chore)
    await inOneFlight(...saveTurns(scope, after.open, own))
    for (const one of [after.open, ...begun(own)])
      await appointClosing(scope, { clock, newId }, one, correlationId)
    const turns = { before: open, after: after.open }
    const event = edited(by, { before: chore, after: after.chore }, turns, { own })
    const at = clock.now()
    const editId = newId()
    await announce(scope, event, { id: editId, at, streamId: id, actorId: by, correlationId })
    changed.push({ choreId: id, editId })
  }
  return changed
}

interface Adjusting extends Pick<AdjustChores, 'adjust'> {
  readonly id: Id
}

/** That open turn first which stays, whoever is among them afterwards. */
async function adjusted(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { id, adjust }: Adjusting,
) {
  const [chore, all] = await Promise.all([chores.find(scope, id), ofChore.open(scope, id)])
  const [first] = all
  if (!chore || chore.isArchived || !first) return undefined
  // Saving it would seal the sign for «unreadable» over a name that may be readable again tomorrow.
  if (chore.name === UNREADABLE || chore.notes === UNREADABLE) return undefined
  const tried = await adjust({ chore, open: first })
  if (!tried) return undefined
  const { open, others } = sortTurns(first, all, tried.chore)
  const after = open === first ? tried : await adjust({ chore, open })
  if (!after) return undefined
  const forMember = rowAfter(after.open, after.chore)
  const moved = { ...after.open, chore: after.chore, forMember }
  const turn = forMember === open.forMember ? moved : await placedInRow(scope, moved, clock.now())
  const own =
    (after.own && besides(after.own, open)) ??
    (await ownTurns(scope, newId, {
      open: turn,
      others,
      move: async (one) => (await adjust({ chore, open: one }))?.open,
      joining: [],
      at: clock.now(),
    }))
  return { chore, open, after: { ...after, open: turn }, own }
}

/** An earlier edit may have moved it beside another one, which is gone. */
const besides = (own: OwnTurns, { id }: Occurrence): OwnTurns => ({
  ...own,
  moved: own.moved.filter(({ before }) => before.id !== id),
  removed: own.removed.filter((one) => one.id !== id),
})
