import { expect, test } from 'vitest'
import { dueCard } from '../../src/features/reminders/reminder.view.ts'
import { aChore, anOccurrence } from '../support/build.ts'

test('a call-out that comes days late says that it was due, and one in time that it is', () => {
  const occurrence = anOccurrence()
  const said = (hours: number, locale = 'en-US') => {
    const posted = {
      mark: 'A'.repeat(22),
      doneId: '1:x',
      mode: null,
      now: occurrence.dueAt.add({ hours }),
    }
    return JSON.stringify(dueCard(locale, occurrence, posted))
  }
  expect(said(0)).toMatch(/⏳ Due <t:\d+:f>/)
  expect(said(96)).toMatch(/🔴 Overdue: was due <t:\d+:f>/)
  expect(said(96, 'nl')).toMatch(/🔴 Te laat: had <t:\d+:f> klaar moeten zijn/)
})

test('a call-out of what is never overdue does not say that it is, however late it comes', () => {
  const occurrence = anOccurrence({ chore: aChore({ closing: 'neverOverdue' }) })
  const now = occurrence.dueAt.add({ hours: 96 })
  const card = dueCard('en-US', occurrence, {
    mark: 'A'.repeat(22),
    doneId: '1:x',
    mode: null,
    now,
  })
  expect(JSON.stringify(card)).toMatch(/No hurry: it waits since <t:\d+:f>/)
})
