import type { App } from '../app.ts'
import type { Snowflake } from '../core/ids.ts'
import type { Admits, Direct, Handler, Json, Read, Response, Run, RunDirect } from './handler.ts'
import type { DirectInvocation, Invocation } from './invocation.ts'
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

/** How a component works in the bot's DM: without a guild, or in the one that its custom_id names. */
export type DirectOf<Args, Values extends readonly unknown[] = []> =
  | ((
      app: App,
      at: DirectInvocation,
      args: Args,
      ...values: Values
    ) => Promise<Response> | Response)
  | {
      readonly guildOf: (args: Args) => Snowflake | undefined
      readonly admits: Admits
    }

/** The custom_id is never trusted: it names rows, and those are looked up in the guild that signed. */
export function decoding<Args, T>(
  id: CustomId<Args>,
  data: Json,
  next: (args: Args) => Read<T>,
): Read<T> {
  const customId = data.custom_id
  const args = typeof customId === 'string' ? id.decode(customId) : undefined
  return args === undefined ? outdated('old.card') : next(args)
}

interface Ran<Args, Values extends readonly unknown[]> {
  readonly direct?: DirectOf<Args, Values>
  run(app: App, at: Invocation, args: Args, ...values: Values): Promise<Response> | Response
}

/** What a component does in the bot's DM, with what its custom_id and its values say. */
export function directly<Args, Values extends readonly unknown[]>(
  { direct, run }: Ran<Args, Values> & { readonly direct: DirectOf<Args, Values> },
  args: Args,
  ...values: Values
): Read<Direct> {
  if (typeof direct === 'function') return alone((app, at) => direct(app, at, args, ...values))
  const { guildOf, admits } = direct
  const guildId = guildOf(args)
  if (guildId === undefined) return outdated('old.card')
  const there: Run = (app, at) => run(app, at, args, ...values)
  return { ok: true, value: { guildId, admits, run: there } }
}

const alone = (run: RunDirect): Read<Direct> => ({ ok: true, value: { run } })
