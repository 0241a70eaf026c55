import type { Handler, Json, Read, Run } from './handler.ts'
import { outdated } from './wrong.ts'

/** A codec of core/custom-id.ts; `decode` is undefined for an id that is old, foreign or forged. */
export interface CustomId<Args> {
  readonly name: string
  encode(args: Args): string
  decode(customId: string): Args | undefined
}

/** A button, a select or a modal in the table: its type, and the name in its custom_id. */
export interface Component {
  readonly type: number
  readonly name: string
  readonly handler: Handler
}

/** The custom_id is never trusted: it names rows, and those are looked up in the guild that signed. */
export function decoding<Args>(
  id: CustomId<Args>,
  data: Json,
  next: (args: Args) => Read<Run>,
): Read<Run> {
  const customId = data.custom_id
  const args = typeof customId === 'string' ? id.decode(customId) : undefined
  return args === undefined ? outdated('old.card') : next(args)
}
