import type { App } from '../../app.ts'
import { type GuildScope, inGuild, inOneFlight } from '../../core/db/scope.ts'
import type { Id } from '../../core/ids.ts'
import * as outbox from '../../core/outbox/outbox.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { helpers, occurrences, proofChanged, proofs } from '../chores/index.ts'
import {
  type Acting,
  type CompletedOccurrence,
  isDone,
  linksIn,
  PROOFS_MAX,
  provedBy,
  saidAt,
  UNDO_HOURS,
  withLink,
  withoutLink,
} from '../model/index.ts'

type NotFound = Refusal<'chore.notFound', Record<never, never>>
type NotTheirs =
  | Refusal<'proof.notYours', { chore: string; by: string }>
  | Refusal<'proof.tooLate', { chore: string; hours: number }>

interface Changing extends Acting {
  /** Of the message that shows it. */
  readonly link: string
}

export interface AddProof extends Changing {
  readonly occurrenceId: Id
}

export type AddProofRefusal =
  | NotFound
  | NotTheirs
  /** Nobody did it yet. */
  | Refusal<'proof.open', { chore: string }>
  | Refusal<'proof.full', { chore: string; count: number }>

type Tools = Pick<App, 'db' | 'clock' | 'newId'>

/** A message shows what somebody did: it belongs to that from now on. */
export const addProof = (
  app: Tools,
  wanted: AddProof,
): Promise<Result<CompletedOccurrence, AddProofRefusal>> =>
  inGuild(app.db, wanted.guildId, async (scope) => {
    const found = await findTheirs(scope, app, wanted)
    if (!found.ok) return found
    const { done, kept } = found.value
    const links = linksIn(kept)
    if (links.includes(wanted.link)) return ok(done)
    if (links.length >= PROOFS_MAX)
      return refuse('proof.full', { chore: done.chore.name, count: PROOFS_MAX })
    const proof = withLink(kept, wanted.link)
    return ok(await save(scope, app, done, { ...wanted, how: 'added', proof }))
  })

/** What they did, and where pictures of it are: nobody else changes that meanwhile. */
async function findTheirs(scope: GuildScope, app: Tools, wanted: AddProof) {
  const done = await occurrences.find(scope, { occurrence: wanted.occurrenceId })
  if (!done) return refuse('chore.notFound', {})
  if (!isDone(done)) return refuse('proof.open', { chore: done.chore.name })
  const refusal = notTheirs(app, done, wanted)
  if (refusal) return refusal
  const held = await proofs.hold(scope, done.completion.id)
  return held ? ok({ done, kept: held.proof }) : refuse('proof.open', { chore: done.chore.name })
}

export interface DropProof extends Changing {
  readonly completionId: Id
}

export type DropProofRefusal = NotFound | NotTheirs | Refusal<'proof.notThere', { chore: string }>

/** It does not show that, after all. */
export const dropProof = (
  app: Tools,
  wanted: DropProof,
): Promise<Result<CompletedOccurrence, DropProofRefusal>> =>
  inGuild(app.db, wanted.guildId, async (scope) => {
    const { completionId, link } = wanted
    const occurrenceId = await helpers.turnOf(scope, completionId)
    const done = occurrenceId && (await occurrences.find(scope, { occurrence: occurrenceId }))
    if (!done) return refuse('chore.notFound', {})
    const { name: chore } = done.chore
    const held = await proofs.hold(scope, completionId)
    if (!isDone(done) || !held || !linksIn(held.proof).includes(link))
      return refuse('proof.notThere', { chore })
    const refusal = notTheirs(app, done, wanted)
    if (refusal) return refusal
    const proof = withoutLink(held.proof, link)
    return ok(await save(scope, app, done, { ...wanted, how: 'dropped', proof }))
  })

/** Why it is not theirs to change; managers always may. */
function notTheirs(
  { clock }: Pick<App, 'clock'>,
  { chore, completion }: CompletedOccurrence,
  { by, isManager }: Acting,
) {
  const { name } = chore
  if (isManager) return undefined
  if (![completion.by, completion.recordedBy].includes(by))
    return refuse('proof.notYours', { chore: name, by: completion.by })
  if (saidAt(completion).until(clock.now()).total('hours') <= UNDO_HOURS) return undefined
  return refuse('proof.tooLate', { chore: name, hours: UNDO_HOURS })
}

interface Changed extends Changing {
  readonly how: 'added' | 'dropped'
  readonly proof: string | null
}

async function save(
  scope: GuildScope,
  { clock, newId }: Tools,
  done: CompletedOccurrence,
  { by, correlationId, how, proof }: Changed,
): Promise<CompletedOccurrence> {
  const { completion } = done
  const event = proofChanged({ ...provedBy(done), how, changedBy: by, proof })
  const at = clock.now()
  const origin = { id: newId(), at, streamId: done.id, actorId: by, correlationId }
  await inOneFlight(proofs.save(scope, completion.id, proof), outbox.announce(scope, event, origin))
  return { ...done, completion: { ...completion, proof } }
}
