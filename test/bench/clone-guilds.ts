import postgres from 'postgres'

/** What a guild is made of, as far as a query of an interaction reads it. */
const TABLES = [
  'guild_keys',
  'guilds',
  'members',
  'user_guilds',
  'chores',
  'occurrences',
  'completions',
]

/** Further apart than the ids of one seeding. */
const APART = 1_000_000_000_000_000n

/**
 * Puts copies of all guilds beside them: rows that a query must find its way past. Their texts open for nobody, as
 * they are sealed for the guild they were copied from.
 */
export async function cloneGuilds(url: string, copies: number) {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { session_replication_role: 'replica' },
  })
  for (const table of TABLES) {
    const columns = await sql<{ name: string }[]>`
      select column_name as name from information_schema.columns
      where table_name = ${table} and column_name <> 'guild_id' order by ordinal_position`
    const others = columns.map(({ name }) => `"${name}"`).join(', ')
    await sql.unsafe(
      `insert into ${table} (guild_id, ${others})
       select guild_id + copy * ${APART}, ${others} from ${table} cross join generate_series(1, ${copies}) copy`,
    )
  }
  await sql`vacuum (analyze)`
  await sql.end()
}
