import type { App } from '../../app.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { occurrences } from '../chores/index.ts'

interface FindTurn {
  readonly guildId: Snowflake
  readonly occurrence: Id
}

export const findTurn = ({ db }: Pick<App, 'db'>, { guildId, occurrence }: FindTurn) =>
  inGuild(db, guildId, (scope) => occurrences.find(scope, { occurrence }), { readOnly: true })
