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
const labelsOf = (body: string) =>
  [...body.matchAll(/"label":"([^"]+)"/g)].map(([, label]) => label)

test('only who may change a chore is offered to edit and to delete it', async () => {
  const app = database.appFor('owner', { clock: { now: () => NOW } })
  const guildId = aSnowflake()
  const [mia, sam] = [memberOf(app, { guildId }), memberOf(app, { guildId })]
  const zoe = memberOf(app, { guildId, manager: true })
  await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
  const offered = async (who: typeof mia) => {
    const shown = await who.command('chore show', { chore: 'Dishes' })
    const more = await who.press(shown.button('More'))
    const labels = [...labelsOf(shown.body), ...labelsOf(more.body)]
    return labels.filter((label) => label === 'Edit' || label === 'Delete')
  }
  expect(await offered(mia)).toEqual(['Edit', 'Edit', 'Delete'])
  expect(await offered(zoe)).toEqual(['Edit', 'Edit', 'Delete'])
  expect(await offered(sam)).toEqual([])

  const skipped = await sam.command('chore skip', { chore: 'Dishes' })
  const back = await sam.press(skipped.button('Undo'))
  expect(labelsOf(back.body)).not.toContain('Edit')
  const later = await sam.command('chore snooze', { chore: 'Dishes', until: 'tomorrow 8:00' })
  expect(labelsOf(later.body)).not.toContain('Edit')

  await zoe.pick('1:settings.adding', 'restricted')
  expect(await offered(mia)).toEqual([])
})
