import { z } from 'zod'
import { defineCustomId, mark } from '../../core/custom-id.ts'
import type { Snowflake } from '../../core/ids.ts'
import { type ChoreFilter, choreFilter } from './filter.ts'

/**
 * What a list shows: `mine.0` is a filter and a page, counted from 0; then whose it is, when it is another member's;
 * before it, in the bot's DM, the guild it is of.
 */
const LISTED = new RegExp(
  `^(?:(\\d{17,19})/(?=[a-z]+\\.\\d+$))?(${choreFilter.options.join('|')})\\.(\\d{1,4})(?:\\.(\\d{17,19}))?$`,
)

/** Which list a button stands on, so that its answer redraws the same one. */
const place = z.string().regex(LISTED)

export const pageId = defineCustomId('chores.page', { place })
export const filterId = defineCustomId('chores.filter', { place })
/** The list that a member shows to everyone in the channel. */
export const shareId = defineCustomId('chores.share', { place })
/** «My chores», on a message for everyone: `mark` is that of the effect that posted it. */
export const myChoresId = defineCustomId('chores.mine', { mark })
/** Pages and filters of the list over all guilds, in the bot's DM. */
export const everywhereId = defineCustomId('chores.everywhere', { place })
export const everywhereFilterId = defineCustomId('chores.everywhere-filter', {})

/** What is shown of a list. */
export interface Shown {
  readonly filter: ChoreFilter
  readonly page: number
  /** Whose list it is, when it is another member's. */
  readonly memberId?: Snowflake
  /** In the bot's DM: the guild it is of. */
  readonly directOf?: Snowflake
}

/** What a member sees first. */
export const START: Shown = { filter: 'default', page: 0 }

export const placeOf = ({ filter, page, memberId, directOf }: Shown) =>
  [directOf && `${directOf}/`, `${filter}.${page}`, memberId && `.${memberId}`].join('')

/** The custom_id that shows all of another member's. */
export const theirListId = (memberId: Snowflake) =>
  pageId.encode({ place: placeOf({ filter: 'mine', page: 0, memberId }) })

/** The list a button stands on; undefined on a card that is none. */
export function listAt(given: string): Shown | undefined {
  const [, directOf, name, page, memberId] = LISTED.exec(given) ?? []
  const filter = choreFilter.safeParse(name)
  if (!filter.success) return undefined
  return {
    filter: filter.data,
    page: Number(page),
    ...(memberId && { memberId }),
    ...(directOf && { directOf }),
  }
}

/** The guild whose list a button stands on in the bot's DM. */
export const guildAt = (args: { readonly place: string }) => listAt(args.place)?.directOf
