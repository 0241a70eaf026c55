import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** 13:00 in Amsterdam, where a guild that speaks Dutch lives until it says otherwise: a Tuesday. */
const NOON = '2030-01-01T12:00:00Z'

function setup(guildLocale = 'nl') {
  const time = { now: Temporal.Instant.from(NOON) }
  const app = database.appFor('owner', { clock: { now: () => time.now } })
  const guildId = aSnowflake()
  const person = (locale = 'en-US', manager = false) =>
    memberOf(app, { guildId, guildLocale, locale, manager })
  return {
    guildId,
    admin: database.admin,
    person,
    mia: person(),
    tom: person('nl'),
    zoe: person('en-GB', true),
    sleep: (duration: Temporal.DurationLike) => {
      time.now = time.now.add(duration)
    },
  }
}

const unix = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds / 1000

describe('/chore add', () => {
  test('of members who add one name at once one does, and the others are told that it is taken', async () => {
    const { person, guildId, admin } = setup()
    const people = Array.from({ length: 6 }, () => person())
    for (let race = 0; race < 15; race += 1) {
      const name = `Dishes ${race}`
      const answers = await Promise.all(
        people.map((member) => member.command('chore add', { name, when: 'every day 19:00' })),
      )
      expect(answers.filter(({ text }) => text.includes('### Added'))).toHaveLength(1)
      expect(answers.filter(({ text }) => text.includes('already'))).toHaveLength(5)
    }
    expect(await admin`select from occurrences where guild_id = ${guildId}`).toHaveLength(15)
  })

  test('adds a chore with its first occurrence, and answers in the member’s language', async () => {
    const { mia, tom, guildId, admin } = setup()
    const answer = await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
    const due = unix('2030-01-01T18:00:00Z')

    expect(answer.json).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } })
    expect(answer.text).toContain('### Added: Dishes')
    expect(answer.text).toContain(`⏰ Due today: <t:${due}:t>`)
    expect(answer.text).toContain('🔁 Repeats: every day 19:00')
    expect(answer.text).toContain('Anyone can do this')
    const dutch = await tom.command('chore add', {
      name: 'Ramen lappen',
      when: 'elke 2 weken op vrijdag',
      who: { user: mia.userId },
    })
    expect(dutch.text).toContain('### Toegevoegd: Ramen lappen')
    expect(dutch.text).toContain('🔁 Herhaling: elke 2 weken op vrijdag')
    expect(dutch.text).toContain(`<@${mia.userId}>`)
    expect(await admin`select kind from outbox where guild_id = ${guildId} order by id`).toEqual([
      { kind: 'chore.added' },
      { kind: 'chore.added' },
    ])
    const people = await admin`select user_id from members where guild_id = ${guildId}`
    expect(people.map((row) => row.user_id).toSorted()).toEqual([mia.userId, tom.userId].toSorted())
  })

  test('without options it asks, with what was given filled in; what is sent back adds the chore', async () => {
    const { mia, tom } = setup()
    const asked = await mia.command('chore add', { name: 'Bins' })
    expect(asked.json).toMatchObject({
      type: 9,
      data: {
        title: 'Add a chore',
        components: [
          { label: 'What has to be done?', component: { value: 'Bins', required: true } },
          { label: 'When?', component: { required: true } },
          { label: 'Whose chore is it?', component: { required: false, min_values: 0 } },
          { label: 'Notes', component: { required: false, style: 2 } },
        ],
      },
    })
    const added = await mia.submit(String(asked.json.data.custom_id), {
      name: 'Bins',
      when: 'tomorrow 8:00',
      who: [tom.userId],
      notes: '',
    })
    expect(added.text).toContain('### Added: Bins')
    expect(added.text).toContain(`Whose turn: <@${tom.userId}>`)
    expect(added.text).toContain(`<t:${unix('2030-01-02T07:00:00Z')}:f>`)
    expect(added.text).toContain('Once')
  })

  test('what was typed too long for the form still opens it', async () => {
    const { mia } = setup()
    const asked = await mia.command('chore add', { name: '🧹'.repeat(60) })
    expect(asked.type).toBe(9)
    expect(asked.body).toContain('🧹…')
  })

  test('an unreadable or past time, a taken name and a bot are told, and nothing is added', async () => {
    const { mia, guildId, admin } = setup()
    await mia.command('chore add', { name: 'Dishes', when: 'today' })
    const refused = [
      [{ name: 'Piano', when: 'move old monitor' }, 'I cannot read “move old monitor”'],
      [{ name: 'Piano', when: 'today 08:00' }, 'has already passed'],
      [{ name: ' dishes ', when: 'today' }, 'There is already a chore called “dishes”'],
      [{ name: 'Piano', when: 'in 9999 years' }, 'I cannot read “in 9999 years”'],
      [{ name: 'Piano', when: 'today', who: { user: aSnowflake(), bot: true } }, 'A bot cannot'],
      [
        { name: 'Piano', when: 'today', who: { user: aSnowflake(), left: true } },
        'not in this server',
      ],
    ] as const
    for (const [values, sentence] of refused) {
      const answer = await mia.command('chore add', values)
      expect(answer.json).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } })
      expect(answer.text).toContain(sentence)
    }
    expect(await admin`select count(*)::int from chores where guild_id = ${guildId}`).toEqual([
      { count: 1 },
    ])
  })

  test('A24: a name that cannot be kept is refused with a sentence, others are cleaned', async () => {
    const { mia } = setup()
    const refused = await mia.command('chore add', { name: 'Dish\0es', when: 'today' })
    expect(refused.text).toContain('holds a character that cannot be kept')
    const cleaned = await mia.command('chore add', { name: ' Dish\u202ees\u200b ', when: 'today' })
    expect(cleaned.text).toContain('### Added: Dishes\n')
  })

  test('A25: a member’s words are shown as typed: no ping, link, heading or formatting', async () => {
    const { mia } = setup()
    const name = '# @everyone [x](https://evil.example) **bold** `code`'
    const answer = await mia.command('chore add', { name, when: 'today' })
    expect(answer.text).toContain(
      '\\# \\@everyone \\[x\\](https\\://evil.example) \\*\\*bold\\*\\* \\`code\\`',
    )
    expect(answer.json.data.allowed_mentions).toEqual({ parse: [] })
  })

  test('while typing, «when» shows how it will be read', async () => {
    const { tom } = setup()
    const offered = await tom.types('chore add', 'when', 'elke dinsdag 19:00')
    expect(offered[0]?.value).toBe('elke dinsdag om 19:00')
    expect(offered[0]?.name).toMatch(/^elke dinsdag .*19:00/)
  })
})

