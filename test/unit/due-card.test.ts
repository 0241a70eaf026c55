import { expect, test } from 'vitest'
import { dueCard } from '../../src/features/reminders/reminder.view.ts'
import { anOccurrence } from '../support/build.ts'

test('a call-out that comes days late says that it was due, and one in time that it is', () => {
  const occurrence = anOccurrence()
  const said = (hours: number, locale = 'en-US') => {
    const posted = { mark: 'A'.repeat(22), doneId: '1:x', now: occurrence.dueAt.add({ hours }) }
    return JSON.stringify(dueCard(locale, occurrence, posted))
  }
  expect(said(0)).toMatch(/⏳ Due <t:\d+:f>/)
  expect(said(96)).toMatch(/🔴 Overdue: was due <t:\d+:f>/)
  expect(said(96, 'nl')).toMatch(/🔴 Te laat: het moest <t:\d+:f>/)
})
