import type { Temporal } from '../../src/core/clock.ts'
import type { Part } from './part.ts'
import type { Snowflake } from './snowflake.ts'

/** What Discord gives the bot to answer in. */
export const BUDGET_MS = 3000
/** How long follow-ups and edits of the answer are taken. */
export const TOKEN_MINUTES = 15

/** One request to the bot and what came back. */
export interface Delivery {
  readonly status: number
  readonly text: string
  readonly contentType: string
  readonly latencyMs: number
  /** Why there is no answer: the time is over, or nobody listens. */
  readonly failure?: string | undefined
  readonly files: readonly UploadedFile[]
  readonly json: unknown
}

export interface UploadedFile {
  readonly position: number
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
}

export interface OpenModal {
  readonly customId: string
  readonly title: string
  readonly parts: readonly Part[]
}

export interface Choice {
  readonly name: string
  readonly name_localizations?: Readonly<Record<string, string>> | null | undefined
  readonly value: string | number
}

/** Everything about one interaction: the inspector shows it, the token routes look it up. */
export interface Interaction {
  readonly id: Snowflake
  readonly type: number
  readonly token: string
  readonly userId: Snowflake
  readonly guildId?: Snowflake | undefined
  readonly channelId: Snowflake
  /** The message whose component was used, or whose modal was submitted. */
  readonly messageId?: Snowflake | undefined
  readonly createdAt: Temporal.Instant
  readonly request: object
  state: 'pending' | 'answered' | 'failed'
  /** In Discord's eyes answered, whatever became of the answer. */
  acknowledged: boolean
  failure?: string | undefined
  delivery?: Delivery | undefined
  /** Further deliveries of the same request. */
  readonly repeats: Delivery[]
  /** The answer's own message, or the message it updated: `@original`. */
  originalId?: Snowflake | undefined
  modal?: OpenModal | undefined
  choices?: readonly Choice[] | undefined
  /** The callback type that was answered. */
  answered?: number | undefined
}
