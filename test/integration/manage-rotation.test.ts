import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const NOW = Temporal.Instant.from('2030-01-01T12:00:00Z')

/** Mia added a chore that she, Tom and Sam take turns at; Zoe manages. */
async function setup(locale = 'en-US') {
  const app = database.appFor('owner', { clock: { now: () => NOW } })
  const guildId = aSnowflake()
  const [mia, tom, sam] = ['mia', 'tom', 'sam'].map(() => memberOf(app, { guildId, locale })) as [
    ReturnType<typeof memberOf>,
    ReturnType<typeof memberOf>,
    ReturnType<typeof memberOf>,
  ]
  const zoe = memberOf(app, { guildId, locale, manager: true })
  const added = await mia.submit('1:chore.add', {
    ...{ name: 'Dishes', when: 'every day 19:00', notes: '' },
    who: [mia.userId, tom.userId, sam.userId],
  })
  const turns = async () => {
    const [row] = await database.admin`
      select assignee_id::text as who, shared_by::text[] as several, c.assignment, c.id
      from occurrences o join chores c on c.guild_id = o.guild_id and c.id = o.chore_id
      where o.guild_id = ${guildId} and o.status = 'open'`
    return row ?? {}
  }
  const id = (await turns()).id as string
  return { app, mia, tom, sam, zoe, added, turns, id }
}

const orderOf = ({ assignment }: Record<string, unknown>) =>
  (assignment as { among: { seats: { member: string }[] } }).among.seats.map((one) => one.member)

test('whom the form names several take turns; the card says whose it is, and «Why me?» why', async () => {
  const { mia, tom, added } = await setup()
  expect(added.text).toContain(`Whose turn: <@${mia.userId}>`)
  expect((await tom.press(added.button('Why me?'))).text).toContain(`<@${mia.userId}> goes first`)
  const done = await mia.press(added.button('Done'))
  expect(done.type).toBe(7)
  const shown = await tom.command('chore show', { chore: 'Dishes' })
  expect(shown.text).toContain(`Whose turn: <@${tom.userId}>`)
  const why = await tom.press(shown.button('Why me?'))
  expect(why.text).toContain(`<@${tom.userId}> comes after <@${mia.userId}> in the order.`)
  expect((await tom.command('chores', { filter: 'mine' })).text).toContain('Dishes')
  expect((await mia.command('chores', { filter: 'mine' })).text).not.toContain('Dishes')
})

test('/chore add asks in its form who they are that share it in that way', async () => {
  const { mia, tom } = await setup()
  const wanted = { name: 'Bins', when: 'every day', rotation: 'together' }
  const form = await mia.command('chore add', wanted)
  expect(form.type).toBe(9)
  const id = String(form.json.data.custom_id)
  const filled = { name: 'Bins', when: 'every day', notes: '' }
  const alone = await mia.submit(id, { ...filled, who: [mia.userId] })
  expect(alone.text).toMatch(/two people or more, so nothing was saved/)
  const added = await mia.submit(id, { ...filled, who: [mia.userId, tom.userId] })
  expect(added.text).toContain(`<@${mia.userId}> and <@${tom.userId}>`)
})

test('a manager changes each thing of a rotation, the log tells it, and Undo takes it back', async () => {
  const { mia, tom, sam, zoe, turns, id } = await setup()
  const card = await zoe.command('manage rotation', { chore: 'Dishes' })
  expect(card.text).toMatch(/1\. \*\*<@\d+>\*\* ⬅️\n2\. <@\d+>\n3\. <@\d+>/)
  const before = await turns()

  const changes = [
    () => zoe.pick(`1:rotation.way:${id}`, 'shuffle'),
    () => zoe.pick(`1:rotation.every:${id}`, 'week1'),
    () => zoe.pick(`1:rotation.help:${id}`, 'credit'),
    () => zoe.pick(`1:rotation.miss:${id}`, 'stay'),
    () => zoe.pick(`1:rotation.up:${id}`, sam.userId),
    () => zoe.press(card.button('Skip to next')),
  ]
  for (const change of changes) {
    const changed = await change()
    expect(changed.type).toBe(7)
    expect(await turns()).not.toEqual(before)
    await zoe.press(changed.button('Undo'))
    expect(await turns()).toEqual(before)
  }
  await zoe.pick(`1:rotation.up:${id}`, sam.userId)
  expect(orderOf(await turns())).toEqual([mia.userId, sam.userId, tom.userId])
  await zoe.press(card.button('Skip to next'))
  expect((await turns()).who).toBe(sam.userId)
  const again = await zoe.press(card.button('Skip to next'))
  expect(again.text).not.toMatch(/⚠️/)
  const log = (await zoe.command('manage log')).text
  expect(log).toContain('whose it is of **Dishes**')
  expect(log).toContain(`moved the turn of **Dishes** on to <@${sam.userId}>`)
})

