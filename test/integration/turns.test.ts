import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase } from '../support/app.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

async function setup(now?: string) {
  const still = await inStillTime(database, now)
  const { guildId } = still
  return {
    ...still,
    /** Every turn of the guild, without its version. */
    rows: () =>
      database.admin<{ slot: string; status: string; due: string; was: string | null }[]>`
        select slot, status, to_char(due_at at time zone 'UTC', 'MM-DD HH24:MI') as due,
          to_char(postponed_from at time zone 'UTC', 'MM-DD HH24:MI') as was
        from occurrences where guild_id = ${guildId} order by due_at, slot`,
  }
}

const open = (slot: string, due: string, was: string | null = null) => ({
  slot,
  status: 'open',
  due,
  was,
})

describe('skipping a turn', () => {
  test('O7 nobody has to do it, the turn stays with whose it is, and Undo brings exactly that back', async () => {
    const { mia, tom, rows, log } = await setup()
    await mia.command('/chore add', { name: 'Dishes', when: 'every day 19:00', who: tom })
    const before = await rows()
    const card = await tom.command('/klus overslaan', { klus: 'Dishes', reden: 'We eten **uit**' })
    expect(card.text).toContain('Dishes is overgeslagen: niemand hoeft hem deze keer te doen.')
    expect(card.text).toContain('Volgende keer')
    expect(card.text).toContain('Aan de beurt: @Tom')
    expect(card.text).toContain('We eten **uit**')
    expect(card.buttons).toEqual(['Ongedaan maken'])
    expect(await rows()).toEqual([
      { slot: '2030-01-01T19:00', status: 'skipped', due: '01-01 18:00', was: null },
      open('2030-01-02T19:00', '01-02 18:00'),
    ])
    const shown = await mia.command('/chore show', { chore: 'Dishes' })
    expect(shown.text).not.toContain('Done by')

    await card.click('Ongedaan maken')
    expect(card.text).toContain('Weer open: Dishes')
    expect(card.buttons).toEqual(['Klaar', 'Meer', 'Overdragen'])
    expect(await rows()).toEqual(before)
    expect(await log()).toEqual(['chore.added', 'chore.skipped', 'chore.skip-undone'])
  })

  test('late covers what passed meanwhile, and Undo takes those rows away', async () => {
    const { mia, rows, at } = await setup()
    await mia.command('/chore add', { name: 'Bins', when: 'every monday 18:00' })
    const before = await rows()
    at('2030-01-22T12:00:00Z')
    const card = await mia.command('/chore skip', { chore: 'Bins' })
    expect((await rows()).map(({ slot, status }) => `${slot} ${status}`)).toEqual([
      '2030-01-07T18:00 skipped',
      '2030-01-14T18:00 covered',
      '2030-01-21T18:00 covered',
      '2030-01-28T18:00 open',
    ])
    await card.click('Undo')
    expect(await rows()).toEqual(before)
  })

  test('O6 of a chore that counts from its completion counts from the day of the skip', async () => {
    const { mia, rows, at } = await setup()
    await mia.command('/chore add', { name: 'Filter', when: '3 days after done 18:00' })
    at('2030-01-10T21:40:00Z')
    await mia.command('/chore skip', { chore: 'Filter' })
    expect((await rows()).at(-1)).toMatchObject({ status: 'open', due: '01-13 17:00' })
  })

  test('of what comes only once is refused, with what can be done instead', async () => {
    const { mia, rows } = await setup()
    await mia.command('/chore add', { name: 'Lamp', when: 'tomorrow' })
    const refused = await mia.command('/chore skip', { chore: 'Lamp' })
    expect(refused.text).toContain('“Lamp” comes only once')
    expect(refused.text).toContain('/chore delete')
    expect(await rows()).toMatchObject([{ status: 'open' }])
  })

  test('is for whose turn it is and for managers; of what is for anyone, for anyone', async () => {
    const { mia, tom, zoe } = await setup()
    await mia.command('/chore add', { name: 'Dishes', when: 'every day 19:00', who: tom })
    const refused = await mia.command('/chore skip', { chore: 'Dishes' })
    expect(refused.text).toContain('It is @Tom’s turn to do “Dishes”')
    const card = await zoe.command('/chore skip', { chore: 'Dishes' })
    expect(card.text).toContain('Dishes is skipped')
    await mia.command('/chore add', { name: 'Bins', when: 'every monday' })
    expect((await tom.command('/klus overslaan', { klus: 'Bins' })).text).toContain('overgeslagen')
  })

  test('of two at once one wins and the other is told; so it is of a skip and a Done', async () => {
    const { mia, tom, zoe, rows } = await setup()
    const card = await mia.command('/chore add', { name: 'Dishes', when: 'every day 19:00' })
    const more = [await tom.command('/klus toon', { klus: 'Dishes' }), card]
    await Promise.all(more.map((one) => one.click(one.buttons.includes('More') ? 'More' : 'Meer')))
    const [a, b] = await Promise.all([
      more[0]?.click('Beurt overslaan'),
      more[1]?.click('Skip this turn'),
    ])
    const told = [a?.text, b?.text].filter((text) => /voorbij|over already/.test(text ?? ''))
    expect(told).toHaveLength(1)
    expect((await rows()).map(({ status }) => status)).toEqual(['skipped', 'open'])

    const again = await zoe.command('/chore show', { chore: 'Dishes' })
    const other = await zoe.command('/chore show', { chore: 'Dishes' })
    await other.click('More')
    await Promise.all([again.click('Done'), other.click('Skip this turn')])
    const statuses = (await rows()).map(({ status }) => status)
    expect([statuses.length, statuses[0], statuses[2]]).toEqual([3, 'skipped', 'open'])
    expect(['done', 'skipped']).toContain(statuses[1])
  })

  test('of what one did oneself is told so', async () => {
    const { mia } = await setup()
    const card = await mia.command('/chore add', { name: 'Dishes', when: 'every day 19:00' })
    await card.click('More')
    await mia.command('/chore done', { chore: 'Dishes' })
    expect((await card.click('Skip this turn')).text).toContain('already done: you did it')
  })

  test('is taken back only until somebody does something with the next turn', async () => {
    const { mia, tom, rows } = await setup()
    await mia.command('/chore add', { name: 'Dishes', when: 'every day 19:00' })
    const card = await mia.command('/chore skip', { chore: 'Dishes' })
    await tom.command('/klus uitstellen', { klus: 'Dishes', tot: 'vrijdag' })
    const refused = await card.click('Undo')
    expect(refused.text).toContain('begun, done, skipped or changed since')
    expect((await rows())[0]?.status).toBe('skipped')
  })
})

