import { describe, expect, test } from 'vitest'
import { defineCommand, defineGroup, defineSubcommand } from '../../src/interactions/command.ts'
import * as option from '../../src/interactions/option.ts'
import { whisper } from '../../src/interactions/response.ts'
import * as payload from '../support/payload.ts'
import { words } from '../support/payload.ts'

const named = (name: string) => ({ name: words(name), description: words(`The ${name}`) })
const ID = '01941f29-7c00-7000-8000-000000000001'

/** A command with one option of each type that answers with what it read. */
function everyOption() {
  const read: unknown[] = []
  const every = defineCommand({
    ...named('every'),
    access: 'none',
    options: {
      string: option.string({ ...named('string'), minLength: 2, maxLength: 5 }),
      integer: option.integer({ ...named('integer'), min: 1, max: 5 }),
      number: option.number({ ...named('number'), max: 1.5 }),
      boolean: option.boolean(named('boolean')),
      user: option.user({ name: words('user', 'lid'), description: words('Who') }),
      channel: option.channel({ ...named('channel'), types: [0] }),
      role: option.role(named('role')),
      mentionable: option.mentionable(named('mentionable')),
      attachment: option.attachment({ ...named('attachment'), endings: ['.png', '.jpg'] }),
      choice: option.choice({
        ...named('choice'),
        choices: { mine: words('Mine'), open: words('Open') },
      }),
      id: option.id({ ...named('id'), autocomplete: () => [] }),
    },
    run(_app, _at, values) {
      read.push(values)
      // The compiler is tested too: what is not required may be undefined.
      const integer: number | undefined = values.integer
      const choice: 'mine' | 'open' | undefined = values.choice
      return whisper(`read ${integer} ${choice}`)
    },
  })
  const ask = payload.kernelOf({ commands: [every] })
  const give = (type: number, name: string, value: unknown, over = {}) =>
    ask(payload.command('every', [{ type, name, value }], over))
  return { read, ask, give, every }
}

describe('each type of option arrives as its own type', () => {
  test.each([
    [3, 'string', '  Dishes ', undefined, 'six letters are too many'],
    [3, 'string', ' 🧽🧽🧽🧽🧽 ', '🧽🧽🧽🧽🧽', 'five emoji are five characters'],
    [3, 'string', '   ', undefined, 'nothing visible is nothing'],
    [4, 'integer', 5, 5, ''],
    [10, 'number', -1.25, -1.25, ''],
    [5, 'boolean', false, false, ''],
    [3, 'choice', 'open', 'open', ''],
    [3, 'id', ID, ID, ''],
    [3, 'id', 'Dishes', null, 'typed past the list'],
    [8, 'role', payload.ROLE, { kind: 'role', id: payload.ROLE, name: 'Cooks' }, ''],
    [9, 'mentionable', payload.ROLE, { kind: 'role', id: payload.ROLE, name: 'Cooks' }, ''],
    [
      6,
      'user',
      payload.MIA,
      { kind: 'user', id: payload.MIA, bot: false, name: 'Mia', member: { roles: [payload.ROLE] } },
      '',
    ],
    [
      7,
      'channel',
      payload.CHANNEL,
      { id: payload.CHANNEL, type: 0, name: 'kitchen', appPermissions: 2048n },
      '',
    ],
    [
      11,
      'attachment',
      payload.FILE,
      { id: payload.FILE, filename: 'Proof.PNG', bytes: 12, url: 'https://cdn.example/proof' },
      '',
    ],
  ])('%i %s %o is %o %s', async (type, name, value, wanted, _why) => {
    const { give, read } = everyOption()
    await give(type, name, value)
    expect(read[0] ?? {}).toEqual(
      wanted === undefined && read.length === 0
        ? {}
        : { ...Object.fromEntries(NAMES.map((key) => [key, undefined])), [name]: wanted },
    )
  })

  test('what is not given is undefined', async () => {
    const { ask, read } = everyOption()
    await ask(payload.command('every'))
    expect(read).toEqual([Object.fromEntries(NAMES.map((key) => [key, undefined]))])
  })
})

