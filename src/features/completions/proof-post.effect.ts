import type { WorkerApp } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { AppError } from '../../core/errors.ts'
import type { Snowflake } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { defineEffectHandler, type Posted } from '../../jobs/effect.ts'
import { postToAll } from '../../jobs/post.ts'
import { doneCard, postedBy, undoId } from '../cards/index.ts'
import { occurrences, proofChanged, proofs } from '../chores/index.ts'
import { closeChannel, guilds } from '../guilds/index.ts'
import {
  isDone,
  messageLink,
  PHOTOS_BYTES_MAX,
  pictureAt,
  postedAs,
  provedBy,
  uploadsIn,
} from '../model/index.ts'
import { proofPost, proofWithdrawal } from './chore.effects.ts'
import { proofParts } from './proof.view.ts'
import { requestWithdrawal } from './withdraw-proof.flow.ts'

type Asked = ReturnType<typeof proofPost.parse>

interface Fetching {
  readonly app: WorkerApp
  readonly signal: AbortSignal
}

/** The picture at this address; undefined where it is not there any more. */
async function fetchPhoto(url: string, position: number, { app, signal }: Fetching) {
  const came = await app.discord.download(url, { bytesMax: PHOTOS_BYTES_MAX, signal })
  if (came.kind === 'later') throw new AppError('discord.away', { retryable: true })
  return came.kind === 'file' ? { ...pictureAt(url, position), bytes: came.bytes } : undefined
}

/** The turn, where it is still done as it was when the photo came. */
async function provedTurn(scope: GuildScope, { occurrenceId, completionId }: Asked) {
  const done = await occurrences.find(scope, { occurrence: occurrenceId })
  return done && isDone(done) && done.completion.id === completionId ? done : undefined
}

const channelFor = ({ way, hereId }: Asked, chosenId: Snowflake | null) =>
  way === 'here' ? hereId : (chosenId ?? hereId)

/**
 * One message that says what was done, with the photo of it; nothing when that was taken back meanwhile. It is posted
 * also where nobody wants to hear of what is done: what is required has to be there to see.
 */
export const proofPostEffect = defineEffectHandler({
  on: proofPost,

  fetch: ({ uploads, way }, at) =>
    Promise.all((way === 'words' ? [] : uploads).map((url, index) => fetchPhoto(url, index, at))),

  async prepare(scope, data, { mark: effect, earlier }, photos) {
    const { channelId: chosenId, locale } = await guilds.settings(scope)
    const channelId = channelFor(data, chosenId)
    const done = await provedTurn(scope, data)
    const place = postedBy(effect)
    const mark = undoId.encode({ occurrence: data.occurrenceId, place })
    if (!channelId) return undefined
    // What an earlier attempt may have left is looked for, so that it does not stay.
    if (!done) return earlier && postToAll({ channelId, mark, components: [], onlyFound: true })
    const { nextId } = done.completion
    const next = nextId ? await occurrences.find(scope, { occurrence: nextId }) : undefined
    const files = photos.filter((photo) => photo !== undefined)
    const pictures = proofParts(locale, done, { files, mayAttach: data.way !== 'words' })
    const completion = { ...done.completion, proof: null }
    const told = { done: { ...done, completion }, next: next ?? null, pictures }
    return postToAll({
      channelId,
      mark,
      components: [doneCard(locale, told, place)],
      files,
    })
  },

  sent: keepPosted,
  closed: tryOtherwise,
})

/** Longer than it takes to try otherwise, and shorter than the uploads are there. */
const OTHERWISE_HOURS = 12

/**
 * The bot may speak where it may post no files, and Discord does not say which of both it may not: so the channel is
 * only closed where words were not taken either.
 */
async function tryOtherwise(scope: GuildScope, channelId: Snowflake, app: WorkerApp, data: Asked) {
  if (data.way === 'words') return closeChannel(scope, channelId, app)
  const hasOther = data.way === 'channel' && data.hereId !== null && data.hereId !== channelId
  const way = hasOther ? 'here' : 'words'
  const at = app.clock.now()
  await outbox.request(scope, proofPost({ ...data, way }), {
    id: app.newId(),
    at,
    key: `${data.completionId}.${way}`,
    subjectId: data.occurrenceId,
    correlationId: null,
    expiresAt: at.add({ hours: OTHERWISE_HOURS }),
  })
}

/** From now on the message is where pictures of it are. */
async function keepPosted(
  scope: GuildScope,
  { data, channelId, messageId }: Posted<Asked>,
  app: WorkerApp,
) {
  if (data.way === 'words') return
  const held = await proofs.hold(scope, data.completionId)
  const done = await provedTurn(scope, data)
  if (!held || !done) {
    const when = { ...data, at: app.clock.now(), correlationId: null }
    const effect = proofWithdrawal({ channelId, messageId, told: null })
    return requestWithdrawal(scope, app, effect, when)
  }
  if (uploadsIn(held.proof).length === 0) return
  const proof = postedAs(held.proof, messageLink(scope.guildId, channelId, messageId))
  await proofs.save(scope, data.completionId, proof)
  const event = proofChanged({ ...provedBy(done), how: 'posted', changedBy: null, proof })
  const at = app.clock.now()
  const origin = { id: app.newId(), at, streamId: done.id, actorId: null, correlationId: null }
  await outbox.announce(scope, event, origin)
}
