import { describe, expect, test, vi } from 'vitest'
import type { Member } from '../fake-discord/member.ts'
import { aGuild } from '../support/a-guild.ts'
import { openHousehold } from '../support/household.ts'

const { discord } = await openHousehold()

const TIMEOUT = { timeout: 10_000, interval: 25 }

const all = async (member: Member) => (await member.command('chores', { filter: 'all' })).text

describe('/manage areas', () => {
  test('adds, renames and removes, and a removal is taken back with its chores', async () => {
    const { zoe, mia } = aGuild(discord)
    const card = await zoe.command('manage areas')
    expect(card.text).toContain('There are none yet')
    const added = await (await card.click('Add area')).modal.submit({ name: 'Kitchen' })
    expect(added.text).toContain('Added: Kitchen')
    const twice = await (await added.click('Add area')).modal.submit({ name: ' kitchen' })
    expect(twice.text).toContain('already an area called “kitchen”')
    const dishes = await mia.command('chore add', {
      name: 'Dishes',
      when: 'every day',
      area: 'Kitchen',
    })
    expect(dishes.text).toContain('Kitchen')

    const change = await (await zoe.command('manage areas')).select('Kitchen')
    const renamed = await change.modal.submit({ name: 'Galley' })
    expect(renamed.text).toContain('Kitchen is called Galley now')
    expect(renamed.text).toContain('Galley · one chore')

    const removal = await renamed.select('Galley')
    const removed = await removal.modal.submit({ 'Remove it': true })
    expect(removed.text).toContain('Its chore stays, without an area')
    expect((await mia.command('chore show', { chore: 'Dishes' })).text).not.toContain('Galley')
    const back = await removed.click('Undo')
    expect(back.text).toContain('Galley is back')
    expect(back.text).toContain('Galley · one chore')
    expect((await mia.command('chore show', { chore: 'Dishes' })).text).toContain('Galley')
  })

  test('is hidden by Discord from who does not manage the server', async () => {
    const { mia } = aGuild(discord)
    for (const line of ['manage areas', 'manage members', 'manage settings', 'setup'])
      await expect(mia.command(line)).rejects.toThrow('hides it')
  })
})

test('/manage export brings a file to who asked, through every door, and to nobody else', async () => {
  const { guild, zoe, mia } = aGuild(discord)
  await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
  const asked = await zoe.command('manage export', { format: 'Calendar (ICS)' })
  expect(asked.text).toContain('thinking')
  // «Is thinking…» has two seconds to arrive first.
  discord.clock.advance({ seconds: 3 })
  await vi.waitFor(() => expect(asked.text).toContain('The one chore of this server'), TIMEOUT)
  expect(asked.onlyForYou).toBe(true)
  const [file] = [...discord.world.files.values()].filter(({ name }) => name.endsWith('.ics'))
  expect(Buffer.from(file?.bytes ?? []).toString('utf8')).toContain('\r\nSUMMARY:Dishes\r\n')
  const told = ({ text }: { readonly text: string }) => text.includes('in this file')
  expect(zoe.in(guild.general).sees().filter(told)).toHaveLength(1)
  expect(mia.in(guild.general).sees().filter(told)).toHaveLength(0)
})

describe('Join', () => {
  test('says what the first turn is, and the same calmly to who presses it again', async () => {
    const { zoe, mia, tom, chores } = aGuild(discord)
    await (await zoe.command('setup')).modal.submit({ channel: chores.name, pack: 'A couple' })
    await zoe.command('chore add', { name: 'Bins', when: '18 december 2099', who: tom.user.name })
    const board = await vi.waitFor(() => {
      const [found] = mia.in(chores).sees()
      if (!found) throw new Error('no board yet')
      return found
    }, TIMEOUT)
    const joined = await board.click('Join')
    expect(joined.onlyForYou).toBe(true)
    expect(joined.text).toContain('You’re in')
    expect(joined.text).toContain('Dishes is for anyone')
    expect((await board.click('Join')).text).toContain('You take part already')
    expect((await zoe.command('manage members')).text).toContain('3 people take part')
    const theirs = await board.as(tom.in(chores)).click('Join')
    expect(theirs.text).toContain('Your first turn: Bins')
    expect((await theirs.click('My chores')).text).toContain('Bins')
  })
})

describe('/manage members', () => {
  test('shows who takes part, adds people, and says of bots and strangers why not', async () => {
    const { zoe, mia, tom } = aGuild(discord, 'nl')
    const card = await zoe.command('beheer leden')
    expect(card.text).toContain('Er doet nog niemand mee')
    const added = await card.select([mia.user.name, tom.user.name], 'Mensen toevoegen')
    expect(added.text).toContain('Er doen 2 mensen mee')
    const again = await added.select([mia.user.name], 'Mensen toevoegen')
    expect(again.text).toContain('Die doen al mee')
  })

  test('frees the chores of whom it removes, as it said before, and gives them back', async () => {
    const { zoe, mia, tom } = aGuild(discord)
    await mia.command('chore add', { name: 'Bins', when: 'every monday', who: tom.user.name })
    await mia.command('chore add', { name: 'Dishes', when: 'every day', who: mia.user.name })
    const card = await zoe.command('manage members')
    expect(card.text).toContain('2 people take part')

    const ask = await card.select([tom.user.name], 'Remove somebody')
    expect(ask.text).toContain('One chore goes on without them: Bins')
    expect(await all(mia)).toContain(`Bins · @${tom.user.name}`)
    const removed = await ask.click('Remove')
    expect(removed.text).toContain('Without them goes on: Bins')
    expect(await all(mia)).toContain('Bins · for anyone')
    expect(await all(mia)).toContain(`Dishes · @${mia.user.name}`)

    const undone = await removed.click('Undo')
    expect(undone.text).toContain('takes part again')
    expect(undone.text).toContain('2 people take part')
    expect(await all(mia)).toContain(`Bins · @${tom.user.name}`)
  })

  test('gives the chores back too when whom it removed has joined again meanwhile', async () => {
    const { zoe, mia, tom } = aGuild(discord)
    await mia.command('chore add', { name: 'Bins', when: 'every monday', who: tom.user.name })
    const card = await zoe.command('manage members')
    const removed = await (await card.select([tom.user.name], 'Remove somebody')).click('Remove')
    await tom.command('chore add', { name: 'Dishes', when: 'every day' })
    expect((await removed.click('Undo')).text).toContain('takes part again')
    expect(await all(mia)).toContain(`Bins · @${tom.user.name}`)
  })
})
