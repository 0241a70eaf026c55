import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import { openOccurrences } from '../chores/index.ts'
import type { Occurrence } from '../model/index.ts'
import type { OfTurn } from './claim-turn.flow.ts'
import { openTurn } from './open-turn.flow.ts'

/** As many as a page of a list has. */
const TURNS_MAX = 8
/** More than anybody has at once. */
const LOOKED_AT_MAX = 100

/** Their own turns that can be handed over, in the order of lists, from this one on; it may be over by now. */
export const ownTurnsFrom = (
  app: Pick<App, 'db' | 'clock'>,
  { guildId, occurrenceId, by, isManager }: OfTurn,
): Promise<readonly Occurrence[]> =>
  inGuild(app.db, guildId, async (scope) => {
    const { items } = await openOccurrences.page(scope, {
      filter: 'mine',
      viewerId: by,
      before: null,
      offset: 0,
      limit: LOOKED_AT_MAX,
    })
    const from = items.findIndex(({ id }) => id === occurrenceId)
    const at = app.clock.now()
    const shown = items.slice(Math.max(0, from)).slice(0, TURNS_MAX)
    const turns = await Promise.all(
      shown.map(({ id }) => openTurn(scope, { occurrenceId: id, isManager, at })),
    )
    return turns.flatMap((turn) => (turn.ok ? [turn.value] : []))
  })
