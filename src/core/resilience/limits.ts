import type { Snowflake } from '../ids.ts'
import { createWindow } from './window.ts'

export const WINDOW_SECONDS = 10

/** How many of each within ten seconds: see `limits`. */
export interface Quotas {
  readonly member: number
  readonly guild: number
  /** Autocomplete asks with every key. */
  readonly typing: number
}

export const QUOTAS: Quotas = { member: 5, guild: 50, typing: 20 }

/** What it costs us: `none` nothing but an answer, `read` and `write` a transaction, `typing` a short one. */
export type Pace = 'none' | 'read' | 'write' | 'typing'

export interface Asker {
  readonly userId: Snowflake
  readonly guildId?: Snowflake
}

export interface Limits {
  /** Seconds that this member has to wait, 0 for who may go on. Never rejects, and settles within 300 ms. */
  secondsToWait(pace: Pace, asker: Asker): number | Promise<number>
}

/** Counts over all replicas: milliseconds to wait, or undefined while nobody can tell. Never rejects. */
export type Count = (key: string) => Promise<number | undefined>

export interface LimitsOptions {
  /** The usual ones, unless a test or a playground asks faster than people do. */
  readonly quotas?: Quotas | undefined
  /** Without it, and while it cannot tell, each process counts for itself, up to the same quota. */
  readonly shared?: ((points: number) => Count) | undefined
}

/**
 * Each member has a quota per pace, and of what reads or writes each guild has one too. What costs next to nothing is
 * counted in this process alone. Only who is within their own quota uses up that of their guild: no member can keep
 * the others out.
 */
export function createLimits({ quotas = QUOTAS, shared }: LimitsOptions = {}): Limits {
  const own = (points: number) => createWindow(points, WINDOW_SECONDS * 1000)
  const free = own(quotas.member)
  const typing = own(quotas.typing)
  const member = insured(own(quotas.member), shared?.(quotas.member))
  const guild = insured(own(quotas.guild), shared?.(quotas.guild))

  async function both(pace: Pace, { userId, guildId }: Asker) {
    const ms = await member(`${pace}:m:${userId}`)
    if (ms > 0 || guildId === undefined) return toSeconds(ms)
    return toSeconds(await guild(`${pace}:g:${guildId}`))
  }

  return {
    secondsToWait(pace, asker) {
      if (pace === 'none') return toSeconds(free(asker.userId))
      if (pace === 'typing') return toSeconds(typing(asker.userId))
      return both(pace, asker)
    },
  }
}

const insured =
  (own: (key: string) => number, all: Count | undefined) =>
  async (key: string): Promise<number> =>
    (await all?.(key)) ?? own(key)

const toSeconds = (ms: number) => Math.ceil(ms / 1000)
