import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import { request } from '../../core/outbox/outbox.ts'
import { type DueJob, isParked, schedule } from '../../core/outbox/schedule.ts'
import type { Told } from './import.repository.ts'
import { WORTH_MINUTES } from './request-export.flow.ts'
import { importProgress } from './transfer.effects.ts'

// In rows.
export const IMPORT = 'transfer.import'
export const TAKE_BACK = 'transfer.take-back'

interface Batch {
  readonly kind: typeof IMPORT | typeof TAKE_BACK
  readonly id: Id
  readonly position: number
  readonly told: Told
}

/** A batch is a job of its own, and each appoints the next: whoever dies over one leaves nothing of it. */
export async function appointBatch(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { kind, id: subjectId, position, told: { correlationId } }: Batch,
) {
  const at = clock.now()
  const key = `${subjectId} ${position}`
  await schedule(scope, { id: newId(), kind, key, subjectId, dueAt: at, at, correlationId })
}

/** Whether a batch of it is parked: then it goes on no further. */
export const isStopped = (scope: GuildScope, id: Id) =>
  isParked(scope, { kinds: [IMPORT, TAKE_BACK], from: `${id} 0`, to: `${id} 999999` })

export const positionIn = ({ key }: Pick<DueJob, 'key'>) => Number(key.split(' ')[1])

interface Step {
  readonly id: Id
  readonly told: Told
  /** Differs each time it is told. */
  readonly step: string
  /** What was told before has to arrive first. */
  readonly leadSeconds?: number
}

/** Has the worker say how far it is. */
export async function tellProgress(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { id: importId, told: { correlationId }, step, leadSeconds = 0 }: Step,
) {
  const at = clock.now()
  await request(scope, importProgress({ importId }), {
    id: newId(),
    at,
    key: `${importId} ${step}`,
    subjectId: importId,
    correlationId,
    availableAt: at.add({ seconds: leadSeconds }),
    expiresAt: at.add({ minutes: WORTH_MINUTES }),
  })
}
