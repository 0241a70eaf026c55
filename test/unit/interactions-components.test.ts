import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { defineCustomId } from '../../src/core/custom-id.ts'
import { id, snowflake } from '../../src/core/ids.ts'
import { defineButton } from '../../src/interactions/button.ts'
import { managersOnly } from '../../src/interactions/guard.ts'
import { defineMessageMenu, defineUserMenu } from '../../src/interactions/menu.ts'
import { acknowledge, whisper } from '../../src/interactions/response.ts'
import * as select from '../../src/interactions/select.ts'
import * as payload from '../support/payload.ts'
import { words } from '../support/payload.ts'

const ID = '01941f29-7c00-7000-8000-000000000001'
const doneId = defineCustomId('chore.done', { occurrence: id })
const pickId = defineCustomId('pick', {})

describe('buttons', () => {
  const pressed: unknown[] = []
  const done = defineButton({
    id: doneId,
    access: 'none',
    run(_app, at, { occurrence }) {
      pressed.push([occurrence, at.messageId, at.messagePrivate])
      return acknowledge()
    },
  })
  const ask = payload.kernelOf({ buttons: [done] })

  test('the arguments in the custom_id arrive, and the message it stands on', async () => {
    const message = { id: payload.MESSAGE, flags: 64 }
    const answered = await ask(payload.click(doneId.encode({ occurrence: ID }), { message }))
    expect(answered).toMatchObject({ name: 'chore.done', type: 'component', outcome: 'ok' })
    expect(answered.said).toEqual({ type: 6 })
    expect(pressed).toEqual([[ID, payload.MESSAGE, true]])
  })

  test.each([
    ['A30: empty', ''],
    ['A30: 101 characters', `1:chore.done:${'a'.repeat(88)}`],
    ['A30: with | injected', `1:chore.done:${ID}|${ID}`],
    ['A30: with one argument too many', `1:chore.done:${ID}:${ID}`],
    ['A30: without its argument', '1:chore.done'],
    ['A30: nothing but colons', ':::::'],
    ['A29: forged', '1:chore.done:1 or 1=1'],
    ['A28: of an older version', `0:chore.done:${ID}`],
    ['A28: of a button that is gone', `1:chore.juggle:${ID}`],
    ['A28: of every object', '1:constructor:x'],
  ])('%s: the card is old, and nothing runs', async (_what, customId) => {
    const before = pressed.length
    const { status, outcome, said } = await ask(payload.click(customId))
    expect({ status, outcome }).toEqual({ status: 200, outcome: 'old' })
    expect(said).toEqual(payload.whispered(/^This card is from an older version/))
    expect(pressed).toHaveLength(before)
  })

  test('a button’s custom_id in another kind of component finds nothing', async () => {
    const sent = payload.pick(3, doneId.encode({ occurrence: ID }), ['x'])
    expect(await ask(sent)).toMatchObject({ outcome: 'old', name: '' })
  })
})

describe('every select', () => {
  const read: unknown[] = []
  const run = (_app: unknown, _at: unknown, _args: unknown, values: readonly unknown[]) => {
    read.push(values)
    return acknowledge()
  }
  const spec = { id: pickId, access: 'none' as const, run }
  const ask = payload.kernelOf({
    selects: [
      select.defineStringSelect({ ...spec, values: ['mine', 'open'], min: 1, max: 2 }),
      select.defineUserSelect(spec),
      select.defineRoleSelect(spec),
      select.defineMentionableSelect({ ...spec, max: 2 }),
      select.defineChannelSelect({ ...spec, types: [0] }),
      select.defineStringSelect({
        ...spec,
        id: defineCustomId('row', {}),
        value: z.union([id, snowflake]),
      }),
    ],
  })
  const pick = (type: number, values: readonly unknown[], name = 'pick') =>
    ask(payload.pick(type, `1:${name}`, values))

  test.each([
    [3, ['open', 'mine'], ['open', 'mine'], 'pick'],
    [3, [ID], [ID], 'row'],
    [5, [payload.TOM], [{ kind: 'user', id: payload.TOM, bot: true, name: 'tom' }], 'pick'],
    [6, [payload.ROLE], [{ kind: 'role', id: payload.ROLE, name: 'Cooks' }], 'pick'],
    [7, [payload.ROLE, payload.MIA], [{ kind: 'role' }, { kind: 'user', name: 'Mia' }], 'pick'],
    [8, [payload.CHANNEL], [{ id: payload.CHANNEL, name: 'kitchen' }], 'pick'],
  ])('component %i gives what was picked', async (type, values, wanted, name) => {
    read.length = 0
    expect((await pick(type, values, name)).said).toEqual({ type: 6 })
    expect(read).toMatchObject([wanted])
  })

  test.each([
    [3, ['all'], 'not one of the choices'],
    [3, ['mine', 'mine'], 'not one of the choices'],
    [3, [], 'at least one'],
    [3, ['mine', 'open', 'x'], 'at most 2'],
    [3, [7], 'not one of the choices'],
    [5, ['200000000000000009'], 'cannot see the person'],
    [5, [payload.MIA, payload.TOM], 'only one'],
    [6, [payload.MIA], 'is not in this server'],
    [7, ['x'], 'cannot see the person'],
    [8, [payload.ROLE], 'cannot see the channel'],
  ])('A31: component %i with %o is refused', async (type, values, why) => {
    read.length = 0
    const { outcome, said } = await pick(type, values)
    expect(outcome).toBe('refused')
    expect(payload.textOf(said)).toContain(why)
    expect(payload.textOf(said)).toContain('**your choice**')
    expect(read).toEqual([])
  })

  test('A31: a value of a row that looks like no id is refused', async () => {
    expect((await pick(3, ['Dishes'], 'row')).outcome).toBe('refused')
    const sent = payload.interaction(3, { component_type: 3, custom_id: '1:row' })
    expect((await ask(sent)).outcome).toBe('refused')
  })
})

