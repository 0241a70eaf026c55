import type { Command } from 'commander'
import { Temporal } from '../core/clock.ts'
import type { Db } from '../core/db/client.ts'
import { asSystem } from '../core/db/scope.ts'
import { backlog } from '../core/outbox/deliveries.ts'
import { jobKinds, lanesOf, sweepStates } from '../core/outbox/survey.ts'
import { withDatabase } from './database.ts'
import type { Given } from './given.ts'
import type { Report } from './report.ts'

const JSON_OPTION = ['--json', 'print one JSON document'] as const

export function addQueues(program: Command, { env, report }: Given) {
  program
    .command('queue')
    .description('what waits for the worker')
    .command('status')
    .description('effects that wait, by lane, as PostgreSQL knows them: the broker only carries')
    .option(...JSON_OPTION)
    .action(async () => report(await withDatabase(env, queueStatus)))
  program
    .command('jobs')
    .description('what happens at a time')
    .command('list')
    .description('what is appointed, by kind, and the sweeps')
    .option(...JSON_OPTION)
    .action(async () => report(await withDatabase(env, jobsList)))
}

const late = (seconds: number | null) =>
  seconds === null ? 'nothing is due' : `due for ${Math.round(seconds)} s`
const timeOf = (ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(Math.trunc(ms)).toString({ smallestUnit: 'second' })

async function queueStatus(db: Db): Promise<Report> {
  const { lanes, parked } = await asSystem(
    db,
    async (system) => ({
      lanes: await lanesOf(system),
      parked: (await backlog(system)).parked,
    }),
    { readOnly: true },
  )
  const lines = lanes.map(
    ({ lane, pending, leased, lateSeconds }) =>
      `lane ${lane}: ${pending} wait, ${leased} in hand, ${late(lateSeconds)}`,
  )
  const ends = [
    ...(lanes.length === 0 ? ['Nothing waits.'] : []),
    `Dead letters: ${parked}.${parked > 0 ? ' See choresctl dead-letters list.' : ''}`,
  ]
  return { data: { lanes, parked }, text: [...lines, ...ends].join('\n') }
}

async function jobsList(db: Db): Promise<Report> {
  const found = await asSystem(
    db,
    async (system) => ({ jobs: await jobKinds(system), sweeps: await sweepStates(system) }),
    { readOnly: true },
  )
  const jobs = found.jobs.map(({ nextAt, ...job }) => ({
    ...job,
    nextAt: nextAt === null ? null : timeOf(nextAt),
  }))
  const sweeps = found.sweeps.map(({ dueAt, ...sweep }) => ({ ...sweep, dueAt: timeOf(dueAt) }))
  const lines = [
    ...jobs.map(
      ({ kind, due, nextAt, lateSeconds, parked }) =>
        `job ${kind}: ${due} appointed, next ${nextAt ?? 'none'}, ${late(lateSeconds)}${parked > 0 ? `, ${parked} PARKED` : ''}`,
    ),
    ...sweeps.map(
      ({ process, dueAt, isRunning, isUnderWay }) =>
        `sweep ${process}: ${isRunning ? 'runs now' : `due ${dueAt}`}${isUnderWay ? ', in the middle of a round' : ''}`,
    ),
  ]
  const text = lines.length === 0 ? 'Nothing is appointed.' : lines.join('\n')
  return { data: { jobs, sweeps }, text }
}
