import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { request } from '../../core/outbox/outbox.ts'
import { type CompletedOccurrence, uploadsIn } from '../model/index.ts'
import { proofPost } from './chore.effects.ts'

/** What was uploaded to a private answer is there for about a day. */
const UPLOADED_HOURS = 24

interface Saying {
  /** Where it was said: the photo is posted there where the guild has no channel. */
  readonly hereId?: Snowflake | undefined
  readonly correlationId: string
}

/** The photo that came with it is posted by the bot, which keeps it: its own address is soon over. */
export async function requestProof(
  scope: GuildScope,
  { clock, newId }: Pick<App, 'clock' | 'newId'>,
  { id: occurrenceId, completion }: CompletedOccurrence,
  { hereId, correlationId }: Saying,
) {
  const uploads = uploadsIn(completion.proof)
  if (uploads.length === 0) return
  const at = clock.now()
  const what = { occurrenceId, completionId: completion.id, uploads, hereId: hereId ?? null }
  await request(scope, proofPost({ ...what, way: 'channel' }), {
    id: newId(),
    at,
    key: completion.id,
    subjectId: occurrenceId,
    correlationId,
    expiresAt: at.add({ hours: UPLOADED_HOURS }),
  })
}
