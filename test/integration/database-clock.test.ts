import { expect, onTestFinished, test } from 'vitest'
import type { Temporal } from '../../src/core/clock.ts'
import { createDatabaseClock } from '../../src/core/time/database-clock.ts'
import { systemClock } from '../../src/core/time/system-clock.ts'
import { createDatabase } from '../support/app.ts'
import { faultProxy } from '../support/fault-proxy.ts'

const { appFor, url } = await createDatabase()

const apartSeconds = (clock: { now(): Temporal.Instant }) =>
  Math.abs(clock.now().since(systemClock.now()).total('seconds'))

test.each([600, -600])(
  'P7, E17: a machine whose clock is off by %i s lives by that of the database',
  async (seconds) => {
    const { db } = appFor('owner')
    const wrong = { now: () => systemClock.now().add({ seconds }) }
    const clock = createDatabaseClock(db, wrong)
    onTestFinished(() => clock.stop())
    await clock.started(5_000)
    expect(apartSeconds(wrong)).toBeGreaterThan(590)
    expect(apartSeconds(clock)).toBeLessThan(2)
  },
)

test('a database that is away leaves the clock as it is, and the start does not wait for it', async () => {
  const cable = await faultProxy(url)
  cable.becomes('refuse')
  const { db } = appFor('owner', { url: cable.url })
  const clock = createDatabaseClock(db, systemClock)
  onTestFinished(() => clock.stop())
  await clock.started(50)
  expect(apartSeconds(clock)).toBeLessThan(2)
})
