import { describe, expect, test } from 'vitest'
import * as draw from '../../src/core/components.ts'
import { defineCustomId } from '../../src/core/custom-id.ts'
import * as selects from '../../src/core/selects.ts'
import { features } from '../../src/features/http.ts'
import * as choice from '../../src/interactions/choice-field.ts'
import { defineCommand, defineGroup, defineSubcommand } from '../../src/interactions/command.ts'
import { checkDefinitions } from '../../src/interactions/definition-check.ts'
import type { HttpFeature } from '../../src/interactions/dispatch.ts'
import * as field from '../../src/interactions/field.ts'
import { defineUserMenu } from '../../src/interactions/menu.ts'
import { defineModal } from '../../src/interactions/modal.ts'
import * as option from '../../src/interactions/option.ts'
import { choices, post, update, whisper, whisperCard } from '../../src/interactions/response.ts'
import { bodyOf, complaintsOf } from '../../src/interactions/response-check.ts'
import { words } from '../support/payload.ts'

const run = () => whisper('x')
const named = (english: string, dutch?: string) => ({
  name: words(english, dutch),
  description: words('What it is'),
})
const commandWith = (over: object): HttpFeature => ({
  commands: [defineCommand({ ...named('chore'), options: {}, run, ...over })],
})
const optional = (name: string, required = false) => option.string({ ...named(name), required })
const long = (length: number) => 'x'.repeat(length)

describe('every command and modal', () => {
  test('of ours is one that Discord takes, in every language', () => {
    expect(checkDefinitions(features)).toEqual([])
  })

  const options26 = Object.fromEntries(Array.from({ length: 26 }, (_, i) => [i, optional(`o${i}`)]))
  const twin = { a: optional('same'), b: option.string(named('other', 'same')) }
  const manyChoices = Object.fromEntries(
    Array.from({ length: 26 }, (_, i) => [`c${i}`, words(`Choice ${i}`)]),
  )
  const choosing = (offered: Readonly<Record<string, ReturnType<typeof words>>>) =>
    commandWith({ options: { a: option.choice({ ...named('a'), choices: offered }) } })
  const nested = defineGroup({
    ...named('group'),
    subcommands: [defineSubcommand({ ...named('Sub', 'sub'), options: {}, run })],
  })
  const big = Object.fromEntries(
    Array.from({ length: 25 }, (_, i) => {
      const offered = Array.from({ length: 25 }, (_, j) => [`v${j}`, words(long(20))])
      return [i, option.choice({ ...named(`o${i}`), choices: Object.fromEntries(offered) })]
    }),
  )
  const modal = (over: object) =>
    defineModal({
      id: defineCustomId('edit', {}),
      title: words('Edit'),
      fields: { a: field.text({ label: words('A') }) },
      run,
      ...over,
    })

  test.each<[string, HttpFeature, string]>([
    ['a capital', commandWith({ name: words('Chore') }), 'no name of a command'],
    ['a space in Dutch', commandWith({ name: words('chore', 'mijn klus') }), 'nl: /chore'],
    ['33 characters', commandWith({ name: words(long(33)) }), 'no name of a command'],
    ['no description', commandWith({ description: words('') }), 'description of 0'],
    ['101 of description', commandWith({ description: words('x', long(101)) }), 'nl: /chore: desc'],
    [
      'a language that is missing',
      commandWith({ name: { default: 'chore', localizations: { 'en-US': 'chore' } } }),
      'en-GB: /chore: no name',
    ],
    ['26 options', commandWith({ options: options26 }), '26 options'],
    ['one Dutch name twice', commandWith({ options: twin }), 'nl: /chore: two of one name'],
    [
      'required after optional',
      commandWith({ options: { a: optional('a'), b: optional('b', true) } }),
      'a required option stands after',
    ],
    ['26 choices', choosing(manyChoices), '26 choices'],
    ['a choice of 101', choosing({ a: words('A', long(101)) }), 'nl: /chore a: choice of 101'],
    ['a choice value of 101', choosing({ [long(101)]: words('A') }), 'long choice value'],
    [
      'a capital in a group',
      { commands: [defineCommand({ ...named('chore'), subcommands: [nested] })] },
      'en-US: /chore group Sub: no name',
    ],
    ['8,000 in all', commandWith({ options: big }), 'characters in all'],
    [
      '101 commands',
      {
        commands: Array.from(
          { length: 101 },
          (_, i) => commandWith(named(`c${i}`)).commands?.[0],
        ).flatMap((c) => c ?? []),
      },
      '101 commands of type 1',
    ],
    [
      '16 menus',
      {
        commands: Array.from({ length: 16 }, (_, i) =>
          defineUserMenu({ name: words(`Menu ${i}`), run }),
        ),
      },
      '16 commands of type 2',
    ],
    [
      'a menu of 33 characters',
      { commands: [defineUserMenu({ name: words('Menu', long(33)), run })] },
      'name of 33 characters',
    ],
    ['a title of 46', { modals: [modal({ title: words('x', long(46)) })] }, 'nl: edit: title'],
    [
      'a label of 46',
      { modals: [modal({ fields: { a: field.text({ label: words(long(46)) }) } })] },
      'edit: label: 46',
    ],
    [
      'a label description of 101',
      {
        modals: [
          modal({
            fields: { a: choice.checkbox({ label: words('A'), description: words(long(101)) }) },
          }),
        ],
      },
      'label description: 101',
    ],
    [
      'a placeholder of 101 in an input',
      {
        modals: [
          modal({
            fields: { a: field.text({ label: words('A'), placeholder: words(long(101)) }) },
          }),
        ],
      },
      'placeholder: 101',
    ],
    [
      'an input of 4,001',
      { modals: [modal({ fields: { a: field.text({ label: words('A'), maxLength: 4001 }) } })] },
      'up to 4001',
    ],
    [
      'one radio button',
      {
        modals: [
          modal({ fields: { a: choice.radio({ label: words('A'), options: { x: words('X') } }) } }),
        ],
      },
      'options: 1, not 2 to 10',
    ],
    [
      'six parts',
      {
        modals: [
          modal({
            fields: Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [n, field.note(words('x'))])),
          }),
        ],
      },
      '6 components',
    ],
  ])('%s is found', (_what, feature, complaint) => {
    expect(checkDefinitions([feature]).join('\n')).toContain(complaint)
  })

  test('a menu may be called as a command is', () => {
    const menu = defineUserMenu({ name: words('chore'), run })
    expect(checkDefinitions([commandWith({}), { commands: [menu] }])).toEqual([])
  })
})

