import { describe, expect, test } from 'vitest'
import {
  button,
  CHORE,
  card,
  label,
  modal,
  row,
  stage,
  text,
  textInput,
} from '../fake-discord/stage.ts'

const many = <Value>(count: number, make: (i: number) => Value) =>
  Array.from({ length: count }, (_, i) => make(i))
const option = (i: number) => ({ label: `l${i}`, value: `v${i}` })
const select = (over: object = {}) => ({
  type: 3,
  custom_id: 'pick',
  options: [option(1)],
  ...over,
})
const field = (component: object) => modal(label('Field', component))
const group = (over: object) => field({ type: 22, custom_id: 'g', options: [option(1)], ...over })
const container = (...components: object[]) => ({ type: 17, components })

/** Each breaks one rule of Discord; the second is a word of the complaint. */
const broken: readonly (readonly [rule: string, answer: unknown, says: string])[] = [
  ['41 components', card(many(41, (i) => text(`t${i}`))), '40'],
  ['40 in a container make 41', card([container(...many(40, () => text('t')))]), '41 components'],
  [
    '4001 characters of text',
    card([text('a'.repeat(2001)), text('b'.repeat(2000))]),
    '4001 characters',
  ],
  ['content beside Components V2', card([text('t')], { content: 'c' }), 'IS_COMPONENTS_V2'],
  [
    'embeds beside Components V2',
    card([text('t')], { embeds: [{ title: 't' }] }),
    'IS_COMPONENTS_V2',
  ],
  ['a text display without the flag', card([text('t')], { flags: 0 }), 'needs the flag'],
  [
    'six rows without the flag',
    card(
      many(6, (i) => row(button('b', `${i}`))),
      { flags: 0 },
    ),
    '5 at most',
  ],
  ['no allowed_mentions', { type: 4, data: { content: 'hi' } }, 'allowed_mentions'],
  [
    'parse and users name the same',
    card([text('t')], { allowed_mentions: { parse: ['users'], users: ['12345678901234567'] } }),
    'named twice',
  ],
  ['an empty message', card([], { flags: 0 }), 'empty message'],
  ['no data', { type: 4 }, 'data'],
  ['content of 2001', card([], { flags: 0, content: 'a'.repeat(2001) }), '2000'],
  ['a flag of Discord’s own', card([text('t')], { flags: 32768 | 2 }), 'flag'],
  ['an unknown field', card([text('t')], { colour: 1 }), 'colour'],
  ['an unknown field in a component', card([{ ...text('t'), bold: true }]), 'bold'],
  ['an unknown component', card([{ type: 99 }]), 'type'],
  ['a custom_id of 101', card([row(button('b', 'x'.repeat(101)))]), '100'],
  ['an empty custom_id', card([row(button('b', ''))]), 'custom_id'],
  ['two equal custom_ids', card([row(button('a', 'x')), row(button('b', 'x'))]), 'used twice'],
  [
    'two equal ids',
    card([
      { ...text('a'), id: 7 },
      { ...text('b'), id: 7 },
    ]),
    'used twice',
  ],
  ['a button without words', card([row({ type: 2, style: 1, custom_id: 'x' })]), 'label'],
  ['a label of 81', card([row(button('l'.repeat(81), 'x'))]), '80'],
  [
    'a link with a custom_id',
    card([row({ ...button('b', 'x'), style: 5, url: 'https://a.b' })]),
    'custom_id',
  ],
  ['six buttons in a row', card([row(...many(6, (i) => button('b', `${i}`)))]), '5'],
  ['a button beside a select', card([row(select(), button('b', 'x'))]), 'one select'],
  ['26 options', card([row(select({ options: many(26, option) }))]), '25'],
  ['no options', card([row(select({ options: [] }))]), 'options'],
  [
    'two equal option values',
    card([row(select({ options: [option(1), option(1)] }))]),
    'same value',
  ],
  ['a placeholder of 151', card([row(select({ placeholder: 'p'.repeat(151) }))]), '150'],
  ['min above max', card([row(select({ min_values: 2, max_values: 1 }))]), 'min_values'],
  ['max above the options', card([row(select({ max_values: 2 }))]), 'max_values'],
  [
    'two defaults for one value',
    card([row(select({ options: [1, 2].map((i) => ({ ...option(i), default: true })) }))]),
    'defaults',
  ],
  ['a required select in a message', card([row(select({ required: true }))]), 'required'],
  [
    'four texts in a section',
    card([{ type: 9, components: many(4, () => text('t')), accessory: button('b', 'x') }]),
    '3',
  ],
  ['a section without accessory', card([{ type: 9, components: [text('t')] }]), 'accessory'],
  ['a container in a container', card([container(container(text('t')))]), 'type'],
  [
    'alt text of 1025',
    card([
      { type: 12, items: [{ media: { url: 'https://a.b/c.png' }, description: 'd'.repeat(1025) }] },
    ]),
    '1024',
  ],
  [
    'a picture that was not sent',
    card([{ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }]),
    'a.png',
  ],
  [
    'eleven pictures',
    card([{ type: 12, items: many(11, () => ({ media: { url: 'https://a.b/c.png' } })) }]),
    '10',
  ],
  ['a modal of six', modal(...many(6, (i) => label(`${i}`, textInput(`${i}`)))), '5'],
  ['an empty modal', modal(), 'components'],
  [
    'a title of 46',
    { type: 9, data: { ...field(textInput('a')).data, title: 't'.repeat(46) } },
    '45',
  ],
  ['a field label of 46', modal(label('l'.repeat(46), textInput('a'))), '45'],
  [
    'a field description of 101',
    modal({ ...label('l', textInput('a')), description: 'd'.repeat(101) }),
    '100',
  ],
  ['a text placeholder of 101', field(textInput('a', { placeholder: 'p'.repeat(101) })), '100'],
  [
    'a value above max_length',
    field(textInput('a', { value: 'abc', max_length: 2 })),
    'max_length',
  ],
  [
    'min_length above max_length',
    field(textInput('a', { min_length: 3, max_length: 2 })),
    'min_length',
  ],
  [
    'two fields of one custom_id',
    modal(label('a', textInput('x')), label('b', textInput('x'))),
    'used twice',
  ],
  ['a text input outside a label', modal(row(textInput('a'))), 'components.0'],
  ['a disabled select in a modal', field(select({ disabled: true })), 'disabled'],
  ['one radio', field({ type: 21, custom_id: 'r', options: [option(1)] }), '2'],
  ['eleven checkboxes', group({ options: many(11, option) }), '10'],
  ['more checks than boxes', group({ max_values: 2 }), 'max_values'],
  ['eleven files', field({ type: 19, custom_id: 'f', max_values: 11 }), '10'],
  ['optional, yet one at least', field(select({ required: false, min_values: 1 })), 'min_values'],
  ['a deferral with text', { type: 5, data: { content: 'c' } }, 'content'],
  ['a deferral with Components V2', { type: 5, data: { flags: 32768 } }, 'flags'],
  ['an update of nothing', { type: 7, data: {} }, 'cannot answer'],
  ['choices for a command', { type: 8, data: { choices: [] } }, 'cannot answer'],
  ['an unknown answer', { type: 99 }, 'cannot answer'],
  ['no object', 'hello', 'object'],
]

