import { afterAll, beforeAll, expect, test } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { eventLog } from '../../src/core/outbox/outbox.table.ts'
import {
  choreAdded,
  choreCompleted,
  completionUndone,
} from '../../src/features/chores/chore.events.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

test('every event in the log reads back as what its contract says', async () => {
  const app = database.appFor('owner')
  const guildId = aSnowflake()
  const mia = memberOf(app, { guildId })
  const card = await mia.command('chore add', { name: 'Dishes', when: 'every 2 weeks on friday' })
  await mia.press((await mia.press(card.button('Done'))).button('Undo'))
  const contracts = [choreAdded, choreCompleted, completionUndone]
  const read = await inGuild(app.db, guildId, async ({ tx, vault }) => {
    const rows = await tx.select().from(eventLog).orderBy(eventLog.position)
    return rows.map(({ id, type, payload }) => {
      const text = vault.open({ table: 'event_log', column: 'payload', id }, payload)
      return contracts.find((contract) => contract.type === type)?.parse(JSON.parse(text))
    })
  })
  expect(read).toMatchObject([
    { name: 'Dishes', createdBy: mia.userId, slot: '2030-01-04' },
    { completedBy: mia.userId, next: { slot: '2030-01-18' } },
    { undoneBy: mia.userId },
  ])
})
