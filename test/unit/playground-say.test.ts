import { expect, test } from 'vitest'
import { readArguments, readLine, WrongUsage } from '../playground/say-arguments.ts'
import { translations } from '../playground/words.ts'

test.each([
  ['/chores', { command: '/chores', options: {} }],
  [
    '/chore add name:Dishes when:"every day 19:00"',
    { command: '/chore add', options: { name: 'Dishes', when: 'every day 19:00' } },
  ],
  [
    '/chore add when:"say \\"hi\\"" name:',
    { command: '/chore add', options: { when: 'say "hi"', name: '' } },
  ],
  ['/chore add when:19:00', { command: '/chore add', options: { when: '19:00' } }],
  ['/chore add name:https://a.b/c', { command: '/chore add', options: { name: 'https://a.b/c' } }],
])('%s is read as Discord’s client would send it', (line, expected) => {
  expect(readLine(line)).toEqual(expected)
})

test('text outside an option is not swallowed', () => {
  expect(() => readLine('/chore add name:Water the plants')).toThrow(
    '«the plants» belongs to no option',
  )
})

test('what a shell has unquoted is put together again', () => {
  expect(readArguments(['/chore', 'add', 'name:Dishes', 'when:every day'])).toMatchObject({
    action: { as: 'mia', command: '/chore add', options: { name: 'Dishes', when: 'every day' } },
  })
})

test('every way to act becomes one action', () => {
  expect(readArguments(['--click', 'Done', '--as', 'tom', '--on', '2']).action).toMatchObject({
    as: 'tom',
    click: ['Done'],
    on: 2,
  })
  expect(readArguments(['--submit', 'Name=Dishes', 'When=a=b']).action).toMatchObject({
    submit: { Name: 'Dishes', When: 'a=b' },
  })
  expect(readArguments(['--select', 'Overdue']).action).toMatchObject({ select: ['Overdue'] })
  expect(readArguments(['--type', '/chore done chore:Di']).action).toMatchObject({
    type: true,
    options: { chore: 'Di' },
  })
  expect(readArguments(['--select', '']).action).toMatchObject({ select: [] })
  expect(readArguments(['--clock', '+1h'])).toMatchObject({ clock: { advance: '+1h' } })
  expect(readArguments(['--clock', 'PT90M'])).toMatchObject({ clock: { advance: 'PT90M' } })
  expect(readArguments(['--clock', '2030-01-01T09:00:00+01:00'])).toMatchObject({
    clock: { to: '2030-01-01T08:00:00Z' },
  })
})

test.each([
  [[]],
  [['hello']],
  [['--nope']],
  [['--click', 'x', '--on', '0']],
  [['--submit', 'x']],
  [['--clock', 'banana']],
  [['--clock', '2030-13-45']],
])('wrong usage %j is refused with a sentence', (args) => {
  expect(() => readArguments(args)).toThrow(WrongUsage)
})

test('a button is found by its words in the other language', async () => {
  expect(await translations('Done')).toContain('Klaar')
  expect(await translations('Ongedaan maken')).toContain('Undo')
  expect(await translations('Try again')).toContain('Opnieuw')
  expect(await translations('Nothing says this')).toEqual(['Nothing says this'])
})
