import type { Later } from './discord.ts'

/**
 * A door that an answer of Discord shuts: for all replicas while there is a Redis, and for this process in any case.
 */
export interface Latch {
  /** Keys of Redis that exist while it is shut. */
  readonly keys: readonly string[]
  /** What this process knows, at once. */
  check(): Later | undefined
  /** Before asking Redis: does what is due. */
  knock(): Promise<void>
  /** Redis says that this key is there, for so long. */
  heard(key: string, ms: number): void
  /** Redis says that no key is there, or (not `shared`) nobody could be asked. False: ask again. */
  agree(shared: boolean): Promise<boolean>
  shut(): Promise<void>
  isShut(): boolean
}
