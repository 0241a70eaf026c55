import type { Clock } from './core/clock.ts'
import type { Db } from './core/db/client.ts'
import type { NewId } from './core/ids.ts'
import type { Log } from './core/log.ts'

/** What the outside world offers. Each door constructs what it needs; flows take `Pick<App, …>`. */
export interface App {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
}
