import { once } from 'node:events'
import { get } from 'node:http'
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

const MENUS = [
  { type: 2, name: 'Swap a turn', name_localizations: { nl: 'Beurt ruilen' } },
  { type: 3, name: 'Make this a chore', name_localizations: { nl: 'Maak hier een klus van' } },
]

const EVERYTHING = card([
  text('Afwas'),
  row(button('Klaar', 'done'), button('Wijzig', 'form')),
  row({ type: 3, custom_id: 'pick', options: [{ label: 'Vandaag', value: 'today' }] }),
])

interface Nested {
  readonly value: unknown
  readonly options: readonly Nested[]
}

async function page(reply?: (asked: { type: number; data: { custom_id?: string } }) => unknown) {
  const staged = await stage(
    reply ??
      (({ type, data }) => {
        if (type === 4) return { type: 8, data: { choices: [{ name: 'Afwas', value: '1' }] } }
        if (type === 5) return whisper('bewaard')
        if (data.custom_id === 'form') return modal(label('Naam', textInput('name')))
        return type === 3 ? update([text('gedaan')]) : EVERYTHING
      }),
  )
  await staged.register([CHORE, ...MENUS])
  const { discord, flat } = staged
  const tom = flat.member('Tom', { locale: 'nl' })
  const call = async (path: string, body?: object, headers = {}) => {
    const init = { headers, ...(body && { method: 'POST', body: JSON.stringify(body) }) }
    const response = await fetch(`${discord.url}/_/${path}`, init)
    return { status: response.status, json: JSON.parse(await response.text()) }
  }
  const at = { as: tom.id, channel: flat.general.id }
  const gesture = async (wanted: object) => (await call('gesture', { ...at, ...wanted })).json
  const change = async (wanted: object) => (await call('world', wanted)).json
  /** The data of every interaction so far. */
  const asked = () =>
    staged.bot.received.map(({ json }) => {
      const data = json.data as { readonly [key: string]: unknown; readonly options: Nested[] }
      return { type: json.type, data }
    })
  return { ...staged, tom, call, gesture, change, asked }
}

const NEW = { do: 'command', line: '/chore add', options: { name: 'Afwas' } }

test('a hand does by ids what a member does by words', async () => {
  const { gesture, tom, asked } = await page()
  const added = await gesture(NEW)
  expect(added).toMatchObject({
    outcome: 'message',
    lines: ['Afwas', '[Klaar] [Wijzig]', '‹ ▾› Vandaag'],
  })
  const on = { do: 'use', message: added.messageId }
  expect(await gesture({ ...on, customId: 'pick', values: ['today'] })).toMatchObject({
    outcome: 'update',
    on: 'Afwas',
  })
  const other = await gesture(NEW)
  const form = await gesture({ do: 'use', message: other.messageId, customId: 'form' })
  expect(form).toMatchObject({ outcome: 'modal', modal: { title: 'A form' } })
  const sent = { do: 'submit', interaction: form.interactionId, values: { name: 'Ramen' } }
  expect(await gesture(sent)).toMatchObject({
    outcome: 'message',
    lines: ['bewaard', '(Alleen jij kunt dit zien)'],
  })
  const said = await gesture({ do: 'say', content: 'wie doet de ramen?' })
  await gesture({ do: 'menu', type: 3, name: 'Make this a chore', target: said.messageId })
  await gesture({ do: 'menu', type: 2, name: 'Swap a turn', target: tom.id })
  expect(asked().map(({ type, data }) => [type, data.name ?? data.custom_id])).toEqual([
    [2, 'chore'],
    [3, 'pick'],
    [2, 'chore'],
    [3, 'form'],
    [5, '1:form:'],
    [2, 'Make this a chore'],
    [2, 'Swap a turn'],
  ])
})

test('what is typed without being picked is sent as it stands, and a file goes with it', async () => {
  const { gesture, asked } = await page()
  const file = { name: 'a.txt', contentType: 'text/plain', base64: btoa('klaar') }
  await gesture({ ...NEW, options: { name: 'Afwas', photo: file } })
  const [sent] = asked()
  const id = String(sent?.data.options[0]?.options[1]?.value)
  expect(sent?.data.resolved).toMatchObject({
    attachments: { [id]: { filename: 'a.txt', size: 5 } },
  })
  await gesture({ do: 'command', line: '/chore done', options: { chore: 'Af' } })
  expect(asked()).toHaveLength(2)
  expect(asked().at(-1)?.data.options[0]?.options[0]?.value).toBe('Af')
})

test('options that fail to load are told apart from none that fit', async () => {
  const typing = { do: 'type', line: '/chore done', options: { chore: 'A' }, focused: 'chore' }
  const { gesture } = await page()
  expect(await gesture(typing)).toMatchObject({ outcome: 'choices', choices: [{ name: 'Afwas' }] })
  const silent = await page(({ type }) => (type === 4 ? { type: 4, data: {} } : EVERYTHING))
  expect(await silent.gesture(typing)).toMatchObject({ outcome: 'failed' })
  silent.discord.problems()
})

