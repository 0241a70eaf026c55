import type { App } from '../../app.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Occurrence } from '../model/index.ts'
import { type Range, touches, united } from './away.ts'
import { type MayRefusal, refusalFor, standingOf } from './may-set.flow.ts'
import type { Plan } from './plan.ts'
import { planMoves } from './plan-moves.flow.ts'
import { readRange, type Typed, type TypedRefusal } from './read-range.flow.ts'

export interface PreviewAbsence extends Typed {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly locale: string
  readonly by: Snowflake
  readonly isManager: boolean
  /** Who would be away. */
  readonly userId: Snowflake
}

export interface Preview {
  readonly userId: Snowflake
  /** With those that it touches. */
  readonly range: Range
  readonly plans: readonly Plan<Occurrence>[]
}

/** What would become of whose turns, before anything is kept. */
export const previewAbsence = (
  app: Pick<App, 'db' | 'clock'>,
  { guildId, userId, ...wanted }: PreviewAbsence,
): Promise<Result<Preview, TypedRefusal | MayRefusal>> =>
  inGuild(app.db, guildId, async (scope: GuildScope) => {
    const read = await readRange(scope, app, wanted)
    if (!read.ok) return read
    const { range: said, today } = read.value
    const standing = await standingOf(scope, userId, today)
    const refusal = await refusalFor(scope, { ...wanted, userId, range: said, standing })
    if (refusal) return refusal
    const range = united([said, ...standing.filter((one) => touches(one, said))])
    const plans = await planMoves(scope, { userId, range, at: app.clock.now() })
    return ok({ userId, range, plans })
  })