const NAMES = [
  'string',
  'integer',
  'number',
  'boolean',
  'user',
  'channel',
  'role',
  'mentionable',
  'attachment',
  'choice',
  'id',
]

describe('A31: a value that Discord’s client would not have let through', () => {
  test.each([
    [3, 'string', 'x', 'at least 2 characters'],
    [3, 'string', 'Dishes', 'at most 5 characters'],
    [3, 'string', 'a\0b', 'cannot be kept'],
    [3, 'string', 7, 'is empty'],
    [4, 'integer', 0, 'at least 1'],
    [4, 'integer', 6, 'at most 5'],
    [4, 'integer', 1.5, 'a whole number'],
    [4, 'integer', '3', 'a number'],
    [4, 'integer', 2 ** 60, 'a whole number'],
    [10, 'number', Number.POSITIVE_INFINITY, 'a number'],
    [10, 'number', 2, 'at most 1.5'],
    [5, 'boolean', 'true', 'not one of the choices'],
    [3, 'choice', 'all', 'not one of the choices'],
    [3, 'choice', 'constructor', 'not one of the choices'],
    [11, 'attachment', payload.TOM, 'did not get the file'],
  ])('%i %s %o is refused by name', async (type, name, value, why) => {
    const { give, read } = everyOption()
    const { status, outcome, said } = await give(type, name, value)
    expect({ status, outcome }).toEqual({ status: 200, outcome: 'refused' })
    expect(said).toEqual(payload.whispered(new RegExp(`Nothing was changed.*\\*\\*${name}\\*\\*`)))
    expect(payload.textOf(said)).toContain(why)
    expect(read).toEqual([])
  })

  test('a file or channel of another kind is refused', async () => {
    const { ask, read } = everyOption()
    const { resolved } = payload
    const zip = { [payload.FILE]: { ...resolved.attachments[payload.FILE], filename: 'a.png.zip' } }
    const voice = { [payload.CHANNEL]: { ...resolved.channels[payload.CHANNEL], type: 2 } }
    const data = (option: object, over: object) =>
      payload.interaction(2, { name: 'every', type: 1, options: [option], resolved: over })
    const file = { type: 11, name: 'attachment', value: payload.FILE }
    const channel = { type: 7, name: 'channel', value: payload.CHANNEL }
    expect(payload.textOf((await ask(data(file, { attachments: zip }))).said)).toContain(
      '.png, .jpg',
    )
    expect(payload.textOf((await ask(data(channel, { channels: voice }))).said)).toContain(
      'kind of',
    )
    expect(read).toEqual([])
  })

  test.each([
    ['26 options', Array.from({ length: 26 }, (_, i) => ({ type: 3, name: `o${i}`, value: 'x' }))],
    ['an option twice', [1, 2].map((value) => ({ type: 4, name: 'integer', value }))],
    ['an option that is not ours', [{ type: 3, name: 'colour', value: 'red' }]],
    ['an option of another type', [{ type: 3, name: 'integer', value: '3' }]],
    ['an option that is not an object', ['integer']],
  ])('%s is an older command, for all we know', async (_what, options) => {
    const { ask, read } = everyOption()
    const { outcome, said } = await ask(payload.command('every', options as never))
    expect(outcome).toBe('old')
    expect(said).toEqual(payload.whispered(/has changed/))
    expect(read).toEqual([])
  })
})

describe('A32: a person', () => {
  test('who is not in `resolved` is refused, in the member’s language', async () => {
    const { give, read } = everyOption()
    const { said } = await give(6, 'user', '200000000000000009', { locale: 'nl' })
    expect(said).toEqual(payload.whispered(/ik zie de persoon bij \*\*lid\*\* niet/))
    expect(read).toEqual([])
  })

  test('who is a bot, or has left the server, is marked so', async () => {
    const { give, read } = everyOption()
    await give(6, 'user', payload.TOM)
    expect(read).toMatchObject([{ user: { id: payload.TOM, bot: true, name: 'tom' } }])
    expect(read[0]).not.toHaveProperty('user.member')
  })
})

