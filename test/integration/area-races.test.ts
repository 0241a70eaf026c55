import { afterAll, beforeAll, expect, test } from 'vitest'
import { addArea } from '../../src/features/areas/add-area.flow.ts'
import { removeArea } from '../../src/features/areas/remove-area.flow.ts'
import { undoRemoval } from '../../src/features/areas/undo-removal.flow.ts'
import { AREAS_MAX } from '../../src/features/model/area.ts'
import { addChore } from '../../src/features/planning/add-chore.flow.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

test('an area that goes at the moment a chore is put into it takes nobody’s work with it', async () => {
  const app = database.appFor('owner')
  const by = aSnowflake()
  const race = async () => {
    const at = { guildId: aSnowflake(), by, correlationId: 'race' }
    const area = await addArea(app, { ...at, name: 'Kitchen' })
    if (!area.ok) throw new Error('no area')
    const areaId = area.value.id
    const chore = { name: 'Dishes', when: 'every day', areaId }
    const [added, removed] = await Promise.all([
      addChore(app, { ...at, ...chore, guildLocale: 'nl', locale: 'en-US' }),
      removeArea(app, { ...at, areaId }),
    ])
    expect(removed.ok).toBe(true)
    if (!added.ok) expect(added.refusal.code).toBe('area.gone')
    const [left] = await database.admin`select count(*)::int as chores, count(area_id)::int as there
      from chores where guild_id = ${at.guildId}`
    expect(left).toEqual({ chores: added.ok ? 1 : 0, there: 0 })
  }
  for (let n = 0; n < 12; n += 1) await race()
})

test('who removes an area that another has just removed is told so, and the log tells of it once', async () => {
  const app = database.appFor('owner')
  const race = async () => {
    const at = { guildId: aSnowflake(), by: aSnowflake(), correlationId: 'race' }
    const area = await addArea(app, { ...at, name: 'Kitchen' })
    if (!area.ok) throw new Error('no area')
    const both = [1, 2].map(() => removeArea(app, { ...at, areaId: area.value.id }))
    const codes = (await Promise.all(both)).map((one) => (one.ok ? 'removed' : one.refusal.code))
    expect(codes.toSorted()).toEqual(['area.gone', 'removed'])
    const told = await database.admin`
      select from event_log where guild_id = ${at.guildId} and type = 'area.removed'`
    expect(told).toHaveLength(1)
  }
  for (let n = 0; n < 6; n += 1) await race()
})

test('a removed area does not come back beyond the number that a list can show', async () => {
  const app = database.appFor('owner')
  const at = { guildId: aSnowflake(), by: aSnowflake(), correlationId: 'full' }
  const add = (name: string) => addArea(app, { ...at, name })
  const first = await add('Kitchen')
  if (!first.ok) throw new Error('no area')
  for (let n = 1; n < AREAS_MAX; n += 1) await add(`Area ${n}`)
  const removed = await removeArea(app, { ...at, areaId: first.value.id })
  if (!removed.ok) throw new Error('not removed')
  const { eventId } = removed.value
  expect((await add('Garden')).ok).toBe(true)
  const refused = await undoRemoval(app, { ...at, eventId })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'area.tooMany' } })
})

test('more areas at once than there is room for: as many are added as a list can show', async () => {
  const app = database.appFor('owner')
  const at = { guildId: aSnowflake(), by: aSnowflake(), correlationId: 'rush' }
  const names = Array.from({ length: AREAS_MAX + 7 }, (_, n) => `Area ${n}`)
  const added = await Promise.all(names.map((name) => addArea(app, { ...at, name })))
  expect(added.filter(({ ok }) => ok)).toHaveLength(AREAS_MAX)
  for (const one of added)
    if (!one.ok) expect(one.refusal).toEqual({ code: 'area.tooMany', args: { count: AREAS_MAX } })
  const [kept] = await database.admin`
    select (select count(*)::int from areas where guild_id = ${at.guildId}) as areas,
      (select count(*)::int from event_log where guild_id = ${at.guildId}) as told`
  expect(kept).toEqual({ areas: AREAS_MAX, told: AREAS_MAX })
})
