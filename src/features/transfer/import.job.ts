import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { announce } from '../../core/outbox/outbox.ts'
import type { DueJob } from '../../core/outbox/schedule.ts'
import { defineJob } from '../../jobs/job.ts'
import { appointBatch, IMPORT, positionIn, TAKE_BACK, tellProgress } from './appoint-batch.flow.ts'
import * as imports from './import.repository.ts'
import { makeBatch } from './make-batch.flow.ts'
import { takeBackBatch } from './take-back-batch.flow.ts'
import { choresImported, importUndone } from './transfer.events.ts'

/** How often somebody who waits is told how far it is. */
const TOLD_TIMES = 10
/** What is told of the last but one has to arrive before what is told of the last. */
const LEAD_SECONDS = 2

const isTold = (position: number, { batchCount }: imports.KeptImport) =>
  position % Math.ceil(batchCount / TOLD_TIMES) === 0

async function batchOf(scope: GuildScope, job: Pick<DueJob, 'subjectId' | 'key'>) {
  const { subjectId: id } = job
  const position = positionIn(job)
  const [found, batch] = await Promise.all([
    imports.find(scope, id),
    imports.batch(scope, id, position),
  ])
  return { id, position, found, batch }
}

interface End {
  readonly id: Id
  readonly told: imports.Told
  readonly step: 'imported' | 'undone'
}

/** What came of all of them, to the log and to who asked for it. */
async function tellEnd(
  scope: GuildScope,
  app: Pick<App, 'clock' | 'newId'>,
  event: Parameters<typeof announce>[1],
  { id, told, step }: End,
) {
  const { by: actorId, correlationId } = told
  const origin = { id: app.newId(), at: app.clock.now(), streamId: id, actorId, correlationId }
  await announce(scope, event, origin)
  await tellProgress(scope, app, { id, told, step, leadSeconds: LEAD_SECONDS })
}

/** Who waits is told that it goes on no further; were it tried again one day, each time. */
async function tellParked(scope: GuildScope, job: DueJob, app: Pick<App, 'clock' | 'newId'>) {
  const { subjectId: id, kind, key, fence } = job
  const told = (await imports.find(scope, id))?.told
  if (told) await tellProgress(scope, app, { id, told, step: `${kind} ${key} ${fence}` })
}

/** One batch, with the appointment of the next: all of it, or nothing and again. */
export const importJob = defineJob({
  kind: IMPORT,

  async fire(scope, job, app) {
    const { id, position, found, batch } = await batchOf(scope, job)
    const told = found?.told
    if (found?.state !== 'importing' || !told || !batch || batch.made) return false
    const made = await makeBatch(scope, app, batch.chores, told)
    await imports.saveMade(scope, id, { position, made })
    if (position + 1 < found.batchCount) {
      await appointBatch(scope, app, { kind: IMPORT, id, position: position + 1, told })
      if (isTold(position, found))
        await tellProgress(scope, app, { id, told, step: `+${position}` })
      return true
    }
    await imports.become(scope, id, { from: 'importing', to: 'imported' })
    const count = await imports.madeCount(scope, id)
    await tellEnd(scope, app, choresImported({ importId: id, count }), {
      id,
      told,
      step: 'imported',
    })
    return true
  },

  tellParked,
})

/** The same backwards: an area that one batch brought may hold chores of those after it. */
export const takeBackJob = defineJob({
  kind: TAKE_BACK,

  async fire(scope, job, app) {
    const { id, position, found, batch } = await batchOf(scope, job)
    const told = found?.told
    if (found?.state !== 'undoing' || !told || !batch?.made) return false
    const made = await takeBackBatch(scope, app, batch.made, told)
    await imports.saveMade(scope, id, { position, made })
    if (position > 0) {
      await appointBatch(scope, app, { kind: TAKE_BACK, id, position: position - 1, told })
      if (isTold(position, found))
        await tellProgress(scope, app, { id, told, step: `-${position}` })
      return true
    }
    await imports.become(scope, id, { from: 'undoing', to: 'undone' })
    const kept = await imports.madeCount(scope, id)
    const event = importUndone({ importId: id, count: found.choreCount, kept })
    await tellEnd(scope, app, event, { id, told, step: 'undone' })
    return true
  },

  tellParked,
})
