import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase } from '../support/app.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const setup = (now: string) => inStillTime(database, now)

const linesOf = (text: string) => text.split('\n').filter((line) => !line.startsWith('['))

describe('the history of a chore', () => {
  test('tells each turn: done by whom, skipped, covered, postponed, taken back', async () => {
    const { mia, tom, at } = await setup('2026-01-01T12:00:00Z')
    await mia.command('/chore add', { name: 'Bins', when: 'every monday 18:00' })
    at('2026-01-05T12:00:00Z')
    await tom.command('/klus klaar', { klus: 'Bins' })
    await mia.command('/chore skip', { chore: 'Bins' })
    at('2026-01-19T12:00:00Z')
    await mia.command('/chore snooze', { chore: 'Bins', until: '27 jan' })
    at('2026-01-27T12:00:00Z')
    await mia.command('/chore done', { chore: 'Bins' })
    const done = await mia.command('/chore done', { chore: 'Bins' })
    await done.click('Undo')
    const card = await mia.command('/chore history', { chore: 'Bins' })
    expect(linesOf(card.text)).toEqual([
      'History of Bins',
      '⏰ 2 February 2026 at 18:00 · open',
      '↩️ @Mia had done it 27 January 2026 at 13:00; that was taken back',
      '✅ 27/01/2026 · done by @Mia 27 January 2026 at 13:00, postponed from 19/01/2026  [Undo]',
      '🔗 26/01/2026 · went into another turn',
      '⏭️ 12/01/2026 · skipped',
      '✅ 05/01/2026 · done by @Tom 5 January 2026 at 13:00',
      '(Only you can see this)',
    ])
    const dutch = await tom.command('/klus historie', { klus: 'Bins' })
    expect(dutch.text).toContain('Historie van Bins')
    expect(dutch.text).toContain('gedaan door @Tom')
    expect(dutch.text).toContain('opgegaan in een andere beurt')
    await card.click('Share')
    const shared = tom.sees().at(-1)
    expect(shared?.text).toContain('Historie van Bins')
    expect(shared?.text).toContain('Gedeeld door @Mia')
    expect(shared?.buttons).toEqual(['Mijn klussen'])
  })

  test('writes the days of all turns alike, the open one too', async () => {
    const { mia, at } = await setup('2026-01-01T12:00:00Z')
    await mia.command('/chore add', { name: 'Attic', when: 'every monday' })
    at('2026-01-05T12:00:00Z')
    await mia.command('/chore skip', { chore: 'Attic' })
    const card = await mia.command('/chore history', { chore: 'Attic' })
    expect(linesOf(card.text)).toContain('⏰ 12/01/2026 · open')
    expect(linesOf(card.text)).toContain('⏭️ 05/01/2026 · skipped')
  })

  test('is read ten turns at a time, and a page that is not there says so', async () => {
    const { mia, sleep } = await setup('2026-01-01T12:00:00Z')
    await mia.command('/chore add', { name: 'Dishes', when: 'every day 19:00' })
    for (let day = 0; day < 11; day += 1) {
      await mia.command('/chore done', { chore: 'Dishes' })
      sleep({ hours: 24 })
    }
    const card = await mia.command('/chore history', { chore: 'Dishes' })
    expect(card.buttons).toEqual(['Undo', 'Next', 'Share', 'Back'])
    expect(card.text.match(/done by/g)).toHaveLength(9)
    await card.click('Next')
    expect(card.text.match(/done by/g)).toHaveLength(2)
    expect(card.text).toContain('Page 2')
    expect(card.buttons).toEqual(['Previous', 'Share', 'Back'])
    await card.click('Back')
    expect(card.text).toContain('every day 19:00')
  })

  test('has the way back for a day to who did it, later to managers, and to none once somebody went on', async () => {
    const { mia, tom, zoe, sleep } = await setup('2026-01-05T12:00:00Z')
    await mia.command('/chore add', { name: 'Bins', when: 'every monday 18:00' })
    await tom.command('/klus klaar', { klus: 'Bins' })
    const look = (who: typeof mia, name = '/chore history', key = 'chore') =>
      who.command(name, { [key]: 'Bins' })
    // Whoever has seen that it is not may say so.
    expect((await look(mia)).buttons).toEqual(['Not done', 'Share', 'Back'])
    sleep({ hours: 23 })
    const toms = await look(tom, '/klus historie', 'klus')
    expect(toms.buttons).toEqual(['Ongedaan maken', 'Delen', 'Terug'])
    sleep({ hours: 2 })
    expect((await toms.click('Ongedaan maken')).text).toContain('meer dan 24 uur geleden')
    const zoes = await look(zoe)
    expect(zoes.buttons).toEqual(['Not done', 'Share', 'Back'])
    await zoes.click('Not done')
    expect(zoes.text).toContain('The turn of 1/5/26 is open again')
    expect(zoes.text).toContain('@Tom had done it')
    expect(zoes.buttons).toEqual(['Share', 'Back'])

    await tom.command('/klus klaar', { klus: 'Bins' })
    const again = await look(zoe)
    await mia.command('/chore skip', { chore: 'Bins' })
    expect((await again.click('Not done')).text).toContain('with the next turn of “Bins” since')
    expect((await look(zoe)).buttons).toEqual(['Share', 'Back'])
  })
})
