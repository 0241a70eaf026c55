import { expect, test } from 'vitest'
import { lanes } from '../../src/core/lane.ts'
import { clientOf, discordOfTest } from '../support/discord.ts'

const TERMS = { lane: lanes.normal }

test('somebody is in a guild, with their roles, or has left it; while Discord does not say, it is not known', async () => {
  const { fake, flat } = await discordOfTest()
  const { discord } = clientOf(fake)
  const cooks = flat.role('Cooks')
  const sam = flat.member('Sam', { roles: [cooks] })
  const member = { guildId: flat.id, userId: sam.id }
  expect(await discord.rolesOf(member, TERMS)).toEqual([cooks.id])
  fake.fault({ kind: 'error', on: 'rest' })
  expect(await discord.rolesOf(member, TERMS)).toBe(undefined)
  flat.leave(sam)
  expect(await discord.rolesOf(member, TERMS)).toBe(null)
  expect(await discord.rolesOf({ ...member, userId: '900000000000000009' }, TERMS)).toBe(null)
  expect(await discord.rolesOf({ ...member, guildId: '900000000000000009' }, TERMS)).toBe(undefined)
})

test('a guild has the roles that it has; where the bot is not in it, or Discord is away, they are not known', async () => {
  const { fake, flat } = await discordOfTest()
  const { discord } = clientOf(fake)
  const cooks = flat.role('Cooks')
  expect(await discord.rolesIn(flat.id, TERMS)).toEqual(expect.arrayContaining([flat.id, cooks.id]))
  fake.fault({ kind: 'error', on: 'rest' })
  expect(await discord.rolesIn(flat.id, TERMS)).toBe(undefined)
  expect(await discord.rolesIn('900000000000000009', TERMS)).toBe(undefined)
})
