import type { Sql } from 'postgres'

/**
 * The schema as text, from the catalog: the same on every version of PostgreSQL and on a machine without
 * pg_dump. drizzle/schema.sql holds it, so that a review sees what a migration really did.
 */
export async function dumpSchema(sql: Sql): Promise<string> {
  const tables = await sql<{ oid: number; name: string; security: string }[]>`
    select c.oid::integer, c.relname as name,
      concat_ws(' ', case when c.relrowsecurity then 'enabled' end,
        case when c.relforcerowsecurity then 'forced' end) as security
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname collate "C"`
  const parts = []
  for (const table of tables) parts.push(await dumpTable(sql, table))
  return `${HEADER}\n${parts.join('\n')}`
}

const HEADER = `-- Made by \`pnpm generate\` from the catalog of a migrated database. Read it; do not run it or edit it.
`

async function dumpTable(sql: Sql, table: { oid: number; name: string; security: string }) {
  const lines = [
    `table ${table.name}${table.security ? ` -- row-level security ${table.security}` : ''}`,
    ...(await columns(sql, table.oid)),
    ...(await constraints(sql, table.oid)),
    ...(await indexes(sql, table.oid)),
    ...(await policies(sql, table.name)),
    ...(await grants(sql, table.oid)),
  ]
  return `${lines.join('\n  ')}\n`
}

const texts = (rows: readonly { readonly text?: unknown }[]) => rows.map((row) => String(row.text))

const columns = async (sql: Sql, table: number) =>
  texts(
    await sql`
    select concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then 'not null' end,
      'default ' || pg_get_expr(d.adbin, d.adrelid)) as text
    from pg_attribute a
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = ${table} and a.attnum > 0 and not a.attisdropped
    order by a.attnum`,
  )

/** Without the NOT NULL constraints that PostgreSQL 18 lists here: they stand at their columns. */
const constraints = async (sql: Sql, table: number) =>
  texts(
    await sql`
    select concat('constraint ', conname, ' ', pg_get_constraintdef(oid)) as text
    from pg_constraint where conrelid = ${table} and contype <> 'n' order by conname collate "C"`,
  )

const indexes = async (sql: Sql, table: number) =>
  texts(
    await sql`
    select pg_get_indexdef(i.indexrelid) as text
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = ${table}
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
    order by c.relname collate "C"`,
  )

const policies = async (sql: Sql, table: string) =>
  texts(
    await sql`
    select concat_ws(' ', 'policy', policyname, 'for', lower(cmd), 'to', array_to_string(roles, ', '),
      'using ' || qual, 'with check ' || with_check) as text
    from pg_policies where schemaname = 'public' and tablename = ${table}
    order by policyname collate "C"`,
  )

const grants = async (sql: Sql, table: number) =>
  texts(
    await sql`
    with granted as (
      select r.rolname as role, lower(g.privilege_type) as privilege, null as column
      from pg_class c, aclexplode(c.relacl) g join pg_roles r on r.oid = g.grantee
      where c.oid = ${table} and r.oid <> c.relowner
      union all
      select r.rolname, lower(g.privilege_type), a.attname
      from pg_attribute a, aclexplode(a.attacl) g join pg_roles r on r.oid = g.grantee
      where a.attrelid = ${table}
    ), lists as (
      select role, privilege || coalesce(' (' || string_agg("column", ', ' order by "column" collate "C") || ')', '')
        as privilege
      from granted group by role, granted.privilege
    )
    select concat('grant ', string_agg(privilege, ', ' order by privilege collate "C"), ' to ', role) as text
    from lists group by role order by role collate "C"`,
  )
