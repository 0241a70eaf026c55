import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { aSnowflake } from '../support/build.ts'
import { givenEndpoint } from '../support/endpoint.ts'

const PATIENCE_MS = 3_000

test('whoever asks while the pool’s connections are being reset is told so, and never forgotten', async () => {
  const { app, cable, close } = await givenEndpoint()
  const ask = () =>
    Promise.race([
      inGuild(app.db, aSnowflake(), ({ tx }) => tx.execute(sql`select 1`)).then(
        () => 'answered',
        (error) => String(error.code),
      ),
      new Promise<string>((resolve) => setTimeout(resolve, PATIENCE_MS, 'forgotten')),
    ])

  const heard = new Set<string>()
  for (let cut = 0; cut < 5; cut += 1) {
    for (const answer of await Promise.all(Array.from({ length: 5 }, ask))) heard.add(answer)
    await cable.become('refuse')
    heard.add(await ask())
    await cable.become('pass')
    for (let again = 0; again < 4; again += 1) heard.add(await ask())
  }
  expect([...heard].sort()).toEqual(['answered', 'db.unavailable'])
  await close()
})