test('only who added it and managers change whose turn it is, on every click', async () => {
  const { mia, tom, zoe, turns, id } = await setup()
  const before = await turns()
  const card = await zoe.command('manage rotation', { chore: 'Dishes' })
  expect((await tom.command('manage rotation', { chore: 'Dishes' })).text).toMatch(/^ℹ️/)
  for (const refused of [
    await tom.pick(`1:rotation.way:${id}`, 'shuffle'),
    await tom.pick(`1:rotation.up:${id}`, tom.userId),
    await tom.press(card.button('Skip to next')),
    await tom.press(`1:chore.rotation:${id}`),
  ])
    expect(refused.text).toMatch(/only <@\d+> or a manager can change it/)
  expect(await turns()).toEqual(before)

  const shown = await mia.command('chore show', { chore: 'Dishes' })
  const more = await mia.press(shown.button('More'))
  const mine = await mia.press(more.button('Whose turn'))
  expect(mine.text).toContain('Whose turn: **Dishes**'.replaceAll('*', ''))
  expect((await mia.pick(`1:rotation.way:${id}`, 'anyOne')).text).toContain(' or ')
  expect((await turns()).several).toHaveLength(3)
})

test('a name that is damaged is not saved over itself: the form asks for another first', async () => {
  const { zoe, id } = await setup()
  const name = async () =>
    (await database.admin`select name from chores where id = ${id}`).map((row) => `${row.name}`)
  await database.admin`update chores set name = 'damaged' where id = ${id}`
  expect((await zoe.pick(`1:rotation.way:${id}`, 'shuffle')).type).toBe(9)
  expect(await name()).toEqual(['damaged'])
})

test('in Dutch it is asked and told in Dutch', async () => {
  const { mia, zoe, added } = await setup('nl')
  expect(added.text).toContain(`Aan de beurt: <@${mia.userId}>`)
  expect((await mia.press(added.button('Waarom ik?'))).text).toContain('is als eerste aan de beurt')
  const card = await zoe.command('manage rotation', { chore: 'Dishes' })
  expect(card.body).toContain('De beurt wisselt elke keer')
  expect(card.button('Naar de volgende')).toContain('rotation.next')
})

test('who was given a turn of others keeps it when only a rule of theirs is changed', async () => {
  const { mia, tom, sam, zoe, turns, id } = await setup()
  await zoe.command('chore assign', { chore: 'Dishes', who: { user: zoe.userId } })
  expect(await turns()).toMatchObject({ who: zoe.userId })
  await zoe.pick(`1:rotation.miss:${id}`, 'stay')
  expect(await turns()).toMatchObject({ who: zoe.userId, assignment: { onMiss: 'stay' } })
  // Among whom they are, they are taken out of.
  await zoe.command('chore assign', { chore: 'Dishes', who: { user: sam.userId } })
  const edit = await zoe.command('chore edit', { chore: 'Dishes' })
  const form = { name: 'Dishes', when: 'every day 19:00', notes: '' }
  await zoe.submit(String(edit.json.data.custom_id), { ...form, who: [mia.userId, tom.userId] })
  expect(await turns()).toMatchObject({ who: mia.userId })
})
