import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { changeSettings } from '../../src/features/guilds/index.ts'
import type { MessageData } from '../fake-discord/message.schema.ts'
import { deleteMessage, editMessage } from '../fake-discord/message-store.ts'
import type { Seen } from '../fake-discord/seen.ts'
import { flatIn } from '../support/flat.ts'
import { openHousehold } from '../support/household.ts'

const house = await openHousehold({
  startAt: Temporal.Instant.from('2030-01-01T12:00:00Z'),
  frozen: true,
})

const NEVER_MIND = { seconds: 11 }

/** A guild whose board hangs in its general channel, with nothing left to do. */
async function withBoard({ locale = 'en-US', chores = ['Dishes', 'Bins'] } = {}) {
  const here = flatIn(house, { locale })
  const { mia, zoe, board, pass, calls, flat } = here
  for (const [i, name] of chores.entries())
    await mia.command('/chore add', { name, when: `every day ${12 + i}:00` })
  await (await zoe.command('/board')).click('Post here')
  await pass(NEVER_MIND)
  const edits = () => calls('PATCH').length
  const before = edits()
  return {
    ...here,
    shown: () => mia.look(board()),
    /** Since it was posted. */
    edits: () => edits() - before,
    /** An answer of the bot arrives on the board once more, after whatever came later. */
    arriveLate: ({ raw }: Seen) =>
      editMessage(house.discord.world, board(), (raw as { data: MessageData }).data),
    row: async () => {
      const [row] = await house.database.admin`
        select message_id::text as message, channel_id::text as channel from boards
        where guild_id = ${flat.id}`
      return row
    },
  }
}

const loseAnswer = () =>
  house.discord.fault({ kind: 'lostResponse', on: 'rest', times: 1, route: 'POST /channels' })

const moveBoard = (guildId: string, boardChannelId: string | null) =>
  changeSettings(house.database.appFor('owner', { clock: house.discord.clock }), {
    guildId,
    guildLocale: 'en-US',
    by: null,
    correlationId: null,
    change: (settings) => ({ ...settings, boardChannelId }),
  })

const people = (flat: { member: (name: string) => unknown }, count: number) =>
  Array.from({ length: count }, (_, i) => flat.member(`Person ${i}`)) as Parameters<Seen['as']>[0][]

describe('the board', () => {
  test('comes pinned, silently and without a line about the pin, in the guild’s language', async () => {
    const { board, tom, flat, shown } = await withBoard({ locale: 'nl' })
    expect(board()).toMatchObject({ pinned: true, channelId: flat.general.id, notifies: [] })
    expect(board().flags & (1 << 12)).toBeTruthy()
    expect([...house.discord.world.messages.values()].filter(({ pinOf }) => pinOf)).toEqual([])
    expect(shown().text).toContain('Er staan 2 klussen open')
    expect(tom.look(board()).buttons.join()).toBe(
      'Klaar,Klaar,Doe mee,Mijn klussen,Nieuwe klus,Verversen',
    )
  })

  test('works unpinned where the bot may not pin', async () => {
    const here = flatIn(house)
    here.flat.deny(here.flat.general, ['PinMessages'])
    await (await here.zoe.command('/board')).click('Post here')
    await here.pass(NEVER_MIND)
    expect(here.board().pinned).toBe(false)
    await here.mia.command('/chore add', { name: 'Dishes', when: 'today' })
    await here.pass(NEVER_MIND)
    expect(here.mia.look(here.board()).text).toContain('Dishes')
  })
})