describe('every answer', () => {
  const button = draw.button('Done', 'a', { style: 'success', emoji: '✅', disabled: false })
  const full = draw.colouredCard(
    { accent: 0x2e7d32 },
    draw.text('# Chores'),
    draw.row('Dishes', button),
    draw.section(['Tree', '12 leaves'], draw.thumbnail('https://x.example/t.png', 'A tree')),
    draw.separator(),
    draw.separator({ divider: false, large: true }),
    draw.gallery({ url: 'https://x.example/g.png', altText: 'A garden' }),
    draw.buttons(
      draw.button('Undo', 'b', { style: 'danger', emoji: { id: '1', name: 'x' } }),
      draw.link('Help', 'https://x.example'),
    ),
    draw.selectRow(
      selects.stringSelect(
        'c',
        [
          { label: 'One', value: '1', description: 'First', emoji: '1️⃣', selected: true },
          { label: 'Two', value: '2' },
        ],
        { placeholder: 'Pick', min: 1, max: 2, disabled: true },
      ),
    ),
    draw.selectRow(selects.userSelect('d', { selected: [] })),
    draw.selectRow(selects.mentionableSelect('e', { selected: { roles: ['1'] } })),
  )

  test('drawn with every builder is one that Discord takes', () => {
    expect(complaintsOf(whisperCard(full), { locale: 'en-US' })).toEqual([])
    expect(full).toMatchObject({
      type: 17,
      accent_color: 0x2e7d32,
      components: [
        { type: 10 },
        { type: 9, accessory: { type: 2, style: 3, emoji: { name: '✅' }, disabled: false } },
        { type: 9, components: [{}, {}], accessory: { type: 11, description: 'A tree' } },
        { type: 14, divider: true, spacing: 1 },
        { type: 14, divider: false, spacing: 2 },
        { type: 12, items: [{ media: {}, description: 'A garden' }] },
        {
          type: 1,
          components: [
            { style: 4, emoji: { id: '1' } },
            { style: 5, url: 'https://x.example' },
          ],
        },
        {
          type: 1,
          components: [
            {
              type: 3,
              options: [{ default: true, emoji: { name: '1️⃣' } }, { value: '2' }],
              max_values: 2,
            },
          ],
        },
        { components: [{ type: 5 }] },
        { components: [{ type: 7, default_values: [{ type: 'role', id: '1' }] }] },
      ],
    })
  })

  test('says who may be pinged: nobody', () => {
    for (const response of [whisper('x'), whisperCard(full), update(full), post(full)])
      expect(response).toMatchObject({ data: { allowed_mentions: { parse: [] } } })
    expect(complaintsOf({ type: 4, data: { content: 'x' } })).toEqual([
      'allowed_mentions: pings somebody',
    ])
    const everyone = { parse: ['everyone'] as never[] }
    const pinging = { type: 4, data: { content: 'x', allowed_mentions: everyone } } as const
    expect(complaintsOf(pinging)).toHaveLength(1)
  })

  test('is private only where it says so', () => {
    expect(
      [whisper('x'), whisperCard(full), post(full), update(full)].map(({ data }) => data?.flags),
    ).toEqual([64, 64 | 32768, 32768, 32768])
  })

  const cardOf = (...parts: draw.Part[]) => whisperCard(draw.card(...parts))
  const texts = (n: number, length: number) =>
    Array.from({ length: n }, () => draw.text(long(length)))
  const buttonsOf = (n: number) => Array.from({ length: n }, (_, i) => draw.button('x', `b${i}`))
  const optionsOf = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ label: `o${i}`, value: `${i}` }))

  test.each([
    ['content of 2,001', whisper(long(2001)), 'content: 2001'],
    ['no content', whisper(''), 'content: 0'],
    ['41 components', cardOf(...texts(40, 1)), 'components: 41'],
    ['4,001 characters of text', cardOf(...texts(2, 2001)), 'text displays: 4002'],
    ['an empty text', cardOf(draw.text('')), 'text display: 0'],
    ['an empty card', cardOf(), 'container: 0'],
    ['one custom_id twice', cardOf(draw.buttons(button, button)), 'custom_id: one twice'],
    ['a custom_id of 101', cardOf(draw.buttons(draw.button('x', long(101)))), 'custom_id: 101'],
    ['six buttons in a row', cardOf(draw.buttons(...buttonsOf(6))), 'row: 6'],
    ['a button of 81', cardOf(draw.buttons(draw.button(long(81), 'a'))), 'button label: 81'],
    [
      'a button without words',
      cardOf(draw.buttons(draw.button('', 'a', { emoji: '✅' }))),
      'emoji: 0',
    ],
    ['a link of 513', cardOf(draw.buttons(draw.link('x', long(513)))), 'url: 513'],
    ['four texts at a button', cardOf(draw.section(['a', 'b', 'c', 'd'], button)), 'section: 4'],
    ['a picture without words', cardOf(draw.gallery({ url: 'x', altText: '' })), 'alt text: 0'],
    [
      '11 pictures',
      cardOf(draw.gallery(...Array(11).fill({ url: 'x', altText: 'x' }))),
      'gallery: 11',
    ],
    [
      '26 choices in a select',
      cardOf(draw.selectRow(selects.stringSelect('s', optionsOf(26)))),
      '26',
    ],
    ['a select of nothing', cardOf(draw.selectRow(selects.stringSelect('s', []))), 'options: 0'],
    [
      'one value twice',
      cardOf(draw.selectRow(selects.stringSelect('s', [...optionsOf(1), ...optionsOf(1)]))),
      'one value twice',
    ],
    [
      'an option of 101',
      cardOf(
        draw.selectRow(
          selects.stringSelect('s', [{ label: long(101), value: 'x', description: '' }]),
        ),
      ),
      'option label: 101',
    ],
    [
      'a placeholder of 151',
      cardOf(draw.selectRow(selects.roleSelect('s', { placeholder: long(151) }))),
      'placeholder: 151',
    ],
    ['26 values', cardOf(draw.selectRow(selects.channelSelect('s', { max: 26 }))), 'to 26 values'],
    ['a choice without a name', choices([{ name: '', value: 'x' }]), 'choice name: 0'],
    ['a choice value of 101', choices([{ name: 'x', value: long(101) }]), 'choice value: 101'],
  ])('with %s is found', (_what, response, complaint) => {
    expect(complaintsOf(response).join('\n')).toContain(complaint)
    expect(() => bodyOf(response)).toThrow()
  })

  test('with English on a button longer than 24 is found, because Dutch is longer', () => {
    const wide = cardOf(draw.buttons(draw.button(long(25), 'a')))
    expect(complaintsOf(wide)).toEqual([])
    expect(complaintsOf(wide, { locale: 'nl' })).toEqual([])
    expect(complaintsOf(wide, { locale: 'en-GB' })).toHaveLength(1)
  })

  test('larger than Discord takes inline is found', () => {
    const label = long(100)
    const options = Array.from({ length: 25 }, (_, i) => ({ label, value: `${i}${long(98)}` }))
    const rows = Array.from({ length: 19 }, (_, i) =>
      draw.selectRow(selects.stringSelect(`s${i}`, options)),
    )
    expect(complaintsOf(cardOf(...rows))).toEqual([])
    expect(() => bodyOf(cardOf(...rows))).toThrow('bytes')
  })
})
