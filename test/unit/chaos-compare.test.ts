import { expect, test } from 'vitest'
import { type Account, compare, compareReminders } from '../chaos/compare.ts'
import type { Outcome } from '../chaos/outcome.ts'
import { outcomeOf, together } from '../chaos/outcome.ts'

const told = (of: Record<string, Outcome>) => new Map(Object.entries(of))
const row = (cause: string, about = `chore of ${cause}`) => ({ cause, about })
const right: Account = {
  name: 'completions',
  told: told({ i1: 'done', i2: 'done', i3: 'nothing', i4: 'second', i5: 'unknown', i6: 'cut' }),
  rows: [row('i1'), row('i2'), row('i5')],
  messages: ['chore of i1', 'chore of i2', 'chore of i5'],
}
const wrongIn = (over: Partial<Account>) =>
  compare({ ...right, ...over }).map(({ wrong, of }) => [wrong, ...of])

test('a run in which answers, rows and messages agree has no difference, whatever became of the uncertain ones', () => {
  expect(compare(right)).toEqual([])
  expect(
    wrongIn({
      rows: [...right.rows, row('i6')],
      messages: [...right.rows, row('i6')].map((r) => r.about),
    }),
  ).toEqual([])
  expect(wrongIn({ messages: undefined })).toEqual([])
})

test('a planted loss is reported: of a row, and of a message', () => {
  const [, ...rest] = right.rows
  expect(wrongIn({ rows: rest, messages: rest.map(({ about }) => about) })).toEqual([
    ['lost', 'i1'],
  ])
  expect(wrongIn({ messages: right.messages?.slice(1) })).toEqual([['unsent', 'chore of i1']])
})

test('a planted duplicate is reported: of a row, and of a message', () => {
  expect(wrongIn({ rows: [...right.rows, row('i1', 'another')], messages: undefined })).toEqual([
    ['two rows', 'i1'],
  ])
  expect(wrongIn({ messages: [...(right.messages ?? []), 'chore of i2'] })).toEqual([
    ['two messages', 'chore of i2'],
  ])
})

test('what nobody asked for, or was said not to have happened, is reported', () => {
  const rows = [...right.rows, row('i3'), row('i4'), row('i7')]
  expect(wrongIn({ rows, messages: rows.map(({ about }) => about) })).toEqual([
    ['belied', 'i3', 'i4'],
    ['unfounded row', 'i7'],
  ])
  expect(wrongIn({ messages: [...(right.messages ?? []), 'no chore'] })).toEqual([
    ['unfounded message', 'no chore'],
  ])
})

test('reminders that are missing, early, doubled or for nobody are reported', () => {
  const due = new Map([
    ['o1', 1000],
    ['o2', 1000],
    ['o3', 1000],
  ])
  const perhaps = new Set(['o4'])
  const at = (about: string, atMs: number) => ({ about, atMs })
  expect(
    compareReminders({ due, perhaps, messages: ['o1', 'o2', 'o3', 'o4'].map((o) => at(o, 1000)) }),
  ).toEqual([])
  const messages = [at('o1', 999), at('o2', 1000), at('o2', 2000), at('o5', 1000)]
  expect(
    compareReminders({ due, perhaps, messages }).map(({ wrong, of }) => [wrong, ...of]),
  ).toEqual([
    ['unsent', 'o3'],
    ['two messages', 'o2'],
    ['unfounded message', 'o5'],
    ['early', 'o1'],
  ])
})

test('an answer is judged by what a member reads in it', () => {
  const heard = (content: string, type = 4) => ({
    status: 200,
    text: JSON.stringify({ type, data: { content } }),
  })
  expect(outcomeOf(heard('', 7))).toBe('done')
  expect(outcomeOf(heard('Nothing was changed. Try again in a minute. `CT-0AZ9`'))).toBe('nothing')
  expect(outcomeOf(heard('It may or may not be done: look. `CT-0AZ9`'))).toBe('unknown')
  expect(outcomeOf(heard('“x” is already done: <@1> did it <t:1:R>.'))).toBe('second')
  expect(outcomeOf({ status: 597, text: '' })).toBe('cut')
  expect(outcomeOf({ status: 598, text: '' })).toBe('broken')
  expect(outcomeOf({ status: 200, text: 'hello' })).toBe('broken')
  expect(outcomeOf({ status: 0, text: '', failure: 'no answer within 3 s' })).toBe('broken')
  expect(outcomeOf(heard('', 5))).toBe('late')
  expect(outcomeOf(heard('Slow down a little: nothing was changed.'))).toBe('nothing')
  expect(together(['nothing', 'done'])).toBe('done')
  expect(together(['cut', 'nothing'])).toBe('cut')
  expect(together(['done', 'broken'])).toBe('broken')
})
