import { errorCode } from '../discord-codes.ts'
import type { Verdict } from './discord.ts'

/** An answer of Discord, or of who stands in front of it. */
export interface Reply {
  readonly status: number
  /** Undefined where the body was not JSON. */
  readonly body: unknown
  readonly header: (name: string) => string | null
}

/** What an answer means: for the call, and for the calls after it. */
export interface Finding {
  /** Undefined: it was done. */
  readonly verdict?: Verdict
  /** Counts against the address: ten thousand in ten minutes, and Cloudflare shuts the door. */
  readonly invalid?: boolean
  /** Nothing more at all, until a probe has passed or the token is another. */
  readonly latch?: 'ban' | 'token'
  /** Nothing more in this bucket, or as this bot, for so long. */
  readonly hold?: { readonly scope: 'bucket' | 'global'; readonly ms: number }
  /** Discord is in trouble: what a breaker counts. */
  readonly trouble?: boolean
}

const LATCHED_MS = 60_000
const UNREACHABLE_MS = 5_000
/** A person has to mend the way to Discord first. */
const FOREIGN_MS = 180_000

/** Nothing that Discord limits lasts as long; who is told to wait longer asks once too often. */
export const LIMIT_MS_MAX = 15 * 60_000

/**
 * «Unknown channel», «unknown guild», «missing access», «cannot send messages to this user», «missing permissions»,
 * and an archived or locked thread.
 */
const CHANNEL_CLOSED = new Set([10003, 10004, 50001, 50007, 50013, 50083, 160005])
/**
 * Final, though their status tells something else: an archived or locked thread, no right to read what is replied to,
 * no more edits to a message older than an hour, and no more pins in a channel.
 */
const FINAL = new Set([50083, 160002, 160005, errorCode.lateEdits, errorCode.pinsFull])
/** What a guild's own filter stopped: a message, or a title. */
const FILTERED = new Set([200000, 200001])
const BLOCKED = 40333

/** Source: Discord's developer documentation, «Opcodes and status codes» and «Rate limits». */
export function classify(reply: Reply, asBot: boolean): Finding {
  if (reply.status >= 200 && reply.status < 300) return done(reply)
  const code = numberIn(reply.body, 'code')
  const reason = code ? `discord ${code}` : `http ${reply.status}`
  const refusal = { ...reply, asBot, code, reason }
  for (const rule of RULES) {
    const finding = rule(refusal)
    if (finding) return isInvalid(reply) ? { ...finding, invalid: true } : finding
  }
  return { verdict: { kind: 'refused', reason } }
}

/** Discord answers with JSON, or with nothing where it says so; a page that says «200» was written by a proxy. */
function done({ status, body }: Reply): Finding {
  if (status === 204 || body !== undefined) return {}
  return { verdict: { kind: 'ambiguous', reason: `foreign: http ${status}` }, trouble: true }
}

interface Refusal extends Reply {
  readonly asBot: boolean
  readonly code: number | undefined
  readonly reason: string
}

/** The first that applies speaks: a code tells more than the status that it came with. */
const RULES: readonly ((refusal: Refusal) => Finding | undefined)[] = [
  function trouble({ status, reason }) {
    return status >= 500 ? { verdict: { kind: 'ambiguous', reason }, trouble: true } : undefined
  },
  function ban(refusal) {
    if (!isBan(refusal)) return undefined
    const reason = `ban: ${refusal.reason}`
    return { verdict: { kind: 'later', ms: LATCHED_MS, reason }, latch: 'ban' }
  },
  /** Of what Discord says no every word has a code: this was a proxy, or not the address of its API. */
  function foreign({ status, code, reason }) {
    if ((status !== 403 && status !== 404) || code) return undefined
    const verdict = { kind: 'later', ms: FOREIGN_MS, reason: `foreign: ${reason}` } as const
    return { verdict, trouble: true }
  },
  function tokenOfInteraction({ asBot, status, code, reason }) {
    const isOver = status === 401 || status === 404 || code === 50027
    return !asBot && isOver ? { verdict: { kind: 'expired', reason } } : undefined
  },
  function final({ code = 0, reason }) {
    return FINAL.has(code) ? { verdict: gone(code, reason) } : undefined
  },
  function limit(refusal) {
    return refusal.status === 429 ? limited(refusal) : undefined
  },
  function botToken({ status, reason }) {
    if (status !== 401) return undefined
    const verdict = { kind: 'later', ms: LATCHED_MS, reason: `token: ${reason}` } as const
    return { verdict, latch: 'token' }
  },
  function place({ status, code = 0, reason }) {
    return status === 403 || status === 404 ? { verdict: gone(code, reason) } : undefined
  },
  function filter({ code = 0 }) {
    if (!FILTERED.has(code)) return undefined
    return { verdict: { kind: 'refused', reason: `automod ${code}` } }
  },
]

const gone = (code: number, reason: string): Verdict => ({
  kind: 'gone',
  closed: CHANNEL_CLOSED.has(code),
  ...(code > 0 && { code }),
  reason,
})

/** A request that got no answer. Who could not even connect has done nothing. */
export function classifyLoss(error: unknown, abandoned: boolean): Finding {
  const code = codeOf(error)
  if (abandoned) return { verdict: { kind: 'ambiguous', reason: 'aborted' } }
  if (code && NEVER_ARRIVED.has(code))
    return { verdict: { kind: 'later', ms: UNREACHABLE_MS, reason: code }, trouble: true }
  const isTimeout = error instanceof Error && error.name === 'AbortError'
  const reason = isTimeout ? 'timeout' : (code ?? 'lost')
  return { verdict: { kind: 'ambiguous', reason }, trouble: true }
}

const NEVER_ARRIVED = new Set([
  'ECONNREFUSED',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
])

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined

/**
 * A ban of the whole address has three faces: a 429 that names no time, a page of HTML where JSON should be, and
 * 40333. None says how long.
 */
function isBan(refusal: Refusal): boolean {
  const { status, body, code } = refusal
  if (status === 403) return body === undefined || code === BLOCKED
  if (status !== 429 || code === errorCode.lateEdits) return false
  return body === undefined || namedMs(refusal) === undefined
}

/** How long a limit lasts, where anything readable says so. The body knows fractions of a second, the header none. */
function namedMs({ body, header }: Reply): number | undefined {
  const named = header('retry-after')?.trim() ?? ''
  const ms = 1000 * (numberIn(body, 'retry_after') ?? Number(named || Number.NaN))
  if (Number.isFinite(ms)) return ms
  // A date is meant by the clock of who wrote it.
  const untilMs = Date.parse(named) - Date.parse(header('date') ?? '')
  return Number.isFinite(untilMs) ? untilMs : undefined
}

const isInvalid = ({ status, header }: Reply) =>
  status === 401 || status === 403 || (status === 429 && header('x-ratelimit-scope') !== 'shared')

function limited(reply: Reply): Finding {
  const { body, header } = reply
  const ms = Math.min(Math.max(1, Math.ceil(namedMs(reply) ?? LATCHED_MS)), LIMIT_MS_MAX)
  const isGlobal = header('x-ratelimit-global') !== null || fieldOf(body, 'global') === true
  const scope = isGlobal || header('x-ratelimit-scope') === 'global' ? 'global' : 'bucket'
  return { verdict: { kind: 'later', ms, reason: `limit: ${scope}` }, hold: { scope, ms } }
}

const fieldOf = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined

function numberIn(body: unknown, name: string): number | undefined {
  const value = fieldOf(body, name)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
