import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { changeSettings, type GuildSettings } from '../../src/features/guilds/index.ts'
import { flatIn } from '../support/flat.ts'
import { openHousehold } from '../support/household.ts'

/** In the night after the next day the clocks of Amsterdam are put forward. */
const FRIDAY = '2030-03-29T10:00:00Z'

const house = await openHousehold({ startAt: Temporal.Instant.from(FRIDAY), frozen: true })

async function withBoard({ drawnAgain = true } = {}) {
  const here = flatIn(house, { locale: 'nl' })
  const { flat, mia, zoe, pass, quiet } = here
  await mia.command('/chore add', { name: 'Afwas', when: 'elke dag 19:00' })
  await (await zoe.command('/board')).click('Post here')
  await quiet()
  if (drawnAgain) await pass({ seconds: 11 })
  const jobs = (state: string) => house.database.admin<{ at: string }[]>`
    select to_char(due_at at time zone 'UTC', 'MM-DD HH24:MI') as at from scheduled_jobs
    where guild_id = ${flat.id} and kind = 'board.repost' and state = ${state} order by due_at`
  return {
    ...here,
    mornings: async () => (await jobs('due')).map(({ at }) => at),
    until: (at: string) =>
      pass(Temporal.Instant.from(at).since(house.discord.clock.now(), { largestUnit: 'hour' })),
  }
}

describe('every morning the board is posted anew', () => {
  test('at five by the clock of the guild, silently and pinned, also in the night that is an hour shorter', async () => {
    const { board, boards, mornings, until } = await withBoard()
    const first = board()
    expect(await mornings()).toEqual(['03-30 04:00'])
    await until('2030-03-30T03:59:00Z')
    expect(board()).toBe(first)
    await until('2030-03-30T04:00:10Z')
    const second = board()
    expect(second).not.toBe(first)
    expect(second).toMatchObject({ pinned: true, notifies: [] })
    expect(second.flags & (1 << 12)).toBeTruthy()
    expect(await mornings()).toEqual(['03-31 03:00'])
    await until('2030-03-31T03:00:10Z')
    expect(board()).not.toBe(second)
    expect(boards()).toHaveLength(1)
    expect(await mornings()).toEqual(['04-01 03:00'])
  })

  test('once, however often the settings change, and at the hour at which a day begins there', async () => {
    const { board, flat, zoe, mornings, pass, until } = await withBoard()
    const app = house.database.appFor('owner', { clock: house.discord.clock })
    const days = async (zone: string, dayStartMinutes: number) => {
      const change = (settings: GuildSettings) => ({ ...settings, zone, dayStartMinutes })
      const by = { guildId: flat.id, guildLocale: 'nl', by: zoe.id, correlationId: null }
      await changeSettings(app, { ...by, change })
      await pass({ seconds: 6 })
    }
    await days('Asia/Tokyo', 0)
    await days('Europe/Amsterdam', 7 * 60 + 30)
    await days('Asia/Tokyo', 0)
    await days('Europe/Amsterdam', 7 * 60 + 30)
    expect(await mornings()).toEqual(['03-31 05:30', '03-31 20:00', '04-01 03:00'])
    const old = board()
    await until('2030-03-31T05:29:50Z')
    expect(board()).toBe(old)
    await until('2030-03-31T05:30:10Z')
    const anew = board()
    expect(anew).not.toBe(old)
    await until('2030-04-01T04:00:00Z')
    expect(board()).toBe(anew)
    expect(await mornings()).toEqual(['04-01 05:30'])
  })
})

