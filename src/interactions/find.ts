import type { App } from '../app.ts'
import { inLocale } from '../core/i18n/localized.ts'
import { conduct } from './conduct.ts'
import type { Dispatch } from './dispatch.ts'
import type { Envelope } from './envelope.ts'
import type { Outcome } from './fault.ts'
import { refusalOf } from './guard.ts'
import type { Handler, Json } from './handler.ts'
import type { Invocation } from './invocation.ts'
import { whisper } from './response.ts'

/** The text of an answer, and how it came about. */
export interface Said {
  readonly body: string
  readonly outcome: Outcome
}

export interface Found {
  readonly handler: Handler
  /** The part of the payload that is its. */
  readonly data: Json
}

/** Undefined for what this version does not know (any more). */
export function find(dispatch: Dispatch, { type, data }: Envelope): Found | undefined {
  if (type === 'command') return dispatch.command(data)
  const handler = type === 'modal' ? dispatch.modal(data) : dispatch.component(data)
  return handler && { handler, data }
}

export const privately = (sentence: string, outcome: Outcome): Said => ({
  body: JSON.stringify(whisper(sentence)),
  outcome,
})

/** Guards, values, then the handler itself. Throws what those threw. */
export async function handle(
  app: App,
  { handler, data }: Found,
  { at, raw }: { readonly at: Invocation; readonly raw: Buffer },
): Promise<Said> {
  const refusal = await refusalOf(handler.guards, app, at)
  if (refusal) return privately(inLocale(refusal, at.locale), 'refused')
  const read = handler.read(data)
  if (!read.ok) return privately(read.say(at.locale), read.outcome)
  return conduct(app, { access: handler.access, run: read.value }, { at, raw })
}
