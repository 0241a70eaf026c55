import { z } from 'zod'
import { id, snowflake } from '../ids.ts'
import { lanes } from '../lane.ts'
import type { Pointer } from './transport.ts'

const VERSION = 1
const BODY_BYTES_MAX = 1024
const KIND_LENGTH_MAX = 100

const kind = z.string().min(1).max(KIND_LENGTH_MAX)
const lane = z.literal(Object.values(lanes))

const current = z.strictObject({ v: z.literal(VERSION), guild: snowflake, id, kind, lane })

/** Written by a newer replica during a deploy. Where its row is must be known; the rest may look different. */
const newer = z.object({
  v: z.int().gt(VERSION),
  guild: snowflake,
  id,
  kind: kind.catch('unknown'),
  lane: lane.catch(lanes.normal),
})

const body = z
  .union([current, newer])
  .transform(({ guild, id, kind, lane }): Pointer => ({ guildId: guild, id, kind, lane }))

export type Decoded =
  | { readonly pointer: Pointer }
  | { readonly reason: 'not bytes' | 'too long' | 'not JSON' | 'not a pointer' }

/** The body of a message. */
export const encodePointer = ({ guildId, id, kind, lane }: Pointer): Buffer =>
  Buffer.from(JSON.stringify({ v: VERSION, guild: guildId, id, kind, lane }))

/** What a message's body points at, or why it is not one of ours. Anybody may have written it. */
export function decodePointer(bytes: unknown): Decoded {
  if (!Buffer.isBuffer(bytes)) return { reason: 'not bytes' }
  if (bytes.length > BODY_BYTES_MAX) return { reason: 'too long' }
  const json = parse(bytes.toString())
  if (json === undefined) return { reason: 'not JSON' }
  const { data: pointer } = body.safeParse(json)
  return pointer ? { pointer } : { reason: 'not a pointer' }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
