import type { APIInteractionResponse } from 'discord-api-types/v10'
import type { App } from '../app.ts'
import type { Localized } from '../core/i18n/localized.ts'
import type { Snowflake } from '../core/ids.ts'
import type { DirectInvocation, Invocation } from './invocation.ts'

/** A part of a payload: signed, so from Discord, and still checked field by field where it is read. */
export type Json = Readonly<Record<string, unknown>>

/**
 * What a handler needs of the database. `none`: nothing, it answers with the database down.
 * `read`: a transaction. `write`: a transaction that also keeps the answer, so that the same
 * interaction delivered twice is answered twice and done once.
 */
export type Access = 'none' | 'read' | 'write'

/** Says no, in the reader's language, or nothing. Runs before the database is touched. */
export type Guard = (
  app: App,
  at: Invocation,
) => Localized | undefined | Promise<Localized | undefined>

export interface Handling {
  /** `write` unless stated. */
  readonly access?: Access
  readonly guards?: readonly Guard[]
  /** The custom_id of a button that does the same, for who tries again; a button is its own. */
  readonly again?: string
}

export type Response = APIInteractionResponse
export type Run = (app: App, at: Invocation) => Promise<Response> | Response
export type RunDirect = (app: App, at: DirectInvocation) => Promise<Response> | Response

export type Admits = (app: App, at: Invocation) => Promise<boolean>

/**
 * What a handler does in the bot's DM. Either by itself, with a database that is in no transaction; or in the guild
 * that its custom_id names, as a plain member there. Nobody signed for that guild, so `admits` says first whether the
 * member belongs to it, before anything of it is touched.
 */
export type Direct =
  | { readonly run: RunDirect }
  | { readonly guildId: Snowflake; readonly admits: Admits; readonly run: Run }

/** A value that was read, or the sentence that says what is wrong with it. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      /** `old`: no client of ours sends this any more; else the member can mend it. */
      readonly outcome: 'refused' | 'old'
      readonly say: (locale: string) => string
    }

/** What dispatch finds for an interaction: everything is known but who asks and what they gave. */
export interface Handler {
  /** Of few different values: a label of metrics and logs. */
  readonly name: string
  readonly access: Access
  readonly guards: readonly Guard[]
  /** Of a button that does the same. */
  readonly again?: string | undefined
  read(data: Json): Read<Run>
  /** Absent where it belongs in a guild. */
  readonly readDirect?: ((data: Json) => Read<Direct>) | undefined
}

const NO_GUARDS: readonly Guard[] = []

export const handling = ({ access = 'write', guards = NO_GUARDS, again }: Handling) => ({
  access,
  guards,
  again,
})

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
