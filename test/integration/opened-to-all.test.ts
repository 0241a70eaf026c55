import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { joinMembers } from '../../src/features/members/join-members.flow.ts'
import { addChore } from '../../src/features/planning/add-chore.flow.ts'
import { features } from '../../src/features/replay.ts'
import { ANYONE, type Assignment, rotationOf } from '../../src/features/rotations/index.ts'
import { createDatabase } from '../support/app.ts'
import { fireDue } from '../support/fire-due.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** Mia, Tom and Zoe, who manages: a chore of Monday 7 January 2030 is anyone’s once it is a day late. */
async function setup(assignmentOf: (all: readonly string[]) => Assignment) {
  const still = await inStillTime(database)
  const { app, guildId, mia, tom, zoe } = still
  const by = { guildId, by: zoe.id, correlationId: 'x' }
  const all = [mia, tom, zoe].map(({ id }) => id)
  for (const userId of all) await joinMembers(app, { ...by, userId })
  await addChore(app, {
    ...{ ...by, isManager: true, guildLocale: 'nl', locale: 'en-US', areaId: null, notes: null },
    ...{ name: 'Bins', when: 'every monday 19:00', closing: 'openToAll' },
    assignment: assignmentOf(all),
  })
  const { db } = database.appFor('owner', { isolation: 'repeatable read' })
  return {
    ...still,
    fire: () => fireDue(database.admin, app, guildId),
    async whose() {
      const [row] = await database.admin`select assignee_id::text as who from occurrences
        where guild_id = ${guildId} and status = 'open'`
      return row?.who
    },
    rebuilt: () => createVerify(db, features)(guildId),
  }
}

const A_DAY_LATE = '2030-01-08T18:00:00Z'

test('why a turn is anyone’s that was somebody’s is said, and the next one is whose it was', async () => {
  const { mia, tom, at, fire, whose, rebuilt } = await setup((all) => rotationOf(all))
  const card = await mia.command('/chore show', { chore: 'Bins' })
  at(A_DAY_LATE)
  expect(await fire()).toContain('fired')
  expect((await card.click('Why me?')).text).toContain('It is a day late, so anyone can do it.')
  expect(await rebuilt()).toMatchObject({ differences: [] })
  await tom.command('/klus klaar', { klus: 'Bins' })
  expect(await whose()).toBe(tom.id)
})

test('moved on to the next by a manager, it is theirs, however late', async () => {
  const { zoe, tom, at, fire, whose } = await setup((all) => rotationOf(all))
  at(A_DAY_LATE)
  await fire()
  const card = await zoe.command('/manage rotation', { chore: 'Bins' })
  await card.click('Skip to next')
  await fire()
  expect(await whose()).toBe(tom.id)
  await card.click('Undo')
  expect(await whose()).toBeNull()
  expect((await zoe.command('/manage log')).text).toMatch(
    /@Zoe took it back: anyone can do Bins again/,
  )
})

test('taken on since, it stays with who took it on, though something else of the chore is changed', async () => {
  const { zoe, tom, at, fire, whose } = await setup((all) => rotationOf(all))
  at(A_DAY_LATE)
  await fire()
  await tom.command('/klus oppakken', { klus: 'Bins' })
  await zoe.command('/chore edit', { chore: 'Bins', effort: 'heavy' })
  await fire()
  expect(await whose()).toBe(tom.id)
})

test('what somebody took on before is anyone’s once it is a day late', async () => {
  const { tom, at, fire, whose } = await setup(() => ANYONE)
  await tom.command('/klus oppakken', { klus: 'Bins' })
  expect(await whose()).toBe(tom.id)
  at(A_DAY_LATE)
  await fire()
  expect(await whose()).toBeNull()
})
