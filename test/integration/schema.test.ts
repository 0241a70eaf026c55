import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { MIGRATIONS_KNOWN } from '../../src/core/db/schema.ts'
import { createDatabase } from '../support/app.ts'
import { dumpSchema } from '../support/schema-dump.ts'

const DRIZZLE = new URL('../../drizzle/', import.meta.url)
const { admin } = await createDatabase()

test('the migrations give the schema of drizzle/schema.sql (else run pnpm generate)', async () => {
  const golden = await readFile(new URL('schema.sql', DRIZZLE), 'utf8')
  expect(await dumpSchema(admin)).toBe(golden)
})

test('the build knows as many migrations as there are', async () => {
  const journal = JSON.parse(await readFile(new URL('meta/_journal.json', DRIZZLE), 'utf8'))
  expect(journal.entries).toHaveLength(MIGRATIONS_KNOWN)
})
