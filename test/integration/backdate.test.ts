import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase } from '../support/app.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

async function setup(now: string) {
  const still = await inStillTime(database, now)
  const { guildId } = still
  return {
    ...still,
    turns: async () =>
      (
        await database.admin<{ slot: string; status: string }[]>`
          select slot, status from occurrences where guild_id = ${guildId} order by due_at, slot`
      ).map(({ slot, status }) => `${slot} ${status}`),
    completions: () =>
      database.admin<{ done: string; said: string | null }[]>`
        select to_char(completed_at at time zone 'UTC', 'MM-DD HH24:MI') as done,
          to_char(recorded_at at time zone 'UTC', 'MM-DD HH24:MI') as said
        from completions where guild_id = ${guildId} and undone_at is null order by id`,
  }
}

describe('what was done before it is said', () => {
  test('O6 counts from when it was done: 3 days after Wednesday is Saturday, though it is said on Friday', async () => {
    const { mia, turns, at, completions } = await setup('2026-01-01T12:00:00Z')
    await mia.command('/chore add', { name: 'Filter', when: '3 days after done 18:00' })
    at('2026-01-09T12:00:00Z')
    const card = await mia.command('/chore done', { chore: 'Filter', at: 'wednesday 22:40' })
    expect(card.text).toContain('Filter is done')
    expect(card.text).toMatch(/Done .*7 January 2026.* 22:40/)
    expect(await completions()).toEqual([{ done: '01-07 21:40', said: '01-09 12:00' }])
    expect((await turns()).at(-1)).toMatch(/^2026-01-10T18:00~.* open$/)
  })

  test('O6 is refused before it was done the last time, before it was added, and in time to come', async () => {
    const { mia, tom, at, completions } = await setup('2026-01-01T12:00:00Z')
    await mia.command('/chore add', { name: 'Dishes', when: 'every day 19:00' })
    const done = (when: string) => mia.command('/chore done', { chore: 'Dishes', at: when })
    expect((await done('yesterday')).text).toContain('cannot have been done before that')
    at('2026-01-03T12:00:00Z')
    await mia.command('/chore done', { chore: 'Dishes' })
    at('2026-01-04T12:00:00Z')
    for (const [when, why] of [
      ['yesterday 10:00', 'was last done'],
      ['today 18:00', 'is still to come'],
      ['tomorrow', 'I cannot read “tomorrow”'],
      ['\u202e**ooit** <@1>', 'I cannot read'],
      ['9'.repeat(100), 'I cannot read'],
    ] as const)
      expect((await done(when)).text).toContain(why)
    expect((await tom.command('/klus klaar', { klus: 'Dishes', toen: 'ooit' })).text).toContain(
      'Ik kan “ooit” niet lezen als een moment dat geweest is',
    )
    expect(await completions()).toHaveLength(1)
  })

  test('is one piece of work, though two say the same moment: the second finishes no other turn', async () => {
    const { mia, tom, turns, at } = await setup('2026-01-01T12:00:00Z')
    await mia.command('/chore add', { name: 'Dishes', when: 'every day 19:00' })
    at('2026-01-03T12:00:00Z')
    const first = await mia.command('/chore done', { chore: 'Dishes', at: 'yesterday 20:00' })
    expect(first.text).toContain('Dishes is done')
    const before = await turns()
    const second = await tom.command('/klus klaar', { klus: 'Dishes', toen: 'gisteren 20:00' })
    expect(second.text).toContain('voor het laatst gedaan en dit is niet later')
    expect(await turns()).toEqual(before)
  })

  test('on a day without a time is shown as that day', async () => {
    const { mia, at } = await setup('2026-01-05T12:00:00Z')
    await mia.command('/chore add', { name: 'Bins', when: 'every monday 18:00' })
    at('2026-01-09T12:00:00Z')
    const card = await mia.command('/chore done', { chore: 'Bins', at: 'wednesday' })
    expect(card.text).toContain('Done 7 January 2026\n')
    const history = await mia.command('/chore history', { chore: 'Bins' })
    expect(history.text).toContain('done by @Mia 7 January 2026  [Undo]')
  })

  test('is the turn whose time it was, though that time is over when it is said', async () => {
    const { mia, turns, at } = await setup('2026-01-05T12:00:00Z')
    await mia.command('/chore add', { name: 'Dishes', when: 'every day 18:00' })
    at('2026-01-06T08:00:00Z')
    await mia.command('/chore done', { chore: 'Dishes', at: 'yesterday 20:00' })
    expect(await turns()).toEqual(['2026-01-05T18:00 done', '2026-01-06T18:00 open'])
  })

  test('is that turn also where more than one is over and nobody has written that down yet', async () => {
    const { mia, turns, at } = await setup('2026-01-05T12:00:00Z')
    await mia.command('/chore add', { name: 'Dishes', when: 'every day 18:00' })
    at('2026-01-07T08:00:00Z')
    await mia.command('/chore done', { chore: 'Dishes', at: 'yesterday 20:00' })
    expect(await turns()).toEqual([
      '2026-01-05T18:00 neutral',
      '2026-01-06T18:00 done',
      '2026-01-07T18:00 open',
    ])
  })

  test('is taken back for a day from when it was said', async () => {
    const { mia, tom, turns, at } = await setup('2026-01-01T12:00:00Z')
    await mia.command('/chore add', { name: 'Bins', when: 'every monday 18:00' })
    at('2026-01-09T12:00:00Z')
    const card = await tom.command('/klus klaar', { klus: 'Bins', toen: 'maandag 20:00' })
    const before = await turns()
    expect(before).toEqual(['2026-01-05T18:00 done', '2026-01-12T18:00 open'])
    at('2026-01-10T11:00:00Z')
    await card.click('Ongedaan maken')
    expect(await turns()).toEqual(['2026-01-05T18:00 open'])
    const again = await tom.command('/klus klaar', { klus: 'Bins', toen: 'maandag 20:00' })
    at('2026-01-11T11:30:00Z')
    expect((await again.click('Ongedaan maken')).text).toContain('meer dan 24 uur geleden')
  })
})
