import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { removeMember } from '../../src/features/departures/index.ts'
import { joinMembers } from '../../src/features/members/join-members.flow.ts'
import { addChore } from '../../src/features/planning/add-chore.flow.ts'
import { rotationOf } from '../../src/features/rotations/index.ts'
import { createDatabase } from '../support/app.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** Mia, Tom and Zoe, who manages, take turns at Dishes, due on Tuesday 1 January 2030 and Mia’s. */
async function setup() {
  const still = await inStillTime(database)
  const { app, guildId, mia, tom, zoe } = still
  const by = { guildId, by: zoe.id, correlationId: 'x' }
  const all = [mia, tom, zoe].map(({ id }) => id)
  for (const userId of all) await joinMembers(app, { ...by, userId })
  await addChore(app, {
    ...{ ...by, isManager: true, guildLocale: 'nl', locale: 'en-US', areaId: null, notes: null },
    ...{
      name: 'Dishes',
      when: 'every day 19:00',
      closing: 'keepOpen',
      assignment: rotationOf(all),
    },
  })
  return {
    ...still,
    by,
    /** Tom is not there on these days, and two days pass. */
    async without(days: { readonly from?: string; readonly until: string }) {
      await (await tom.command('/away set', days)).click('Bevestig')
      still.at('2030-01-03T12:00:00Z')
    },
    async whose() {
      const [row] = await database.admin`
        select assignee_id::text as who from occurrences
        where guild_id = ${guildId} and status = 'open'`
      return 'MTZ'[all.indexOf(row?.who)]
    },
  }
}

describe('a turn that is late', () => {
  test('is given to who is there by now, though not when it was due', async () => {
    const { without, zoe, tom, whose } = await setup()
    await without({ until: '1 jan' })
    const card = await zoe.command('/chore assign', { chore: 'Dishes', who: tom })
    expect(card.text).toContain('Dishes goes to @Tom')
    expect(await whose()).toBe('T')
  })

  test('is not given to who is away by now, though not when it was due', async () => {
    const { without, zoe, tom, whose } = await setup()
    await without({ until: '3–5 jan' })
    const no = await zoe.command('/chore assign', { chore: 'Dishes', who: tom })
    expect(no.text).toContain('@Tom is away')
    expect(await whose()).toBe('M')
  })

  test('is passed on to whoever is there by now', async () => {
    const { without, mia, whose } = await setup()
    await without({ until: '3–5 jan' })
    await mia.command('/chore pass', { chore: 'Dishes' })
    expect(await whose()).toBe('Z')
  })

  test('becomes that of whoever is there by now, when who had it takes part no more', async () => {
    const { app, by, without, mia, whose } = await setup()
    await without({ until: '3–5 jan' })
    await removeMember(app, { ...by, userId: mia.id })
    expect(await whose()).toBe('Z')
  })
})
