import { describe, expect, test } from 'vitest'
import { defineCustomId } from '../../src/core/custom-id.ts'
import { id } from '../../src/core/ids.ts'
import * as choice from '../../src/interactions/choice-field.ts'
import * as field from '../../src/interactions/field.ts'
import { defineModal } from '../../src/interactions/modal.ts'
import { whisper } from '../../src/interactions/response.ts'
import { complaintsOf } from '../../src/interactions/response-check.ts'
import * as payload from '../support/payload.ts'
import { words } from '../support/payload.ts'

const ID = '01941f29-7c00-7000-8000-000000000001'
const editId = defineCustomId('edit', { chore: id })
const customId = editId.encode({ chore: ID })
const packs = { flat: words('Flat', 'Studentenhuis'), family: words('Family', 'Gezin') }
const read: unknown[] = []
const title = words('Edit', 'Wijzig')

const texts = defineModal({
  id: editId,
  title,
  access: 'none',
  fields: {
    explained: field.note(words('What will change:')),
    name: field.text({
      label: words('Name', 'Naam'),
      description: words('Short'),
      placeholder: words('Dishes', 'Afwas'),
      required: true,
      minLength: 2,
      maxLength: 10,
    }),
    notes: field.text({ label: words('Notes'), paragraph: true }),
    pack: choice.radio({ label: words('Pack'), options: packs, required: true }),
    mood: choice.radio({ label: words('Mood'), options: packs }),
  },
  run(_app, _at, args, values) {
    read.push([args, values])
    // The compiler is tested too: only what is required is always there, and a note is no value.
    const certain: string = values.name
    const perhaps: string | undefined = values.notes
    const pack: 'flat' | 'family' = values.pack
    const mood: 'flat' | 'family' | undefined = values.mood
    // @ts-expect-error a note has no value
    void values.explained
    return whisper([certain, perhaps, pack, mood].join(' '))
  },
})

const chosen = defineModal({
  id: defineCustomId('choose', {}),
  title,
  access: 'none',
  fields: {
    effort: choice.stringSelect({ label: words('Effort'), options: packs, min: 1, max: 2 }),
    who: field.users({ label: words('Who'), max: 2, placeholder: words('Anyone') }),
    roles: field.roles({ label: words('Roles') }),
    pool: field.mentionables({ label: words('Pool'), max: 2 }),
    where: field.channels({ label: words('Where'), types: [0] }),
  },
  run(_app, _at, _args, values) {
    read.push(values)
    return whisper('chosen')
  },
})

const ticked = defineModal({
  id: defineCustomId('tick', {}),
  title,
  access: 'none',
  fields: {
    proof: field.files({ label: words('Proof'), min: 1, max: 2, endings: ['.png'] }),
    when: choice.checkboxes({ label: words('When'), options: packs, min: 1 }),
    sure: choice.checkbox({ label: words('Sure?') }),
  },
  run(_app, _at, _args, values) {
    read.push(values)
    return whisper('ticked')
  },
})

const ask = payload.kernelOf({ modals: [texts, chosen, ticked] })
type Field = Readonly<Record<string, unknown>>

const filled: Readonly<Record<string, Field>> = {
  name: { type: 4, value: ' Bins ' },
  notes: { type: 4, value: 'One\n two ' },
  pack: { type: 21, value: 'flat' },
  mood: { type: 21, value: null },
}
const picked: Readonly<Record<string, Field>> = {
  effort: { type: 3, values: ['family'] },
  who: { type: 5, values: [payload.MIA] },
  roles: { type: 6, values: [payload.ROLE] },
  pool: { type: 7, values: [payload.ROLE, payload.TOM] },
  where: { type: 8, values: [] },
}
const checked: Readonly<Record<string, Field>> = {
  proof: { type: 19, values: [payload.FILE] },
  when: { type: 22, values: ['flat', 'family'] },
  sure: { type: 23, value: true },
}

