import type { KeyObject } from 'node:crypto'
import type { Documented } from './openapi.ts'
import type { World } from './world.ts'

/** The world, and the wire between it and the bot. */
export interface Simulation {
  readonly world: World
  readonly key: KeyObject
  readonly documented: Documented
  /** Where the bot listens, such as http://127.0.0.1:3000; it may start later than the fake. */
  bot: string
  /** Where the fake listens: attachments are fetched from it. */
  self: string
}
