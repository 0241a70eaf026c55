/**
 * What all replicas share, when there is a Redis: bytes that may be gone at any time. Neither method rejects, and
 * both settle within a quarter of a second: a miss is always right.
 */
export interface Store {
  get(key: string): Promise<Buffer | undefined>
  /** `ms`: how long it may be kept. */
  set(key: string, value: Buffer, ms: number): Promise<void>
}
