import { expect, test } from 'vitest'
import { removeMember } from '../../src/features/departures/index.ts'
import { undoRemoval } from '../../src/features/members/undo-removal.flow.ts'
import { createDatabase } from '../support/app.ts'
import { inStillTime } from '../support/still-time.ts'

test('who takes part again gets back what was theirs, and not what is somebody else’s by now', async () => {
  const database = await createDatabase()
  const { app, guildId, mia, tom, zoe } = await inStillTime(database)
  for (const name of ['Bins', 'Dishes'])
    await mia.command('/chore add', { name, when: 'every day 19:00', who: tom })
  const act = { guildId, by: zoe.id, correlationId: 'test' }
  const removed = await removeMember(app, { ...act, userId: tom.id })
  if (!removed.ok) throw new Error(removed.refusal.code)
  expect(removed.value.freed.toSorted()).toEqual(['Bins', 'Dishes'])
  const form = await mia.command('/chore edit', { chore: 'Bins' })
  await form.modal.submit({ 'Whose chore is it?': 'Mia' })
  await undoRemoval(app, { ...act, eventId: removed.value.eventId })
  const shown = async (chore: string) => (await zoe.command('/chore show', { chore })).text
  expect(await shown('Bins')).toContain('@Mia')
  expect(await shown('Dishes')).toContain('@Tom')
  await database.admin.end()
})
