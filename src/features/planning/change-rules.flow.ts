import type { App } from '../../app.ts'
import { inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { choreRulesChanged, chores, rules } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import {
  type Acting,
  type ChangeRefusal,
  type Chore,
  changeRefusal,
  type Rules,
  requiring,
} from '../model/index.ts'

interface ChangeRules extends Acting, Rules {
  readonly choreId: Id
}

type RulesRefusal = ChangeRefusal | Refusal<'chore.notFound', Record<never, never>>

/** What has to be there before a chore counts as done, from its open turn on. */
export const changeRules = (
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: ChangeRules,
): Promise<Result<Chore, RulesRefusal>> =>
  inGuild(app.db, wanted.guildId, async (scope): Promise<Result<Chore, RulesRefusal>> => {
    const { choreId, by, correlationId } = wanted
    const [{ adding }, chore] = await Promise.all([
      guilds.settings(scope),
      chores.find(scope, choreId),
    ])
    if (!chore) return refuse('chore.notFound', {})
    const refusal = changeRefusal(chore, { ...wanted, onlyManagers: adding === 'restricted' })
    if (refusal) return refusal
    const requires = requiring(chore, wanted)
    const after = { ...chore, requires }
    if (requires.toSorted().join() === chore.requires.toSorted().join()) return ok(after)

    const event = choreRulesChanged({
      choreId,
      changedBy: by,
      before: { requires: [...chore.requires] },
      after: { requires: [...requires] },
    })
    const at = app.clock.now()
    const origin = { id: app.newId(), at, streamId: choreId, actorId: by, correlationId }
    await inOneFlight(rules.save(scope, after), outbox.announce(scope, event, origin))
    return ok(after)
  })
