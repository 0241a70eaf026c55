import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inGuild, joinGuild } from '../../src/core/db/scope.ts'
import * as outbox from '../../src/core/outbox/outbox.ts'
import { createDatabase } from '../support/app.ts'

const database = await createDatabase()
const GUILD = '100000000000000001'

describe('a guild transaction', () => {
  test('sees the text that an earlier one sealed', async () => {
    const { db } = database.appFor('owner')
    const field = { table: 't', column: 'c', id: '1' }
    const sealed = await inGuild(db, GUILD, async ({ vault }) => vault.seal(field, 'Dishes'))
    expect(await inGuild(db, GUILD, async ({ vault }) => vault.open(field, sealed))).toBe('Dishes')
    const [row] = await inGuild(db, GUILD, ({ tx }) => tx.execute(sql`select current_user`))
    expect(row).toEqual({ current_user: 'ct_app' })
  })
  test('announce', async () => {
    const { db, newId, clock } = database.appFor('owner')
    const event = { type: 'a.b', version: 1, payload: { x: 1 } }
    await inGuild(db, GUILD, async (scope) => {
      await inGuild(joinGuild(db, scope), GUILD, async (joined) => expect(joined).toBe(scope))
      await outbox.announce(scope, event, {
        id: newId(),
        at: clock.now(),
        streamId: GUILD,
        actorId: null,
        correlationId: null,
      })
    })
    expect(await database.admin`select count(*)::int from event_log`).toEqual([{ count: 1 }])
  })
})
