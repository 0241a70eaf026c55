import { describe, expect, test } from 'vitest'
import { createMessage } from '../fake-discord/message-store.ts'
import { CHORE, stage } from '../fake-discord/stage.ts'
import { clientOf, discordOfTest, post, stopTime, whenever } from '../support/discord.ts'
import { freePort } from '../support/free-port.ts'

const text = { content: 'hello', allowed_mentions: { parse: [] } }
const POST = 'POST /channels'

async function talk() {
  const { fake, asked, flat } = await discordOfTest()
  const channelId = flat.general.id
  const client = clientOf(fake)
  const send = (mark = 'mark', over: object = {}) =>
    client.discord.send(post(channelId, mark), { ...whenever, nonce: mark, ...over })
  const messages = () => [...fake.world.messages.values()]
  return { fake, asked, flat, channelId, send, messages, ...client }
}

describe('a message', () => {
  test('is posted, then changed, under the name that Discord asks for', async () => {
    const { discord, send, messages, channelId, counted, fake } = await talk()
    const sent = await send()
    const [{ id = '' } = {}] = messages()
    expect(sent).toEqual({ kind: 'sent', channelId, messageId: id })
    const to = {
      to: 'message',
      channelId,
      messageId: id,
      body: post(channelId, 'other').body,
    } as const
    expect(await discord.send(to, whenever)).toEqual(sent)
    expect(JSON.stringify(messages())).toContain('"other"')
    expect(counted).toEqual([
      'POST /channels/:channel/messages 200',
      'PATCH /channels/:channel/messages/:message 200',
    ])
    fake.assertQuiet()
  })

  test('whose answer was lost is one message, because the second attempt has the same nonce', async () => {
    const { fake, send, messages, counted } = await talk()
    fake.fault({ kind: 'lostResponse', on: 'rest' })
    expect((await send()).kind).toBe('ambiguous')
    expect(await send()).toMatchObject({ kind: 'sent', messageId: messages()[0]?.id })
    expect(messages()).toHaveLength(1)
    expect(counted[0]).toBe('POST /channels/:channel/messages lost')
  })

  test('is sent once per call, whatever the answer: nobody below retries', async () => {
    const { fake, asked, send } = await talk()
    fake.fault({ kind: 'error', on: 'rest' })
    expect(await send()).toEqual({ kind: 'ambiguous', reason: 'http 500' })
    expect(asked).toHaveLength(1)
  })
})

