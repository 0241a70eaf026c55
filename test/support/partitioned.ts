import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'
import { openTemporaryPostgres } from './embedded-postgres.ts'
import { createTemplate } from './template.ts'

const MIGRATIONS = fileURLToPath(new URL('../../drizzle/', import.meta.url))
const TABLE =
  /CREATE TABLE "(\w+)" \(\n\t"(?:user_id" bigint NOT NULL,\n\t")?guild_id"[\s\S]*?\n\);/g
const PARTITIONS = 4

/** A condition that names its table is refused where it goes on to partitions, which are called otherwise. */
const QUALIFIED_CHECK = /(ALTER TABLE "(\w+)" ADD CONSTRAINT "\w+" CHECK )(.*)/g
const unqualified = (_: string, head: string, table: string, check: string) =>
  head + check.replaceAll(`"${table}".`, '')

/**
 * The same schema as a cluster would spread it: every guild table hash-partitioned by its guild. What
 * runs here obeys the one rule that sharding asks for, guild_id in every key.
 */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'chorestree-partitioned-'))
  const { adminUrl, stop } = await openTemporaryPostgres()
  try {
    await cp(MIGRATIONS, folder, { recursive: true })
    for (const name of await readdir(folder)) {
      if (!name.endsWith('.sql') || name === 'schema.sql') continue
      const path = join(folder, name)
      await writeFile(path, partitioned(await readFile(path, 'utf8')))
    }
    project.provide('template', await createTemplate(adminUrl, pathToFileURL(`${folder}/`)))
  } catch (error) {
    await stop()
    throw error
  } finally {
    await rm(folder, { recursive: true })
  }
  return stop
}

function partitioned(original: string): string {
  const sql = original.replace(QUALIFIED_CHECK, unqualified)
  const names = [...sql.matchAll(TABLE)].map(([, name]) => name)
  if (names.length === 0) return sql
  const guildTables = sql.match(/\t"guild_id" bigint NOT NULL/g)?.length
  if (names.length !== guildTables)
    throw new Error(`${names.length} of ${guildTables} tables found`)
  const parts = names.flatMap((name) =>
    Array.from(
      { length: PARTITIONS },
      (_, i) =>
        `CREATE TABLE "${name}_${i}" PARTITION OF "${name}" FOR VALUES WITH (modulus ${PARTITIONS}, remainder ${i});`,
    ),
  )
  const spread = sql.replace(
    TABLE,
    (table) => `${table.slice(0, -1)} PARTITION BY HASH (guild_id);`,
  )
  return [spread, ...parts].join('\n--> statement-breakpoint\n')
}
