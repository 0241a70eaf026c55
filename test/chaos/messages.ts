import type { World } from '../fake-discord/world.ts'
import type { Place } from './town.ts'

export interface Spoken {
  readonly kind: 'completion' | 'reminder'
  /** The occurrence. */
  readonly about: string
  readonly atMs: number
}

/** Whoever did it may take it back; whoever is reminded can say that it is done. */
const BUTTON = /1:chore\.(undo|done):([0-9a-f-]{36}):post\./

/** What the bot said to everyone, of its own accord. */
export function spokenIn(
  { messages, application }: World,
  places: readonly Place[],
): readonly Spoken[] {
  const loud = new Set(places.map((place) => place.loud.id))
  return [...messages.values()]
    .filter(({ channelId, authorId }) => loud.has(channelId) && authorId === application.botId)
    .map(({ components, createdAt }) => {
      const [, button, about = 'nothing'] = BUTTON.exec(JSON.stringify(components)) ?? []
      const kind = button === 'done' ? 'reminder' : 'completion'
      return { kind, about, atMs: createdAt.epochMilliseconds }
    })
}
