import { ComponentType as Type } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import type { Part } from '../fake-discord/part.ts'
import type { PageMessage } from '../playground/page/contract.ts'
import { type Choice, matching } from '../playground/page/message/choices.ts'
import { follows } from '../playground/page/message/follows.ts'
import { sentAt } from '../playground/page/message/moment.ts'
import { wordsFor } from '../playground/page/message/words.ts'
import { complaintsIn } from '../playground/page/modal/check-field.ts'
import { initialValues } from '../playground/page/modal/field.ts'
import { refuseFile } from '../playground/page/modal/file-rules.ts'

const words = wordsFor('en-US')
const label = (component: Omit<Part, 'custom_id'>): Part => ({
  type: Type.Label,
  label: 'It',
  component: { ...component, custom_id: 'it' },
})
const options = ['a', 'b', 'c'].map((value) => ({ value, label: value }))
const text = { type: Type.TextInput, min_length: 3, max_length: 5 }
const users = { type: Type.UserSelect, min_values: 2, max_values: 3 }
const boxes = { type: Type.CheckboxGroup, options }
const files = { type: Type.FileUpload, max_values: 2 }

describe('a form is not sent before it is right', () => {
  test.each([
    ['a text that is missing', text, '', 'Fill this in first.'],
    ['a text too short', text, 'ab', 'Use at least 3 characters; these are 2.'],
    ['a text too long', text, 'abcdef', 'Use at most 5 characters; these are 6.'],
    ['a text that fits', text, 'abcd', undefined],
    ['an optional text left out', { ...text, required: false }, '', undefined],
    ['too few people', users, ['1'], 'Choose 2 to 3.'],
    ['nobody, where nobody is needed', { ...users, min_values: 0, required: false }, [], undefined],
    ['one person, none is chosen', { type: Type.UserSelect }, [], 'Choose an answer first.'],
    ['no answer', { type: Type.RadioGroup, options }, '', 'Choose an answer first.'],
    ['an answer', { type: Type.RadioGroup, options }, 'a', undefined],
    ['no box', boxes, [], 'Choose at least 1.'],
    ['every box', boxes, ['a', 'b', 'c'], undefined],
    ['no file', files, [], 'Choose 1 to 2.'],
    ['a box alone', { type: Type.Checkbox }, false, undefined],
  ])('%s', (_, component, value, complaint) => {
    expect(complaintsIn([label(component)], { it: value }, words).it).toBe(complaint)
  })

  test('it opens as the bot filled it in', () => {
    const chosen = [{ ...options[0], default: true }, ...options.slice(1)] as typeof options
    const initial = (component: Omit<Part, 'custom_id'>) => initialValues([label(component)]).it
    expect(initial({ type: Type.RadioGroup, options: chosen })).toBe('a')
    expect(initial({ type: Type.StringSelect, options: chosen })).toEqual(['a'])
    expect(initial({ ...users, default_values: [{ id: '7' }] })).toEqual(['7'])
    expect(initial({ ...text, value: 'abc' })).toBe('abc')
    expect(initial({ type: Type.Checkbox, default: true })).toBe(true)
  })

  test('a file is taken by how its name ends, and up to ten megabytes', () => {
    const refused = (name: string, size: number) =>
      refuseFile({ name, size }, ['png', '.jpg'], words)
    expect(refused('A.PNG', 5)).toBeUndefined()
    expect(refused('a.gif', 5)).toBe('a.gif cannot be sent here. Allowed: .png, .jpg.')
    expect(refused('a.jpg', 11 * 1024 ** 2)).toContain('larger than 10 MB')
  })
})

test('a search in a list minds neither case nor accents', () => {
  const choices: Choice[] = [
    { kind: 'user', value: '1', label: 'Zoë Smit', description: 'z.smit' },
    { kind: 'role', value: '2', label: 'Managers' },
  ]
  const found = (typed: string) => matching(choices, typed).map(({ value }) => value)
  expect([found('ZOE S'), found('@zoë'), found('man'), found('x'), found('')]).toEqual([
    ['1'],
    ['1'],
    ['2'],
    [],
    ['1', '2'],
  ])
})

test('a message says its day in the reader’s own zone', () => {
  const nowMs = Date.parse('2027-01-15T08:00:00Z')
  const at = (locale: string, zone: string, sent: string) => sentAt({ locale, zone, nowMs }, sent)
  expect(at('nl', 'Europe/Amsterdam', '2027-01-15T07:05:00Z')).toBe('08:05')
  expect(at('nl', 'Europe/Amsterdam', '2027-01-14T07:05:00Z')).toBe('gisteren 08:05')
  expect(at('nl', 'Pacific/Auckland', '2027-01-15T10:59:00Z')).toBe('23:59')
  expect(at('en-GB', 'America/New_York', '2027-01-15T03:00:00Z')).toBe('yesterday 22:00')
})

test('messages of one author stand together for seven minutes, but an answer is named', () => {
  const at = (minutes: number, rest: object = {}) =>
    ({
      type: 0,
      author: { id: '1' },
      timestamp: `2027-01-15T08:${minutes}:00Z`,
      ...rest,
    }) as unknown as PageMessage
  const first = at(10)
  const used = { userId: '2', type: 1, name: 'chore add' }
  expect([
    follows(first, at(16)),
    follows(first, at(17)),
    follows(first, at(11, { used })),
    follows(first, at(11, { visible_to: '2' })),
    follows(first, at(11, { author: { id: '2' } })),
    follows(at(10, { type: 6 }), at(11)),
    follows(undefined, first),
  ]).toEqual([true, false, false, false, false, false, false])
})
