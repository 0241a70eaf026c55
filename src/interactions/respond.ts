import type { App } from '../app.ts'
import type { Snowflake } from '../core/ids.ts'
import { withinDeadline } from './deadline.ts'
import type { Dispatch } from './dispatch.ts'
import { type Envelope, type InteractionName, invocationOf } from './envelope.ts'
import { faultCard, notInstalled, oldCard, outdatedCard, type Ways, waysOn } from './error-card.ts'
import { faultOf, referenceOf } from './fault.ts'
import type { Found } from './find.ts'
import { handle, handleDirect } from './handle.ts'
import { t } from './locales/index.ts'
import { postpone } from './postpone.ts'
import { type Said, saying, sayingOpenly } from './said.ts'

/** Discord waits 3 s. We promise 2 s, also when hundreds of these are over in the same moment and are postponed. */
const DEADLINE_MS = 1_400

export interface Asked {
  readonly envelope: Envelope
  readonly found: Found | undefined
  readonly raw: Buffer
  readonly receivedAt: number
}

/** The answer to a command, a component or a form; a fault is answered too. Settles within 2 s. */
export async function respond(app: App, dispatch: Dispatch, asked: Asked): Promise<Said> {
  const { envelope, found, raw, receivedAt } = asked
  const { type, from, installed, applicationId } = envelope
  const { locale, guildId } = from
  const ways = () => waysOn(dispatch, envelope, found)
  if (!installed) return saying(notInstalled(locale, applicationId), 'refused')
  const speak = guildId === undefined ? sayingOpenly : saying
  if (!found) return speak(unknown(type, locale, ways()), 'old')
  try {
    return await withinDeadline(DEADLINE_MS, receivedAt, (deadline) =>
      guildId === undefined
        ? handleDirect(app, found, { from, deadline, raw, ways })
        : handle(app, found, { at: invocationOf(from, guildId, deadline), raw, ways }),
    )
  } catch (error) {
    const { interactionId } = from
    const { name } = found.handler
    const thinking =
      guildId === undefined
        ? undefined
        : await postpone(app, error, { interactionId, guildId, raw })
    if (thinking !== undefined) return { body: thinking, outcome: 'postponed' }
    const { fault, reference } = told(app, error, { type, name, from })
    return speak(faultCard(locale, fault, { reference, ways: ways() }), fault.outcome)
  }
}

/** A command that is not known any more is another one by now; a card is drawn anew. */
const unknown = (type: InteractionName, locale: string, ways: Ways) =>
  type === 'command' ? outdatedCard(locale, t(locale, 'old.command'), ways) : oldCard(locale, ways)

interface Failed {
  readonly type: InteractionName
  readonly name: string
  readonly from: {
    readonly interactionId: Snowflake
    readonly guildId?: Snowflake
  }
}

/** Whatever was thrown ends here: the whole of it in the log, a calm sentence for the member. */
function told(app: App, error: unknown, { type, name, from }: Failed) {
  const { interactionId: interaction, guildId: guild } = from
  const fault = faultOf(error)
  const reference = referenceOf(interaction)
  const { outcome } = fault
  const fields = { interaction, guild, reference, type, name, outcome, error }
  if (outcome === 'failed') app.log.error(fields, 'interaction failed')
  else app.log.warn(fields, 'interaction not carried out')
  return { fault, reference }
}
