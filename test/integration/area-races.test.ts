import { expect, test } from 'vitest'
import { addArea } from '../../src/features/areas/add-area.flow.ts'
import { removeArea } from '../../src/features/areas/remove-area.flow.ts'
import { addChore } from '../../src/features/chores/add-chore.flow.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'

test('an area that goes at the moment a chore is put into it takes nobody’s work with it', async () => {
  const database = await createDatabase()
  const app = database.appFor('owner')
  const by = aSnowflake()
  const race = async () => {
    const at = { guildId: aSnowflake(), by, correlationId: 'race' }
    const area = await addArea(app, { ...at, name: 'Kitchen' })
    if (!area.ok) throw new Error('no area')
    const areaId = area.value.id
    const chore = { name: 'Dishes', when: 'every day', assigneeId: null, areaId }
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
  await database.admin.end()
})
