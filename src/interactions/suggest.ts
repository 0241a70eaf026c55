import type { App } from '../app.ts'
import { joinGuild } from '../core/db/scope.ts'
import type { Found } from './command.ts'
import { reading } from './conduct.ts'
import { withinDeadline } from './deadline.ts'
import { type Envelope, invocationOf } from './envelope.ts'
import { faultOf } from './fault.ts'
import { refusalOf } from './guard.ts'
import type { Invocation } from './invocation.ts'
import { type Choice, choices } from './response.ts'
import { bodyOf } from './response-check.ts'
import type { Said } from './said.ts'

/** People type on: a list that comes later is a list for what they no longer see. */
const DEADLINE_MS = 400

const bodyFor = (found: readonly Choice[]) => bodyOf(choices(found))
/** What there is to choose from when there is nothing. */
export const NOTHING = bodyFor([])

/** Autocomplete has no way to say that something is wrong: then the list is empty. */
export async function suggest(
  app: App,
  { from, installed }: Envelope,
  found: Found | undefined,
  receivedAt: number,
): Promise<Said> {
  const { guildId, interactionId: interaction } = from
  if (guildId === undefined || !installed) return { body: NOTHING, outcome: 'refused' }
  if (!found) return { body: NOTHING, outcome: 'old' }
  try {
    return await withinDeadline(DEADLINE_MS, receivedAt, (deadline) =>
      offer(app, found, invocationOf(from, guildId, deadline)),
    )
  } catch (error) {
    const { outcome } = faultOf(error)
    const fields = { interaction, guild: guildId, name: found.handler.name, outcome, error }
    app.log.warn(fields, 'nothing suggested')
    return { body: NOTHING, outcome }
  }
}

async function offer(app: App, { handler, data }: Found, at: Invocation): Promise<Said> {
  if (await refusalOf(handler.guards, app, at)) return { body: NOTHING, outcome: 'refused' }
  const ask = (asked: App) => handler.suggest(asked, at, data)
  if (handler.access === 'none') return { body: bodyFor(await ask(app)), outcome: 'ok' }
  // One short transaction that ends with the deadline, whatever the list is made of.
  const list = await reading(app, at, async (scope) =>
    ask({ ...app, db: joinGuild(app.db, scope) }),
  )
  return { body: bodyFor(list), outcome: 'ok' }
}
