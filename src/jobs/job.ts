import type { WorkerApp } from '../app.ts'
import { type GuildScope, inGuild, joinGuild } from '../core/db/scope.ts'
import { AppError } from '../core/errors.ts'
import { type DueJob, end } from '../core/outbox/schedule.ts'

interface JobSpec {
  /** In rows, so it never changes once deployed. */
  readonly kind: string
  /** Asks whether it is still wanted, and does what follows in the same transaction. False: not wanted any more. */
  fire(scope: GuildScope, job: DueJob, app: WorkerApp): Promise<boolean>
  /** Tells who waits that it is parked, where somebody does: nothing goes on by itself. */
  tellParked?(scope: GuildScope, job: DueJob, app: WorkerApp): Promise<void>
}

/** What happens at a time. */
export interface ScheduledJob {
  readonly kind: string
  fire(app: WorkerApp, job: DueJob): Promise<'fired' | 'dropped'>
  tellParked(app: WorkerApp, job: DueJob): Promise<void>
}

/** One transaction: what follows, and that it was fired. */
export const defineJob = ({ kind, fire, tellParked }: JobSpec): ScheduledJob => ({
  kind,
  fire: (app, job) =>
    inGuild(app.db, job.guildId, async (scope) => {
      const wanted = await fire(scope, job, { ...app, db: joinGuild(app.db, scope) })
      const state = wanted ? 'fired' : 'dropped'
      if (await end(scope, job, { state, at: app.clock.now() })) return state
      // Somebody else has it by now: everything of this transaction is taken back.
      throw new AppError('lease.lost', { retryable: false })
    }),
  async tellParked(app, job) {
    if (tellParked) await inGuild(app.db, job.guildId, (scope) => tellParked(scope, job, app))
  },
})
