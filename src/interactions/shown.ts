import { isJson, type Json, listOf } from './handler.ts'

// What a message of ours shows, as Discord sends it along. The one place outside of our database that keeps what a
// member typed, until they delete it.

/** Deeper than any message goes: a container, its section, that section's text. */
const DEPTH_MAX = 4

/** Every part, in reading order. */
function partsIn(components: unknown, depth = DEPTH_MAX): readonly Json[] {
  if (depth === 0) return []
  return listOf(components)
    .filter(isJson)
    .flatMap((part) => [
      part,
      ...partsIn(part.components, depth - 1),
      ...partsIn([part.accessory], depth - 1),
    ])
}

/** Of everything that can be used there. */
export const customIdsIn = (components: unknown): readonly string[] =>
  partsIn(components)
    .map((part) => part.custom_id)
    .filter((customId) => typeof customId === 'string')

/** Texts that a view gave a number. */
export const textsIn = (components: unknown): ReadonlyMap<number, string> =>
  new Map(
    partsIn(components).flatMap(({ id, content }) =>
      typeof id === 'number' && typeof content === 'string' ? [[id, content] as const] : [],
    ),
  )
