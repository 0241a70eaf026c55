import type { Temporal } from '../clock.ts'
import type { Snowflake } from '../ids.ts'

// Discord shows these in the reader's own language and zone, so no locale is needed.

/** `t` 16:20 · `d` 20/04/2030 · `D` 20 April 2030 · `f` and `F` with the time · `R` in two hours. */
export type TimestampStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R'

export const timestamp = (at: Temporal.Instant, style: TimestampStyle = 'f') =>
  `<t:${Math.floor(at.epochMilliseconds / 1000)}:${style}>`

export const userMention = (id: Snowflake) => `<@${id}>`
export const roleMention = (id: Snowflake) => `<@&${id}>`
export const channelMention = (id: Snowflake) => `<#${id}>`

/** Clickable once the command's id is known, readable before: `path` is `chore add`. */
export const commandMention = (path: string, id?: Snowflake) =>
  id === undefined ? `\`/${path}\`` : `</${path}:${id}>`
