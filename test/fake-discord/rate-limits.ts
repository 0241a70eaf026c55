export const GLOBAL_MAX = 50
const GLOBAL_WINDOW_MS = 1000
/** 401, 403 and 429 answers in ten minutes before Cloudflare shuts the door to an address. */
export const INVALID_MAX = 10_000
const INVALID_WINDOW_MS = 600_000

interface Limit {
  readonly max: number
  readonly windowMs: number
}

/** Discord publishes no numbers; these are those that its headers have shown for years. */
export const LIMITS: Readonly<Record<string, Limit>> = {
  'POST /channels/:channel/messages': { max: 5, windowMs: 5000 },
  'PATCH /channels/:channel/messages/:message': { max: 5, windowMs: 5000 },
  'DELETE /channels/:channel/messages/:message': { max: 5, windowMs: 1000 },
  'POST /users/@me/channels': { max: 10, windowMs: 10_000 },
  'POST /webhooks/:application/:token': { max: 5, windowMs: 2000 },
  'PATCH /webhooks/:application/:token/messages/:message': { max: 5, windowMs: 2000 },
}
export const DEFAULT_LIMIT: Limit = { max: 50, windowMs: 1000 }

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
  traffic(): Traffic
}

/** What the bot asked for by its token. */
export interface Traffic {
  readonly requests: number
  /** Most of them in any second, counted when they arrive. */
  readonly busiestSecond: number
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

  const arrivals = createArrivals(now)

  return {
    take(route, major, { global }) {
      const globalMs = global ? arrivals.arrive() : 0
      if (globalMs > 0) return refusedGlobally(globalMs)
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
    traffic: arrivals.traffic,
  }
}

/** The limit over all routes: any 1,000 ms that end with an arrival, because Discord counts what reaches it. */
function createArrivals(now: () => number) {
  let latest: { readonly at: number; readonly isTaken: boolean }[] = []
  let requests = 0
  let busiestSecond = 0
  return {
    /** 0, or how long it must wait. */
    arrive(): number {
      const at = now()
      latest = latest.filter((arrival) => at - arrival.at < GLOBAL_WINDOW_MS)
      const taken = latest.filter(({ isTaken }) => isTaken)
      const isTaken = taken.length < GLOBAL_MAX
      latest.push({ at, isTaken })
      requests += 1
      busiestSecond = Math.max(busiestSecond, latest.length)
      return isTaken ? 0 : (taken[0]?.at ?? at) + GLOBAL_WINDOW_MS - at
    },
    traffic: () => ({ requests, busiestSecond }),
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
