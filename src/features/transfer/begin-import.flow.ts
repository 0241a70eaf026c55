import type { App } from '../../app.ts'
import { type GuildScope, inGuild } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { appointBatch, IMPORT, TAKE_BACK } from './appoint-batch.flow.ts'
import * as imports from './import.repository.ts'

export interface PressedImport {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly importId: Id
  readonly userId: Snowflake
  readonly interactionId: Snowflake
  readonly token: string
  readonly locale: string
}

export type PressRefusal =
  | Refusal<'import.gone', Record<never, never>>
  | Refusal<'import.running', Record<never, never>>

type Tools = Pick<App, 'db' | 'clock' | 'newId'>

/** What a press on its card makes of a file, if nobody was faster. */
const pressed =
  <T>(
    work: (
      scope: GuildScope,
      app: Tools,
      found: imports.KeptImport,
      told: imports.Told,
    ) => Promise<T | undefined>,
  ) =>
  (app: Tools, pressed: PressedImport): Promise<Result<T, PressRefusal>> => {
    const { guildId, importId, userId: by, interactionId: correlationId } = pressed
    const { guildLocale, token, locale } = pressed
    return inGuild(app.db, guildId, async (scope) => {
      const found = await imports.find(scope, importId)
      if (!found || found.state === 'undone') return refuse('import.gone', {})
      const done = await work(scope, app, found, { by, token, locale, guildLocale, correlationId })
      return done === undefined ? refuse('import.running', {}) : ok(done)
    })
  }

/** The worker makes the chores, batch by batch; the number of them. */
export const beginImport = pressed(async (scope, app, { id, choreCount }, told) => {
  if (!(await imports.become(scope, id, { from: 'ready', to: 'importing', told }))) return undefined
  await appointBatch(scope, app, { kind: IMPORT, id, position: 0, told })
  return choreCount
})

/** The worker takes them away again, the last batch first; how many there are. */
export const beginTakingBack = pressed(async (scope, app, { id, batchCount }, told) => {
  if (!(await imports.become(scope, id, { from: 'imported', to: 'undoing', told })))
    return undefined
  await appointBatch(scope, app, { kind: TAKE_BACK, id, position: batchCount - 1, told })
  return imports.madeCount(scope, id)
})

/** Nothing of it was imported, and nothing is kept. */
export const cancelImport = pressed(async (scope, _, { id, state }) => {
  if (state !== 'ready') return undefined
  await imports.drop(scope, id)
  return id
})
