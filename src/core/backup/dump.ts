import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import postgres, { type Sql, type TransactionSql } from 'postgres'
import { toAppError } from '../db/faults.ts'
import { AppError } from '../errors.ts'
import { checkFiles, DATA, KEYS, type Manifest, readManifest, writeManifest } from './manifest.ts'
import { runTool, type ToolEnvironment, toolEnvironment } from './tools.ts'

const ROLE = ['--role=ct_backup', '--enable-row-security', '--no-owner']

export interface Place {
  readonly url: string
  readonly folder: string
  /** Of the program itself: where its tools are. */
  readonly env: ToolEnvironment
}

/** One connection for statements of an operator, which may take as long as they take. */
export async function asOperator<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined })
  try {
    return await work(sql)
  } catch (error) {
    throw toAppError(error)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Writes everything of one moment into a folder that is empty or not there yet: the keys of guilds apart from the rest. */
export async function backUp({ url, folder, env }: Place): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0)
    throw new AppError('backup.failed', {
      retryable: false,
      cause: new Error(`${folder} is not empty: a backup goes into a folder of its own.`),
    })
  const tools = toolEnvironment(url, env)
  return asOperator(url, async (sql) => {
    await letBackupSee(sql)
    return sql.begin('isolation level repeatable read', async (tx) => {
      await tx`set local idle_in_transaction_session_timeout = 0`
      const [moment] = await tx`select pg_export_snapshot() as snapshot`
      const at = ['--snapshot', String(moment?.snapshot)]
      const data = ['-Fc', '--exclude-table-data=public.guild_keys', '-f', join(folder, DATA)]
      await runTool('pg_dump', [...ROLE, ...at, ...data], tools)
      const keys = ['-Fc', '--data-only', '-t', 'public.guild_keys', '-f', join(folder, KEYS)]
      await runTool('pg_dump', [...ROLE, ...at, ...keys], tools)
      const [schema] = await tx`
        select count(*)::integer as migrations, now()::text as now from schema_migrations`
      return writeManifest(folder, {
        madeAt: String(schema?.now),
        migrations: Number(schema?.migrations),
        tombstones: await tombstonesOf(tx),
      })
    })
  })
}

/** A later migration may have made a table without saying who backs it up: without a policy it would look empty. */
async function letBackupSee(sql: Sql) {
  const unseen = await sql<{ name: string }[]>`
    select quote_ident(c.relname) as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'backup')`
  for (const { name } of unseen)
    await sql.begin(async (tx) => {
      await tx`set local lock_timeout = '2s'`
      await tx.unsafe(
        `create policy backup on ${name} for select to ct_backup using (current_user = 'ct_backup')`,
      )
      await tx.unsafe(`grant select on ${name} to ct_backup`)
    })
}

/** Of the guilds that were erased until now. */
export const tombstonesOf = (sql: Sql | TransactionSql) => sql<
  { hash: string; erasedAt: string }[]
>`
  select encode(guild_hash, 'hex') as hash, erased_at::text as "erasedAt" from guild_tombstones`

/** Reads all of a backup, and throws 'backup.broken' or what pg_restore says. */
export async function checkBackup({ folder, env }: Omit<Place, 'url'>): Promise<Manifest> {
  const manifest = await readManifest(folder)
  await checkFiles(folder, manifest)
  const tools = { PATH: env.PATH, LC_ALL: 'C' }
  for (const name of [DATA, KEYS])
    await runTool('pg_restore', ['-f', '/dev/null', join(folder, name)], tools)
  return manifest
}
