export const FAULTS = [
  'slow',
  'error',
  'rateLimited',
  'lostResponse',
  'badSignature',
  'wrongTimestamp',
  'duplicate',
  'banned',
  'blocked',
  'networkError',
  'unauthorized',
] as const

export type FaultKind = (typeof FAULTS)[number]

export interface Fault {
  readonly kind: FaultKind
  /** Deliveries to the bot, or requests of the bot. */
  readonly on: 'interactions' | 'rest'
  /** How often it strikes before it is used up. */
  readonly times?: number | undefined
  /** It strikes until it is cleared. */
  readonly always?: boolean | undefined
  /** Whose limit «rateLimited» is: this route's, everybody's in this place, or the bot's as a whole. */
  readonly scope?: 'user' | 'shared' | 'global' | undefined
  /** How long «slow» takes, or when a 429 may be tried again. */
  readonly ms?: number | undefined
  /** Only requests whose route begins with this, such as «POST /channels». */
  readonly route?: string | undefined
}

export interface Faults {
  add(fault: Fault): void
  /** Every fault that strikes now; each is one use nearer to its end. */
  strike(on: Fault['on'], route: string): readonly Fault[]
  list(): readonly Fault[]
  clear(): void
}

export function createFaults(): Faults {
  let armed: { readonly fault: Fault; left: number }[] = []
  return {
    add(fault) {
      armed.push({ fault, left: fault.always ? Number.POSITIVE_INFINITY : (fault.times ?? 1) })
    },
    strike(on, route) {
      const hit = armed.filter(
        ({ fault }) => fault.on === on && (!fault.route || route.startsWith(fault.route)),
      )
      for (const entry of hit) entry.left -= 1
      armed = armed.filter(({ left }) => left > 0)
      return hit.map(({ fault }) => fault)
    },
    list: () => armed.map(({ fault, left }) => (fault.always ? fault : { ...fault, times: left })),
    clear() {
      armed = []
    },
  }
}