test.each(broken)(
  'refuses %s: the interaction fails and the problem is kept',
  async (_, answer, says) => {
    const { discord, flat, register } = await stage(() => answer)
    await register([CHORE])
    const mia = flat.member('Mia')
    const seen = await mia.command('/chore add', { name: 'x' })
    expect(seen.lines).toEqual(['This interaction failed'])
    expect(mia.sees()).toEqual([])
    expect(() => discord.assertQuiet()).toThrow(says)
    expect(seen.failure).toContain(says)
    discord.assertQuiet()
  },
)

describe('what is within the limits passes', () => {
  test.each([
    ['40 components', card(many(40, (i) => text(`t${i}`)))],
    ['4000 characters', card([text('a'.repeat(4000))])],
    [
      '25 options, all of them defaults',
      card([
        row(
          select({ max_values: 25, options: many(25, (i) => ({ ...option(i), default: true })) }),
        ),
      ]),
    ],
    ['five fields', modal(...many(5, (i) => label(`${i}`, textInput(`${i}`))))],
    ['a private deferral', { type: 5, data: { flags: 64 } }],
  ])('%s', async (_, answer) => {
    const { flat, register } = await stage(() => answer)
    await register([CHORE])
    expect((await flat.member('Mia').command('/chore add', { name: 'x' })).failure).toBeUndefined()
  })
})

test('26 choices, and a modal in answer to a modal, are refused', async () => {
  const { discord, flat, register } = await stage(({ type }) =>
    type === 4
      ? { type: 8, data: { choices: many(26, (i) => ({ name: `c${i}`, value: `${i}` })) } }
      : field(textInput('a')),
  )
  await register([CHORE])
  const mia = flat.member('Mia')
  expect(await mia.types('/chore done', { chore: 'x' })).toEqual([])
  expect(discord.problems()).toMatchObject([{ what: expect.stringContaining('25') }])
  const { modal: form } = await mia.command('/chore add', { name: 'x' })
  const again = await form.submit({ Field: 'y' })
  expect(again.failure).toContain('answer 9 cannot answer interaction 5')
})

