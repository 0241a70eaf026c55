import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { areas } from '../../src/features/chores/index.ts'
import { createDatabase } from '../support/app.ts'
import { anId } from '../support/build.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

async function setup() {
  const still = await inStillTime(database)
  const { guildId } = still
  return {
    ...still,
    /** What is there of the guild's only chore, or of this one, straight from its rows. */
    rows: () =>
      database.admin<{ status: string; slot: string; version: number }[]>`
        select o.status, o.slot, c.version from occurrences o
        join chores c on c.guild_id = o.guild_id and c.id = o.chore_id
        where o.guild_id = ${guildId} order by o.id`,
  }
}

describe('editing', () => {
  test('opens filled in from the card, says what was before, and Undo brings exactly that back', async () => {
    const { mia, tom, log, rows } = await setup()
    const card = await mia.command('/chore add', {
      name: 'Dishes',
      when: 'every day 19:00',
      who: tom,
    })
    expect(card.buttons).toEqual(['Done', 'Undo', 'Edit', 'More'])
    const form = await card.click('Edit')
    expect(form.modal.title).toBe('Edit a chore')
    expect(form.lines.join('\n')).toMatch(
      /What has to be done.*: Dishes\n.*When.*: every day 19:00\n/,
    )

    const notes = 'Use *hot* water\n- twice'
    const edited = await form.modal.submit({ 'When?': 'every 2 days 20:00', Notes: notes })
    expect(edited.outcome).toBe('update')
    expect(card.text).toContain('Changed: Dishes')
    expect(card.text).toContain('every 2 days 20:00')
    expect(card.text).toContain('It was due every day 19:00')
    expect(card.text).toContain('Use *hot* water\n- twice')
    expect(card.buttons).toEqual(['Done', 'Undo', 'Edit', 'More'])
    expect(await rows()).toEqual([{ status: 'open', slot: '2030-01-01T20:00', version: 2 }])

    await card.click('Undo')
    expect(card.text).toContain('As it was: Dishes')
    expect(card.text).not.toContain('hot')
    expect(await rows()).toEqual([{ status: 'open', slot: '2030-01-01T19:00', version: 3 }])
    expect(await log()).toEqual(['chore.added', 'chore.edited', 'chore.edited'])
    const shown = await tom.command('/klus toon', { klus: 'Dishes' })
    expect(shown.text).toContain('elke dag om 19:00')
    expect(shown.text).toContain('Aan de beurt: @Tom')
  })

  test('of two people at once the second is told, and saves theirs over it from what they typed', async () => {
    const { mia, zoe, rows } = await setup()
    const card = await mia.command('/chore add', { name: 'Bins', when: 'tomorrow' })
    const [first, second] = [
      await card.click('Edit'),
      await zoe.command('/chore edit', { chore: 'Bins' }),
    ]
    await first.modal.submit({ 'What has to be done?': 'Paper' })
    const late = await second.modal.submit({
      'What has to be done?': '**Glass** @all',
      Notes: 'a\\b',
    })
    expect(late.text).toContain('Somebody else changed “Paper”')
    expect(late.text).toContain('**Glass** @all')

    const again = await late.click('Try again')
    const saved = await again.modal.submit()
    expect(saved.outcome).toBe('update')
    expect(late.text).toContain('Changed: **Glass** @all')
    expect(late.text).toContain('It was called “Paper”')
    expect(late.text).toContain('a\\b')
    expect((await rows())[0]?.version).toBe(3)
    expect((await card.click('Undo')).text).toContain('was changed or done since')
  })

  test('O9 what is overdue stays due unless its schedule changes, and what was done early does not come again', async () => {
    const { mia, sleep, rows } = await setup()
    const card = await mia.command('/chore add', { name: 'Plants', when: 'today 14:00' })
    sleep({ hours: 48 })
    await (await card.click('Edit')).modal.submit({ Notes: 'The big one too' })
    expect(card.text).toContain('Overdue')
    await (await card.click('Edit')).modal.submit({ 'When?': 'every day 20:00' })
    expect(await rows()).toMatchObject([{ status: 'open', slot: '2030-01-03T20:00' }])
    await card.click('Done')
    await (await mia.command('/chore edit', { chore: 'Plants' })).modal.submit({
      'When?': 'every 2 days 20:00',
    })
    expect(await rows()).toMatchObject([
      { status: 'done', slot: '2030-01-03T20:00' },
      { status: 'open', slot: '2030-01-05T20:00' },
    ])
    await (await mia.command('/chore edit', { chore: 'Plants' })).modal.submit({
      'When?': 'today 20:00',
    })
    expect((await rows())[1]?.slot).toMatch(/^2030-01-03T20:00~/)
  })

  test('is for who added it and for managers; when the guild says so for managers alone', async () => {
    const { mia, tom, zoe } = await setup()
    const card = await mia.command('/chore add', { name: 'Bins', when: 'tomorrow' })
    const refused = await tom.command('/klus wijzig', { klus: 'Bins' })
    expect(refused.text).toContain('@Mia heeft “Bins” toegevoegd')
    expect((await tom.command('/klus verwijder', { klus: 'Bins' })).text).toContain('@Mia heeft')
    expect((await zoe.command('/chore edit', { chore: 'Bins' })).outcome).toBe('modal')
    await database.admin`update guilds set adding = 'restricted', version = version + 1`
    expect((await card.click('Edit')).text).toContain('only managers change chores')
    expect((await mia.command('/chore add')).text).toContain('only managers add chores')
    const typed = { name: 'Glass', when: 'today' }
    expect((await mia.command('/chore add', typed)).text).toContain('only managers add chores')
    expect((await zoe.command('/chore add', typed)).text).toContain('Added: Glass')

    await database.admin`update guilds set completing = 'restricted', version = version + 1`
    const tomsOwn = { name: 'Afwas', when: 'elke dag 19:00', who: tom }
    const toms = await zoe.command('/chore add', tomsOwn)
    expect((await mia.command('/chore done', { chore: 'Afwas' })).text).toContain(
      'only @Tom or a manager marks “Afwas” as done',
    )
    expect((await toms.click('Done')).outcome).toBe('update')
    const second = await tom.command('/klus klaar', { klus: 'Afwas' })
    await second.click(second.buttons[0] ?? '')
    expect(second.text).toContain('Afwas is klaar')
    expect((await mia.command('/chore done', { chore: 'Bins' })).text).toContain('Bins is done')
  })
})

