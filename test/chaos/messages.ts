import type { World } from '../fake-discord/world.ts'
import type { Place } from './town.ts'

export interface Spoken {
  readonly kind: 'completion' | 'reminder'
  /** The occurrence. */
  readonly about: string
  readonly atMs: number
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const DONE = new RegExp(`1:chore\\.done:(${UUID}):`)
const ANY = new RegExp(UUID)

/** What the bot said to everyone, of its own accord: a reminder can be answered with Done. */
export function spokenIn(
  { messages, application }: World,
  places: readonly Place[],
): readonly Spoken[] {
  const loud = new Set(places.map((place) => place.loud.id))
  return [...messages.values()]
    .filter(({ channelId, authorId }) => loud.has(channelId) && authorId === application.botId)
    .map(({ components, createdAt }) => {
      const parts = JSON.stringify(components)
      const reminded = DONE.exec(parts)?.[1]
      const kind = reminded === undefined ? 'completion' : 'reminder'
      const about = reminded ?? ANY.exec(parts)?.[0] ?? 'nothing'
      return { kind, about, atMs: createdAt.epochMilliseconds }
    })
}
