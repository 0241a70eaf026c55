import type { Clock } from './core/clock.ts'
import type { Db } from './core/db/client.ts'
import type { Discord } from './core/discord/discord.ts'
import type { NewId } from './core/ids.ts'
import type { Log } from './core/log.ts'

/** What the outside world offers. Each door constructs what it needs; flows take `Pick<App, …>`. */
export interface App {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
}

/** Only the worker speaks to Discord by itself; everybody else asks it to, in the outbox. */
export interface WorkerApp extends App {
  readonly discord: Discord
}
