import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { componentType, interactionType } from '../../src/core/discord-codes.ts'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { features } from '../../src/features/replay.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const FIRST = '2030-01-07T19:00'
const SECOND = '2030-01-14T19:00'

/** Mia, Tom and Sam each clean their own room; Zoe manages. */
async function setup({ locale = 'en-US', when = 'every monday 19:00', way = 'each' } = {}) {
  let now = Temporal.Instant.from('2030-01-01T12:00:00Z')
  const app = database.appFor('owner', { clock: { now: () => now } })
  const guildId = aSnowflake()
  const ids = Array.from({ length: 4 }, aSnowflake).toSorted()
  const named = (n: number) => memberOf(app, { guildId, locale, userId: ids[n] ?? '' })
  const [mia, tom, sam] = [named(0), named(1), named(2)]
  const zoe = memberOf(app, { guildId, locale, userId: ids[3] ?? '', manager: true })
  const all = [mia.userId, tom.userId, sam.userId]
  const wanted = { name: 'Own room', when, rotation: way }
  const form = await mia.command('chore add', wanted)
  const id = String(form.json.data.custom_id)
  const added = await mia.submit(id, { name: 'Own room', when, notes: '', who: all })
  const turns = async (status = 'open') => {
    const rows = await database.admin`
      select id, slot, for_member::text as of, assignee_id::text as who, shared_by::text[] as shared
      from occurrences where guild_id = ${guildId} and status = ${status} order by for_member, slot`
    return rows.map(({ id: turn, slot, of, who, shared }) => ({ turn, slot, of, who, shared }))
  }
  const [chore] = await database.admin`select id from chores where guild_id = ${guildId}`
  return {
    ...{ app, guildId, mia, tom, sam, zoe, added, turns, chore: String(chore?.id) },
    turnOf: async ({ userId }: { userId: string }) =>
      String((await turns()).find(({ of }) => of === userId)?.turn),
    at(instant: string) {
      now = Temporal.Instant.from(instant)
    },
    /** What is kept is what the log tells. */
    async verified() {
      const verify = createVerify(
        database.appFor('owner', { isolation: 'repeatable read' }).db,
        features,
      )
      expect(await verify(guildId)).toMatchObject({ differences: [], untold: 0 })
    },
  }
}

type Who = { readonly userId: string }
const theirs = ({ userId }: Who, slot = FIRST) =>
  expect.objectContaining({ slot, of: userId, who: userId, shared: null })

test('O6 where each does their own, one says when they did theirs, whoever else has done theirs since', async () => {
  const { mia, tom, at, turns, turnOf, verified } = await setup()
  at('2030-01-07T12:00:00Z')
  const hers = await turnOf(mia)
  await tom.command('chore done', { chore: await turnOf(tom) })
  at('2030-01-07T14:00:00Z')
  const card = await mia.command('chore done', { chore: hers, at: 'today 11:00' })
  expect(card.text).toContain('Thank you')
  expect(await turns('done')).toHaveLength(2)
  const again = await turnOf(mia)
  const refused = await mia.command('chore done', { chore: again, at: 'today 10:00' })
  expect(refused.text).toContain('was last done')
  await verified()
})

test('the history has the way back of one’s own turn, whoever else has done theirs since', async () => {
  const { mia, tom, at, chore, turns, turnOf, verified } = await setup()
  at('2030-01-07T12:00:00Z')
  await mia.command('chore done', { chore: await turnOf(mia) })
  at('2030-01-07T13:00:00Z')
  await tom.command('chore done', { chore: await turnOf(tom) })
  const history = await mia.command('chore history', { chore })
  // Of Tom's she may say that it is not done.
  expect(history.button('Not done')).toContain('approval.dispute')
  await mia.press(String(history.button('Undo')))
  expect(await turns('done')).toEqual([theirs(tom)])
  await verified()
})

test('the history says whose each turn is, and of which of them a Done was taken back', async () => {
  const { mia, tom, sam, at, chore, turnOf } = await setup()
  at('2030-01-07T12:00:00Z')
  await mia.press((await mia.command('chore done', { chore: await turnOf(mia) })).button('Undo'))
  await tom.command('chore done', { chore: await turnOf(tom) })
  const lines = (await sam.command('chore history', { chore })).text.split('\n')
  const told = lines.filter((line) => /open|had done/.test(line))
  const of = ({ userId }: Who) => told.findIndex((line) => line.endsWith(`, for <@${userId}>`))
  expect(told).toHaveLength(4)
  expect(of(tom)).toBe(0)
  expect(told[of(mia) + 1]).toMatch(`↩️ <@${mia.userId}> had done it`)
  expect(told[of(sam)]).toContain('· open')
})

