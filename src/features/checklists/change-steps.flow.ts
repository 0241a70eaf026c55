import type { App } from '../../app.ts'
import { type GuildScope, inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import {
  checklists,
  choreStepsChanged,
  chores,
  type StepsRefusal,
  stepsRefusal,
  stepsWith,
} from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import {
  type Acting,
  type ChangeRefusal,
  changeRefusal,
  type Step,
  stepsText,
} from '../model/index.ts'

interface ChangeSteps extends Acting {
  readonly choreId: Id
  readonly texts: readonly string[]
}

export interface StepsChanged {
  readonly choreId: Id
  /** Of the event, which taking it back needs; null: nothing was different. */
  readonly eventId: Id | null
}

type ChangeStepsRefusal =
  | ChangeRefusal
  | StepsRefusal
  | Refusal<'chore.notFound', Record<never, never>>

/** The steps of a chore, from its open turn on; those that stay keep their ticks. */
export const changeSteps = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: ChangeSteps,
): Promise<Result<StepsChanged, ChangeStepsRefusal>> =>
  inGuild(
    app.db,
    wanted.guildId,
    async (scope): Promise<Result<StepsChanged, ChangeStepsRefusal>> => {
      const { choreId, texts } = wanted
      const found = await changeable(scope, wanted, choreId)
      if (!found.ok) return found
      const refusal = stepsRefusal(texts)
      if (refusal) return refusal
      const chore = found.value
      return ok(
        await become(scope, app, {
          ...wanted,
          chore,
          after: stepsWith(chore.steps, texts, app.newId),
        }),
      )
    },
  )

interface UndoSteps extends Acting {
  /** The change, as it was announced. */
  readonly eventId: Id
}

type UndoStepsRefusal =
  | ChangeRefusal
  | Refusal<'undoSteps.movedOn', { chore: string }>
  | Refusal<'chore.notFound', Record<never, never>>

/** The steps as they were before they were changed, while nobody changed them since. */
export const undoSteps = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: UndoSteps,
): Promise<Result<StepsChanged, UndoStepsRefusal>> =>
  inGuild(
    app.db,
    wanted.guildId,
    async (scope): Promise<Result<StepsChanged, UndoStepsRefusal>> => {
      const change = await outbox.recalled(scope, choreStepsChanged, wanted.eventId)
      if (!change) return refuse('chore.notFound', {})
      const found = await changeable(scope, wanted, change.choreId)
      if (!found.ok) return found
      const chore = found.value
      if (stepsText(chore.steps) !== stepsText(change.after))
        return refuse('undoSteps.movedOn', { chore: chore.name })
      return ok(await become(scope, app, { ...wanted, chore, after: change.before }))
    },
  )

/** The chore, for who may change it. */
async function changeable(scope: GuildScope, acting: Acting, choreId: Id) {
  const [{ adding }, chore] = await Promise.all([
    guilds.settings(scope),
    chores.find(scope, choreId),
  ])
  if (!chore) return refuse('chore.notFound', {})
  return changeRefusal(chore, { ...acting, onlyManagers: adding === 'restricted' }) ?? ok(chore)
}

interface Becoming extends Acting {
  readonly chore: chores.KeptChore
  readonly after: readonly Step[]
}

async function become(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  { chore, after, by, correlationId }: Becoming,
): Promise<StepsChanged> {
  const { id: choreId, steps: before } = chore
  if (stepsText(before) === stepsText(after)) return { choreId, eventId: null }
  const event = choreStepsChanged({
    choreId,
    changedBy: by,
    before: [...before],
    after: [...after],
  })
  const eventId = app.newId()
  const origin = { id: eventId, at: app.clock.now(), streamId: choreId, actorId: by, correlationId }
  await inOneFlight(
    checklists.saveSteps(scope, chore, after),
    outbox.announce(scope, event, origin),
  )
  return { choreId, eventId }
}