describe('an attempt that lies more than two minutes back', () => {
  test('is looked for before anything is posted, at any depth of the components', async () => {
    const { fake, send, messages, asked } = await talk()
    const firstTriedAt = fake.clock.now()
    fake.fault({ kind: 'lostResponse', on: 'rest' })
    await send('first', { firstTriedAt })
    await send('second')
    fake.clock.advance({ minutes: 30 })
    const found = await send('first', { firstTriedAt })
    expect(found).toMatchObject({ kind: 'sent', messageId: messages()[0]?.id })
    expect(messages()).toHaveLength(2)
    expect(asked.at(-1)?.name).toMatch(/^GET/)
  })

  test('that left nothing is made again', async () => {
    const { fake, send, messages } = await talk()
    const firstTriedAt = fake.clock.now()
    fake.clock.advance({ minutes: 3 })
    expect((await send('mark', { firstTriedAt })).kind).toBe('sent')
    expect(messages()).toHaveLength(1)
  })

  test('is not posted a second time where the bot may no longer read, until it may again', async () => {
    const { fake, flat, send, messages } = await talk()
    const firstTriedAt = fake.clock.now()
    fake.fault({ kind: 'lostResponse', on: 'rest' })
    await send('mark', { firstTriedAt })
    flat.deny(flat.general, ['ReadMessageHistory'])
    fake.clock.advance({ minutes: 30 })
    for (let i = 0; i < 2; i += 1)
      expect(await send('mark', { firstTriedAt })).toEqual({
        kind: 'ambiguous',
        reason: 'cannot read back',
      })
    expect(messages()).toHaveLength(1)
    flat.general.overwrites = []
    expect(await send('mark', { firstTriedAt })).toMatchObject({ messageId: messages()[0]?.id })
  })

  test('is made again also without the right to read, where nobody wrote anything since', async () => {
    const { fake, flat, send, messages } = await talk()
    await send('before')
    flat.deny(flat.general, ['ReadMessageHistory'])
    fake.clock.advance({ minutes: 30 })
    const firstTriedAt = fake.clock.now()
    fake.clock.advance({ minutes: 3 })
    expect((await send('mark', { firstTriedAt })).kind).toBe('sent')
    expect(messages()).toHaveLength(2)
  })

  test('is not posted blindly where the channel cannot be looked at', async () => {
    const { fake, send, messages, asked, channelId } = await talk()
    const firstTriedAt = fake.clock.now()
    fake.clock.advance({ minutes: 3 })
    fake.world.notices.once('notice', () => fake.fault({ kind: 'error', on: 'rest' }))
    expect(await send('mark', { firstTriedAt })).toEqual({ kind: 'ambiguous', reason: 'http 500' })
    expect(messages()).toEqual([])
    expect(asked.map(({ name, status }) => `${name} ${status}`)).toEqual([
      `GET /channels/${channelId}/messages 200`,
      `GET /channels/${channelId} 500`,
    ])
  })

  test('is not posted blindly where the look fails', async () => {
    const { fake, send, messages } = await talk()
    const firstTriedAt = fake.clock.now()
    fake.clock.advance({ minutes: 3 })
    fake.fault({ kind: 'error', on: 'rest', route: 'GET /channels' })
    expect(await send('mark', { firstTriedAt })).toEqual({ kind: 'ambiguous', reason: 'http 500' })
    expect(messages()).toEqual([])
  })

  test('is found on a later page, and given up where a channel never ends', async () => {
    const { fake, send, messages, flat, channelId } = await talk()
    const firstTriedAt = fake.clock.now()
    const authorId = flat.member('Mia').id
    const chat = (count: number) => {
      for (let i = 0; i < count; i += 1)
        createMessage(fake.world, { channelId, authorId, data: { content: 'hi' } })
    }
    chat(150)
    await send('mark', { firstTriedAt })
    fake.clock.advance({ minutes: 3 })
    expect(await send('mark', { firstTriedAt })).toMatchObject({
      kind: 'sent',
      messageId: messages().at(-1)?.id,
    })
    chat(500)
    expect((await send('late', { firstTriedAt })).kind).toBe('sent')
    chat(400)
    expect(await send('other', { firstTriedAt })).toEqual({
      kind: 'refused',
      reason: 'too many messages to read back',
    })
  })
})

describe('E8: a channel that takes nothing', () => {
  test('is gone and closed, and takes the next message as soon as somebody has mended it', async () => {
    const { flat, send, counted } = await talk()
    flat.deny(flat.general, ['ViewChannel'])
    expect(await send()).toEqual({
      kind: 'gone',
      closed: true,
      code: 50001,
      reason: 'discord 50001',
    })
    expect(counted).toContain('invalid')
    flat.general.overwrites = []
    expect((await send()).kind).toBe('sent')
  })

  test('may still take a change of what is there', async () => {
    const { flat, discord, send, messages, channelId } = await talk()
    await send()
    flat.deny(flat.general, ['SendMessages'])
    expect(await send('new')).toEqual({
      kind: 'gone',
      closed: true,
      code: 50013,
      reason: 'discord 50013',
    })
    const { body } = post(channelId)
    const to = { to: 'message', channelId, messageId: messages()[0]?.id ?? '', body } as const
    expect((await discord.send(to, whenever)).kind).toBe('sent')
  })
})

test('E9: a body that Discord does not take is refused, and nothing is asked twice', async () => {
  const { fake, discord, asked, channelId } = await talk()
  const broken = { ...post(channelId), body: { ...text, colour: 1 } }
  expect(await discord.send(broken, whenever)).toEqual({ kind: 'refused', reason: 'discord 50035' })
  expect(asked).toHaveLength(1)
  fake.problems()
})

