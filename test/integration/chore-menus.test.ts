import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import type { Seen } from '../fake-discord/seen.ts'
import { button, row } from '../fake-discord/stage.ts'
import type { Message } from '../fake-discord/world.ts'
import { actorsOn } from '../support/actors.ts'
import { createDatabase } from '../support/app.ts'
import { anId, aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const NOON = Temporal.Instant.from('2030-01-01T12:00:00Z')

async function setup() {
  const app = database.appFor('owner', { clock: { now: () => NOON } })
  return { app, ...(await actorsOn(app)) }
}

const posted = ({ message }: Seen) => {
  if (!message) throw new Error('nothing was answered')
  return message
}

describe('the menu of a person', () => {
  test('gives them a chore, and shows theirs', async () => {
    const { mia, tom } = await setup()
    const form = await tom.userMenu('Klus geven', mia)
    expect(form.modal.title).toBe('Nieuwe klus')
    const added = await form.modal.submit({
      'Wat moet er gebeuren?': 'Afwas',
      'Wanneer?': 'vandaag',
    })
    expect(added.text).toContain('Aan de beurt: @Mia')

    const theirs = await tom.userMenu('Klussen bekijken', mia)
    expect(theirs.text).toContain('Afwas')
    expect(theirs.onlyForYou).toBe(true)
    expect((await mia.userMenu('See their chores', tom)).text).not.toContain('Afwas')
  })
})

describe('the menu of a message', () => {
  test('makes a chore of it that leads back to it', async () => {
    const { mia, home, discord } = await setup()
    const seen = posted(await mia.command('/chores'))
    const asked =
      'Could somebody fix the tap in the kitchen? It drips all night and nobody sleeps well'
    const content = `${asked}\nIt is the **left** one`
    const message = { ...seen, id: aSnowflake(), visibleTo: undefined, components: [], content }
    discord.world.messages.set(message.id, message)
    const form = await mia.messageMenu('Make this a chore', message)
    const [name, , , notes] = form.modal.fields.map(({ part }) => part.value)
    expect(name).toBe(
      'Could somebody fix the tap in the kitchen? It drips all night and nobody sleeps…',
    )
    const link = `https://discord.com/channels/${home.id}/${home.general.id}/${message.id}`
    expect(notes).toBe(`It is the **left** one\n${link}`)
    const added = await form.modal.submit({ 'When?': 'tomorrow' })
    expect(JSON.stringify(added.raw)).toContain(`It is the \\\\*\\\\*left\\\\*\\\\* one\\n${link}`)
  })

  test('marks the one chore that it shows as done, asks which of several, and explains itself elsewhere', async () => {
    const { mia, tom, discord } = await setup()
    const dishes = await mia.command('/chore add', { name: 'Dishes', when: 'every day 19:00' })
    expect((await mia.messageMenu('Mark as done', dishes)).text).toContain('Dishes is done')
    expect((await tom.messageMenu('Afvinken', dishes)).text).toContain('“Dishes” is al klaar: @Mia')

    const bins = await mia.command('/chore add', { name: 'Bins', when: 'today' })
    const [, occurrence] = JSON.stringify(bins.raw).match(/1:chore\.done:([\w-]{36})/) ?? []
    const pressed = button('Done', `1:board.done:${occurrence}:7:${'0'.repeat(22)}`)
    // The fake's own builders know no type of Discord's.
    const components = [row(pressed)] as unknown as Message['components']
    const board = { ...posted(bins), id: aSnowflake(), components }
    discord.world.messages.set(board.id, board)
    expect((await mia.messageMenu('Mark as done', board)).text).toContain('Bins is done')

    await mia.command('/chore add', { name: 'Glass', when: 'today' })
    await mia.command('/chore add', { name: 'Plants', when: 'today' })
    const list = await mia.command('/chores')
    const which = await mia.messageMenu('Mark as done', list)
    await which.select('Plants')
    expect(which.text).toContain('Plants is done')
    expect((await mia.messageMenu('Mark as done', which)).text).toContain(
      'cannot tell which chore is meant',
    )
  })
})

describe('what was made up', () => {
  test('ids of nothing and of another server change nothing and never fail on our side', async () => {
    const { app, mia } = await setup()
    const added = await mia.command('/chore add', { name: 'Bins', when: 'today' })
    const found = JSON.stringify(added.raw).matchAll(/1:chore\.(?:edit|done):([\w-]{36})/g)
    const ids = [anId(7), ...[...found].map(([, id = '']) => id)]
    expect(ids).toHaveLength(3)
    const stranger = memberOf(app, { guildId: aSnowflake(), manager: true })
    const fields = { name: 'x', when: 'today', who: [], notes: '' }
    const answers = ids.flatMap((id) => [
      ...['edit', 'delete', 'restore', 'more', 'show', 'undo-edit'].map((name) =>
        stranger.press(`1:chore.${name}:${id}`),
      ),
      stranger.press(`1:chore.edit-again:${id}:none`),
      stranger.pick('1:chore.pick-done', id),
      stranger.submit(`1:chore.edit-form:${id}:1`, fields),
    ])
    for (const { text } of await Promise.all(answers))
      expect(text).toMatch(/^ℹ️ I cannot find that chore/)
    expect((await mia.command('/chore show', { chore: 'Bins' })).buttons).toContain('Done')
  })

  test('an event of another kind is nothing to take back, and no fault of ours', async () => {
    const { app, mia, home } = await setup()
    await mia.command('/chore add', { name: 'Bins', when: 'today' })
    const [event] = await database.admin<{ id: string }[]>`
      select id from event_log where guild_id = ${home.id}`
    const zoe = memberOf(app, { guildId: home.id, manager: true })
    const undone = (name: string) => zoe.press(`1:${name}:${event?.id}`)
    for (const name of ['areas.undo', 'members.undo-removal', 'setup.undo'])
      expect((await undone(name)).text).toContain('There is nothing left to take back')
    for (const name of ['chore.undo-edit', 'chore.undo-skip', 'chore.undo-postponement'])
      expect((await undone(name)).text).toContain('I cannot find that chore')
  })

  test('ids of another kind are of an older card', async () => {
    const { app } = await setup()
    const member = memberOf(app, { guildId: aSnowflake() })
    const ids = ['1:chore.edit:x', '1:chore.add-again:', `1:chore.show:${anId(7)}:1`]
    for (const id of ids) expect((await member.press(id)).text).toContain('older version')
    const form = await member.submit(`1:chore.edit-form:${anId(7)}:0`, { name: 'x' })
    expect(form.text).toContain('older version')
  })
})
