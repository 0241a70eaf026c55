import { expect, test, vi } from 'vitest'
import { aGuild } from '../support/a-guild.ts'
import { openHousehold } from '../support/household.ts'

const { discord } = await openHousehold()

const TIMEOUT = { timeout: 15_000, interval: 100 }

test('/help mentions commands by their ids, once the worker has learned them', async () => {
  const { mia } = aGuild(discord, 'nl')
  const id = [...discord.world.commands.values()].find(
    ({ definition }) => definition.name === 'chore',
  )?.id
  await vi.waitFor(async () => {
    const help = await mia.command('hulp')
    expect(JSON.stringify(help.raw)).toContain(`</chore add:${id}>`)
  }, TIMEOUT)
  const topic = await (await mia.command('hulp', { onderwerp: 'Privacy' })).select('Het bord')
  expect(topic.text).toContain('vastgemaakt bericht')
  expect(JSON.stringify(topic.raw)).not.toContain(':0>')
})

test('/status says that all is well', async () => {
  const { mia } = aGuild(discord)
  await vi.waitFor(async () => {
    const { text } = await mia.command('status')
    expect(text).toMatch(/✅ Everything that is kept can be read and changed \(\d+ ms\)/)
    expect(text).toContain('✅ Reminders and the board are on time')
  }, TIMEOUT)
})

test('/manage check says of each channel what to allow, and whether the board is there', async () => {
  const { guild, zoe, chores } = aGuild(discord)
  const before = await zoe.command('manage check')
  expect(before.text).toContain('There is no board')
  await (await zoe.command('setup')).modal.submit({ channel: chores.name })
  await vi.waitFor(async () => {
    const { text } = await zoe.in(chores).command('manage check')
    expect(text).toContain('📌 The board was last posted')
    expect(text).toContain('✅ In #chores I may do everything I need')
  }, TIMEOUT)

  guild.deny(chores, ['SendMessages', 'PinMessages'])
  const elsewhere = await zoe.command('manage check')
  expect(elsewhere.text).toContain('Discord does not say what I may do in #chores')
  const picked = await elsewhere.select('chores')
  expect(picked.text).toContain('In #chores I miss Send Messages')
  chores.overwrites.splice(0)
  guild.deny(chores, ['PinMessages'])
  const named = await zoe.command('manage check', { channel: chores.name })
  expect(named.text).toContain('I may speak, but miss Pin Messages')
  expect(named.text).toContain('Server Settings › Integrations')
})
