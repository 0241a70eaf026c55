import { announce } from '../../core/outbox/outbox.ts'
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

/** One batch, with the appointment of the next: all of it, or nothing and again. */
export const importJob = defineJob({
  kind: IMPORT,

  async fire(scope, job, app) {
    const { subjectId: id } = job
    const position = positionIn(job)
    const [found, batch] = await Promise.all([
      imports.find(scope, id),
      imports.batch(scope, id, position),
    ])
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
    await announce(scope, choresImported({ importId: id, count }), {
      id: app.newId(),
      at: app.clock.now(),
      streamId: id,
      actorId: told.by,
      correlationId: told.correlationId,
    })
    await tellProgress(scope, app, { id, told, step: 'imported', leadSeconds: LEAD_SECONDS })
    return true
  },
})

/** The same backwards: an area that one batch brought may hold chores of those after it. */
export const takeBackJob = defineJob({
  kind: TAKE_BACK,

  async fire(scope, job, app) {
    const { subjectId: id } = job
    const position = positionIn(job)
    const [found, batch] = await Promise.all([
      imports.find(scope, id),
      imports.batch(scope, id, position),
    ])
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
    await announce(scope, importUndone({ importId: id, count: found.choreCount, kept }), {
      id: app.newId(),
      at: app.clock.now(),
      streamId: id,
      actorId: told.by,
      correlationId: told.correlationId,
    })
    await tellProgress(scope, app, { id, told, step: 'undone', leadSeconds: LEAD_SECONDS })
    return true
  },
})
