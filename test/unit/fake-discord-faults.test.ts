import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { BUDGET_MS } from '../fake-discord/interaction.ts'
import { CHORE, stage, whisper } from '../fake-discord/stage.ts'

async function chore(reply: () => unknown = () => whisper('ok')) {
  const staged = await stage(reply)
  await staged.register([CHORE])
  const mia = staged.flat.member('Mia', { locale: 'nl' })
  return { ...staged, add: () => mia.command('/chore add', { name: 'x' }) }
}

test('who answers after three seconds fails, and the budget says so', async () => {
  const { add } = await chore(async () => {
    await wait(BUDGET_MS + 300)
    return whisper('late')
  })
  const seen = await add()
  expect(seen.lines).toEqual(['Deze interactie is mislukt'])
  expect(seen.failure).toBe('no answer within 3 s')
  expect(seen.interaction?.delivery?.latencyMs).toBeGreaterThanOrEqual(BUDGET_MS - 5)
})

test('where nobody listens the interaction fails with the reason', async () => {
  const { discord, add } = await chore()
  discord.connectBot('http://127.0.0.1:1')
  expect((await add()).failure).toContain('nobody answered')
})

test.each(['badSignature', 'wrongTimestamp'] as const)(
  '%s must be refused with an empty 401',
  async (kind) => {
    const { discord, bot, add } = await chore()
    discord.fault({ kind, on: 'interactions' })
    expect((await add()).interaction?.delivery).toMatchObject({ status: 401, text: '' })
    expect(bot.received).toEqual([])
    discord.assertQuiet()
    expect((await add()).outcome).toBe('message')
  },
)

test('a bot that takes a bad signature is a problem', async () => {
  const { discord, add } = await chore()
  const server = await import('node:http').then(({ createServer }) =>
    createServer((_, response) => response.end('{"type":1}')),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  discord.connectBot(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
  discord.fault({ kind: 'badSignature', on: 'interactions' })
  const seen = await add()
  expect(() => discord.assertQuiet()).toThrow('badSignature')
  expect(seen.failure).toContain('badSignature was answered 200')
  server.closeAllConnections()
  server.close()
})

test('a duplicate delivery is the same request once more, and shows nothing twice', async () => {
  const { discord, flat, bot, add } = await chore()
  discord.fault({ kind: 'duplicate', on: 'interactions' })
  const { interaction } = await add()
  expect(bot.received.map(({ json }) => json.id)).toEqual([interaction?.id, interaction?.id])
  expect(interaction?.repeats.map(({ text }) => text)).toEqual([interaction?.delivery?.text])
  expect(flat.member('Mia').sees()).toHaveLength(1)
})

test('a lost answer reaches nobody, though the bot did its work', async () => {
  const { discord, bot, add } = await chore()
  discord.fault({ kind: 'lostResponse', on: 'interactions' })
  const seen = await add()
  expect(seen.outcome).toBe('failed')
  expect(bot.received).toHaveLength(1)
})

test('a slow delivery eats the budget', async () => {
  const { discord, add } = await chore()
  discord.fault({ kind: 'slow', on: 'interactions', ms: 200 })
  expect((await add()).interaction?.delivery?.latencyMs).toBeGreaterThan(190)
})

test('REST fails on demand: 500, 429, ban, lost answer; on the named route and as often as asked', async () => {
  const { discord, flat, rest } = await chore()
  const messages = `/channels/${flat.general.id}/messages`
  const post = () => rest('POST', messages, { content: 'x', allowed_mentions: { parse: [] } })
  discord.fault({ kind: 'error', on: 'rest', route: 'POST /channels' })
  expect((await rest('GET', '/users/@me')).status).toBe(200)
  expect((await post()).status).toBe(500)
  discord.fault({ kind: 'rateLimited', on: 'rest', ms: 250, times: 2 })
  expect((await post()).json).toMatchObject({ retry_after: 0.25 })
  expect((await post()).status).toBe(429)
  discord.fault({ kind: 'banned', on: 'rest' })
  const banned = await post()
  expect([banned.status, banned.headers.get('retry-after')]).toEqual([429, null])
  expect(banned.text).toContain('1015')
  discord.fault({ kind: 'lostResponse', on: 'rest' })
  await expect(post()).rejects.toThrow('fetch failed')
  expect(flat.member('Mia').sees()).toHaveLength(1)
})

test.each([
  ['blocked', 429, 'You are being blocked'],
  ['networkError', 403, '40333'],
  ['unauthorized', 401, '401: Unauthorized'],
] as const)(
  '%s answers everything until it is cleared, and names no time',
  async (kind, wanted, words) => {
    const { discord, rest } = await chore()
    discord.fault({ kind, on: 'rest', always: true })
    for (let i = 0; i < 3; i += 1) {
      const { status, text, headers } = await rest('GET', '/users/@me')
      expect([status, text]).toEqual([wanted, expect.stringContaining(words)])
      expect(headers.get('retry-after')).toBeNull()
    }
    expect(discord.world.faults.list()).toEqual([{ kind, on: 'rest', always: true }])
    discord.world.faults.clear()
    expect((await rest('GET', '/users/@me')).status).toBe(200)
  },
)

test('a limit says whose it is', async () => {
  const { discord, rest } = await chore()
  for (const scope of ['user', 'shared', 'global'] as const) {
    discord.fault({ kind: 'rateLimited', on: 'rest', scope })
    const { headers, json } = await rest('GET', '/users/@me')
    expect([headers.get('x-ratelimit-scope'), json.global]).toEqual([scope, scope === 'global'])
    expect(headers.get('x-ratelimit-global')).toBe(scope === 'global' ? 'true' : null)
  }
})

test('webhook events are signed, are sent again while nobody takes them, and must be taken with 204', async () => {
  const { discord, flat, bot } = await chore()
  const mia = flat.member('Mia')
  await flat.install(mia)
  expect(bot.received.at(-1)).toMatchObject({
    path: '/events',
    json: { type: 1, event: { type: 'APPLICATION_AUTHORIZED', data: { guild: { id: flat.id } } } },
  })
  expect((await discord.ping()).json).toEqual({ type: 1 })
  const there = bot.received.length
  discord.connectBot('http://127.0.0.1:1')
  const installed = flat.install(mia)
  await wait(400)
  discord.connectBot(bot.url)
  await installed
  expect(bot.received).toHaveLength(there + 1)
  discord.assertQuiet()
  discord.connectBot('http://127.0.0.1:1')
  await flat.install(mia)
  expect(discord.problems()).toMatchObject([{ where: 'event APPLICATION_AUTHORIZED' }])
})
