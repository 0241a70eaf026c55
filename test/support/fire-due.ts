import type { App } from '../../src/app.ts'
import type { DueJob } from '../../src/core/outbox/schedule.ts'
import { features } from '../../src/features/worker.ts'
import { createRegistry } from '../../src/jobs/registry.ts'
import type { createDatabase } from './app.ts'
import { aDiscord } from './worker.ts'

const registry = createRegistry(features)

type Admin = Awaited<ReturnType<typeof createDatabase>>['admin']

/** What the scheduler does with all of a guild that is due: `fired`, or `dropped` where it is not wanted any more. */
export async function fireDue(admin: Admin, app: App, guildId: string) {
  const jobs = await admin<DueJob[]>`
    update scheduled_jobs set fence = fence + 1, attempts = attempts + 1
    where guild_id = ${guildId} and state = 'due' and due_at <= ${app.clock.now().toString()}
    returning guild_id::text as "guildId", id, kind, job_key as key, subject_id as "subjectId",
      (extract(epoch from due_at) * 1000)::float8 as "dueAt", fence::float8 as fence, attempts,
      correlation_id as "correlationId"`
  const { discord } = aDiscord()
  return Promise.all(jobs.map((job) => registry.job(job.kind)?.fire({ ...app, discord }, job)))
}
