import type { App } from '../app.ts'
import type { Snowflake } from '../core/ids.ts'
import type { Limits } from '../core/resilience/limits.ts'
import { createDispatch, type HttpFeature } from './dispatch.ts'
import { type Envelope, type InteractionName, readEnvelope } from './envelope.ts'
import { slowDown, waysOn } from './error-card.ts'
import type { Outcome } from './fault.ts'
import { find } from './find.ts'
import { createMentions } from './mention.ts'
import { respond } from './respond.ts'
import { type Said, saying } from './said.ts'
import { NOTHING, suggest } from './suggest.ts'

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

const NO_IDS: ReadonlyMap<string, Snowflake> = new Map()

/** From the parsed payload of a signed interaction to the text of its answer. `commandIds`: for mentions of commands. */
export function createAnswer(
  app: App,
  features: readonly HttpFeature[],
  limits: Limits,
  commandIds = () => NO_IDS,
): Answering {
  const dispatch = createDispatch(features)
  const fillMentions = createMentions(features, commandIds)

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
      seconds > 0
        ? saying(slowDown(from.locale, seconds, waysOn(dispatch, envelope, found)), 'limited')
        : await respond(app, dispatch, { envelope, found, ...delivery })
    const body = fillMentions(said.body, from.locale)
    return { status: 200, ...said, body, type, name: found?.handler.name ?? '' }
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