test('a multipart answer is read with its files, and shows them by address', async () => {
  const gallery = [
    { type: 12, items: [{ media: { url: 'attachment://tree.png' }, description: 'a tree' }] },
  ]
  const form = new FormData()
  form.set(
    'payload_json',
    JSON.stringify(card(gallery, { attachments: [{ id: '0', filename: 'tree.png' }] })),
  )
  form.set('files[0]', new Blob(['png'], { type: 'image/png' }), 'tree.png')
  const response = new Response(form)
  const contentType = response.headers.get('content-type') ?? ''
  const body = new Uint8Array(await response.arrayBuffer())
  const { discord, flat, rest, register } = await stage(() => ({ raw: { contentType, body } }))
  await register([CHORE])
  const seen = await flat.member('Mia').command('/chore add', { name: 'x' })
  expect(seen.failure).toBeUndefined()
  const hook = `/webhooks/${discord.applicationId}/${seen.interaction?.token}`
  const { json } = await rest('GET', `${hook}/messages/@original`)
  const { url } = json.components[0].items[0].media
  expect(await (await fetch(url)).text()).toBe('png')
})

test.each([
  ['status 500', { raw: { status: 500, body: '{}' } }, 'answered 500'],
  ['text', { raw: { contentType: 'text/plain', body: 'hi' } }, 'text/plain'],
  ['no JSON', { raw: { body: '{' } }, 'object'],
])('an answer of %s fails the interaction', async (_, answer, says) => {
  const { flat, register } = await stage(() => answer)
  await register([CHORE])
  expect((await flat.member('Mia').command('/chore add', { name: 'x' })).failure).toContain(says)
})

const command = { name: 'x', description: 'x' }
const of = (...options: object[]) => ({ ...command, options })
const opt = (over: object = {}) => ({ type: 3, name: 'o', description: 'o', ...over })

test.each([
  ['an upper-case name', { ...command, name: 'Chore' }],
  ['a name of 33', { ...command, name: 'x'.repeat(33) }],
  ['a Dutch name of 33', { ...command, name_localizations: { nl: 'x'.repeat(33) } }],
  ['an unknown locale', { ...command, name_localizations: { xx: 'x' } }],
  ['a description of 101', { ...command, description: 'x'.repeat(101) }],
  ['no description', { name: 'x' }],
  ['26 options', of(...many(26, (i) => opt({ name: `o${i}` })))],
  ['26 choices', of(opt({ choices: many(26, (i) => ({ name: `${i}`, value: `${i}` })) }))],
  [
    'choices and autocomplete',
    of(opt({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })),
  ],
  ['optional before required', of(opt({ name: 'a' }), opt({ name: 'b', required: true }))],
  ['two options of one name', of(opt(), opt())],
  [
    'two options of one Dutch name',
    of(
      opt({ name: 'a', name_localizations: { nl: 'z' } }),
      opt({ name: 'b', name_localizations: { nl: 'z' } }),
    ),
  ],
  ['options beside subcommands', of(opt(), { type: 1, name: 's', description: 's' })],
  ['a menu with a description', { type: 2, name: 'Menu', description: 'no' }],
  ['an unknown field', { ...command, nice: true }],
  [
    '8001 characters',
    of(
      ...many(21, (i) =>
        opt({
          name: `o${i}`,
          choices: many(5, (j) => ({
            name: `${j}`.padEnd(50, 'n'),
            value: `${j}`.padEnd(50, 'v'),
          })),
        }),
      ),
    ),
  ],
])('a command with %s is refused with 50035', async (_, definition) => {
  const { discord, register } = await stage(() => undefined)
  const { status, json } = await register([definition])
  expect({ status, code: json.code }).toEqual({ status: 400, code: 50035 })
  expect(discord.problems()).toHaveLength(1)
})

test.runIf(process.env.DISCORD_OPENAPI)('Discord’s own document is asked as well', async () => {
  const { discord, flat, register, rest } = await stage(() => card([text('t')], { flags: 32768 }))
  await register([CHORE, { name: 'setup', description: 's', default_member_permissions: '32' }])
  expect((await flat.member('Mia').command('/chore add', { name: 'x' })).failure).toBeUndefined()
  const odd = { content: 'hi', allowed_mentions: { parse: [] } }
  expect(discord.sim.documented(odd, 'MessageCreateRequest')).toEqual([])
  expect(discord.sim.documented({ ...odd, content: 5 }, 'MessageCreateRequest')).not.toEqual([])
  expect(
    discord.sim.documented({ type: 9, data: {} }, 'ModalInteractionCallbackRequest'),
  ).not.toEqual([])
  expect((await rest('POST', `/channels/${flat.general.id}/messages`, odd)).status).toBe(200)
})