describe('every part of a modal arrives as its own type', () => {
  test('text and radio groups', async () => {
    read.length = 0
    const answered = await ask(payload.submit(customId, filled))
    expect(answered).toMatchObject({ type: 'modal', name: 'edit', outcome: 'ok' })
    expect(read).toEqual([
      [{ chore: ID }, { name: 'Bins', notes: 'One\n two', pack: 'flat', mood: undefined }],
    ])
  })

  test('selects', async () => {
    read.length = 0
    expect((await ask(payload.submit('1:choose', picked))).said).toEqual(
      payload.whispered('chosen'),
    )
    expect(read).toMatchObject([
      {
        effort: ['family'],
        who: [{ id: payload.MIA, bot: false }],
        roles: [{ id: payload.ROLE }],
        pool: [{ kind: 'role' }, { kind: 'user', bot: true }],
        where: [],
      },
    ])
  })

  test('files, checkbox groups and checkboxes', async () => {
    read.length = 0
    expect((await ask(payload.submit('1:tick', checked))).outcome).toBe('ok')
    expect(read).toMatchObject([
      { proof: [{ filename: 'Proof.PNG' }], when: ['flat', 'family'], sure: true },
    ])
  })

  test('notes come back without a value, and are not missed', async () => {
    const sent = payload.submit(customId, filled)
    const data = sent.data as { readonly components: readonly object[] }
    const components = [{ type: 10, id: 1 }, ...data.components]
    expect((await ask({ ...sent, data: { ...data, components } })).outcome).toBe('ok')
  })
})

describe('A31: a value that Discord’s client would not have let through', () => {
  test.each<[string, string, Readonly<Record<string, Field>>, string, Field, string]>([
    ['too short', customId, filled, 'name', { value: 'x' }, 'Name'],
    ['too long', customId, filled, 'name', { value: 'x'.repeat(11) }, 'Name'],
    ['required and invisible', customId, filled, 'name', { value: '\u200b' }, 'Name'],
    ['no text', customId, filled, 'notes', { value: 7 }, 'Notes'],
    ['NUL', customId, filled, 'notes', { value: '\0' }, 'Notes'],
    ['4,001 characters', customId, filled, 'notes', { value: 'x'.repeat(4001) }, 'Notes'],
    ['required and null', customId, filled, 'pack', { value: null }, 'Pack'],
    ['not offered', customId, filled, 'mood', { value: 'club' }, 'Mood'],
    ['not offered', '1:choose', picked, 'effort', { values: ['club'] }, 'Effort'],
    ['too few', '1:choose', picked, 'effort', { values: [] }, 'Effort'],
    ['too many', '1:choose', picked, 'who', { values: ['1', '2', '3'] }, 'Who'],
    ['not resolved', '1:choose', picked, 'who', { values: ['200000000000000009'] }, 'Who'],
    ['one twice', '1:choose', picked, 'pool', { values: [payload.MIA, payload.MIA] }, 'Pool'],
    ['no file', '1:tick', checked, 'proof', { values: [payload.MIA] }, 'Proof'],
    ['too few', '1:tick', checked, 'when', { values: [] }, 'When'],
    ['not a truth', '1:tick', checked, 'sure', { value: 'yes' }, 'Sure?'],
  ])('%s', async (_what, modal, fields, name, wrong, label) => {
    read.length = 0
    const changed = { ...fields, [name]: { ...fields[name], ...wrong } }
    const { status, outcome, said } = await ask(payload.submit(modal, changed))
    expect({ status, outcome }).toEqual({ status: 200, outcome: 'refused' })
    expect(payload.textOf(said)).toMatch(/^Nothing was changed/)
    expect(payload.textOf(said)).toContain(`**${label}**`)
    expect(read).toEqual([])
  })

  test.each<[string, string, Readonly<Record<string, Field>>]>([
    ['a field that is missing', customId, { name: { type: 4, value: 'Bins' } }],
    ['a field too many', customId, { ...filled, colour: { type: 4, value: 'red' } }],
    ['a field of another type', customId, { ...filled, name: { type: 3, values: ['x'] } }],
    ['a forged custom_id', '1:edit:Dishes', filled],
    ['a modal that is gone', '1:juggle', filled],
  ])('%s is an older card', async (_what, modal, fields) => {
    read.length = 0
    expect((await ask(payload.submit(modal, fields))).outcome).toBe('old')
    expect(read).toEqual([])
  })

  test('a field twice, or not in a label, is an older card', async () => {
    const component = { type: 4, custom_id: 'name', value: 'Bins' }
    for (const components of [
      [{ component }, { component }],
      ['x', 7, { components: [component] }],
    ])
      expect((await ask(payload.interaction(5, { custom_id: customId, components }))).outcome).toBe(
        'old',
      )
  })
})