describe('/chore done', () => {
  test('offers the member’s own first, finishes by name, and brings the next occurrence', async () => {
    const { mia, tom, admin, guildId } = setup()
    await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
    await mia.command('chore add', {
      name: 'Dinner',
      when: 'friday',
      who: { user: tom.userId },
    })
    const offered = await tom.types('chore done', 'chore', ' DI')
    expect(offered.map(({ name }) => name)).toEqual(['Dinner', 'Dishes'])

    const dishes = offered[1]?.value ?? ''
    const done = await tom.command('chore done', { chore: dishes })
    const late = await mia.command('chore done', { chore: dishes })
    expect(late.text).toContain(`already done: <@${tom.userId}> did it`)
    expect(done.text).toContain(`✅ **Dishes** is klaar. Dank je, <@${tom.userId}>.`)
    expect(done.text).toContain(`<t:${unix('2030-01-02T18:00:00Z')}:F>`)
    const events = await admin`
      select e.type, e.position::int, o.kind = e.type as pointed, e.correlation_id is not null as known
      from event_log e join outbox o using (guild_id, id)
      where guild_id = ${guildId} order by position`
    expect(events.map((row) => [row.position, row.type, row.pointed, row.known])).toEqual([
      [1, 'chore.added', true, true],
      [2, 'chore.added', true, true],
      [3, 'chore.completed', true, true],
    ])
  })

  test('C1 O2 of ten members who finish a daily chore by its name at once one does, and nobody does tomorrow’s', async () => {
    const { mia, admin, guildId, person } = setup()
    await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
    const [dishes] = await mia.types('chore done', 'chore', 'dishes')
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        person().command('chore done', { chore: dishes?.value ?? '' }),
      ),
    )
    expect(answers.filter(({ text }) => text.includes('is done. Thank you'))).toHaveLength(1)
    expect(answers.filter(({ text }) => text.includes('is already done'))).toHaveLength(9)
    const kept = await admin`
      select slot, status from occurrences where guild_id = ${guildId} order by slot`
    expect(kept.map(({ slot, status }) => [slot, status])).toEqual([
      ['2030-01-01T19:00', 'done'],
      ['2030-01-02T19:00', 'open'],
    ])
  })

  test('a chore that is not there, or was typed past the list, is told', async () => {
    const { mia } = setup()
    for (const chore of ['Dishes', '01941f29-7c00-7000-8000-000000000001'])
      expect((await mia.command('chore done', { chore })).text).toContain('Pick one from the list')
  })
})

