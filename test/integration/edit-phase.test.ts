import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { addChore } from '../../src/features/planning/add-chore.flow.ts'
import { editChore } from '../../src/features/planning/edit-chore.flow.ts'
import { ANYONE } from '../../src/features/rotations/index.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'

test('what changes the time of a chore in its off week leaves it in its own fortnight, unless it says from when', async () => {
  const database = await createDatabase()
  let now = Temporal.Instant.from('2030-01-01T12:00:00Z')
  const app = database.appFor('owner', { clock: { now: () => now } })
  const person = { guildId: aSnowflake(), by: aSnowflake(), isManager: true, correlationId: 'x' }
  const at = { ...person, guildLocale: 'nl', locale: 'en-US' }
  const chore = { name: 'Bins', assignment: ANYONE, areaId: null, notes: null }
  const added = await addChore(app, { ...at, ...chore, when: 'every 2 weeks on friday 18:00' })
  if (!added.ok) throw new Error(added.refusal.code)
  const choreId = added.value.chore.id
  now = now.add({ hours: 7 * 24 })

  const dueAfter = async (version: number, locale: string, when: string) => {
    const edit = await editChore(app, { ...at, ...chore, locale, choreId, version, when })
    return edit.ok ? edit.value.occurrence.dueAt.toString() : edit.refusal.code
  }
  expect(await dueAfter(1, 'en-US', 'every 2 weeks on Friday 19:00')).toBe('2030-01-18T18:00:00Z')
  expect(await dueAfter(2, 'nl', 'elke 2 weken op vrijdag om 20:00')).toBe('2030-01-18T19:00:00Z')
  const begun = 'every 2 weeks on Friday 20:00, from Jan 11 2030'
  expect(await dueAfter(3, 'en-US', begun)).toBe('2030-01-11T19:00:00Z')
  await database.admin.end()
})