describe('A26: snowflakes', () => {
  test.each([
    ['beyond 2^63', '9223372036854775808'],
    ['of 20 digits', '18446744073709551615'],
    ['negative', '-20000000000000001'],
    ['with a zero in front', '020000000000000001'],
    ['a number', 2 ** 57],
    ['a key of every object', '__proto__'],
    ['too short', '123'],
  ])('%s are no ids, even when they are in `resolved`', async (_what, value) => {
    const { ask, read } = everyOption()
    const known = { [value]: { id: value, username: 'x', name: 'x', type: 0 } }
    const resolved = { users: known, roles: known, channels: known }
    const give = (type: number, name: string, value: unknown) => {
      const options = [{ type, name, value }]
      return ask(payload.interaction(2, { name: 'every', type: 1, options, resolved }))
    }
    for (const [type, name] of [
      [6, 'user'],
      [7, 'channel'],
      [8, 'role'],
      [9, 'mentionable'],
    ] as const)
      expect((await give(type, name, value)).outcome).toBe('refused')
    expect(read).toEqual([])
  })
})

describe('subcommands and groups', () => {
  const says = (what: string) => () => whisper(what)
  const manage = defineCommand({
    ...named('manage'),
    defaultMemberPermissions: 32n,
    subcommands: [
      defineSubcommand({
        ...named('show'),
        access: 'none',
        options: { name: option.string({ ...named('name'), required: true }) },
        run: (_app, _at, { name }) => whisper(name.toUpperCase()),
      }),
      defineGroup({
        ...named('rewards'),
        subcommands: [
          defineSubcommand({ ...named('add'), access: 'none', options: {}, run: says('added') }),
        ],
      }),
    ],
  })
  const ask = payload.kernelOf({ commands: [manage] })
  const show = (options: object[]) =>
    payload.command('manage', [{ type: 1, name: 'show', options }])

  test('each is found by its path, and counted by it', async () => {
    const added = { type: 2, name: 'rewards', options: [{ type: 1, name: 'add', options: [] }] }
    expect(await ask(payload.command('manage', [added]))).toMatchObject({
      name: 'manage rewards add',
      type: 'command',
      said: payload.whispered('added'),
    })
    expect(await ask(show([{ type: 3, name: 'name', value: 'Bins' }]))).toMatchObject({
      name: 'manage show',
      said: payload.whispered('BINS'),
    })
  })

  test('a required option that is missing or invisible is asked for', async () => {
    for (const given of [[], [{ type: 3, name: 'name', value: '\u200b ' }]])
      expect((await ask(show(given))).said).toEqual(payload.whispered(/\*\*name\*\* is empty/))
  })

  test.each([
    ['none', []],
    ['an unknown one', [{ type: 1, name: 'gone' }]],
    ['a group alone', [{ type: 2, name: 'rewards', options: [] }]],
    ['one too deep', [{ type: 2, name: 'a', options: [{ name: 'b', options: [{ name: 'c' }] }] }]],
  ])('%s is an older command', async (_what, options) => {
    expect(await ask(payload.command('manage', options))).toMatchObject({
      outcome: 'old',
      name: '',
    })
  })

  test('the definition is what Discord wants to register', () => {
    expect(manage.definition).toMatchObject({
      type: 1,
      name: 'manage',
      name_localizations: { 'en-US': 'manage', 'en-GB': 'manage', nl: 'manage' },
      description: 'The manage',
      contexts: [0],
      integration_types: [0],
      default_member_permissions: '32',
      options: [
        { type: 1, name: 'show', options: [{ type: 3, name: 'name', required: true }] },
        { type: 2, name: 'rewards', options: [{ type: 1, name: 'add', options: [] }] },
      ],
    })
    expect(everyOption().every.definition).toMatchObject({
      options: [
        { type: 3, min_length: 2, max_length: 5, required: false },
        { type: 4, min_value: 1, max_value: 5 },
        { type: 10, max_value: 1.5 },
        { type: 5 },
        { type: 6, name_localizations: { nl: 'lid' } },
        { type: 7, channel_types: [0] },
        { type: 8 },
        { type: 9 },
        { type: 11 },
        { type: 3, choices: [{ name: 'Mine', value: 'mine' }, { value: 'open' }] },
        { type: 3, autocomplete: true },
      ],
    })
  })
})
