import { and, asc, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Temporal } from '../../core/clock.ts'
import { compile, type Given, type Paper } from '../../core/db/compiled.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import type { Id, Snowflake } from '../../core/ids.ts'
import { legible } from '../../core/legible.ts'
import {
  areaField,
  type ListedOccurrence,
  NAMES_MAX,
  type Named,
  nameField,
} from '../model/index.ts'
import type { SeveralMode } from '../rotations/index.ts'
import { areas } from './area.table.ts'
import { chores, isOpen, occurrences, ofItsArea } from './chore.table.ts'

// What lists and pickers show of everything that is open.

export interface Page {
  readonly filter: OpenFilter
  /** Null where the filter asks for nobody. */
  readonly viewerId: Snowflake | null
  /** Of what the filter asks for, only what is the viewer's. */
  readonly onlyTheirs?: boolean
  /** For the filters that look no further than a moment. */
  readonly before: Temporal.Instant | null
  readonly offset: number
  readonly limit: number
}

interface OfGuild {
  readonly guildId: Snowflake
}

interface OfViewer extends OfGuild {
  readonly viewerId: Snowflake
}

const isViewers = (given: Given<{ readonly viewerId: Snowflake | null }>) =>
  sql`(${occurrences.assigneeId} = ${given('viewerId')}::bigint or ${given('viewerId')}::bigint = any (${occurrences.sharedBy}))`

/** Where everybody does their own, the others' have the same name. */
const isNotAnothers = (given: Given<OfViewer>) =>
  sql`coalesce(${occurrences.forMember} = ${given('viewerId')}::bigint, true)`

/** What waits until somebody is back is nobody's, and not anyone's. */
const isAnyones = and(isNull(occurrences.assigneeId), isNull(occurrences.sharedBy))

/**
 * Of its chore, which each turn looks up by itself: a plan of the time when there were few chores would join each turn
 * with all of them.
 */
const ofChore = <C extends PgColumn>(
  on: Paper,
  given: Given<OfGuild>,
  column: C,
): SQL<C['_']['data']> => {
  const found = on
    .select({ column: sql`${column}` })
    .from(chores)
    .where(and(eq(chores.guildId, given('guildId')), eq(chores.id, occurrences.choreId)))
  return sql`${found}`.mapWith(column)
}

const findNames = compile<OfViewer>()((on, given) =>
  on
    .select({
      id: occurrences.id,
      choreId: occurrences.choreId,
      name: ofChore(on, given, chores.name),
    })
    .from(occurrences)
    .where(and(eq(occurrences.guildId, given('guildId')), isOpen, isNotAnothers(given)))
    .orderBy(
      desc(sql`coalesce(${isViewers(given)}, false)`),
      asc(occurrences.dueAt),
      desc(ofChore(on, given, chores.priority)),
    )
    .limit(NAMES_MAX),
)

/**
 * What is open, by the name of its chore: the viewer's own first, then the earliest. Whatever opens, closes or
 * moves one announces an event.
 */
export const names = (scope: GuildScope, viewerId: Snowflake): Promise<readonly Named[]> =>
  scope.cached({ name: 'open-names', of: viewerId, follows: 'events' }, async () => {
    const { tx, guildId, vault } = scope
    const rows = await findNames(tx, { guildId, viewerId })
    return rows.map(({ id, choreId, name }) => ({
      id,
      name: legible(() => vault.open(nameField(choreId), name)),
    }))
  })

const findWaiting = compile<OfViewer & { readonly limit: number }>()((on, given) =>
  on
    .select({ id: occurrences.id })
    .from(occurrences)
    .where(
      and(
        eq(occurrences.guildId, given('guildId')),
        isOpen,
        sql`${occurrences.sharedBy} = '{}'`,
        isNotAnothers(given),
      ),
    )
    .orderBy(asc(occurrences.id))
    .limit(given('limit')),
)

/** What waits until somebody is back, and could be that one's or another's; so many of them. */
export async function waiting(
  { tx, guildId }: GuildScope,
  viewerId: Snowflake,
  limit: number,
): Promise<readonly Id[]> {
  return (await findWaiting(tx, { guildId, viewerId, limit })).map(({ id }) => id)
}

interface OfPage extends OfGuild {
  readonly viewerId: Snowflake | null
  readonly before: string | null
  readonly limit: number
  readonly offset: number
}

