import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'

export const DRIZZLE = new URL('../../drizzle/', import.meta.url)

/** A copy of the migrations to which a test adds its own. */
export async function migrationsWith(sql: string): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'chorestree-migrations-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp(DRIZZLE, folder, { recursive: true })
  const path = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(await readFile(path, 'utf8'))
  journal.entries.push({ idx: journal.entries.length, tag: '9999_next' })
  await writeFile(path, JSON.stringify(journal))
  await writeFile(join(folder, '9999_next.sql'), sql)
  return pathToFileURL(`${folder}/`)
}
