import type { Temporal } from '../../core/clock.ts'
import { statement } from '../../core/db/compiled.ts'
import type { GuildScope, SystemScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'

/** What Discord listed between two ids; `upTo` null: to the end of the list. */
export interface Listing {
  readonly after: Snowflake
  readonly upTo: Snowflake | null
  readonly guildIds: readonly Snowflake[]
  readonly at: Temporal.Instant
}

const FIRST: Snowflake = '0'

/** Known by its keys: a guild that ever kept a text has some. */
const missed = statement(`
  insert into guild_absences as a (guild_id, first_missed_at, last_missed_at)
  select distinct k.guild_id, $4::timestamptz, $4::timestamptz from guild_keys k
  where k.guild_id > $1::bigint and ($2::bigint is null or k.guild_id <= $2::bigint)
    and k.guild_id <> ${FIRST} and k.guild_id <> all ($3::bigint[])
  on conflict (guild_id) do update set last_missed_at = excluded.last_missed_at`)

const backAgain = statement(`delete from guild_absences where guild_id = any ($1::bigint[])`)

/** Whose keys are destroyed already is cleared away all the same. */
const keptAgain = statement(`
  delete from guild_removals r where reason = 'left' and guild_id = any ($1::bigint[])
    and not exists (select from guild_keys k where k.guild_id = r.guild_id and k.state = 'closing')`)

/** Remembers which of our guilds were not in the list, and forgets it of those that are back. */
export async function compare({ tx }: SystemScope, { after, upTo, guildIds, at }: Listing) {
  const listed = `{${guildIds}}`
  await missed(tx, [after, upTo, listed, at.toString()])
  await backAgain(tx, [listed])
  await keptAgain(tx, [listed])
}

const known = statement<{ readonly guildId: Snowflake }>(
  `select distinct guild_id as "guildId" from guild_keys where guild_id = any ($1::bigint[])`,
)

/** Those of them that ever kept a text here. */
export async function knownOf({ tx }: SystemScope, guildIds: readonly Snowflake[]) {
  return (await known(tx, [`{${guildIds}}`])).map(({ guildId }) => guildId)
}

const keptAfter = statement<{ readonly guildId: Snowflake }>(`
  select distinct k.guild_id as "guildId" from guild_keys k
  where k.guild_id >= $1::bigint and (k.guild_id > $1::bigint or $2::boolean) and k.guild_id <> ${FIRST}
    and k.wrapped is not null
    and not exists (select from guild_absences a where a.guild_id = k.guild_id)
  order by k.guild_id limit $3::integer`)

export interface Stretch {
  readonly after: Snowflake
  /** With that one. */
  readonly inclusive: boolean
  readonly limit: number
}

/** The next of the guilds that keep something here and that Discord listed, as far as is known. */
export async function present({ tx }: SystemScope, { after, inclusive, limit }: Stretch) {
  return (await keptAfter(tx, [after, inclusive, limit])).map(({ guildId }) => guildId)
}

const certain = statement<{ readonly guildId: Snowflake }>(`
  select guild_id as "guildId" from guild_absences
  where told_at is null and last_missed_at - first_missed_at >= make_interval(hours => $1::integer)
  order by guild_id limit $2::integer`)

/** Guilds that were missed twice, so long apart, and whose log does not know it yet. */
export async function gone(
  { tx }: SystemScope,
  { hours, limit }: { readonly hours: number; readonly limit: number },
): Promise<readonly Snowflake[]> {
  return (await certain(tx, [hours, limit])).map(({ guildId }) => guildId)
}

const tellOnce = statement<{ readonly firstMissedAt: string }>(`
  update guild_absences set told_at = $2::timestamptz
  where guild_id = $1::bigint and told_at is null returning
    to_char(first_missed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "firstMissedAt"`)

/** Since when the guild is missed, the first time that this is asked. */
export async function told({ tx, guildId }: GuildScope, at: Temporal.Instant) {
  const [row] = await tellOnce(tx, [guildId, at.toString()])
  return row?.firstMissedAt
}
