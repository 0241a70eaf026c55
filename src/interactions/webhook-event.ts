import type { z } from 'zod'
import type { App } from '../app.ts'
import type { Snowflake } from '../core/ids.ts'

/** What follows from one event, in the guild that it concerns. */
export interface Told {
  readonly guildId: Snowflake
  run(app: App): Promise<void>
}

/** Something that Discord tells about the application itself. Source: its page «Webhook Events». */
export interface WebhookEvent {
  readonly type: string
  /** Undefined when nothing follows: it concerns no guild, or is not what we know under this name. */
  read(data: unknown): Told | undefined
}

interface WebhookEventSpec<T> {
  readonly type: string
  readonly data: z.ZodType<T>
  guildOf(data: T): Snowflake
  /** In the transaction that remembers the event, so once, however often Discord says it. */
  run(app: App, data: T): Promise<void>
}

/** A webhook event is a value: what it looks like, and the function that follows from it. */
export const defineWebhookEvent = <T>(spec: WebhookEventSpec<T>): WebhookEvent => ({
  type: spec.type,
  read(given) {
    const { success, data } = spec.data.safeParse(given)
    if (!success) return undefined
    return { guildId: spec.guildOf(data), run: (app) => spec.run(app, data) }
  },
})