describe('an area', () => {
  test('is picked from those of the server, in the command and in the form, and stands on the card', async () => {
    const { app, mia, tom, home } = await setup()
    const [kitchen, garden] = [anId(21), anId(22)]
    await inGuild(app.db, home.id, async (scope) => {
      await areas.add(scope, { id: kitchen, name: 'Kitchen' }, app.clock.now())
      await areas.add(scope, { id: garden, name: 'Garden' }, app.clock.now())
    })
    const typed = { name: 'Dishes', when: 'today', area: 'kitchen', notes: 'Hot water' }
    const card = await mia.command('/chore add', typed)
    expect(card.text).toContain('🌿 Kitchen')
    expect(card.text).toContain('📝 Hot water')
    const refused = await mia.command('/chore add', { ...typed, name: 'Bins', area: 'Attic' })
    expect(refused.text).toContain('That area is not there any more')

    await (await card.click('Edit')).modal.submit({ Area: 'Garden' })
    expect(card.text).toContain('🌿 Garden')
    expect(card.text).toContain('It was in Kitchen')
    await (await card.click('Edit')).modal.submit({ Area: [] })
    expect(card.text).not.toContain('🌿')
    await card.click('Undo')
    expect(card.text).toContain('🌿 Garden')

    const form = await tom.command('/klus nieuw')
    const late = await form.modal.submit({
      'Wat moet er gebeuren?': 'Ramen',
      'Wanneer?': 'ooit',
      Ruimte: 'Kitchen',
    })
    const again = await late.click('Opnieuw')
    await again.modal.submit({ 'Wanneer?': 'morgen' })
    expect(late.text).toContain('🌿 Kitchen')
    await inGuild(app.db, home.id, (scope) => areas.remove(scope, kitchen))
    expect((await tom.command('/klus toon', { klus: 'Ramen' })).text).not.toContain('🌿')
  })
})