describe('Done and Undo', () => {
  test('the winner’s card changes, the other is told privately who was first and when', async () => {
    const { mia, tom } = setup()
    const card = await mia.command('chore add', { name: 'Dishes', when: 'today' })
    const won = await mia.press(card.button('Done'))
    const lost = await tom.press(card.button('Done'))
    expect(won).toMatchObject({ type: 7 })
    expect(won.text).toContain('is done')
    expect(lost.json).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } })
    expect(lost.text).toContain(`<@${mia.userId}> heeft hem <t:${unix(NOON)}:R> gedaan`)
  })

  test('undo brings back everything, and the chore can be done again', async () => {
    const { mia, admin, guildId } = setup()
    const card = await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
    const rows = () => admin`
      select slot, status, assignee_id, due_at from occurrences where guild_id = ${guildId} order by due_at`
    const before = await rows()
    const done = await mia.press(card.button('Done'))
    expect(await rows()).toHaveLength(2)

    const undone = await mia.press(done.button('Undo'))
    expect(undone.text).toContain('### Open again: Dishes')
    expect(await rows()).toEqual(before)
    const again = await mia.press(undone.button('Done'))
    expect(again.text).toContain('is done')
    expect(await rows()).toHaveLength(2)
  })

  test('undo takes away exactly what the completion brought, also when that is due earlier', async () => {
    const { mia, admin, guildId } = setup()
    const card = await mia.command('chore add', { name: 'Plants', when: '3 days after done' })
    const open = () => admin`
      select id from occurrences where guild_id = ${guildId} and status = 'open'`
    const [first] = await open()
    const done = await mia.press(card.button('Done'))
    const again = await mia.press(done.button('Undo'))
    expect(again.text).toContain('Open again')
    expect(await open()).toEqual([first])
  })

  test('A33: undo is for the doer for a day, for a manager always, and for nobody once the next is done', async () => {
    const { mia, tom, zoe, sleep } = setup()
    const card = await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
    const undo = (await mia.press(card.button('Done'))).button('Undo')
    expect((await tom.press(undo)).text).toContain(`Vraag het aan een van hen`)
    sleep({ hours: 25 })
    expect((await mia.press(undo)).text).toContain('more than 24 hours ago')
    expect((await zoe.press(undo)).text).toContain('Open again')

    const second = await mia.press(card.button('Done'))
    const [next] = await mia.types('chore done', 'chore', 'dishes')
    const third = await mia.command('chore done', { chore: next?.value ?? '' })
    expect((await zoe.press(second.button('Undo'))).text).toContain('Take that back first')
    expect((await zoe.press(card.button('Done'))).text).toContain('already done')
    // As it says: that one first, and then this one.
    expect((await zoe.press(third.button('Undo'))).text).toContain('Open again')
    expect((await zoe.press(second.button('Undo'))).text).toContain('Open again')
  })

  test('A29: a button of one guild finds nothing in another, and changes nothing in either', async () => {
    const [here, there] = [setup(), setup()]
    const card = await here.mia.command('chore add', { name: 'Dishes', when: 'today' })
    const done = await here.tom.press(card.button('Done'))
    for (const id of [card.button('Done'), done.button('Ongedaan maken')])
      expect((await there.zoe.press(id)).text).toContain('I cannot find that chore')
    const log = (guildId: string) =>
      here.admin`select type from event_log where guild_id = ${guildId} order by position`
    expect(await log(there.guildId)).toEqual([])
    expect((await log(here.guildId)).map(({ type }) => type)).toEqual([
      'chore.added',
      'chore.completed',
    ])
  })
})

