import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'

export const DRIZZLE = new URL('../../drizzle/', import.meta.url)

/** A copy of the migrations to which a test adds its own: 9999_next, and 9999_next_1 behind it. */
export async function migrationsWith(...added: readonly string[]): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'chorestree-migrations-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp(DRIZZLE, folder, { recursive: true })
  const path = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(await readFile(path, 'utf8'))
  for (const [nth, sql] of added.entries()) {
    const tag = nth === 0 ? '9999_next' : `9999_next_${nth}`
    journal.entries.push({ idx: journal.entries.length, tag })
    await writeFile(join(folder, `${tag}.sql`), sql)
  }
  await writeFile(path, JSON.stringify(journal))
  return pathToFileURL(`${folder}/`)
}
