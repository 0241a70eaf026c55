import type { Reader } from '../../../fake-discord/stamp.ts'
import type { PageUser, PageWorld, Pending } from '../contract.ts'
import { readerOf } from './moment.ts'
import type { Place } from './names.ts'
import { type Words, wordsFor } from './words.ts'

/** What every piece of a message is drawn with: for whom, where, and what it tells the page. */
export interface Draw {
  /** From it events go out. */
  readonly host: HTMLElement
  readonly viewer: PageUser
  readonly place: Place
  readonly reader: Reader
  readonly words: Words
  readonly messageId: string
  readonly pending: Pending | undefined
}

export interface Drawn {
  readonly viewer: PageUser
  readonly world: PageWorld
  readonly place: Place
  readonly messageId?: string | undefined
  readonly pending?: Pending | undefined
}

export const drawFor = (
  host: HTMLElement,
  { viewer, world, place, messageId = '', pending }: Drawn,
): Draw => ({
  host,
  viewer,
  place,
  reader: readerOf(viewer, world),
  words: wordsFor(viewer.locale),
  messageId,
  pending,
})