describe('opening a modal', () => {
  test('draws it in the member’s language, with what is known filled in', () => {
    const opened = texts.open('nl', { chore: ID }, { name: 'Bins', pack: 'family' })
    expect(opened).toEqual({
      type: 9,
      data: {
        custom_id: customId,
        title: 'Wijzig',
        components: [
          { type: 10, content: 'What will change:' },
          {
            type: 18,
            label: 'Naam',
            description: 'Short',
            component: {
              type: 4,
              custom_id: 'name',
              style: 1,
              required: true,
              min_length: 2,
              max_length: 10,
              placeholder: 'Afwas',
              value: 'Bins',
            },
          },
          {
            type: 18,
            label: 'Notes',
            component: { type: 4, custom_id: 'notes', style: 2, required: false, max_length: 4000 },
          },
          {
            type: 18,
            label: 'Pack',
            component: {
              type: 21,
              custom_id: 'pack',
              required: true,
              options: [
                { value: 'flat', label: 'Studentenhuis' },
                { value: 'family', label: 'Gezin', default: true },
              ],
            },
          },
          {
            type: 18,
            label: 'Mood',
            component: {
              type: 21,
              custom_id: 'mood',
              required: false,
              options: [
                { value: 'flat', label: 'Studentenhuis' },
                { value: 'family', label: 'Gezin' },
              ],
            },
          },
        ],
      },
    })
    expect(complaintsOf(opened)).toEqual([])
  })

  test('preselects people, roles, channels and ticks', () => {
    const { data } = chosen.open(
      'en-US',
      {},
      {
        effort: ['flat'],
        who: [payload.MIA],
        roles: [payload.ROLE],
        pool: { users: [payload.TOM], roles: [payload.ROLE] },
        where: [payload.CHANNEL],
      },
    )
    const parts = data.components.map((label) => ('component' in label ? label.component : label))
    expect(parts).toMatchObject([
      { type: 3, required: true, min_values: 1, max_values: 2, options: [{ default: true }, {}] },
      {
        type: 5,
        required: false,
        placeholder: 'Anyone',
        default_values: [{ type: 'user', id: payload.MIA }],
      },
      { type: 6, default_values: [{ type: 'role', id: payload.ROLE }] },
      {
        type: 7,
        default_values: [
          { type: 'user', id: payload.TOM },
          { type: 'role', id: payload.ROLE },
        ],
      },
      { type: 8, channel_types: [0], default_values: [{ type: 'channel', id: payload.CHANNEL }] },
    ])
    const opened = ticked.open('en-US', {}, { when: ['flat'], sure: true })
    expect(opened.data.components.map((label) => 'component' in label && label.component)).toEqual([
      { type: 19, custom_id: 'proof', min_values: 1, max_values: 2, required: true },
      {
        type: 22,
        custom_id: 'when',
        min_values: 1,
        max_values: 2,
        required: true,
        options: [
          { value: 'flat', label: 'Flat', default: true },
          { value: 'family', label: 'Family' },
        ],
      },
      { type: 23, custom_id: 'sure', default: true },
    ])
    expect(ticked.open('en-US', {}).data.components.at(-1)).toMatchObject({
      component: { type: 23, custom_id: 'sure' },
    })
  })
})
