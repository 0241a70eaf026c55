import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import * as occurrences from '../../src/features/chores/occurrence.repository.ts'
import { completeChore } from '../../src/features/completions/complete-chore.flow.ts'
import { undoCompletion } from '../../src/features/completions/undo-completion.flow.ts'
import { addChore } from '../../src/features/planning/add-chore.flow.ts'
import { editChore } from '../../src/features/planning/edit-chore.flow.ts'
import { ANYONE } from '../../src/features/rotations/index.ts'
import { closeOccurrence } from '../../src/features/turns/close-occurrence.flow.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'

test('what was done early is taken back also when its chore comes sooner since, and time has closed a turn', async () => {
  const database = await createDatabase()
  let now = Temporal.Instant.from('2030-03-10T12:00:00Z')
  const app = database.appFor('owner', { clock: { now: () => now } })
  const person = { guildId: aSnowflake(), by: aSnowflake(), isManager: true, correlationId: 'x' }
  const at = { ...person, guildLocale: 'nl', locale: 'en-US' }
  const chore = { name: 'Bins', assignment: ANYONE, areaId: null, notes: null }
  const monthly = { ...at, ...chore, when: 'every month on the 31st' }
  const added = await addChore(app, monthly)
  if (!added.ok) throw new Error(added.refusal.code)
  const { id: occurrenceId, chore: kept } = added.value
  await completeChore(app, { ...at, occurrenceId })
  const daily = { ...at, ...chore, choreId: kept.id, version: 1, when: 'every day' }
  expect(await editChore(app, daily)).toMatchObject({ ok: true })
  now = now.add({ hours: 72 })
  await inGuild(app.db, at.guildId, async (scope) => {
    const occurrence = await occurrences.find(scope, { chore: kept.id })
    if (occurrence) await closeOccurrence(scope, app, { occurrence, at: now, correlationId: null })
  })
  expect(await undoCompletion(app, { ...at, occurrenceId })).toMatchObject({ ok: true })
  const open = await database.admin`select id from occurrences where status = 'open'`
  expect(open).toEqual([{ id: occurrenceId }])
  await database.admin.end()
})