describe('E11: a limit', () => {
  test('that ends within two seconds is waited for, a longer one gives the work back', async () => {
    const { fake, send, waits, asked } = await talk()
    fake.fault({ kind: 'rateLimited', on: 'rest', ms: 300 })
    // The work is given back, which costs more than waiting: so never for less than a second.
    expect(await send()).toEqual({ kind: 'later', ms: 1_000, reason: 'limit: bucket' })
    expect((await send()).kind).toBe('sent')
    expect(waits.at(-1)).toBeGreaterThan(0.2)
    fake.fault({ kind: 'rateLimited', on: 'rest', ms: 9_000 })
    await send('second')
    const before = asked.length
    expect(await send('second')).toMatchObject({ kind: 'later', reason: 'bucket' })
    expect(asked).toHaveLength(before)
  })

  test('of one channel stops no other, a limit of the bot stops all', async () => {
    const { fake, flat, discord, send, asked } = await talk()
    const other = post(flat.channel('other').id)
    fake.fault({ kind: 'rateLimited', on: 'rest', ms: 9_000 })
    await send()
    expect((await discord.send(other, whenever)).kind).toBe('sent')
    fake.fault({ kind: 'rateLimited', on: 'rest', ms: 9_000, scope: 'global' })
    await discord.send(other, { ...whenever, nonce: 'again' })
    const third = post(flat.channel('third').id)
    expect(await discord.send(third, whenever)).toMatchObject({ kind: 'later', reason: 'bucket' })
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(2)
  })

  test('is kept from the headers, before Discord has to say it', async () => {
    const { send, asked } = await talk()
    const all = await Promise.all(Array.from({ length: 7 }, (_, i) => send(`m${i}`)))
    expect(all.map(({ kind }) => kind)).toEqual([...Array(5).fill('sent'), 'later', 'later'])
    expect(asked.filter(({ status }) => status === 429)).toEqual([])
  })

  test('that others share is not counted against the address', async () => {
    const { fake, send, counted } = await talk()
    fake.fault({ kind: 'rateLimited', on: 'rest', ms: 100, scope: 'shared' })
    expect((await send()).kind).toBe('later')
    expect(counted).not.toContain('invalid')
  })
})

describe('the answer to an interaction', () => {
  async function interact() {
    const staged = await stage(() => ({ type: 5, data: { flags: 64 } }))
    await staged.register([CHORE])
    const seen = await staged.flat.member('Mia').command('/chore add', { name: 'x' })
    const token = seen.interaction?.token ?? ''
    const client = clientOf(staged.discord)
    const answer = (of = token) =>
      client.discord.send({ to: 'original', locale: 'nl', token: of, body: text }, whenever)
    return { fake: staged.discord, flat: staged.flat, client, seen, answer }
  }

  test('needs no bot token, and comes through when that was refused', async () => {
    const { fake, flat, client, seen, answer } = await interact()
    fake.fault({ kind: 'unauthorized', on: 'rest' })
    const written = () => client.discord.send(post(flat.general.id), whenever)
    expect(await written()).toMatchObject({ kind: 'later', reason: 'token: http 401' })
    expect(await written()).toMatchObject({ kind: 'later', reason: 'token' })
    expect(client.discord.shutBy()).toBe('token')
    expect((await answer()).kind).toBe('sent')
    expect(seen.lines[0]).toBe('hello')
  })

  test('E12: is expired after 15 minutes or for a stranger, which says nothing of the bot token', async () => {
    const { fake, client, answer } = await interact()
    expect(await answer('a-stranger')).toEqual({ kind: 'expired', reason: 'discord 10015' })
    fake.clock.advance({ minutes: 16 })
    expect(await answer()).toEqual({ kind: 'expired', reason: 'discord 50027' })
    expect([client.discord.shutBy(), client.said()]).toEqual([undefined, []])
  })
})

test('E13: a message that a moderator deleted is gone, for a change of it', async () => {
  const { discord, channelId } = await talk()
  const to = { to: 'message', channelId, messageId: '123456789012345678', body: text } as const
  expect(await discord.send(to, whenever)).toEqual({
    kind: 'gone',
    closed: false,
    code: 10008,
    reason: 'discord 10008',
  })
})

describe('a message that is there', () => {
  test('is pinned without a line that says so, and taken away', async () => {
    const { discord, send, messages, channelId, counted, fake } = await talk()
    await send()
    await send('after')
    const [{ id: messageId = '' } = {}] = messages()
    const act = (to: 'pins' | 'removal') => discord.send({ to, channelId, messageId }, whenever)
    expect(await act('pins')).toEqual({ kind: 'sent', channelId, messageId })
    // Again, as after an answer that was lost.
    expect((await act('pins')).kind).toBe('sent')
    expect(messages().map(({ pinned, pinOf }) => [pinned, pinOf])).toEqual([
      [true, undefined],
      [false, undefined],
    ])
    expect((await act('removal')).kind).toBe('sent')
    expect(messages()).toHaveLength(1)
    expect(await act('removal')).toMatchObject({ kind: 'gone', closed: false, code: 10008 })
    expect(counted).toContain('PUT /channels/:channel/messages/pins/:message 204')
    expect(counted).toContain('DELETE /channels/:channel/messages/:message 204')
    fake.assertQuiet()
  })

  test('stays unpinned where the bot may not pin, or where nothing more is pinned', async () => {
    const { discord, send, messages, channelId, flat, fake } = await talk()
    await send()
    const [message] = messages()
    const messageId = message?.id ?? ''
    const pin = () => discord.send({ to: 'pins', channelId, messageId }, whenever)
    const one = message && { ...message, pinned: true }
    for (let n = 0; one && n < 250; n += 1) fake.world.messages.set(`${n}`, { ...one, id: `${n}` })
    expect(await pin()).toMatchObject({ kind: 'gone', closed: false, code: 30003 })
    flat.deny(flat.general, ['PinMessages'])
    expect(await pin()).toMatchObject({ kind: 'gone', code: 50013 })
  })
})

