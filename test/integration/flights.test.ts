import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import * as inbox from '../../src/core/outbox/inbox.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { listeningProxy } from '../support/statements.ts'

const { appFor, url } = await createDatabase()

test('a look is one flight and its COMMIT; a change, its question, its statements, its answer with the COMMIT', async () => {
  const proxy = await listeningProxy(url)
  const { db, clock } = appFor('owner', { url: proxy.url, connectionsMax: 1 })
  const guild = aSnowflake()
  const look = () => inGuild(db, guild, ({ tx }) => tx.execute(sql`select 1`), { readOnly: true })
  const change = () =>
    inGuild(db, guild, async (scope) => {
      const { tx } = scope
      await tx.execute(sql`select 1`)
      await Promise.all([
        tx.execute(sql`update members set joined_at = now()`),
        tx.execute(sql`delete from members`),
      ])
      const of = { source: 'discord', key: aSnowflake(), requestHash: Buffer.from('x') }
      inbox.remember(scope, { ...of, at: clock.now(), response: 'x' })
    })
  // Once for the keys, once more for statements that are not prepared yet.
  for (const warm of [change, change, look, look]) await warm()

  const during = async (work: () => Promise<unknown>) => {
    const before = proxy.flights()
    await work()
    await db.bulkhead.empty() // nobody waited for the COMMIT of a look
    return proxy.flights() - before
  }
  await db.bulkhead.empty()
  expect([await during(look), await during(change)]).toEqual([2, 3])
})
