import { describe, expect, test, vi } from 'vitest'
import type { GuildHandle } from '../fake-discord/guild.ts'
import type { Member } from '../fake-discord/member.ts'
import type { Seen } from '../fake-discord/seen.ts'
import { aGuild } from '../support/a-guild.ts'
import { openHousehold } from '../support/household.ts'

const { discord, database } = await openHousehold()

const TIMEOUT = { timeout: 10_000, interval: 25 }

const welcomeIn = (member: Member, guild: GuildHandle) =>
  vi.waitFor(() => {
    const [found] = member.in(guild.general).sees()
    if (!found) throw new Error('no message yet')
    return found
  }, TIMEOUT)

const listed = async (member: Member) => (await member.command('chores', { filter: 'all' })).text

describe('a guild is set up', () => {
  test('in two clicks from the message that welcomes it, which everybody sees once', async () => {
    const { guild, zoe, mia } = aGuild(discord)
    await guild.install(zoe)
    await guild.install(zoe)
    const welcome = await welcomeIn(zoe, guild)
    expect(welcome.text).toContain('this is ChoresTree')
    expect(welcome.onlyForYou).toBe(false)

    const no = await welcome.as(mia).click('Set up')
    expect(no.text).toContain('Only managers can do this')
    expect(no.onlyForYou).toBe(true)

    const form = await welcome.click('Set up')
    expect(form.modal.labels).toHaveLength(5)
    const done = await form.modal.submit()
    expect(done.onlyForYou).toBe(true)
    expect(done.text).toContain('ChoresTree is set up')
    expect(done.text).toContain('The board appears in #general')
    expect(done.text).toContain('Europe/London')
    expect(done.text).toContain('6 chores were added')
    expect(await listed(mia)).toContain('Dishes')
    await vi.waitFor(() => expect(zoe.in(guild.general).sees()).toHaveLength(2), TIMEOUT)
  })

  test('in Dutch, by command, with what was chosen', async () => {
    const { zoe, mia, chores, role } = aGuild(discord, 'nl')
    const form = await zoe.command('instellen')
    expect(form.modal.title).toBe('ChoresTree instellen')
    const done = await form.modal.submit({
      channel: chores.name,
      zone: 'Brussels',
      pack: 'Gezin',
      told: 'Klussen die klaar zijn',
      role: role.name,
    })
    expect(done.text).toContain('Het bord verschijnt zo in #chores')
    expect(done.text).toContain('Europe/Brussels')
    expect(done.text).toContain('Gemeld: klussen die klaar zijn')
    expect(done.text).toContain('Beheerders: @Caretakers')
    expect(await listed(mia)).toContain('Vaatwasser')
    expect((await zoe.command('beheer instellingen')).text).toContain('het staat in #chores')
  })

  test('twice: what is there stays as it is, and what it was is filled in', async () => {
    const { zoe, mia, chores } = aGuild(discord)
    await mia.command('chore add', { name: 'dishes', when: 'every 2 weeks on friday' })
    const first = await (await zoe.command('setup')).modal.submit({ channel: chores.name })
    expect(first.text).toContain('There were already chores called Dishes')
    expect(first.text).toContain('5 chores were added')
    const before = await listed(mia)

    const again = await zoe.command('setup')
    const same = await again.modal.submit()
    expect(same.text).toContain('The board appears in #chores')
    expect(same.text).not.toContain('added')
    await (await zoe.command('setup')).modal.submit({ pack: 'A shared flat' })
    expect(await listed(mia)).toBe(before)
  })

  test('and taken back, but for what somebody has used or changed since', async () => {
    const { guild, zoe, mia, chores } = aGuild(discord)
    const done = await (await zoe.command('setup')).modal.submit({ channel: chores.name })
    const bins = await mia.command('chore done', { chore: 'Bins' })
    expect(bins.text).toContain('is done')
    const kitchen = await zoe.command('chore edit', { chore: 'Kitchen' })
    await kitchen.modal.submit({ 'When?': 'every 2 weeks on wednesday' })
    await onSettings(zoe, 'Time', 'Paris', 'Time zone')
    await vi.waitFor(async () => {
      const zones = await database.admin`
        select distinct schedule ->> 'zone' as zone from chores where guild_id = ${guild.id}`
      expect(zones).toEqual([{ zone: 'Europe/Paris' }])
    }, TIMEOUT)

    const undone = await done.click('Undo')
    expect(undone.text).toContain('Setup taken back')
    expect(undone.text).toContain('Left, because somebody did or changed them: Kitchen and Bins')
    expect(undone.text).toContain('Dishes')
    const left = await listed(mia)
    for (const name of ['Bins', 'Kitchen']) expect(left).toContain(name)
    expect(left).not.toContain('Dishes')
    const settings = await zoe.command('manage settings')
    expect(settings.text).toContain('Board: none')
    expect((await settings.select('Time', 'What do you want to set?')).text).toContain(
      'Europe/Paris',
    )
  })

  test('without chores: what is chosen from a list may have a comma in its name', async () => {
    const { zoe, chores } = aGuild(discord)
    const done = await (await zoe.command('setup')).modal.submit({
      channel: chores.name,
      zone: 'Paris',
      pack: 'None, we add our own',
    })
    expect(done.text).toContain('The board appears in #chores')
    expect(done.text).not.toContain('were added')
  })

  test('not in a channel where the bot cannot speak: what is missing is named, and what was chosen is kept', async () => {
    const { guild, zoe, chores } = aGuild(discord)
    guild.deny(chores, ['SendMessages', 'ReadMessageHistory'])
    const refused = await (await zoe.command('setup')).modal.submit({
      channel: chores.name,
      zone: 'Paris',
      pack: 'A couple',
    })
    expect(refused.text).toContain('Send Messages and Read Message History')
    expect((await zoe.command('manage settings')).text).toContain('Board: none')

    chores.overwrites.splice(0)
    const done = await (await refused.click('Try again')).modal.submit()
    expect(done.text).toContain('The board appears in #chores')
    expect(done.text).toContain('Europe/Paris')
    expect(done.text).toContain('5 chores were added')
    const zones = await database.admin`
      select distinct schedule ->> 'zone' as zone from chores where guild_id = ${guild.id}`
    expect(zones).toEqual([{ zone: 'Europe/Paris' }])
  })
})

/** Picks one option on a tab of the settings. */
async function onSettings(
  member: Member,
  tab: string,
  option: string,
  list: string,
): Promise<Seen> {
  const settings = await member.command('manage settings')
  return (await settings.select(tab, 'What do you want to set?')).select(option, list)
}