describe('deleting', () => {
  test('takes what is open along, frees the name, and is taken back once: also by looking the chore up', async () => {
    const { mia, tom, rows, log } = await setup()
    const card = await mia.command('/chore add', { name: 'Bins', when: 'tomorrow' })
    const old = await tom.command('/klus toon', { klus: 'Bins' })
    await (await card.click('More')).click('Delete')
    expect(card.text).toContain('Bins is deleted')
    expect(await rows()).toMatchObject([{ status: 'cancelled' }])
    expect((await old.click('Klaar')).text).toContain('“Bins” is verwijderd')
    expect((await mia.command('/chore edit', { chore: 'Bins' })).text).toContain('cannot find')

    const found = await mia.command('/chore show', { chore: 'Bins' })
    expect(found.text).toContain('Deleted')
    await found.click('Undo')
    expect(found.text).toContain('Back again: Bins')
    expect(await rows()).toMatchObject([{ status: 'open', slot: '2030-01-02' }])
    expect((await card.click('Undo')).text).toContain('there is nothing to take back')
    await found.click('Done')
    expect((await card.click('Undo')).text).toContain('there is nothing to take back')
    expect(await log()).toEqual([
      'chore.added',
      'chore.archived',
      'chore.restored',
      'chore.completed',
    ])
  })

  test('is not taken back while another chore has the name', async () => {
    const { mia } = await setup()
    await mia.command('/chore add', { name: 'Bins', when: 'tomorrow' })
    const deleted = await mia.command('/chore delete', { chore: 'Bins' })
    await mia.command('/chore add', { name: 'bins', when: 'today' })
    expect((await deleted.click('Undo')).text).toContain('another chore called “Bins”')
    await (await mia.command('/chore edit', { chore: 'bins' })).modal.submit({
      'What has to be done?': 'Glass',
    })
    expect((await deleted.click('Undo')).text).toContain('Back again: Bins')
  })

  test('and doing at one moment leave one winner, and nothing open of what is deleted', async () => {
    const { mia, tom, zoe, rows } = await setup()
    for (let race = 0; race < 10; race += 1) {
      const name = `Bins ${race}`
      const card = await mia.command('/chore add', { name, when: 'every day 19:00' })
      const [done, again] = [
        await tom.command('/klus toon', { klus: name }),
        await zoe.command('/chore show', { chore: name }),
      ]
      await Promise.all([
        (await card.click('More')).click('Delete'),
        done.click('Klaar'),
        again.click('Done'),
      ])
      expect((await rows()).filter(({ status }) => status === 'open')).toEqual([])
    }
  })

  test('and bringing back, editing and undoing at one moment leave one chore with one open turn', async () => {
    const { mia, zoe, rows } = await setup()
    const card = await mia.command('/chore add', { name: 'Bins', when: 'every day 19:00' })
    const form = await card.click('Edit')
    const forms = await Promise.all(
      [1, 2, 3].map(() => zoe.command('/chore edit', { chore: 'Bins' })),
    )
    const saved = await Promise.all(
      [form, ...forms].map((one, i) => one.modal.submit({ 'When?': `every day 2${i % 4}:00` })),
    )
    expect(saved.filter(({ text }) => text.includes('Changed'))).toHaveLength(1)
    const deleted = await zoe.command('/chore delete', { chore: 'Bins' })
    await Promise.all([deleted.click('Undo'), deleted.click('Undo'), deleted.click('Undo')])
    expect((await rows()).map(({ status }) => status)).toEqual(['open'])
  })
})

describe('a chore whose name is damaged', () => {
  test('hides no other, can be done, and is whole again with a new name', async () => {
    const { mia, home } = await setup()
    const first = await mia.command('/chore add', { name: 'Bins', when: 'every day 19:00' })
    await mia.command('/chore add', { name: 'Dishes', when: 'today' })
    await database.admin`
update chores set name = 'damaged', notes = 'damaged'
      where guild_id = ${home.id} and schedule ->> 'time' = '19:00'`
    const list = await mia.command('/chores')
    expect(list.text).toContain('Dishes')
    expect(list.buttons.filter((label) => label === 'Done')).toHaveLength(2)
    await first.click('Done')
    expect(first.text).toContain('unreadable chore is done')

    const form = await mia.command('/chore edit', { chore: '\u{FFFD}' })
    const repaired = await form.modal.submit({ 'What has to be done?': 'Glass', Notes: '' })
    expect(repaired.text).toContain('Changed: Glass')
    expect((await mia.command('/chores')).text).toContain('Glass')
  })
})

describe('a form that was refused', () => {
  test('stays on its card with what was typed, and makes room for what comes of it', async () => {
    const { tom, mia } = await setup()
    const open = await tom.command('/klus nieuw')
    const refused = await open.modal.submit({
      'Wat moet er gebeuren?': '# _Ramen_ 1. <@1>',
      'Wanneer?': 'ooit eens',
      'Van wie is de klus?': 'Mia',
      Notities: 'Ook \\ de zolder\n1. boven\n2. beneden',
    })
    expect(refused.text).toContain('Ik kan “ooit eens” niet als tijd lezen')
    const again = await refused.click('Opnieuw')
    expect(again.modal.fields.map(({ part }) => part.value ?? part.default_values)).toEqual([
      '# _Ramen_ 1. <@1>',
      'ooit eens',
      [{ id: mia.id, type: 'user' }],
      'Ook \\ de zolder\n1. boven\n2. beneden',
    ])
    const still = await again.modal.submit({ 'Wanneer?': 'gisteren' })
    expect(still.outcome).toBe('update')
    expect(refused.text).toContain('is al voorbij')
    await (await refused.click('Opnieuw')).modal.submit({ 'Wanneer?': 'morgen' })
    expect(refused.text).toContain('Toegevoegd: # _Ramen_ 1. <@1>')
    expect(refused.text).toContain('Aan de beurt: @Mia')
    expect(refused.buttons).toEqual(['Klaar', 'Ongedaan maken', 'Wijzig', 'Meer'])
  })
})
