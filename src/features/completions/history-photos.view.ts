import type { Id } from '../../core/ids.ts'
import { TEXT_DISPLAYS_LENGTH_MAX } from '../../core/limits.ts'
import { photoLink } from '../cards/index.ts'
import { linksIn, uploadsIn } from '../model/index.ts'
import { t } from './locales/index.ts'

/** For what stands around the turns: the heading with a name, which page it is, and who shares it. */
const AROUND_LENGTH = 400

interface Turn {
  readonly id: Id
  readonly done: { readonly proof: string | null } | null
}

/** The first of them; of uploads that are not posted, that there are some. */
function lineOf(locale: string, { done }: Turn) {
  const proof = done?.proof ?? null
  const [link] = linksIn(proof)
  if (link) return t(locale, 'history.proof', { link: photoLink(locale, link) })
  return uploadsIn(proof).length > 0 ? t(locale, 'history.proofNotPosted') : undefined
}

/** Links are long, and a message has only so much room: the latest turns have theirs. `length`: of what is said besides. */
export function photosOfTurns(
  locale: string,
  turns: readonly Turn[],
  { length }: { readonly length: number },
): ReadonlyMap<Id, string> {
  let room = TEXT_DISPLAYS_LENGTH_MAX - AROUND_LENGTH - length
  const lines = new Map<Id, string>()
  for (const turn of turns) {
    const line = lineOf(locale, turn)
    if (line === undefined) continue
    room -= line.length + 1
    if (room < 0) break
    lines.set(turn.id, line)
  }
  return lines
}
