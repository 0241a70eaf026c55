import type { App } from '../app.ts'
import type { Snowflake } from '../core/ids.ts'
import type { Limits } from '../core/resilience/limits.ts'
import { withinDeadline } from './deadline.ts'
import { createDispatch, type HttpFeature } from './dispatch.ts'
import { type Envelope, type InteractionName, invocationOf, readEnvelope } from './envelope.ts'
import { faultOf, type Outcome, referenceOf, sayFault } from './fault.ts'
import { type Found, find, handle, privately, type Said } from './find.ts'
import { t } from './locales/index.ts'
import { postpone } from './postpone.ts'
import { NOTHING, suggest } from './suggest.ts'

/** Discord waits 3 s. We promise 2 s, also when hundreds of these are over in the same moment and are postponed. */
const DEADLINE_MS = 1_400

export interface Delivery {
  /** The signed bytes: two deliveries of one id are compared by them. */
  readonly raw: Buffer
  /** `performance.now()` of the arrival. */
  readonly receivedAt: number
}

export interface Answered {
  readonly status: 200 | 400
  readonly body: string
  readonly outcome: Outcome
  readonly type: InteractionName | 'unknown'
  /** Of the handler; empty when there is none, never a name that somebody made up. */
  readonly name: string
}

export interface Answering {
  /** Never rejects, and settles within 2 s. PING is answered before. */
  answer(interaction: unknown, delivery: Delivery): Promise<Answered>
}

const MALFORMED: Answered = {
  status: 400,
  body: '',
  outcome: 'malformed',
  type: 'unknown',
  name: '',
}

/** From the parsed payload of a signed interaction to the text of its answer. */
export function createAnswer(
  app: App,
  features: readonly HttpFeature[],
  limits: Limits,
): Answering {
  const dispatch = createDispatch(features)

  async function read(interaction: unknown, delivery: Delivery): Promise<Answered> {
    const envelope = readEnvelope(interaction)
    if (!envelope) return MALFORMED
    return envelope.type === 'autocomplete'
      ? complete(envelope, delivery)
      : converse(envelope, delivery)
  }

  async function complete(envelope: Envelope, { receivedAt }: Delivery): Promise<Answered> {
    const { type, from } = envelope
    const found = dispatch.command(envelope.data)
    const isOver = (await limits.secondsToWait('typing', from)) > 0
    const said = isOver ? TOO_MUCH : await suggest(app, envelope, found, receivedAt)
    return { status: 200, ...said, type, name: found?.handler.name ?? '' }
  }

  async function converse(envelope: Envelope, delivery: Delivery): Promise<Answered> {
    const { type, from } = envelope
    const found = find(dispatch, envelope)
    // What nobody here knows costs nothing but its answer.
    const seconds = await limits.secondsToWait(found?.handler.access ?? 'none', from)
    const said =
      seconds > 0 ? slowDown(from.locale, seconds) : await respond(app, envelope, found, delivery)
    return { status: 200, ...said, type, name: found?.handler.name ?? '' }
  }

  return {
    answer: (interaction, delivery) =>
      // What a handler throws is answered in `respond`: here ends what no reader of payloads expected.
      read(interaction, delivery).catch((error: unknown) => {
        app.log.error({ error }, 'interaction could not be read')
        return MALFORMED
      }),
  }
}

const TOO_MUCH: Said = { body: NOTHING, outcome: 'limited' }

const slowDown = (locale: string, count: number) =>
  privately(t(locale, 'limit.slowDown', { count }), 'limited')

async function respond(
  app: App,
  envelope: Envelope,
  found: Found | undefined,
  delivery: Delivery,
): Promise<Said> {
  const { type, from, installed } = envelope
  const { locale, guildId } = from
  if (guildId === undefined) return privately(t(locale, 'place.serverOnly'), 'refused')
  if (!installed) return privately(t(locale, 'place.notInstalled'), 'refused')
  if (!found) return privately(t(locale, type === 'command' ? 'old.command' : 'old.card'), 'old')
  try {
    return await withinDeadline(DEADLINE_MS, delivery.receivedAt, (deadline) =>
      handle(app, found, { at: invocationOf(from, guildId, deadline), raw: delivery.raw }),
    )
  } catch (error) {
    const { interactionId } = from
    const thinking = await postpone(app, error, { interactionId, guildId, raw: delivery.raw })
    if (thinking !== undefined) return { body: thinking, outcome: 'postponed' }
    return failed(app, error, { type, name: found.handler.name, from: { ...from, guildId } })
  }
}

interface Failed {
  readonly type: InteractionName
  readonly name: string
  readonly from: {
    readonly interactionId: Snowflake
    readonly guildId: Snowflake
    readonly locale: string
  }
}

/** Whatever was thrown ends here: the whole of it in the log, a calm sentence for the member. */
function failed(app: App, error: unknown, { type, name, from }: Failed): Said {
  const { interactionId: interaction, guildId: guild, locale } = from
  const fault = faultOf(error)
  const reference = referenceOf(interaction)
  const { outcome } = fault
  const fields = { interaction, guild, reference, type, name, outcome, error }
  if (outcome === 'failed') app.log.error(fields, 'interaction failed')
  else app.log.warn(fields, 'interaction not carried out')
  return privately(sayFault(locale, fault, reference), outcome)
}