describe('a press of Done', () => {
  test('is answered with the board, whose row says who did it for ten minutes, and with nothing else', async () => {
    const { shown, tom, pass, edits, mia } = await withBoard()
    const seen = mia.sees().length
    const done = await shown().as(tom).click('Done')
    expect(done.outcome).toBe('update')
    expect(shown().text).toMatch(/1 chore is open\n✅ Dishes · done by @Tom\s+\[Undo\]\nBins/)
    expect(mia.sees()).toHaveLength(seen)
    await pass({ minutes: 9 })
    expect(shown().text).toContain('✅ Dishes')
    expect(edits()).toBe(0)
    await pass({ minutes: 1, seconds: 6 })
    expect(edits()).toBe(1)
    expect(shown().text).toMatch(/2 chores are open\nBins.*\n.*\nDishes/)
  })

  test('is taken back there by who did it, and by nobody else', async () => {
    const { shown, tom, mia, pass, edits } = await withBoard()
    await shown().as(mia).click('Done')
    const no = await shown().as(tom).click('Undo')
    expect(no).toMatchObject({ outcome: 'message', onlyForYou: true })
    expect(no.text).toContain('alleen @Mia of een beheerder')
    const undone = await shown().as(mia).click('Undo')
    expect(undone.outcome).toBe('update')
    expect(shown().text).not.toContain('✅')
    await pass(NEVER_MIND)
    // Whoever was refused may have seen an old board.
    expect(edits()).toBe(1)
  })

  test('by twenty members at once has one winner, and tells the others alone who it was', async () => {
    const { flat, shown, pass, edits } = await withBoard({ chores: ['Dishes'] })
    const answers = await Promise.all(
      people(flat, 20).map((person) => shown().as(person).click('Done')),
    )
    const told = answers.filter(({ outcome }) => outcome === 'message')
    expect(told).toHaveLength(19)
    const winner = /done by (@Person \d+)/.exec(shown().text)?.[1]
    for (const { text, onlyForYou } of told) {
      expect(onlyForYou).toBe(true)
      expect(text).toContain(`${winner} did it`)
    }
    await pass(NEVER_MIND)
    expect(edits()).toBe(1)
  })

  test('on two boards that were drawn alike is drawn once more, whichever answer comes last', async () => {
    const { shown, mia, tom, arriveLate, pass, edits } = await withBoard()
    const answers = await Promise.all([
      shown().as(mia).click('Done', 1),
      shown().as(tom).click('Done', 2),
    ])
    const first = answers.find(({ raw }) => JSON.stringify(raw).match(/✅/g)?.length === 1)
    if (first) arriveLate(first)
    expect(shown().text.match(/✅/g)).toHaveLength(1)
    await pass(NEVER_MIND)
    expect(shown().text.match(/✅/g)).toHaveLength(2)
    expect(edits()).toBe(1)
  })

  test('whose answer covers what the worker drew meanwhile is drawn once more', async () => {
    const { shown, mia, arriveLate, pass } = await withBoard()
    // Near the end of five seconds, so that the worker draws while an answer may still be on its way.
    const { clock } = house.discord
    await pass({ milliseconds: 8_000 - (clock.now().epochMilliseconds % 5_000) })
    const done = await shown().as(mia).click('Done')
    await mia.command('/chore add', { name: 'Plants', when: 'today' })
    await pass({ seconds: 3 })
    expect(shown().text).toContain('Plants')
    arriveLate(done)
    expect(shown().text).not.toContain('Plants')
    await pass(NEVER_MIND)
    expect(shown().text).toMatch(/✅ Dishes[\s\S]*Plants/)
  })

  test('on a board of yesterday counts, and shows on that of today', async () => {
    const { board, shown, zoe, mia, pass } = await withBoard()
    const old = { ...board() }
    await (await zoe.command('/board')).click('Post here')
    await pass(NEVER_MIND)
    house.discord.world.messages.set(old.id, old)
    const done = await mia.click(old, 'Done')
    expect(done.text).toContain('✅ Dishes')
    deleteMessage(house.discord.world, old)
    expect(shown().text).not.toContain('✅')
    await pass(NEVER_MIND)
    expect(shown().text).toContain('✅ Dishes')
  })
})

test('whatever changes elsewhere is on the board within six seconds, with one edit in five', async () => {
  const { mia, tom, shown, pass, edits, quiet } = await withBoard()
  for (const name of ['One', 'Two', 'Three'])
    await mia.command('/chore add', { name, when: 'today' })
  await tom.command('/chore done', { chore: 'Dishes' })
  await quiet()
  await pass({ seconds: 6 })
  expect(shown().text).toMatch(/4 chores are open[\s\S]*One/)
  expect(shown().text).toContain('✅ Dishes · done by @Tom')
  const first = edits()
  expect(first).toBeLessThanOrEqual(2)
  await pass({ seconds: 5 })
  await pass({ seconds: 5 })
  // What was done a moment before the first is drawn once more, in case its answer was still on its way.
  expect(edits()).toBeLessThanOrEqual(3)
  const settled = edits()
  await pass({ minutes: 2 })
  expect(edits()).toBe(settled)
})