describe('/chores', () => {
  test('shows yours and everyone’s first; every filter shows what it says', async () => {
    const { mia, tom, sleep } = setup()
    const add = (name: string, when: string, who?: string) =>
      mia.command('chore add', { name, when, ...(who && { who: { user: who } }) })
    await add('Late', 'today 14:00')
    await add('Tonight', 'today 20:00', mia.userId)
    await add('Soon', '2030-01-05', tom.userId)
    await add('Far', '2030-03-01', tom.userId)
    sleep({ hours: 2 })
    const shown = async (filter?: string) => {
      const { text } = await mia.command('chores', filter ? { filter } : {})
      return ['Late', 'Tonight', 'Soon', 'Far'].filter((name) => text.includes(`**${name}**`))
    }
    expect(await shown()).toEqual(['Late', 'Tonight'])
    expect(await shown('mine')).toEqual(['Tonight'])
    expect(await shown('open')).toEqual(['Late'])
    expect(await shown('overdue')).toEqual(['Late'])
    expect(await shown('today')).toEqual(['Late', 'Tonight'])
    expect(await shown('week')).toEqual(['Late', 'Tonight', 'Soon'])
    expect(await shown('all')).toEqual(['Late', 'Tonight', 'Soon', 'Far'])
    expect((await mia.command('chores')).text).toContain('🔴 Overdue')
  })

  test('a week is seven days where the guild lives, also when a day of it has 25 hours', async () => {
    const { mia, sleep } = setup()
    sleep({ hours: 24 * 292 }) // Saturday 20 October 2030, the clocks go back on Sunday 27
    await mia.command('chore add', { name: 'Last', when: '2030-10-26' })
    await mia.command('chore add', { name: 'Beyond', when: '2030-10-27 00:30' })
    const { text } = await mia.command('chores', { filter: 'week' })
    expect(text).toContain('**Last**')
    expect(text).not.toContain('**Beyond**')
  })

  test('nothing to do says what to do now, in a guild that nobody set up', async () => {
    const { tom } = setup('xx')
    expect((await tom.command('chores')).text).toContain('Er wacht niets op jou')
  })

  test('is paged; a chore done from a page stands on top of it with its Undo', async () => {
    const { mia } = setup()
    for (let i = 10; i < 30; i += 1)
      await mia.command('chore add', { name: `Chore ${i}`, when: `2030-02-0${(i % 9) + 1}` })
    const first = await mia.command('chores')
    expect(first.text).toContain('Page 1 of 3 · 20 open')
    expect(first.text.match(/\*\*Chore/g)).toHaveLength(8)

    const second = await mia.press(first.button('Next'))
    expect(second).toMatchObject({ type: 7 })
    expect(second.text).toContain('Page 2 of 3')
    const done = await mia.press(second.button('Done'))
    expect(done.text).toContain(`done by <@${mia.userId}>`)
    expect(done.text).toContain('Page 2 of 3 · 19 open')
    const undone = await mia.press(done.button('Undo'))
    expect(undone.text).toContain('Page 2 of 3 · 20 open')
    expect(undone.text).toMatch(/↩️ \*\*Chore \d+\*\* is open again/)

    const filtered = await mia.pick('1:chores.filter:default.0', 'week')
    expect(filtered.text).toContain('## This week and overdue')
    expect(filtered.text).toContain('Nothing is due this week')
    const past = await mia.press('1:chores.page:all.99')
    expect(past.text).toContain('Page 3 of 3')
  })
})

test('a one-off that is done frees its name; its undo asks for it back', async () => {
  const { mia } = setup()
  const add = () => mia.command('chore add', { name: 'Call the plumber', when: 'tomorrow' })
  const first = await mia.press((await add()).button('Done'))
  const second = await add()
  expect(second.text).toContain('### Added: Call the plumber')
  expect((await mia.press(first.button('Undo'))).text).toContain('There is another chore called')
  await mia.press(second.button('Done'))
  expect((await mia.press(first.button('Undo'))).text).toContain('### Open again: Call the plumber')
})

test('/chore show tells who did it last, also when it is open again', async () => {
  const { mia, tom } = setup()
  const card = await mia.command('chore add', { name: 'Dishes', when: 'every day' })
  await tom.press(card.button('Done'))
  const [chore] = await mia.types('chore show', 'chore', 'dish')
  const shown = await mia.command('chore show', { chore: chore?.value ?? '' })
  expect(shown.text).toContain('🗓️ Due Wed Jan 2')
  expect(shown.text).toContain(`✅ Done by <@${tom.userId}> <t:${unix(NOON)}:R>`)
})

test('/chore show tells how a chore stands, open and done', async () => {
  const { mia } = setup()
  const card = await mia.command('chore add', { name: 'Dishes', when: 'today 19:00' })
  const [chore] = await mia.types('chore show', 'chore', 'dish')
  const open = await mia.command('chore show', { chore: chore?.value ?? '' })
  expect(open.text).toContain('### Dishes\n⏰ Due today')
  await mia.press(open.button('Done'))
  const done = await mia.command('chore show', { chore: chore?.value ?? '' })
  expect(done.text).toContain(`✅ Done by <@${mia.userId}> <t:${unix(NOON)}:R>`)
  expect((await mia.press(card.button('Done'))).text).toContain('already done')
  expect((await mia.command('chore show', { chore: 'nothing' })).text).toContain(
    'I cannot find that chore',
  )
})

test('/help explains itself in both languages', async () => {
  const { mia, tom } = setup()
  expect((await mia.command('help')).text).toContain('`/chore add`')
  expect((await tom.command('help')).text).toContain('`/klus nieuw`')
})