describe('a board that was on its way when its worker died', () => {
  const dyingWith = async (drawnAgain: boolean, over: (guildId: string) => Promise<unknown>) => {
    const here = await withBoard({ drawnAgain })
    const { flat } = here
    await house.worker.stop()
    const { admin } = house.database
    // As it stood when the message was in the channel, and nobody had written down that the effect was over.
    await admin`
      update outbox set state = 'pending', settled_at = null, leased_until = now() - interval '1 second'
      where guild_id = ${flat.id} and kind = 'board.post'`
    await over(flat.id)
    return here
  }

  test('before its message was known is found again, also by who pressed it meanwhile', async () => {
    const { board, boards, mia, quiet, pass } = await dyingWith(
      false,
      (guildId) => house.database.admin`
        update boards set message_id = null where guild_id = ${guildId}`,
    )
    const { id } = board()
    // Discord has forgotten the nonce by then, so only the id of a button tells.
    house.discord.clock.advance({ minutes: 10 })
    const done = await mia.look(board()).click('Klaar')
    expect(done.text).toContain('✅ Afwas')
    await house.worker.start()
    await quiet()
    await pass({ seconds: 11 })
    expect(boards()).toHaveLength(1)
    expect(board()).toMatchObject({ id, pinned: true })
    expect(mia.look(board()).text).toContain('✅ Afwas')
  })

  test('after its message was known is not posted again', async () => {
    // It was drawn again since, so there is neither a nonce nor a mark by which it could be found.
    const { board, calls, quiet } = await dyingWith(true, async () => undefined)
    const { id } = board()
    const posted = calls('POST').length
    house.discord.clock.advance({ minutes: 10 })
    await house.worker.start()
    await quiet()
    expect(board().id).toBe(id)
    expect(calls('POST')).toHaveLength(posted)
  })
})

test('the board is where the settings say: it comes, moves, and goes with them', async () => {
  const { flat, zoe, mia, pass, boards, board } = flatIn(house)
  await mia.command('/chore add', { name: 'Dishes', when: 'every day 19:00' })
  const app = house.database.appFor('owner', { clock: house.discord.clock })
  const choose = async (boardChannelId: string | null) => {
    const change = (settings: GuildSettings) => ({ ...settings, boardChannelId })
    const by = { guildId: flat.id, guildLocale: 'en-US', by: zoe.id, correlationId: null }
    await changeSettings(app, { ...by, change })
    await pass({ seconds: 11 })
  }
  await choose(flat.general.id)
  expect(board()).toMatchObject({ channelId: flat.general.id, pinned: true })
  const elsewhere = flat.channel('chores')
  await choose(elsewhere.id)
  expect(board()).toMatchObject({ channelId: elsewhere.id, pinned: true })
  expect(mia.in(elsewhere).look(board()).text).toContain('Dishes')
  await choose(null)
  expect(boards()).toEqual([])
})

describe('/board', () => {
  test('shows a copy in one’s own language that can be pressed, and leads to everyone’s', async () => {
    const { tom, mia, board, flat, pass } = await withBoard()
    const copy = await mia.command('/board')
    expect(copy.onlyForYou).toBe(true)
    expect(copy.text).toContain('The board was posted in #general')
    expect(JSON.stringify(copy.raw)).toContain(
      `https://discord.com/channels/${flat.id}/${flat.general.id}/${board().id}`,
    )
    expect(copy.buttons).not.toContain('Post here')
    await copy.click('Done')
    expect(copy.text).toMatch(/The board was posted in #general[\s\S]*✅ Afwas · done by @Mia/)
    await pass({ seconds: 11 })
    expect(tom.look(board()).text).toContain('✅ Afwas · gedaan door @Mia')
  })

  test('lets only a manager post it, and only where the bot may speak', async () => {
    const { flat, zoe, mia, board, boards, pass } = await withBoard()
    const elsewhere = flat.channel('klussen')
    const own = await zoe.in(elsewhere).command('/board')
    const stolen = house.discord.world.messages.get(own.message?.id ?? '')
    expect(stolen).toBeDefined()
    flat.deny(elsewhere, ['SendMessages', 'ReadMessageHistory'])
    const refused = await (await zoe.in(elsewhere).command('/board')).click('Post here')
    expect(refused.text).toMatch(/Send Messages.*Read Message History/)
    elsewhere.overwrites = []
    await refused.click('Try again')
    await pass({ seconds: 11 })
    expect(boards()).toHaveLength(1)
    expect(board().channelId).toBe(elsewhere.id)
    expect((await mia.command('/board')).text).toContain('The board was posted in #klussen')
  })
})