test('what changed while Discord was away is on the board with one edit', async () => {
  const { mia, shown, pass, calls } = await withBoard()
  house.discord.fault({ kind: 'error', on: 'rest', always: true, route: 'PATCH /channels' })
  for (const name of ['One', 'Two', 'Three']) {
    await mia.command('/chore add', { name, when: 'today' })
    await pass({ seconds: 6 })
  }
  house.discord.world.faults.clear()
  const before = calls('PATCH').length
  await pass({ minutes: 3 })
  expect(calls('PATCH')).toHaveLength(before + 1)
  expect(shown().text).toContain('Three')
})

test('a chore that becomes overdue says so on the board', async () => {
  const { shown, pass } = await withBoard({ chores: ['Dishes'] })
  const { clock } = house.discord
  const due = clock.now().toZonedDateTimeISO('America/New_York').with({ hour: 12, minute: 0 })
  const wait = due.epochMilliseconds - clock.now().epochMilliseconds
  expect(shown().text).not.toContain('🔴')
  await pass({ milliseconds: wait })
  await pass({ seconds: 6 })
  expect(shown().text).toContain('🔴 Overdue')
})

describe('a board that is lost', () => {
  test('because somebody deleted it comes back', async () => {
    const { board, boards, mia, shown, pass, row } = await withBoard()
    const { id } = board()
    deleteMessage(house.discord.world, board())
    await mia.command('/chore add', { name: 'Plants', when: 'today' })
    await pass(NEVER_MIND)
    expect(boards()).toHaveLength(1)
    expect(board().id).not.toBe(id)
    expect(board().pinned).toBe(true)
    expect(shown().text).toContain('Plants')
    expect(await row()).toMatchObject({ message: board().id })
  })

  test('to too many edits (30046) is posted anew, and the old one goes', async () => {
    const { board, boards, mia, shown, pass, edits } = await withBoard()
    const old = board()
    await pass({ hours: 2 })
    old.lateEdits = 1_000
    await mia.command('/chore add', { name: 'Plants', when: 'today' })
    await pass(NEVER_MIND)
    expect(house.discord.world.messages.has(old.id)).toBe(false)
    expect(boards()).toHaveLength(1)
    expect(shown().text).toContain('Plants')
    const before = edits()
    await mia.command('/chore add', { name: 'Cat', when: 'today' })
    await pass(NEVER_MIND)
    expect(shown().text).toContain('Cat')
    expect(edits()).toBeGreaterThan(before)
  })

  test('between Discord and the worker is found and taken away, when another took its place or none is wanted', async () => {
    const { flat, zoe, boards, board, pass, quiet, row } = await withBoard()
    const post = async () => (await zoe.command('/board')).click('Post here')

    loseAnswer()
    await post()
    await quiet()
    await post()
    for (const seconds of [2, 11]) await pass({ seconds })
    expect(await row()).toMatchObject({ message: board().id })
    expect(board().pinned).toBe(true)

    loseAnswer()
    await post()
    await quiet()
    expect(boards()).toHaveLength(2)
    await moveBoard(flat.id, null)
    for (const seconds of [2, 11]) await pass({ seconds })
    expect(boards()).toEqual([])
    expect(await row()).toBeUndefined()
  })

  test('on the way to a channel that is gone is posted where the guild wants it since', async () => {
    const { flat, zoe, board, pass, quiet } = flatIn(house)
    const gone = flat.channel('gone')
    loseAnswer()
    await (await zoe.in(gone).command('/board')).click('Post here')
    await quiet()
    deleteMessage(house.discord.world, board())
    house.discord.world.channels.delete(gone.id)
    await moveBoard(flat.id, flat.general.id)
    for (const seconds of [2, 11]) await pass({ seconds })
    expect(board()).toMatchObject({ channelId: flat.general.id, pinned: true })
  })

  test('with its channel is not tried again, until a manager chooses another', async () => {
    const { flat, zoe, mia, board, pass, calls, row } = await withBoard()
    flat.deny(flat.general, ['ViewChannel'])
    await mia.command('/chore add', { name: 'Plants', when: 'today' })
    await pass(NEVER_MIND)
    expect(await row()).toBeUndefined()
    expect((await zoe.command('/manage settings')).text).toContain('can no longer')
    const asked = () => calls('PATCH').length + calls('POST').length + calls('DELETE').length
    const before = asked()
    await mia.command('/chore add', { name: 'Cat', when: 'today' })
    await pass(NEVER_MIND)
    expect(asked()).toBe(before)
    const elsewhere = flat.channel('chores')
    deleteMessage(house.discord.world, board())
    await (await zoe.in(elsewhere).command('/board')).click('Post here')
    await pass(NEVER_MIND)
    expect(board().channelId).toBe(elsewhere.id)
  })
})
