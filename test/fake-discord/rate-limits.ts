const GLOBAL_MAX = 50
const GLOBAL_WINDOW_MS = 1000
/** 401, 403 and 429 answers in ten minutes before Cloudflare shuts the door to an address. */
const INVALID_MAX = 10_000
const INVALID_WINDOW_MS = 600_000

interface Limit {
  readonly max: number
  readonly windowMs: number
}

/** Discord publishes no numbers; these are those that its headers have shown for years. */
const LIMITS: Readonly<Record<string, Limit>> = {
  'POST /channels/:channel/messages': { max: 5, windowMs: 5000 },
  'PATCH /channels/:channel/messages/:message': { max: 5, windowMs: 5000 },
  'DELETE /channels/:channel/messages/:message': { max: 5, windowMs: 1000 },
  'POST /users/@me/channels': { max: 10, windowMs: 10_000 },
  'POST /webhooks/:application/:token': { max: 5, windowMs: 2000 },
  'PATCH /webhooks/:application/:token/messages/:message': { max: 5, windowMs: 2000 },
}
const DEFAULT_LIMIT: Limit = { max: 50, windowMs: 1000 }

export interface Taken {
  readonly headers: Readonly<Record<string, string>>
  /** Set: refused, for this long. */
  readonly retryAfterMs?: number
  readonly scope?: 'user' | 'global'
}

export interface RateLimits {
  take(route: string, major: string, options: { readonly global: boolean }): Taken
  /** Counts an answer; true while the address is banned for too many invalid ones. */
  countInvalid(): void
  isBanned(): boolean
}

interface Window {
  endsAt: number
  used: number
}

/** Windows in real time, because a client's waiting is real; `now` is in milliseconds. */
export function createRateLimits(now: () => number): RateLimits {
  const windows = new Map<string, Window>()

  function use(key: string, { max, windowMs }: Limit) {
    const current = windows.get(key)
    const window =
      current && current.endsAt > now() ? current : { endsAt: now() + windowMs, used: 0 }
    windows.set(key, window)
    const refused = window.used >= max
    if (!refused) window.used += 1
    return { refused, left: max - window.used, resetMs: Math.max(0, window.endsAt - now()) }
  }

  return {
    take(route, major, { global }) {
      const everything = global
        ? use('global', { max: GLOBAL_MAX, windowMs: GLOBAL_WINDOW_MS })
        : undefined
      if (everything?.refused) return refusedGlobally(everything.resetMs)
      const limit = LIMITS[route] ?? DEFAULT_LIMIT
      const { refused, left, resetMs } = use(`${route} ${major}`, limit)
      const headers = {
        'x-ratelimit-limit': String(limit.max),
        'x-ratelimit-remaining': String(left),
        'x-ratelimit-reset': seconds(performance.timeOrigin + performance.now() + resetMs),
        'x-ratelimit-reset-after': seconds(resetMs),
        'x-ratelimit-bucket': bucketOf(route),
      }
      if (!refused) return { headers }
      const scope = 'user'
      const after = { 'retry-after': String(Math.ceil(resetMs / 1000)), 'x-ratelimit-scope': scope }
      return { headers: { ...headers, ...after }, retryAfterMs: resetMs, scope }
    },
    countInvalid() {
      use('invalid', { max: Number.POSITIVE_INFINITY, windowMs: INVALID_WINDOW_MS })
    },
    isBanned() {
      const window = windows.get('invalid')
      return window !== undefined && window.endsAt > now() && window.used >= INVALID_MAX
    },
  }
}

const refusedGlobally = (resetMs: number): Taken => ({
  headers: {
    'retry-after': String(Math.ceil(resetMs / 1000)),
    'x-ratelimit-global': 'true',
    'x-ratelimit-scope': 'global',
  },
  retryAfterMs: resetMs,
  scope: 'global',
})

const seconds = (ms: number) => (ms / 1000).toFixed(3)

/** A name that tells nothing, as Discord's: clients must learn it from the headers. */
const bucketOf = (route: string) => Buffer.from(route).toString('hex').slice(-24)
