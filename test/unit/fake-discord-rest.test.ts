import { describe, expect, test } from 'vitest'
import { CHORE, card, stage, text, whisper } from '../fake-discord/stage.ts'

const hello = { content: 'hello', allowed_mentions: { parse: [] } }
const silent = () => stage(() => whisper('ok'))

async function asked(reply: () => unknown) {
  const staged = await stage(reply)
  await staged.register([CHORE])
  const seen = await staged.flat.member('Mia').command('/chore add', { name: 'x' })
  const hook = `/webhooks/${staged.discord.applicationId}/${seen.interaction?.token}`
  return { ...staged, seen, hook }
}

describe('messages', () => {
  test('are posted, read, changed, pinned and deleted', async () => {
    const { flat, rest } = await silent()
    const messages = `/channels/${flat.general.id}/messages`
    const { json: posted } = await rest('POST', messages, hello)
    const one = `${messages}/${posted.id}`
    const { json: second } = await rest('POST', messages, hello)
    expect((await rest('PATCH', one, { ...hello, content: 'changed' })).json.content).toBe(
      'changed',
    )
    expect((await rest('GET', one)).json).toMatchObject({
      content: 'changed',
      author: { bot: true },
    })
    const { json: list } = await rest('GET', messages)
    expect(list.map(({ id }: { id: string }) => id)).toEqual([second.id, posted.id])
    expect((await rest('GET', `${messages}?after=${posted.id}`)).json).toHaveLength(1)
    expect((await rest('PUT', `${messages}/pins/${posted.id}`)).status).toBe(204)
    expect((await rest('GET', `${messages}/pins`)).json.items).toMatchObject([
      { message: { id: posted.id } },
    ])
    expect((await rest('DELETE', one)).status).toBe(204)
    expect((await rest('GET', one)).json).toMatchObject({ code: 10008 })
    expect((await rest('PATCH', one, hello)).json).toMatchObject({ code: 10008 })
  })

  test('with one nonce are one message, for five minutes and only when it is enforced', async () => {
    const { discord, flat, rest } = await silent()
    const post = (over: object) =>
      rest('POST', `/channels/${flat.general.id}/messages`, { ...hello, ...over })
    const first = await post({ nonce: 'n1', enforce_nonce: true })
    const again = await post({ nonce: 'n1', enforce_nonce: true, content: 'other' })
    expect(again.json).toMatchObject({ id: first.json.id, content: 'hello' })
    expect((await post({ nonce: 'n1' })).json.id).not.toBe(first.json.id)
    discord.clock.advance({ minutes: 6 })
    expect((await post({ nonce: 'n1', enforce_nonce: true })).json.id).not.toBe(first.json.id)
  })

  test('need rights: 50001 where the bot sees nothing, 50013 where it may not write or pin', async () => {
    const { flat, rest } = await silent()
    const hidden = flat.channel('hidden')
    const readOnly = flat.channel('read-only')
    flat.deny(hidden, ['ViewChannel'])
    flat.deny(readOnly, ['SendMessages'])
    const post = async (channel: string) => {
      const { status, json } = await rest('POST', `/channels/${channel}/messages`, hello)
      return [status, json.code]
    }
    expect(await post(hidden.id)).toEqual([403, 50001])
    expect(await post(readOnly.id)).toEqual([403, 50013])
    expect(await post('123456789012345678')).toEqual([404, 10003])
    flat.uninstall()
    expect(await post(flat.general.id)).toEqual([403, 50001])
  })

  test('are an empty list to who may not read the history, though the channel names its last one', async () => {
    const { flat, rest } = await silent()
    const channel = `/channels/${flat.general.id}`
    expect((await rest('GET', channel)).json.last_message_id).toBeNull()
    const { json: posted } = await rest('POST', `${channel}/messages`, hello)
    flat.deny(flat.general, ['ReadMessageHistory'])
    expect(await rest('GET', `${channel}/messages`)).toMatchObject({ status: 200, json: [] })
    expect((await rest('GET', `${channel}/messages/${posted.id}`)).json.code).toBe(50013)
    await rest('DELETE', `${channel}/messages/${posted.id}`)
    expect((await rest('GET', channel)).json.last_message_id).toBe(posted.id)
  })

  test('to somebody who takes none are refused with 50007', async () => {
    const { flat, rest } = await silent()
    const write = async (id: string) => {
      const { json } = await rest('POST', '/users/@me/channels', { recipient_id: id })
      return rest('POST', `/channels/${json.id}/messages`, hello)
    }
    expect((await write(flat.member('Mia').id)).status).toBe(200)
    expect((await write(flat.member('Sam', { dmsOpen: false }).id)).json.code).toBe(50007)
    expect(
      (await rest('POST', '/users/@me/channels', { recipient_id: '1'.repeat(18) })).json.code,
    ).toBe(10013)
  })

  test('that are pinned are told of in a line, once, and a channel takes 250: 30003', async () => {
    const { discord, flat, rest } = await silent()
    const messages = `/channels/${flat.general.id}/messages`
    const { json: posted } = await rest('POST', messages, hello)
    const pin = `${messages}/pins/${posted.id}`
    for (const status of [204, 204]) expect((await rest('PUT', pin)).status).toBe(status)
    const { json: lines } = await rest('GET', `${messages}?after=${posted.id}`)
    expect(lines).toMatchObject([
      { type: 6, content: '', author: { bot: true }, message_reference: { message_id: posted.id } },
    ])
    const one = discord.world.messages.get(posted.id)
    for (let n = 0; one && n < 250; n += 1) discord.world.messages.set(`${n}`, { ...one })
    const { json: late } = await rest('POST', messages, hello)
    const full = await rest('PUT', `${messages}/pins/${late.id}`)
    expect([full.status, full.json.code]).toEqual([400, 30003])
    flat.deny(flat.general, ['PinMessages'])
    expect((await rest('PUT', pin)).json.code).toBe(50013)
  })

  test('older than an hour take only so many edits: 30046', async () => {
    const { discord, flat, rest } = await silent()
    const { json } = await rest('POST', `/channels/${flat.general.id}/messages`, hello)
    const message = discord.world.messages.get(json.id)
    discord.clock.advance({ hours: 2 })
    if (message) message.lateEdits = 30
    const { status, json: refused } = await rest(
      'PATCH',
      `/channels/${flat.general.id}/messages/${json.id}`,
      hello,
    )
    expect([status, refused.code]).toEqual([429, 30046])
  })

  test('that break a limit or carry an unknown field are 50035, and a problem', async () => {
    const { discord, flat, rest } = await silent()
    const post = (body: object) => rest('POST', `/channels/${flat.general.id}/messages`, body)
    const { status, json } = await post({ ...hello, colour: 1 })
    expect([status, json.code]).toEqual([400, 50035])
    expect((await post({ ...hello, nonce: 'n'.repeat(26) })).json.code).toBe(50035)
    expect(discord.problems().map(({ what }) => what)).toEqual([
      expect.stringContaining('colour'),
      expect.stringContaining('25'),
    ])
  })
})