test('nobody touches what they do not see or what is gone, and is told so in their language', async () => {
  const { gesture, call, flat, change, discord } = await page(() =>
    card([row(button('Klaar', 'done'))], { flags: (1 << 15) | 64 }),
  )
  const mia = flat.member('Mia')
  const { messageId: message } = await gesture(NEW)
  expect(await gesture({ do: 'use', as: mia.id, message, customId: 'done' })).toEqual({
    error: 'This message is gone.',
  })
  expect(await gesture({ do: 'use', message, customId: 'other' })).toMatchObject({
    outcome: 'changed',
  })
  expect(await gesture({ do: 'submit', interaction: '1', values: {} })).toEqual({
    error: 'Dit formulier is er niet meer. Open het opnieuw.',
  })
  expect(await gesture({ do: 'say', as: '1', content: 'x' })).toEqual({
    error: 'There is no such person.',
  })
  expect(
    (await call('gesture', { do: 'say', as: mia.id, channel: 'general', content: 'x' })).status,
  ).toBe(400)
  expect(await gesture({ do: 'say', content: ' ' })).toEqual({
    error: 'Er is niets om te versturen.',
  })
  const file = { name: 'a.png', contentType: 'image/png', base64: 'aGk=' }
  const said = await gesture({ do: 'say', content: '', files: [file] })
  const sent = discord.world.messages.get(said.messageId)?.files
  expect(sent).toMatchObject([{ name: 'a.png', contentType: 'image/png' }])
  await change({ do: 'permissions', guild: flat.id, role: flat.id, permissions: ['ViewChannel'] })
  expect(await gesture({ do: 'say', content: 'x' })).toEqual({
    error: 'Je mag niet schrijven in #general.',
  })
  await change({ do: 'permissions', guild: flat.id, role: flat.id, permissions: [] })
  expect(await gesture(NEW)).toEqual({ error: 'Je ziet #general niet.' })
})

test('the world is changed by who has every right, and every page hears of it', async () => {
  const { change, flat, discord, tom, bot, call } = await page()
  const heard: string[] = []
  discord.world.notices.on('notice', ({ kind, what }) => kind === 'world' && heard.push(what))
  const guild = flat.id
  const { id: user } = await change({
    do: 'person',
    guild,
    name: 'Noor',
    locale: 'nl',
    zone: 'Europe/Amsterdam',
  })
  const { id: role } = await change({
    do: 'role',
    guild,
    name: 'Ouders',
    permissions: ['ManageGuild'],
  })
  await change({ do: 'member', guild, user, nick: 'Noortje', roles: [role] })
  await change({ do: 'user', user, locale: 'en-GB', dmsOpen: false })
  const { id: channel } = await change({ do: 'channel', guild, name: 'De klusjes' })
  await change({ do: 'deny', channel, permissions: ['SendMessages'] })
  const { json: state } = await call('state')
  expect(state.users.at(-1)).toMatchObject({ name: 'Noor', locale: 'en-GB', dmsOpen: false })
  expect(state.guilds[0].members.at(-1)).toMatchObject({ nick: 'Noortje', roles: [role] })
  expect(state.guilds[0].channels.at(-1)).toMatchObject({
    name: 'de-klusjes',
    permission_overwrites: [{ deny: '2048' }],
  })

  await change({ do: 'kick', guild, user: tom.id })
  await change({ do: 'removeChannel', channel })
  await change({ do: 'uninstall', guild })
  expect(flat.guild.installed).toBe(false)
  await change({ do: 'install', guild, by: user })
  expect(bot.received.at(-1)?.json).toMatchObject({
    event: { type: 'APPLICATION_AUTHORIZED', data: { guild: { id: guild } } },
  })
  expect(flat.guild.members.has(tom.id)).toBe(false)
  expect(discord.world.channels.has(channel)).toBe(false)
  expect(heard).toEqual([
    'person',
    'role',
    'member',
    'user',
    'channel',
    'deny',
    'kick',
    'removeChannel',
    'uninstall',
    'install',
  ])
  expect(await change({ do: 'kick', guild: '1', user })).toEqual({ error: 'This guild is gone.' })
  expect(await change({ do: 'removeChannel', channel: flat.general.id })).toEqual({
    error: 'A guild keeps one channel here.',
  })
  expect((await call('world', { do: 'user', user, zone: 'Mars/Olympus' })).status).toBe(400)
})

test('requests of the bot are kept with both bodies', async () => {
  const { call, rest, flat } = await page()
  const body = { content: 'hallo', allowed_mentions: { parse: [] } }
  await rest('POST', `/channels/${flat.general.id}/messages`, body)
  const { json: state } = await call('state')
  const kept = state.calls.at(-1)
  expect(kept).toMatchObject({
    name: `POST /channels/${flat.general.id}/messages`,
    status: 200,
    lost: false,
  })
  expect((await call(`call?id=${kept.id}`)).json).toMatchObject({
    request: body,
    response: { content: 'hallo' },
  })
  expect((await call('call?id=1')).status).toBe(400)
})

test('a page elsewhere in the same browser can neither read nor drive the world', async () => {
  const { call, discord } = await page()
  const { host, port } = new URL(discord.url)
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]) {
    expect((await call('clock', { advance: '1d' }, headers)).status).toBe(403)
    expect((await call('state', undefined, headers)).status).toBe(403)
  }
  // A name of somewhere else that was made to point here.
  const rebound = get(`${discord.url}/_/state`, { headers: { host: `evil.example:${port}` } })
  const [{ statusCode }] = await once(rebound, 'response')
  expect(statusCode).toBe(403)
  rebound.destroy()
  const own = { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
  expect((await call('state', undefined, own)).status).toBe(200)
})
