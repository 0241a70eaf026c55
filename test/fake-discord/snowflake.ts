import type { Clock } from '../../src/core/clock.ts'

export type Snowflake = string

/** Discord's epoch, the first second of 2015. */
const EPOCH_MS = 1_420_070_400_000n
const COUNTER_BITS = 22n

export interface Snowflakes {
  /** An id of this moment; ids grow, also within one millisecond and on a frozen clock. */
  next(): Snowflake
  /** The same id for the same name, in every run: for what a database remembers. */
  named(name: string): Snowflake
}

export function createSnowflakes(clock: Clock, seed = 1): Snowflakes {
  let last = 0n
  return {
    next() {
      const ms = BigInt(clock.now().epochMilliseconds) - EPOCH_MS
      const fresh = (ms << COUNTER_BITS) + BigInt(seed % 1000)
      last = fresh > last ? fresh : last + 1n
      return String(last)
    },
    named: (name) => String((hash(`${seed}/${name}`) & (2n ** 58n - 1n)) | (1n << 58n)),
  }
}

/** FNV-1a, 64 bits: spreads names, no secret. */
function hash(text: string): bigint {
  let value = 0xcbf29ce484222325n
  for (const byte of Buffer.from(text))
    value = ((value ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  return value
}