describe('the token of an interaction', () => {
  test('edits the original, follows up, and needs no bot token', async () => {
    const { flat, rest, hook, seen } = await asked(() => ({ type: 5, data: { flags: 64 } }))
    const mia = flat.member('Mia')
    expect(seen.lines).toEqual(['ChoresTree is thinking…', '(Only you can see this)'])
    const edited = await rest('PATCH', `${hook}/messages/@original`, hello, { authorization: '' })
    expect(edited.json).toMatchObject({ content: 'hello', flags: 64 })
    expect(seen.lines).toEqual(['hello', '(Only you can see this)'])
    await rest('POST', hook, { ...hello, content: 'more' })
    expect(mia.sees().map(({ text: shown }) => shown)).toEqual([seen.text, 'more'])
    expect((await rest('DELETE', `${hook}/messages/@original`)).status).toBe(204)
    expect(seen.gone).toBe(true)
    expect((await rest('PATCH', `${hook}/messages/@original`, hello)).json.code).toBe(10008)
  })

  test('ends after 15 minutes', async () => {
    const { discord, rest, hook } = await asked(() => whisper('ok'))
    discord.clock.advance({ minutes: 15 })
    expect((await rest('GET', `${hook}/messages/@original`)).status).toBe(200)
    discord.clock.advance({ seconds: 1 })
    const { status, json } = await rest('GET', `${hook}/messages/@original`)
    expect([status, json.code]).toEqual([401, 50027])
  })

  test('answers once: 40060 after that, 10062 for a stranger', async () => {
    const { discord, rest, seen } = await asked(() => whisper('ok'))
    const { id, token } = seen.interaction ?? {}
    const again = await rest('POST', `/interactions/${id}/${token}/callback`, whisper('again'))
    expect([again.status, again.json.code]).toEqual([400, 40060])
    expect(discord.problems()).toHaveLength(1)
    const stranger = await rest('POST', `/interactions/${id}/nothing/callback`, whisper('x'))
    expect(stranger.json.code).toBe(10062)
  })
})

describe('rate limits', () => {
  test('a bucket says what is left, then 429 with the time to wait', async () => {
    const { flat, rest } = await silent()
    const post = () => rest('POST', `/channels/${flat.general.id}/messages`, hello)
    const first = await post()
    expect(first.headers.get('x-ratelimit-remaining')).toBe('4')
    for (let i = 0; i < 4; i += 1) await post()
    const { status, headers, json } = await post()
    expect(status).toBe(429)
    expect(json).toMatchObject({ global: false, retry_after: expect.any(Number) })
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect(headers.get('x-ratelimit-scope')).toBe('user')
    const other = flat.channel('other')
    expect((await rest('POST', `/channels/${other.id}/messages`, hello)).status).toBe(200)
  })

  test('fifty requests a second over all routes, but the token of an interaction is exempt', async () => {
    const { discord, rest, hook } = await asked(() => whisper('ok'))
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, i) => rest('GET', i % 2 ? '/users/@me' : '/gateway')),
    )
    const refused = all.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(5)
    expect(refused[0]?.headers.get('x-ratelimit-global')).toBe('true')
    expect((await rest('GET', `${hook}/messages/@original`)).status).toBe(200)
    const { requests, busiestSecond } = discord.traffic()
    expect([requests, busiestSecond]).toEqual([61, 61])
  })
})

