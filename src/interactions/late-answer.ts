import { z } from 'zod'
import type { App } from '../app.ts'
import { inGuild } from '../core/db/scope.ts'
import type { DiscordCall } from '../core/discord/discord.ts'
import { messageFlags, responseType } from '../core/discord-codes.ts'
import { AppError } from '../core/errors.ts'
import type { Id, Snowflake } from '../core/ids.ts'
import { requested } from '../core/outbox/outbox.ts'
import { createDispatch, type HttpFeature } from './dispatch.ts'
import { type Envelope, invocationOf, readEnvelope } from './envelope.ts'
import { faultCard, mendable, oldCard, waysOn } from './error-card.ts'
import { faultOf, referenceOf } from './fault.ts'
import { find } from './find.ts'
import { handle } from './handle.ts'
import type { Response } from './handler.ts'
import { t } from './locales/index.ts'
import { lateAnswer } from './postpone.ts'

/** Nobody waits for two seconds any more; the lease of an effect still ends. */
const DEADLINE_MS = 15_000

interface Postponed {
  readonly guildId: Snowflake
  readonly id: Id
  /** Aborted when the attempt is over. */
  readonly signal: AbortSignal
}

/** The interaction, as it was signed. */
interface Repeated extends Pick<Postponed, 'signal'> {
  readonly envelope: Envelope
  readonly raw: Buffer
}

const message = z.object({
  type: z.literal([responseType.message, responseType.update]),
  data: z.looseObject({ flags: z.number().optional() }),
})

/** The effect handler that answers what the http process postponed, by an edit of «is thinking…». */
export function createLateAnswers(features: readonly HttpFeature[]) {
  const dispatch = createDispatch(features)

  async function say(app: App, { envelope, raw, signal }: Repeated): Promise<object> {
    const { from } = envelope
    const { locale, guildId } = from
    const found = find(dispatch, envelope)
    const ways = () => waysOn(dispatch, envelope, found)
    // A form cannot follow a wait: whoever asked for one asks again.
    const again = () => mendable(locale, t(locale, 'late.again'), ways())
    if (!found || guildId === undefined) return editOf(oldCard(locale, ways()), again)
    try {
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)])
      const at = invocationOf(from, guildId, { signal: deadline })
      const said = await handle(app, found, { at, raw, ways })
      return editOf(JSON.parse(said.body), again)
    } catch (error) {
      // The worker tries again, until it can tell what is true or the token is over.
      if (error instanceof AppError && error.retryable) throw error
      const fault = faultOf(error)
      const reference = referenceOf(from.interactionId)
      app.log.error({ interaction: from.interactionId, reference, error }, 'late answer failed')
      return editOf(faultCard(locale, fault, { reference, ways: ways() }), again)
    }
  }

  return {
    kind: lateAnswer.kind,
    async prepare(app: App, { guildId, id, signal }: Postponed): Promise<DiscordCall | undefined> {
      const data = await inGuild(app.db, guildId, (scope) => requested(scope, id), {
        readOnly: true,
        signal,
      })
      if (data === undefined) return undefined
      const { interaction } = lateAnswer.parse(data)
      const envelope = readEnvelope(JSON.parse(interaction))
      if (!envelope) return undefined
      const body = await say(app, { envelope, raw: Buffer.from(interaction), signal })
      const { token, locale } = envelope.from
      return { to: 'original', token, locale, body: { ...body } }
    },
  }
}

/** An answer, as the edit of a message. Who sees it was settled when it was postponed. */
function editOf(response: unknown, otherwise: () => Response): object {
  const read = message.safeParse(response)
  if (!read.success) return editOf(otherwise(), otherwise)
  const { flags = 0, ...data } = read.data.data
  return { ...data, flags: flags & messageFlags.componentsV2 }
}
