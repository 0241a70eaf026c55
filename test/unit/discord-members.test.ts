import { expect, test } from 'vitest'
import { lanes } from '../../src/core/lane.ts'
import { clientOf, discordOfTest } from '../support/discord.ts'

const TERMS = { lane: lanes.normal }

test('somebody is in a guild or has left it; while Discord does not say, it is not known', async () => {
  const { fake, flat } = await discordOfTest()
  const { discord } = clientOf(fake)
  const sam = flat.member('Sam')
  const member = { guildId: flat.id, userId: sam.id }
  expect(await discord.isMember(member, TERMS)).toBe(true)
  fake.fault({ kind: 'error', on: 'rest' })
  expect(await discord.isMember(member, TERMS)).toBe(undefined)
  flat.leave(sam)
  expect(await discord.isMember(member, TERMS)).toBe(false)
  expect(await discord.isMember({ ...member, userId: '900000000000000009' }, TERMS)).toBe(false)
  expect(await discord.isMember({ ...member, guildId: '900000000000000009' }, TERMS)).toBe(
    undefined,
  )
})