describe('postponing a turn', () => {
  test('P1 merges the turn that it reaches, and after it the chore comes as it always did', async () => {
    const { mia, rows, at } = await setup('2026-01-01T12:00:00Z')
    await mia.command('/chore add', { name: 'Bins', when: 'every monday 18:00' })
    const before = await rows()
    at('2026-01-05T12:00:00Z')
    const card = await mia.command('/chore snooze', { chore: 'Bins', until: '14 jan' })
    expect(card.text).toContain('Postponed: Bins')
    expect(card.text).toContain('Postponed from')
    expect(card.text).toContain('goes into this one')
    expect(await rows()).toEqual([
      { slot: '2026-01-12T18:00', status: 'covered', due: '01-12 17:00', was: null },
      open('2026-01-05T18:00', '01-14 17:00', '01-05 17:00'),
    ])
    const sooner = await mia.command('/chore snooze', { chore: 'Bins', until: '10 jan' })
    expect(sooner.text).toContain('“Bins” is due Wednesday, 14 January 2026')
    await card.click('Undo')
    expect(card.text).toContain('Due as before: Bins')
    expect(await rows()).toEqual(before)

    await mia.command('/chore snooze', { chore: 'Bins', until: '14 jan' })
    at('2026-01-14T16:00:00Z')
    await mia.command('/chore done', { chore: 'Bins' })
    expect((await rows()).at(-1)).toEqual(open('2026-01-19T18:00', '01-19 17:00'))
  })

  test('keeps when it was due at first, moves that turn alone, and never to an earlier moment', async () => {
    const { mia, rows, log } = await setup()
    await mia.command('/chore add', { name: 'Dishes', when: 'every day 19:00' })
    const postpone = (until: string) => mia.command('/chore snooze', { chore: 'Dishes', until })
    const first = await postpone('today 21:00')
    await postpone('today 23:00')
    await postpone('today 22:00')
    expect(await rows()).toEqual([open('2030-01-01T19:00', '01-01 21:00', '01-01 18:00')])
    expect((await first.click('Undo')).text).toContain('was moved again or done since')
    const shown = await mia.command('/chore show', { chore: 'Dishes' })
    expect(shown.text).toContain('Postponed from')
    for (const [until, why] of [
      ['today 18:00', 'what you chose is not later than that'],
      ['every day', 'is not one moment'],
      ['ooit', 'I cannot read “ooit”'],
      ['yesterday', 'has already passed'],
      ['x'.repeat(100), 'I cannot read'],
    ] as const)
      expect((await postpone(until)).text).toContain(why)
    expect(await log()).toEqual([
      'chore.added',
      ...Array.from({ length: 3 }, () => 'chore.postponed'),
    ])
  })

  test('of a chore for any time of a day goes to the end of another, or to a time of its own', async () => {
    const { mia, rows } = await setup()
    await mia.command('/chore add', { name: 'Plants', when: 'today' })
    const card = await mia.command('/chore snooze', { chore: 'Plants', until: 'tomorrow' })
    expect(card.text).toContain('Due Wed 2 Jan')
    expect(await rows()).toMatchObject([{ due: '01-02 22:59' }])
    const timed = await mia.command('/chore snooze', { chore: 'Plants', until: 'friday 18:00' })
    expect(timed.text).toMatch(/Due .*18:00/)
    expect(await rows()).toMatchObject([{ due: '01-04 17:00', was: '01-01 22:59' }])
  })

  test('of what is locked offers no moment to who cannot choose one', async () => {
    const { mia, zoe, sleep } = await setup()
    const missed = 'it locks: only a manager can still do it, until the next one comes'
    await mia.command('/chore add', { name: 'Dishes', when: 'every monday 19:00', missed })
    sleep({ hours: 24 * 7 })
    const later = async (who: typeof mia) => {
      const card = await who.command('/chore show', { chore: 'Dishes' })
      await card.click('More')
      return card.click('Later')
    }
    expect((await later(mia)).text).toContain('is locked since, so only a manager')
    expect((await later(zoe)).text).toContain('Later: Dishes')
  })

  test('is offered from More, as far as it is later; another moment is asked for', async () => {
    const { mia, tom, rows } = await setup()
    const card = await mia.command('/chore add', { name: 'Dishes', when: 'today 19:00' })
    await card.click('More')
    expect(card.buttons).toEqual([
      'Later',
      'History',
      'In progress',
      'When done',
      'Effort and priority',
      'Steps',
      'Whose turn',
      'Edit',
      'Delete',
      'Add chore',
      'Back',
    ])
    await card.click('Later')
    expect(card.selects).toEqual(['Until when?'])
    expect(() => card.select('In 3 hours')).toThrow(
      'It offers: Tonight, Tomorrow, In the weekend, Another moment….',
    )
    await card.select('Tomorrow')
    expect(card.text).toContain('Postponed: Dishes')
    expect(await rows()).toMatchObject([{ due: '01-02 18:00' }])

    const toms = await tom.command('/klus toon', { klus: 'Dishes' })
    await toms.click('Meer')
    await toms.click('Later')
    const form = await toms.select('Een ander moment…')
    await form.modal.submit({ 'Tot wanneer?': 'vrijdag' })
    expect(toms.text).toContain('Uitgesteld: Dishes')
    expect(await rows()).toMatchObject([{ due: '01-04 18:00', was: '01-01 18:00' }])
  })
})
