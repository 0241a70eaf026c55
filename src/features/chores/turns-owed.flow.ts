import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import * as debts from './debts.repository.ts'
import * as occurrences from './occurrence.repository.ts'

/** Of what was passed on and is not made up for yet, what somebody owes or is owed. */
export async function turnsOwed(scope: GuildScope, userId: Snowflake) {
  const found = await occurrences.findAmong(scope, await debts.withDebtsOf(scope, userId))
  return found.flatMap(({ chore, turn }) =>
    (turn?.state.debts ?? [])
      .filter(({ by, to }) => by === userId || to === userId)
      .map((debt) => ({ chore, ...debt })),
  )
}