test('the guilds of the bot come in pages, ascending by id', async () => {
  const { discord, rest } = await silent()
  for (const name of ['A', 'B', 'C']) discord.guild(name)
  discord.guild('B').uninstall()
  const mine = async (query: string) => {
    const { json } = await rest('GET', `/users/@me/guilds?${query}`)
    return json.map(({ name }: { name: string }) => name)
  }
  const all = await mine('')
  expect([...all].sort()).toEqual(['A', 'C', 'Flat'])
  expect(await mine('limit=2')).toEqual(all.slice(0, 2))
  expect(await mine(`after=${discord.guild(all[1]).id}`)).toEqual(all.slice(2))
  expect((await rest('GET', '/users/@me/guilds?limit=201')).status).toBe(400)
  expect(discord.problems()).toHaveLength(1)
})

test('who is not the bot gets 401, who has no proper user agent 40333, and both are problems', async () => {
  const { discord, rest } = await silent()
  expect((await rest('GET', '/users/@me', undefined, { authorization: 'Bot x' })).status).toBe(401)
  expect((await rest('GET', '/users/@me', undefined, { 'user-agent': 'curl' })).json.code).toBe(
    40333,
  )
  expect(discord.problems()).toHaveLength(2)
})

test('an unknown route answers 501 with its name', async () => {
  const { discord, rest } = await silent()
  const { status, json } = await rest('GET', '/voice/regions')
  expect([status, json.message]).toEqual([501, 'not implemented: GET /voice/regions'])
  expect(() => discord.assertQuiet()).toThrow('GET /voice/regions')
  discord.problems()
})

test('commands are registered per guild and for all, localised, kept by id, and compared on demand', async () => {
  const { discord, flat, rest, register } = await silent()
  const all = `/applications/${discord.applicationId}/commands`
  const here = `/applications/${discord.applicationId}/guilds/${flat.id}/commands`
  const { json: first } = await register([CHORE])
  expect((await register([CHORE])).json[0].id).toBe(first[0].id)
  expect((await rest('GET', all)).json[0]).not.toHaveProperty('name_localizations')
  expect((await rest('GET', `${all}?with_localizations=true`)).json[0].name_localizations.nl).toBe(
    'klus',
  )
  const { status, json } = await rest('POST', here, { name: 'only', description: 'here' })
  expect([status, json.guild_id]).toEqual([201, flat.id])
  expect((await rest('POST', here, { name: 'only', description: 'again' })).status).toBe(200)
  expect(
    (await rest('PATCH', `${here}/${json.id}`, { description: 'changed' })).json.description,
  ).toBe('changed')
  expect((await rest('GET', `${all}/${json.id}`)).json.code).toBe(10063)
  expect((await rest('DELETE', `${here}/${json.id}`)).status).toBe(204)
  await register([])
  expect((await rest('GET', all)).json).toEqual([])
})

test('guilds, members and the app itself can be read', async () => {
  const { discord, flat, rest } = await silent()
  const mia = flat.member('Mia', { locale: 'nl' })
  expect((await rest('GET', '/applications/@me')).json).toMatchObject({
    id: discord.applicationId,
    verify_key: discord.key.publicKey,
  })
  expect((await rest('GET', `/guilds/${flat.id}`)).json).toMatchObject({ preferred_locale: 'nl' })
  expect((await rest('GET', `/guilds/${flat.id}/members/${mia.id}`)).json.user.username).toBe('mia')
  expect((await rest('GET', `/guilds/${flat.id}/members/search?query=mi`)).json).toHaveLength(1)
  flat.leave(mia)
  expect((await rest('GET', `/guilds/${flat.id}/members/${mia.id}`)).json.code).toBe(10007)
})

test('who would be pinged is what the text names and allowed_mentions lets through', async () => {
  const { flat, rest } = await silent()
  const mia = flat.member('Mia')
  const content = `${mia.mention} @everyone`
  const post = async (allowed_mentions: object) => {
    const { json } = await rest('POST', `/channels/${flat.general.id}/messages`, {
      content,
      allowed_mentions,
    })
    return json.mentions.map(({ username }: { username: string }) => username)
  }
  expect(await post({ parse: [] })).toEqual([])
  expect(await post({ users: [mia.id] })).toEqual(['mia'])
})

test('a Components V2 message keeps its flag, and refuses content in an edit', async () => {
  const { discord, rest, hook } = await asked(() => card([text('a')]))
  const edit = (body: object) => rest('PATCH', `${hook}/messages/@original`, body)
  const allowed_mentions = { parse: [] }
  expect((await edit({ components: [text('b')], allowed_mentions })).json.flags).toBe(32768)
  expect((await edit(hello)).json.code).toBe(50035)
  expect(discord.problems()).toHaveLength(1)
})
