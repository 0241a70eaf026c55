import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sql } from 'postgres'
import { DEPLOYMENT, type Deployment, HAS_DEPLOYMENT } from '../db/deployment.ts'
import { guildHash } from '../erasure/tombstones.ts'
import { asOperator, checkBackup, type Place, tombstonesOf } from './dump.ts'
import { DATA, KEYS, readManifest, type Tombstones } from './manifest.ts'
import { runTool, type ToolEnvironment, toolEnvironment } from './tools.ts'

const BEFORE = 'before_restore'

/** What opens a schema, and who owns it, is not for the archive to say: nobody is let in before the end. */
const LEFT_OUT =
  / (SCHEMA - public|ACL - SCHEMA public|COMMENT - SCHEMA public|DEFAULT ACL public) /

const ROLES = `do $$ declare role_name text; begin
  foreach role_name in array array['ct_app', 'ct_system', 'ct_backup'] loop
    if to_regrole(role_name) is null then execute format('create role %I nologin', role_name); end if;
    if not pg_has_role(current_user, role_name, case when
      current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end)
    then execute format('grant %I to current_user', role_name); end if;
  end loop; end $$`

export interface Restored {
  readonly madeAt: string
  readonly migrations: number
  /** Guilds of the backup that were erased since, and are erased now. */
  readonly erased: number
  /** Whose database it was; undefined where no process had started on it, or none said so yet. */
  readonly applicationId: string | undefined
}

/** What the database that is there knows of erased guilds; undefined when it has no such table: nobody can say. */
export const knownTombstones = (url: string): Promise<Tombstones | undefined> =>
  asOperator(url, async (sql) => {
    const [row] = await sql`select to_regclass('public.guild_tombstones') is not null as known`
    return row?.known ? [...(await tombstonesOf(sql))] : undefined
  })

/** Whose database it is, before it is replaced. */
export const keptDeployment = (url: string): Promise<Deployment | undefined> =>
  asOperator(url, async (sql) => {
    const [schema] = await sql.unsafe(HAS_DEPLOYMENT)
    const [kept] = schema?.known === true ? await sql.unsafe<Deployment[]>(DEPLOYMENT) : []
    return kept
  })

export const tombstonesIn = async (folder: string): Promise<Tombstones> =>
  (await readManifest(folder)).tombstones

/**
 * Puts a backup in the place of what is there. Nobody is let into the new schema before every guild that was erased
 * since is gone from it; what was there comes back if anything fails.
 */
export async function restore(place: Place, later: Tombstones): Promise<Restored> {
  const { madeAt, migrations, tombstones } = await checkBackup(place)
  const tools = toolEnvironment(place.url, place.env)
  return asOperator(place.url, async (sql) => {
    await sql.unsafe(ROLES)
    await sql.unsafe(
      `drop schema if exists ${BEFORE} cascade; alter schema public rename to ${BEFORE}; create schema public`,
    )
    try {
      const erased = await fill(sql, place.folder, tools, [...tombstones, ...later])
      const applicationId = await becomeAnother(sql)
      await sql.unsafe(`
        alter default privileges in schema public grant select on tables to ct_backup;
        drop schema ${BEFORE} cascade; grant usage on schema public to public`)
      return { madeAt, migrations, erased, applicationId }
    } catch (error) {
      await sql.unsafe(`drop schema public cascade; alter schema ${BEFORE} rename to public`)
      throw error
    }
  })
}

/** The one that the backup is of may still run, on the database that it came from: a copy is another deployment. */
async function becomeAnother(sql: Sql): Promise<string | undefined> {
  const [schema] = await sql.unsafe(HAS_DEPLOYMENT)
  if (schema?.known !== true) return undefined
  const [row] = await sql<{ id: string }[]>`
    update public.deployment set id = gen_random_uuid() returning application_id::text as id`
  return row?.id
}

async function fill(sql: Sql, folder: string, tools: ToolEnvironment, tombstones: Tombstones) {
  const [data, keys] = [join(folder, DATA), join(folder, KEYS)]
  const scratch = await mkdtemp(join(tmpdir(), 'chorestree-restore-'))
  const load = (...args: readonly string[]) =>
    runTool(
      'pg_restore',
      ['--exit-on-error', '--no-owner', '-d', tools.PGDATABASE ?? '', ...args],
      tools,
    )
  try {
    const contents = await runTool('pg_restore', ['-l', data], tools)
    const list = join(scratch, 'list')
    await writeFile(
      list,
      contents
        .split('\n')
        .filter((line) => !LEFT_OUT.test(line))
        .join('\n'),
    )
    await load('-L', list, '--section=pre-data', data)
    await load('-L', list, '--section=data', data)
    await load('--section=data', keys)
    // Before there is a policy, a grant or a way in: what was erased is erased again.
    const erased = await eraseAgain(sql, tombstones)
    await load('-L', list, '--section=post-data', data)
    return erased
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function eraseAgain(sql: Sql, tombstones: Tombstones): Promise<number> {
  // The table has no key yet, so nothing is in conflict with itself.
  for (const { hash, erasedAt } of tombstones)
    await sql`
      with later as (
        delete from public.guild_tombstones where guild_hash = decode(${hash}, 'hex') returning erased_at
      )
      insert into public.guild_tombstones (guild_hash, erased_at)
      select decode(${hash}, 'hex'), greatest(${erasedAt}::text::timestamptz, max(erased_at)) from later`
  const tables = await sql<{ name: string }[]>`
    select quote_ident(c.relname) as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'guild_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`
  const erased = await erasedAmong(
    sql,
    tables.map(({ name }) => name),
  )
  for (const { name } of tables)
    await sql.unsafe(`delete from public.${name} where guild_id = any ($1::bigint[])`, [
      `{${erased}}`,
    ])
  return erased.length
}

/** A guild whose keys are younger than its tombstone has come back since. */
async function erasedAmong(sql: Sql, tables: readonly string[]): Promise<readonly string[]> {
  const each = tables.map((name) => `select guild_id from public.${name}`).join(' union ')
  const guilds = await sql.unsafe<{ id: string; born: string | null }[]>(`
    select g.guild_id::text as id, (select max(created_at) from public.guild_keys k
      where k.guild_id = g.guild_id)::text as born from (${each}) g`)
  const found: string[] = []
  for (const { id, born } of guilds) {
    const [row] = await sql`
      select from public.guild_tombstones where guild_hash = ${guildHash(id)}
        and (${born}::text is null or erased_at >= ${born}::text::timestamptz)`
    if (row) found.push(id)
  }
  return found
}
