import {
  button,
  buttons,
  card,
  type Part,
  paging,
  section,
  selectRow,
  text,
} from '../../core/components.ts'
import { stringSelect } from '../../core/selects.ts'
import { type ChoreFilter, choreFilter } from './filter.ts'
import { guildTitle } from './guild-title.view.ts'
import { everywhereFilterId, everywhereId, pageId, placeOf } from './list.custom-ids.ts'
import { type ChoreList, type GuildChores, shareRows } from './list.ts'
import { filterOptions, openRow } from './list.view.ts'
import { t } from './locales/index.ts'

/** With a heading of three components each and seven rows of three, the card stays under Discord's 40. */
export const GUILDS_PER_PAGE = 3
const ROWS_MAX = 7
/** In one line; the others are counted. */
const NAMED_MAX = 8

interface Everywhere {
  readonly filter: ChoreFilter
  /** Counted from 0; past the end means the last one. */
  readonly page: number
  readonly guilds: readonly GuildChores[]
}

type Busy = GuildChores & { readonly list: ChoreList }

const isBusy = (guild: GuildChores): guild is Busy => (guild.list?.total ?? 0) > 0

const titleOf = (locale: string, { guildId, number, list }: GuildChores) =>
  guildTitle(locale, { guildId, number, guildName: list?.guildName })

function guildParts(locale: string, guild: Busy, rows: number): readonly Part[] {
  const { list } = guild
  const title = titleOf(locale, guild)
  const all = button(t(locale, 'button.showAll'), pageId.encode({ place: placeOf(list) }))
  return [
    section(t(locale, 'everywhere.guild', { title, total: list.total }), all),
    ...list.items.slice(0, rows).map((row) => openRow(locale, row, list)),
  ]
}

/** Servers of which there is only one thing to say, in one line. */
function together(
  locale: string,
  key: 'everywhere.quiet' | 'everywhere.broken',
  guilds: readonly GuildChores[],
) {
  if (guilds.length === 0) return []
  const named = guilds.slice(0, NAMED_MAX).map((guild) => titleOf(locale, guild))
  const count = guilds.length - named.length
  const others = count > 0 ? [t(locale, 'everywhere.others', { count })] : []
  return [text(t(locale, key, { titles: [...named, ...others].join(', ') }))]
}

function turning(locale: string, { filter }: Everywhere, page: number, pageCount: number) {
  const turns = paging({
    page,
    isLast: page === pageCount - 1,
    previous: t(locale, 'button.previous'),
    next: t(locale, 'button.next'),
    to: (number) => everywhereId.encode({ place: placeOf({ filter, page: number }) }),
  })
  return turns.length > 0 ? [buttons(...turns)] : []
}

const filterRow = (locale: string, filter: ChoreFilter) =>
  selectRow(
    stringSelect(everywhereFilterId.encode({}), filterOptions(locale, choreFilter.options, filter)),
  )

/** What is open for a member, server by server, in the bot's DM. */
export function everywhereCard(locale: string, everywhere: Everywhere) {
  const { filter, guilds } = everywhere
  const title = text(`## ${t(locale, `chores.title.${filter}`)}`)
  if (guilds.length === 0) return card(title, text(t(locale, 'everywhere.none')))
  const busy = guilds.filter(isBusy)
  const pageCount = Math.max(1, Math.ceil(busy.length / GUILDS_PER_PAGE))
  const page = Math.min(everywhere.page, pageCount - 1)
  const here = busy.slice(page * GUILDS_PER_PAGE, (page + 1) * GUILDS_PER_PAGE)
  const rows = shareRows(
    here.map(({ list }) => list.items.length),
    ROWS_MAX,
  )
  return card(
    title,
    ...here.flatMap((guild, i) => guildParts(locale, guild, rows[i] ?? 0)),
    ...together(
      locale,
      'everywhere.quiet',
      guilds.filter(({ list }) => list?.total === 0),
    ),
    ...together(
      locale,
      'everywhere.broken',
      guilds.filter(({ list }) => !list),
    ),
    ...turning(locale, everywhere, page, pageCount),
    filterRow(locale, filter),
  )
}