describe('each their own', () => {
  test.each([
    ['en-US', 'Each their own', 'each do their own'],
    ['nl', 'Ieder een eigen', 'doen er ieder een'],
  ])('O1 everybody has a turn of their own, and it says so (%s)', async (locale, way) => {
    const { mia, tom, sam, zoe, turns, verified, chore } = await setup({ locale })
    expect(await turns()).toEqual([theirs(mia), theirs(tom), theirs(sam)])
    const card = await zoe.command('manage rotation', { chore: 'Own room' })
    expect(JSON.stringify(card.json)).toContain(way)
    const shown = await tom.command('chore show', { chore })
    const each = [mia, tom, sam].every(({ userId }) => shown.text.includes(`<@${userId}>`))
    expect(each).toBe(true)
    const mine = await tom.command('chores', { filter: 'mine' })
    expect(mine.text.split('Own room')).toHaveLength(2)
    await expect(
      database.admin`insert into occurrences (guild_id, id, chore_id, slot, for_member, status, due_at)
        select guild_id, gen_random_uuid(), chore_id, 'again', for_member, 'open', due_at
        from occurrences where chore_id = ${chore} limit 1`,
    ).rejects.toThrow('occurrences_one_open')
    await verified()
  })

  test('who is done has the next one, and the others still have theirs; Undo brings exactly that back', async () => {
    const { mia, tom, sam, turns, turnOf, verified } = await setup()
    const before = await turns()
    const done = await tom.press(`1:chore.done:${await turnOf(tom)}:card`)
    expect(await turns()).toEqual([theirs(mia), theirs(tom, SECOND), theirs(sam)])
    await tom.press(done.button('Undo'))
    expect(await turns()).toEqual(before)
    await verified()
  })

  test('a chore of one time ends with the last of them', async () => {
    const { mia, tom, sam, turnOf, turns, verified, guildId } = await setup({ when: '2030-01-07' })
    const isInUse = async () => {
      const [row] = await database.admin`select archived_at from chores where guild_id = ${guildId}`
      return row?.archivedAt === null || row?.archived_at === null
    }
    for (const one of [mia, tom]) await one.press(`1:chore.done:${await turnOf(one)}:card`)
    expect(await isInUse()).toBe(true)
    const last = await sam.press(`1:chore.done:${await turnOf(sam)}:card`)
    expect(await isInUse()).toBe(false)
    await verified()
    await sam.press(last.button('Undo'))
    expect(await isInUse()).toBe(true)
    expect(await turns()).toHaveLength(1)
    await verified()
  })

  test('one of them is given to somebody else, and the next one is theirs again; Undo takes it back', async () => {
    const { mia, tom, sam, zoe, turnOf, turns, verified } = await setup()
    const before = await turns()
    const turn = await turnOf(mia)
    const given = await zoe.command('chore assign', { chore: turn, who: { user: tom.userId } })
    const held = expect.objectContaining({ slot: FIRST, of: mia.userId, who: tom.userId })
    expect(await turns()).toEqual([held, theirs(tom), theirs(sam)])
    await verified()
    await zoe.press(given.button('Undo'))
    expect(await turns()).toEqual(before)
    await zoe.command('chore assign', { chore: turn, who: { user: tom.userId } })
    await tom.press(`1:chore.done:${turn}:card`)
    expect(await turns()).toEqual([theirs(mia, SECOND), theirs(tom), theirs(sam)])
    await verified()
  })

  test('whose it is asks another to take it over, and that changes nothing of the others', async () => {
    const { mia, tom, sam, turnOf, turns, verified } = await setup()
    const ask = await mia.press(`1:exchange.hand-over:${await turnOf(mia)}`)
    const offer = await mia.press(ask.button('Offer to everyone'))
    await tom.press(offer.button('Aannemen'))
    const held = expect.objectContaining({ slot: FIRST, of: mia.userId, who: tom.userId })
    expect(await turns()).toEqual([held, theirs(tom), theirs(sam)])
    await verified()
  })

  test('one of them is swapped for a turn of another chore, and the next one of each is as it would have been', async () => {
    const { mia, tom, sam, turnOf, turns, verified } = await setup()
    const who = { user: tom.userId }
    const bins = await tom.command('chore add', { name: 'Bins', when: 'every monday 20:00', who })
    const bin = bins.button('Done').split(':')[2] ?? ''
    const turn = await turnOf(mia)
    const before = await turns()
    const swap = { chore: turn, with: { user: tom.userId }, for: bin }
    const offer = await mia.command('chore swap', swap)
    const swapped = await tom.press(offer.button('Aannemen'))
    const held = expect.objectContaining({ slot: FIRST, of: mia.userId, who: tom.userId })
    const given = expect.objectContaining({ turn: bin, of: null, who: mia.userId })
    expect(await turns()).toEqual([held, theirs(tom), theirs(sam), given])
    await verified()
    await mia.press(swapped.button('Ongedaan maken'))
    expect(await turns()).toEqual(before)
    await tom.press((await mia.command('chore swap', swap)).button('Aannemen'))
    await tom.press(`1:chore.done:${turn}:card`)
    await mia.press(`1:chore.done:${bin}:card`)
    const next = expect.objectContaining({ of: null, who: tom.userId })
    expect(await turns()).toEqual([theirs(mia, SECOND), theirs(tom), theirs(sam), next])
    await verified()
  })

  test('of whoever is asked, their own is meant; one’s own for the same of another changes nothing, and is refused', async () => {
    const { mia, tom, sam, turnOf, turns, verified } = await setup()
    const who = { user: mia.userId }
    await mia.command('chore add', { name: 'Plants', when: 'every monday 20:00', who })
    const asked = { with: { user: tom.userId }, for: 'Own room' }
    const offer = await mia.command('chore swap', { chore: 'Plants', ...asked })
    await tom.press(offer.button('Aannemen'))
    const held = expect.objectContaining({ slot: FIRST, of: tom.userId, who: mia.userId })
    const given = expect.objectContaining({ of: null, who: tom.userId })
    expect(await turns()).toEqual([theirs(mia), held, theirs(sam), given])
    await verified()
    const before = await turns()
    for (const theirTurn of ['Own room', await turnOf(sam)]) {
      const same = { chore: await turnOf(mia), with: { user: sam.userId }, for: theirTurn }
      const no = await mia.command('chore swap', same)
      expect(no.text).toContain('Everyone does their own “Own room”')
    }
    expect(await turns()).toEqual(before)
  })

  test('who comes has one too, whose place is taken has none, and Undo takes both back', async () => {
    const { tom, sam, zoe, turns, chore, verified } = await setup()
    const before = await turns()
    const pick = (...people: readonly Who[]) =>
      zoe.send(interactionType.component, {
        component_type: componentType.mentionableSelect,
        custom_id: `1:rotation.members:${chore}`,
        values: people.map(({ userId }) => userId),
        resolved: {
          users: Object.fromEntries(people.map(({ userId: id }) => [id, { id, username: 'x' }])),
          members: Object.fromEntries(people.map(({ userId: id }) => [id, { permissions: '0' }])),
        },
      })
    const changed = await pick(tom, sam, zoe)
    expect(changed.text).toContain(`<@${zoe.userId}>`)
    expect(await turns()).toEqual([theirs(tom), theirs(sam), theirs(zoe)])
    await verified()
    await zoe.press(changed.button('Undo'))
    expect(await turns()).toEqual(before)
    await verified()
  })

  test('taken in turns instead, one turn is left; and Undo gives everybody theirs again', async () => {
    const { zoe, turns, chore, verified } = await setup()
    const before = await turns()
    const changed = await zoe.pick(`1:rotation.way:${chore}`, 'inOrder')
    expect(await turns()).toEqual([expect.objectContaining({ of: null, shared: null })])
    await verified()
    await zoe.press(changed.button('Undo'))
    expect(await turns()).toEqual(before)
    await verified()
  })

  test('where turns were taken, from now on everybody has their own', async () => {
    const { mia, tom, sam, zoe, turns, chore, verified } = await setup({ way: 'inOrder' })
    const before = await turns()
    const changed = await zoe.pick(`1:rotation.way:${chore}`, 'each')
    expect(await turns()).toEqual([theirs(mia), theirs(tom), theirs(sam)])
    await verified()
    await zoe.press(changed.button('Undo'))
    expect(await turns()).toEqual(before)
    await verified()
  })

  test('what was opened for somebody and done since is not taken back unseen', async () => {
    const { tom, zoe, turns, turnOf, chore } = await setup({ way: 'inOrder' })
    const changed = await zoe.pick(`1:rotation.way:${chore}`, 'each')
    await tom.press(`1:chore.done:${await turnOf(tom)}:card`)
    const now = await turns()
    await zoe.press(changed.button('Undo'))
    expect(await turns()).toEqual(now)
  })

  test('deleted, all of them are gone, and come back together', async () => {
    const { zoe, turns, verified } = await setup()
    const before = await turns()
    const gone = await zoe.command('chore delete', { chore: 'Own room' })
    expect(await turns()).toEqual([])
    expect(await turns('cancelled')).toHaveLength(3)
    await verified()
    await zoe.press(gone.button('Undo'))
    expect(await turns()).toEqual(before)
    await verified()
  })

  test('R6 who leaves takes only their own with them, and it comes back with them', async () => {
    const { mia, tom, sam, zoe, turns, verified } = await setup()
    const before = await turns()
    const removed = await zoe.press(`1:members.remove:${tom.userId}`)
    expect(await turns()).toEqual([theirs(mia), theirs(sam)])
    await verified()
    await zoe.press(removed.button('Undo'))
    expect(await turns()).toEqual(before)
    await verified()
  })

  test('time closes what is not done of each by itself', async () => {
    const { mia, tom, turnOf, turns, at, verified } = await setup({
      when: 'every day 19:00',
    })
    await mia.press(`1:chore.done:${await turnOf(mia)}:card`)
    at('2030-01-01T23:30:00Z')
    const occurrence = await turnOf(tom)
    await tom.press(`1:chore.done:${occurrence}:card`)
    expect((await turns('missed')).map(({ of }) => of)).toEqual([tom.userId])
    expect((await turns('done')).map(({ of }) => of)).toEqual([mia.userId, tom.userId])
    await verified()
  })
})
