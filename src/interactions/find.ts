import type { Dispatch } from './dispatch.ts'
import type { Envelope } from './envelope.ts'
import type { Handler, Json } from './handler.ts'

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
