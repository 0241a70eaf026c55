import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { oneOf } from '../../src/core/db/one-of.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import { occurrences } from '../../src/features/chores/chore.table.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { listeningProxy } from '../support/statements.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const AWKWARD = ['', 'null', '"', '\\', '\\"', '{}', 'a,b', ' a ', "it's", '}', '🌳', 'a\nb']

test('finds each of the values and no other, whatever is in them', async () => {
  const app = database.appFor('owner')
  const found = (value: string, among: readonly string[]) =>
    inGuild(app.db, aSnowflake(), async ({ tx }) => {
      const [row] = await tx.execute<{ found: boolean }>(sql`
        with occurrences (slot) as (select ${value}::text)
        select ${oneOf(occurrences.slot, among)} as found from occurrences`)
      return row?.found
    })
  for (const value of AWKWARD) {
    expect(await found(value, AWKWARD), JSON.stringify(value)).toBe(true)
    const others = AWKWARD.filter((other) => other !== value)
    expect(await found(value, others), JSON.stringify(value)).toBe(false)
  }
  expect(await found('', [])).toBe(false)
})

test('is the same statement for one value and for thirty', async () => {
  const proxy = await listeningProxy(database.url)
  const app = database.appFor('owner', { url: proxy.url })
  for (const count of [1, 30])
    await inGuild(app.db, aSnowflake(), ({ tx }) => {
      const slots = Array.from({ length: count }, (_, n) => `2030-01-${n + 1}`)
      return tx
        .select({ id: occurrences.id })
        .from(occurrences)
        .where(oneOf(occurrences.slot, slots))
    })
  expect(new Set(proxy.asked(/from "occurrences"/)).size).toBe(1)
})
