import type { Temporal } from '../../src/core/clock.ts'
import { readMultipart } from './multipart.ts'
import type { Snowflake } from './snowflake.ts'

/** The newest calls are kept, for an inspector. */
const CALLS_MAX = 100

/** One request of the bot to the REST API, and what it was answered. */
export interface RestCall {
  readonly id: Snowflake
  readonly at: Temporal.Instant
  /** Such as «POST /channels/1/messages». */
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
  readonly status: number
  readonly body: string
  readonly latencyMs: number
  /** Done, and the answer did not arrive. */
  readonly lost: boolean
}

export function keepCall(calls: RestCall[], call: RestCall): void {
  calls.push(call)
  if (calls.length > CALLS_MAX) calls.shift()
}

/** Both bodies as JSON, or as text where they are none. */
export async function payloadsOf({ bytes, contentType, body }: RestCall) {
  const { json, files } = await readMultipart(bytes, contentType)
  return {
    request: json,
    files: files.map(({ name, contentType: type, bytes: { byteLength } }) => ({
      name,
      contentType: type,
      size: byteLength,
    })),
    response: /^[[{]/.test(body) ? (JSON.parse(body) as unknown) : body,
  }
}