describe('a breaker', () => {
  test('opens when most of twenty calls fail, sends nobody then, and closes after one success', async () => {
    const { fake, discord, send, asked, said } = await talk()
    fake.fault({ kind: 'error', on: 'rest', always: true, route: POST })
    for (let i = 0; i < 20; i += 1) await send(`m${i}`)
    expect(said()).toEqual(['warn: discord is in trouble'])
    const before = asked.length
    expect(await send()).toMatchObject({ kind: 'later', reason: 'breaker' })
    expect(asked).toHaveLength(before)
    // Other routes have breakers of their own.
    expect((await discord.guildsAfter(undefined)).kind).toBe('page')

    const passes = stopTime()
    passes(5_001)
    expect((await send()).kind).toBe('ambiguous')
    expect(await send()).toMatchObject({ reason: 'breaker' })
    fake.world.faults.clear()
    passes(5_001)
    expect((await send()).kind).toBe('sent')
    expect(said()).toEqual(['warn: discord is in trouble', 'info: discord is well again'])
  })
})

describe('the caller’s end', () => {
  test('while it waits for a turn means that nothing was sent', async () => {
    const { fake, send, asked } = await talk()
    fake.fault({ kind: 'rateLimited', on: 'rest', ms: 1_500 })
    await send()
    const before = asked.length
    const signal = AbortSignal.timeout(50)
    expect(await send('mark', { signal })).toMatchObject({ kind: 'later', reason: 'not sent' })
    expect(asked).toHaveLength(before)
  })

  test('while Discord thinks means that it may have happened', async () => {
    const { fake, send, messages } = await talk()
    fake.fault({ kind: 'slow', on: 'rest', ms: 300 })
    const signal = AbortSignal.timeout(100)
    expect(await send('mark', { signal })).toEqual({ kind: 'ambiguous', reason: 'aborted' })
    await expect.poll(() => messages().length).toBe(1)
  })
})

test('where nobody listens nothing was done', async () => {
  const { fake, channelId } = await talk()
  const { discord } = clientOf(fake, { apiUrl: `http://127.0.0.1:${await freePort()}` })
  expect(await discord.send(post(channelId), whenever)).toEqual({
    kind: 'later',
    ms: 5_000,
    reason: 'ECONNREFUSED',
  })
})

test('guilds come page after page, ascending, and a page that fails comes later', async () => {
  const { fake, discord } = await talk()
  for (const name of ['A', 'B']) fake.guild(name)
  const page = await discord.guildsAfter(undefined)
  const ids = page.kind === 'page' ? page.guildIds : []
  expect(ids).toHaveLength(3)
  expect(await discord.guildsAfter(ids[0])).toMatchObject({ kind: 'page', guildIds: ids.slice(1) })
  fake.fault({ kind: 'error', on: 'rest', times: 1 })
  expect(await discord.guildsAfter(undefined)).toMatchObject({ kind: 'later', reason: 'http 500' })
  fake.fault({ kind: 'rateLimited', on: 'rest', ms: 100 })
  expect(await discord.guildsAfter(undefined)).toMatchObject({ kind: 'later', ms: 1_000 })
})

test('E11: who runs alone keeps 45 in a second, and its part of it with replicas', async () => {
  const { fake, flat } = await talk()
  const { discord } = clientOf(fake, { replicasMax: 9 })
  const start = performance.now()
  const sent = await Promise.all(
    Array.from({ length: 6 }, (_, i) => discord.send(post(flat.channel(`c${i}`).id), whenever)),
  )
  expect(sent.every(({ kind }) => kind === 'sent')).toBe(true)
  expect(performance.now() - start).toBeGreaterThan(950)
})
