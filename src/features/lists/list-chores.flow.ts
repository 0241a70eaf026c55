import type { App } from '../../app.ts'
import type { Temporal } from '../../core/clock.ts'
import { inGuild } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { addChoreId, doneId, handOverMineId, homeId } from '../cards/index.ts'
import { openOccurrences } from '../chores/index.ts'
import { guilds } from '../guilds/index.ts'
import { absences, absentOn, isBackOn } from '../members/index.ts'
import { holdersOf, lateOf } from '../model/index.ts'
import { type Today, todayIn } from '../recurrence/index.ts'
import { type ChoreFilter, theirs } from './filter.ts'
import { placeOf, type Shown } from './list.custom-ids.ts'
import type { ChoreList, Row } from './list.ts'

/** Rows of three components each: eight leave room for a finished row and the buttons, under Discord's 40. */
export const PAGE_SIZE = 8

const UNTIL: { readonly [F in ChoreFilter]?: (today: Today) => Temporal.Instant } = {
  overdue: ({ now }) => now,
  today: ({ dayEnd }) => dayEnd,
  week: ({ weekEnd }) => weekEnd,
}

/** A page past the end means the last one. */
export interface ListChores extends Shown {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly viewerId: Snowflake
}

/** What is open in the guild, earliest first, one page of it. */
export function listChores(
  app: Pick<App, 'db' | 'clock'>,
  { guildId, guildLocale, viewerId, page, ...shown }: ListChores,
): Promise<ChoreList> {
  const { memberId, directOf } = shown
  const filter = memberId === undefined ? shown.filter : theirs(shown.filter)
  return inGuild(app.db, guildId, async (scope) => {
    const settings = guilds.settings(scope, guildLocale)
    const looking = settings.then((all) => todayIn(all, app.clock.now()))
    const naming = directOf === undefined ? undefined : guilds.nameOf(scope)
    const until = UNTIL[filter]
    const read = async (number: number) =>
      openOccurrences.page(scope, {
        filter,
        viewerId: memberId ?? viewerId,
        onlyTheirs: memberId !== undefined,
        before: until ? until(await looking) : null,
        offset: number * PAGE_SIZE,
        limit: PAGE_SIZE,
      })

    // One flight, unless the page depends on when the guild's day ends.
    const absent = absences.lately(scope, app.clock.now())
    const [wanted, today, guildName, all] = await Promise.all([read(page), looking, naming, absent])
    // A page past the end is empty and cannot count: chores were done since it was drawn.
    const [number, found] =
      wanted.items.length === 0 && page > 0 ? await lastPage(read, page) : [page, wanted]
    const pageCount = Math.max(1, Math.ceil(found.total / PAGE_SIZE))
    const here = { ...shown, filter, page: number }
    const items = found.items.map((item) => rowOf(item, placeOf(here)))
    const { total } = found
    const day = today.date.toString()
    const who = {
      away: absentOn(all, day),
      isBack: memberId === undefined && isBackOn(all, viewerId, day),
    }
    const ids = idsOf(found.items, memberId === undefined ? viewerId : undefined)
    return { ...here, ...who, items, total, pageCount, guildName, ids, ...today }
  })
}

const IDS = { add: addChoreId.encode({}), home: homeId.encode({}) }

/** In the list of another nothing is handed over. */
function idsOf(items: Found['items'], viewerId: Snowflake | undefined): ChoreList['ids'] {
  const own = items.find((item) => viewerId && holdersOf(item).includes(viewerId))
  return own ? { ...IDS, handOver: handOverMineId.encode({ occurrence: own.id }) } : IDS
}

const rowOf = (item: Found['items'][number], place: string): Row => ({
  ...item,
  late: lateOf(item),
  doneId: doneId.encode({ occurrence: item.id, place }),
})

type Found = Awaited<ReturnType<typeof openOccurrences.page>>

async function lastPage(
  read: (number: number) => Promise<Found>,
  page: number,
): Promise<[number, Found]> {
  const first = await read(0)
  const last = Math.max(0, Math.ceil(first.total / PAGE_SIZE) - 1)
  return last === 0 || last >= page ? [0, first] : [last, await read(last)]
}
