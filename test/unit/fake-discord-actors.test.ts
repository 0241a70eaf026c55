import { expect, test } from 'vitest'
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
  update,
  whisper,
} from '../fake-discord/stage.ts'
import type { Asked } from '../fake-discord/stand-in-bot.ts'
import { UsageError } from '../fake-discord/usage-error.ts'

const optionsOf = ({ data }: Asked) => {
  const [sub] = data.options as { options: { name: string; value: unknown }[] }[]
  return Object.fromEntries((sub?.options ?? []).map(({ name, value }) => [name, value]))
}

test('a command arrives in full, and its card is shown, pressed and updated in the member’s language', async () => {
  const { discord, flat, bot, register } = await stage((asked) => {
    if (asked.type === 2)
      return card([text('# Dishes\n<@1> for <t:1893502800:R>'), row(button('Klaar', '1:done:x'))])
    return update([text('✅ Dishes')])
  })
  await register([CHORE])
  const mia = flat.member('Mia', { locale: 'nl', permissions: ['ManageGuild'] })

  const seen = await mia.command('/klus nieuw', {
    naam: 'Dishes',
    who: mia,
    points: 3,
    filter: 'mijn',
  })

  expect(seen.lines).toEqual(['Dishes', '@unknown for over 1 uur', '[Klaar]'])
  expect(seen.onlyForYou).toBe(false)
  const json = bot.received[0]?.json ?? {}
  expect(optionsOf({ data: json.data } as Asked)).toEqual({
    name: 'Dishes',
    who: mia.id,
    points: 3,
    filter: 'm',
  })
  expect(json).toMatchObject({
    type: 2,
    application_id: discord.applicationId,
    version: 1,
    guild_id: flat.id,
    guild_locale: 'nl',
    locale: 'nl',
    context: 0,
    authorizing_integration_owners: { 0: flat.id },
    attachment_size_limit: 10_485_760,
    entitlements: [],
    app_permissions: expect.stringMatching(/^\d+$/),
    channel: { id: flat.general.id, app_permissions: expect.any(String) },
    member: { user: { id: mia.id, username: 'mia' }, permissions: expect.any(String) },
    data: { name: 'chore', resolved: { users: { [mia.id]: { username: 'mia' } } } },
  })
  const { permissions } = json.member as { permissions: string }
  expect(BigInt(permissions) & 32n).toBe(32n)

  const after = await seen.click('klaar')
  expect(after.outcome).toBe('update')
  expect(seen.text).toBe('✅ Dishes')
  expect(bot.received.at(-1)?.json).toMatchObject({
    type: 3,
    data: { custom_id: '1:done:x', component_type: 2 },
    message: { id: seen.message?.id, flags: 32768, author: { bot: true } },
  })
})

test('an ephemeral answer is on one screen only', async () => {
  const { flat, register } = await stage(() => whisper('psst'))
  await register([CHORE])
  const mia = flat.member('Mia', { locale: 'nl' })
  const tom = flat.member('Tom')
  const seen = await mia.command('/chore add', { name: 'Dishes' })
  expect(seen.lines).toEqual(['psst', '(Alleen jij kunt dit zien)'])
  expect(mia.sees()).toHaveLength(1)
  expect(tom.sees()).toHaveLength(0)
  expect(() => seen.as(tom).click('x')).toThrow('does not see')
})

test('typing asks for choices with the focused option, and a command picks the offered one by name', async () => {
  const { flat, bot, register } = await stage(({ type }) =>
    type === 4
      ? { type: 8, data: { choices: [{ name: 'Dishes · today', value: 'id-1' }] } }
      : whisper('ok'),
  )
  await register([CHORE])
  const mia = flat.member('Mia')
  expect(await mia.types('/chore done', { chore: 'Dis' })).toEqual([
    { name: 'Dishes · today', value: 'id-1' },
  ])
  expect(bot.received[0]?.json).toMatchObject({
    type: 4,
    data: {
      options: [{ name: 'done', options: [{ name: 'chore', value: 'Dis', focused: true }] }],
    },
  })
  await mia.command('/chore done', { chore: 'dishes' })
  const picked = bot.received.at(-1)?.json as unknown as Asked
  expect(optionsOf(picked)).toEqual({ chore: 'id-1' })
  await mia.command('/chore done', { chore: 'Di' })
  expect(optionsOf(bot.received.at(-1)?.json as unknown as Asked)).toEqual({ chore: 'Di' })
})

