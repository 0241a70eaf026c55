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

interface ShownPicture {
  /** Of the file, which the message keeps. */
  readonly name: string
  readonly altText: string
}

/** Those that it shows of its own files: Discord hands each out by its address, which ends in its name. */
export const picturesIn = (components: unknown): readonly ShownPicture[] =>
  partsIn(components)
    .flatMap(({ items }) => listOf(items))
    .filter(isJson)
    .flatMap(({ media, description }) => {
      const url = isJson(media) && typeof media.url === 'string' ? media.url : ''
      const name = URL.parse(url)?.pathname.split('/').at(-1)
      if (!name) return []
      return [{ name, altText: typeof description === 'string' ? description : '' }]
    })

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
