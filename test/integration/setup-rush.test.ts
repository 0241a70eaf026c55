import { expect, test } from 'vitest'
import { packName } from '../../src/features/setup/pack-chore.view.ts'
import { setUpGuild } from '../../src/features/setup/set-up-guild.flow.ts'
import type { Chosen } from '../../src/features/setup/setup.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { listeningProxy } from '../support/statements.ts'

const database = await createDatabase()

const at = () => ({
  guildId: aSnowflake(),
  guildLocale: 'nl',
  by: aSnowflake(),
  correlationId: 'rush',
  nameOf: packName,
})

const chosen = (pack: Chosen['pack']): Chosen => ({
  channelId: '400000000000000001',
  zone: 'Europe/Amsterdam',
  pack,
  reminds: true,
  announcesCompletions: false,
  managerRoleId: null,
})

test('a pack is added in as many flights as there are of it, however many chores it has', async () => {
  const proxy = await listeningProxy(database.url)
  const app = database.appFor('owner', { url: proxy.url, connectionsMax: 1 })
  const flightsOf = async (pack: Chosen['pack']) => {
    const before = proxy.flights()
    const { added } = await setUpGuild(app, { ...at(), chosen: chosen(pack) })
    return { chores: added.length, flights: proxy.flights() - before }
  }
  await flightsOf('none')
  await flightsOf('family') // from now on all statements are prepared
  const [small, large] = [await flightsOf('club'), await flightsOf('family')]
  expect([small.chores, large.chores]).toEqual([4, 6])
  expect(large.flights).toBeLessThanOrEqual(small.flights + 1)
})

test('five managers set up at once: each chore is there once, and in the order of the pack', async () => {
  const app = database.appFor('owner')
  const one = at()
  const wanted = (n: number) => ({
    ...one,
    by: aSnowflake(),
    correlationId: `${n}`,
    chosen: chosen('flat'),
  })
  const done = await Promise.all([1, 2, 3, 4, 5].map((n) => setUpGuild(app, wanted(n))))
  const names = ['Afwas', 'Keuken', 'Vuilnis', 'Badkamer', 'Wc', 'Gang']
  const added = done.map((each) => each.added.map(({ chore }) => chore.name))
  expect(added.toSorted((a, b) => b.length - a.length)).toEqual([names, [], [], [], []])
  for (const each of done)
    expect([...each.added.map(({ chore }) => chore.name), ...each.kept]).toEqual(names)
})