test('a modal is filled in by its labels, and refuses what Discord’s client would refuse', async () => {
  const who = { type: 5, custom_id: 'who', required: false, max_values: 2 }
  const effort = {
    type: 21,
    custom_id: 'effort',
    options: [
      { label: 'Light', value: '1', default: true },
      { label: 'Heavy', value: '2' },
    ],
  }
  const { flat, bot, register } = await stage(({ type }) =>
    type === 2
      ? modal(
          label('Name', textInput('name', { max_length: 10 })),
          label('Who', who),
          label('Effort', effort),
          text('Thanks'),
        )
      : whisper('saved'),
  )
  await register([CHORE])
  const mia = flat.member('Mia')
  const tom = flat.member('Tom')
  const { modal: form } = await mia.command('/chore add', { name: 'x' })
  expect(form.labels).toEqual(['Name', 'Who', 'Effort'])
  expect(() => form.submit({ Who: 'Tom' })).toThrow('«Name» must be filled in')
  expect(() => form.submit({ Name: 'a name that is too long' })).toThrow('at most 10 characters')
  expect(() => form.submit({ Nome: 'x' })).toThrow('no field «Nome»')

  expect((await form.submit({ Name: 'Dishes', Who: 'Tom' })).text).toContain('saved')
  expect(bot.received.at(-1)?.json).toMatchObject({
    type: 5,
    data: {
      custom_id: '1:form:',
      components: [
        { type: 18, component: { type: 4, custom_id: 'name', value: 'Dishes' } },
        { type: 18, component: { type: 5, custom_id: 'who', values: [tom.id] } },
        { type: 18, component: { type: 21, custom_id: 'effort', value: '1' } },
        { type: 10 },
      ],
      resolved: { users: { [tom.id]: { username: 'tom' } } },
    },
  })
})

test('selects, context menus, files and direct messages reach the bot with what they point at', async () => {
  const list = {
    type: 3,
    custom_id: 'when',
    placeholder: 'When?',
    options: [{ label: 'Today', value: 't' }],
  }
  const { flat, bot, register } = await stage(() => card([text('pick'), row(list)]))
  await register([CHORE, { type: 2, name: 'Give a chore' }, { type: 3, name: 'Make this a chore' }])
  const mia = flat.member('Mia')
  const tom = flat.member('Tom')
  const last = () => bot.received.at(-1)?.json

  const seen = await mia.command('/chore add', {
    name: 'x',
    photo: { filename: 'a.png', content: 'png' },
  })
  const [file] = Object.values(
    (last() as { data: { resolved: { attachments: object } } }).data.resolved.attachments,
  )
  expect(file).toMatchObject({ filename: 'a.png', size: 3 })
  expect(await (await fetch(file.url)).text()).toBe('png')

  await seen.select('Today')
  expect(last()).toMatchObject({ type: 3, data: { component_type: 3, values: ['t'] } })
  expect(() => seen.select('Tomorrow')).toThrow('It offers: Today')

  await mia.userMenu('Give a chore', tom)
  expect(last()).toMatchObject({
    data: { type: 2, target_id: tom.id, resolved: { members: { [tom.id]: { roles: [] } } } },
  })
  await mia.messageMenu('Make this a chore', seen)
  expect(last()).toMatchObject({
    data: {
      type: 3,
      resolved: {
        messages: { [seen.message?.id ?? '']: { components: [{ content: 'pick' }, {}] } },
      },
    },
  })

  await mia.inDirectMessages().command('/chore add', { name: 'x' })
  expect(last()).toMatchObject({ context: 1, user: { id: mia.id }, channel: { type: 1 } })
  expect(last()).not.toHaveProperty('guild_id')
})

test('what Discord’s client would not send never leaves', async () => {
  const { flat, bot, register } = await stage(() => whisper('ok'))
  await register([CHORE, { name: 'setup', description: 'setup', default_member_permissions: '32' }])
  const mia = flat.member('Mia')
  const refused = [
    ['/chose', {}],
    ['/chore remove', {}],
    ['/chore add', {}],
    ['/chore add', { name: 'x', what: 'y' }],
    ['/chore add', { name: 'x', points: 11 }],
    ['/chore add', { name: 'x', when: 'w'.repeat(41) }],
    ['/chore add', { name: 'x', filter: 'other' }],
    ['/chore add', { name: 'x', who: 'Nobody' }],
    ['/setup', {}],
  ] as const
  for (const [line, values] of refused)
    await expect(mia.command(line, values), line).rejects.toThrow(UsageError)
  expect(bot.received).toEqual([])
  const zoe = flat.member('Zoe', { permissions: ['ManageGuild'] })
  expect((await zoe.command('/setup')).text).toContain('ok')
})
