import { afterAll, beforeAll, expect, test } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { eventLog } from '../../src/core/outbox/outbox.table.ts'
import * as events from '../../src/features/chores/chore.events.ts'
import { createDatabase } from '../support/app.ts'
import { anId, aSnowflake, everyDay, MIA } from '../support/build.ts'
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
  const chore = card.button('Edit').split(':')[2]
  const edited = { name: 'Dishes', when: 'friday', who: [], notes: 'Hot water' }
  const changed = await mia.submit(`1:chore.edit-form:${chore}:1`, edited)
  await mia.press(changed.button('Undo'))
  await mia.press((await mia.press(card.button('Undo'))).button('Undo'))
  const contracts = Object.values(events)
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
    { version: 2, before: { notes: null }, after: { notes: 'Hot water' }, editedBy: mia.userId },
    { version: 3, before: { notes: 'Hot water' }, after: { notes: null } },
    { archivedBy: mia.userId },
    { restoredBy: mia.userId },
  ])
})

test('who tries again from a private card has told nobody yet, unlike who presses what everyone sees', async () => {
  const app = database.appFor('owner')
  const guildId = aSnowflake()
  const mia = memberOf(app, { guildId })
  const told = async (name: string, flags: number) => {
    const card = await mia.command('chore add', { name, when: 'friday' })
    const custom_id = card.button('Done').replace(/card$/, `post.${'m'.repeat(22)}`)
    const message = { id: aSnowflake(), flags }
    const done = await mia.send(3, { component_type: 2, custom_id }, { message })
    const [row] = await inGuild(app.db, guildId, async ({ tx, vault }) => {
      const rows = await tx.select().from(eventLog).orderBy(eventLog.position)
      return rows.slice(-1).map(({ id, payload }) => {
        const text = vault.open({ table: 'event_log', column: 'payload', id }, payload)
        return events.choreCompleted.parse(JSON.parse(text))
      })
    })
    return [done.text.includes('is done'), row?.toldEveryone]
  }
  // Theirs is in English, that of everyone in the Dutch of the guild.
  expect(await told('Dishes', 64)).toEqual([true, false])
  expect(await told('Plants', 0)).toEqual([false, true])
})

test('an event from before there were areas, notes, closings and steps still reads', () => {
  const {
    areaId: _area,
    notes: _notes,
    closing: _closing,
    closesAt: _closesAt,
    requires: _requires,
    steps: _steps,
    ...old
  } = events.choreAdded({
    choreId: anId(1),
    name: 'Dishes',
    schedule: everyDay,
    assignment: { kind: 'anyone' },
    effort: 2,
    priority: 3,
    assigneeId: null,
    sharedBy: null,
    turn: null,
    forMember: null,
    others: [],
    createdBy: MIA,
    areaId: null,
    notes: null,
    closing: null,
    requires: [],
    steps: [],
    closesAt: null,
    occurrenceId: anId(2),
    slot: '2030-01-01T19:00',
    dueAt: '2030-01-01T18:00:00Z',
  }).payload
  expect(events.choreAdded.parse(old)).toMatchObject({
    areaId: null,
    notes: null,
    closing: null,
    closesAt: null,
    requires: [],
    steps: [],
  })
})