describe('context menus', () => {
  const read: unknown[] = []
  const keep = (_app: unknown, _at: unknown, target: unknown) => {
    read.push(target)
    return acknowledge()
  }
  const ask = payload.kernelOf({
    commands: [
      defineUserMenu({ name: words('Give a chore', 'Klus geven'), access: 'none', run: keep }),
      defineMessageMenu({ name: words('Give a chore'), access: 'none', run: keep }),
    ],
  })
  const choose = (type: number, target_id: unknown, resolved: object = payload.resolved) =>
    ask(payload.interaction(2, { name: 'Give a chore', type, target_id, resolved }))

  test('of a person give the person', async () => {
    read.length = 0
    expect(await choose(2, payload.MIA)).toMatchObject({ name: 'Give a chore', outcome: 'ok' })
    expect(read).toMatchObject([{ user: { id: payload.MIA, name: 'Mia' } }])
  })

  test('of a message give the message', async () => {
    read.length = 0
    const id = payload.MESSAGE
    const message = {
      id,
      channel_id: payload.CHANNEL,
      content: 'Bins!',
      author: { id: payload.TOM },
    }
    await choose(3, id, { messages: { [id]: message } })
    await choose(3, id, { messages: { [id]: {} } })
    const from = { channelId: payload.CHANNEL, authorId: payload.TOM }
    const wanted = { id, ...from, content: 'Bins!', files: [] }
    expect(read).toEqual([{ message: wanted }, { message: { id, content: '', files: [] } }])
  })

  test('A32: of nobody and of no message they refuse', async () => {
    read.length = 0
    expect((await choose(2, '200000000000000009')).outcome).toBe('refused')
    expect((await choose(2, undefined)).outcome).toBe('refused')
    for (const resolved of [{}, { messages: {} }, { messages: { [payload.MESSAGE]: 'x' } }])
      expect((await choose(3, payload.MESSAGE, resolved)).outcome).toBe('old')
    expect(read).toEqual([])
  })

  test('they have nothing to suggest', async () => {
    const typing = payload.interaction(4, { name: 'Give a chore', type: 2 })
    expect((await ask(typing)).said).toEqual({ type: 8, data: { choices: [] } })
  })
})

describe('A33: a member presses what only managers may', () => {
  let ran = 0
  const reset = defineButton({
    id: defineCustomId('reset', {}),
    access: 'none',
    guards: [managersOnly(async (_app, { permissions }) => (permissions & 40n) !== 0n)],
    run() {
      ran += 1
      return whisper('reset')
    },
  })
  const ask = payload.kernelOf({ buttons: [reset] })
  const press = (permissions: unknown, over = {}) =>
    ask(
      payload.click('1:reset', {
        member: { user: { id: payload.MIA, username: 'mia' }, roles: [], permissions },
        ...over,
      }),
    )

  test.each([
    ['0'],
    ['2248473465835073'], // all that a member usually may
    ['x'],
    [undefined],
    ['-32'],
    ['32'.repeat(20)],
  ])('with permissions %o it is refused', async (permissions) => {
    ran = 0
    const { outcome, said } = await press(permissions, { locale: 'nl' })
    expect({ outcome, ran }).toEqual({ outcome: 'refused', ran: 0 })
    expect(said).toEqual(payload.whispered(/Server beheren/))
  })

  test('with Manage Server or Administrator it runs', async () => {
    for (const permissions of ['32', '8', String((1n << 60n) | 32n)])
      expect((await press(permissions)).outcome).toBe('ok')
  })
})
