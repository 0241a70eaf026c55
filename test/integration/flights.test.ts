import { once } from 'node:events'
import { createServer, connect as dial } from 'node:net'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import * as inbox from '../../src/core/outbox/inbox.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'

const { appFor, url } = await createDatabase()

/** Counts how often we write to PostgreSQL: each time is a round trip when an answer is awaited after it. */
async function countedProxy() {
  const target = new URL(url)
  let flights = 0
  const server = createServer((ours) => {
    const theirs = dial(Number(target.port || 5432), target.hostname)
    ours.on('data', () => {
      flights += 1
    })
    ours.pipe(theirs).pipe(ours)
    for (const socket of [ours, theirs]) socket.on('error', () => socket.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const through = new URL(url)
  through.host = `127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  return {
    url: through.href,
    flights: () => flights,
  }
}

test('a look is one flight and its COMMIT; a change, its question, its statements, its answer with the COMMIT', async () => {
  const proxy = await countedProxy()
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