const dueBefore = (given: Given<OfPage>) =>
  sql`${occurrences.dueAt} < ${given('before')}::timestamptz`

type Matches = (given: Given<OfPage>) => SQL | undefined

const MATCHES = {
  /** The viewer's, and everyone's. */
  default: (given) => or(isViewers(given), isAnyones),
  mine: isViewers,
  open: () => isAnyones,
  // What waits without a word is never overdue, nor what waits until somebody is back.
  overdue: (
    given,
  ) => sql`${dueBefore(given)} and ${occurrences.sharedBy} is distinct from '{}' and ${occurrences.choreId} not in (
    select id from chores where guild_id = ${given('guildId')} and closing = 'neverOverdue')`,
  today: dueBefore,
  week: dueBefore,
  all: () => undefined,
} as const satisfies Readonly<Record<string, Matches>>

/** What of all that is open. */
type OpenFilter = keyof typeof MATCHES

/** Counted and cut before names are looked up: of the chores of other pages, only how urgent they are is read. */
const pageOf = (matches: Matches, onlyTheirs: boolean) =>
  compile<OfPage>()((on, given) => {
    const { guildId, id, choreId, slot, assigneeId, sharedBy, begunBy, dueAt } = occurrences
    const priority = ofChore(on, given, chores.priority).as('priority')
    const listed = on
      .select({
        id,
        choreId,
        slot,
        assigneeId,
        sharedBy,
        begunBy,
        dueAt,
        priority,
        total: sql<number>`count(*) over ()::int`.as('total'),
      })
      .from(occurrences)
      .where(
        and(
          eq(guildId, given('guildId')),
          isOpen,
          matches(given),
          onlyTheirs ? MATCHES.mine(given) : undefined,
        ),
      )
      .orderBy(asc(dueAt), desc(priority), asc(id))
      .limit(given('limit'))
      .offset(given('offset'))
      .as('listed')
    const chore = on
      .select({
        name: chores.name,
        schedule: chores.schedule,
        closing: chores.closing,
        mode: sql<SeveralMode | null>`${chores.assignment} ->> 'mode'`.as('mode'),
        areaId: sql<Id | null>`${areas.id}`.as('area_id'),
        area: sql<Buffer | null>`${areas.name}`.mapWith(areas.name).as('area'),
      })
      .from(chores)
      .leftJoin(areas, ofItsArea)
      .where(and(eq(chores.guildId, given('guildId')), eq(chores.id, listed.choreId)))
      // Keeps it what it is, a look for one chore at a time.
      .limit(1)
      .as('chore')
    return on
      .select()
      .from(listed)
      .crossJoinLateral(chore)
      .orderBy(asc(listed.dueAt), desc(listed.priority), asc(listed.id))
  })

const pagesOf = (onlyTheirs: boolean) =>
  new Map(Object.entries(MATCHES).map(([name, matches]) => [name, pageOf(matches, onlyTheirs)]))

const [PAGES, THEIR_PAGES] = [pagesOf(false), pagesOf(true)]

/** One page of what is open, earliest first and then most urgent, and how many there are in all. */
export async function page(scope: GuildScope, wanted: Page) {
  const { tx, guildId, vault } = scope
  const areaOf = ({ areaId: id, area }: { areaId: Id | null; area: Buffer | null }) =>
    id === null || area === null
      ? null
      : { id, name: legible(() => vault.open(areaField(id), area)) }
  const { filter, viewerId, onlyTheirs, limit, offset } = wanted
  const before = wanted.before?.toString() ?? null
  const rows =
    (await (onlyTheirs ? THEIR_PAGES : PAGES).get(filter)?.(tx, {
      guildId,
      viewerId,
      before,
      limit,
      offset,
    })) ?? []
  const items = rows.map(({ listed, chore: { mode, name, areaId, area, ...known } }) => {
    const { choreId, priority, total: _, ...turn } = listed
    const chore = {
      ...known,
      id: choreId,
      priority,
      name: legible(() => vault.open(nameField(choreId), name)),
      area: areaOf({ areaId, area }),
    }
    return { ...turn, chore, mode } satisfies ListedOccurrence
  })
  return { items, total: rows[0]?.listed.total ?? 0 }
}
