import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { joinMembers } from '../../src/features/members/join-members.flow.ts'
import { addChore } from '../../src/features/planning/add-chore.flow.ts'
import { features as replaying } from '../../src/features/replay.ts'
import { type Assignment, rotationOf } from '../../src/features/rotations/index.ts'
import { features } from '../../src/features/worker.ts'
import { createRegistry } from '../../src/jobs/registry.ts'
import { createScheduler } from '../../src/jobs/scheduler.ts'
import { createDatabase } from '../support/app.ts'
import { inStillTime } from '../support/still-time.ts'
import { aDiscord, countedMetrics } from '../support/worker.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** Mia and Tom take part in dishes that wait, because both are away; it is Tuesday 1 January 2030, 13:00 in Amsterdam. */
async function setup(assignmentOf: (pool: readonly string[]) => Assignment) {
  const still = await inStillTime(database)
  const { app, guildId, mia, tom } = still
  const by = { guildId, by: mia.id, correlationId: 'x' }
  for (const userId of [mia.id, tom.id]) await joinMembers(app, { ...by, userId })
  const when = 'every monday 19:00'
  const said = { guildLocale: 'nl', locale: 'en-US', name: 'Dishes', when }
  const assignment = assignmentOf([mia.id, tom.id])
  const added = await addChore(app, { ...by, ...said, isManager: true, assignment })
  if (!added.ok) throw new Error(added.refusal.code)
  await (await tom.command('/away set', { until: '20 jan' })).click('Bevestig')
  await (await mia.command('/away set', { until: '10 jan' })).click('Confirm')
  return {
    ...still,
    whose: async () => {
      const rows = await database.admin`
        select assignee_id::text as who, shared_by::text as shared from occurrences
        where guild_id = ${guildId} and status = 'open' order by for_member = ${mia.id} desc`
      return rows.map(({ who, shared }) => who ?? shared)
    },
    fire: () =>
      createScheduler(
        { ...app, discord: aDiscord().discord },
        { registry: createRegistry(features), metrics: countedMetrics().metrics },
      )(new AbortController().signal),
    isRebuilt: async () => {
      const { db } = database.appFor('owner', { isolation: 'repeatable read' })
      expect(await createVerify(db, replaying)(guildId)).toMatchObject({ differences: [] })
    },
  }
}

const inTurns = (pool: readonly string[]) => rotationOf(pool)
const each = (members: readonly string[]): Assignment => ({
  kind: 'several',
  members,
  mode: 'each',
})

describe('R3 all away: whoever is back first gets what waited', () => {
  test('at once, when they say so; and Undo has it wait again', async () => {
    const { mia, tom, whose, isRebuilt } = await setup(inTurns)
    expect(await whose()).toEqual(['{}'])
    const card = await tom.command('/afwezig terug')
    expect(card.text).toContain('Eén beurt die wachtte is weer van iemand.')
    expect(card.text).toContain('Wat anderen intussen overnamen, blijft van hen.')
    expect(await whose()).toEqual([tom.id])
    await isRebuilt()
    await card.click('Ongedaan maken')
    expect(await whose()).toEqual(['{}'])
    await isRebuilt()
    const back = await mia.command('/away end')
    expect(back.text).toContain('One turn that waited is somebody’s again.')
    expect(back.text).toContain('What others took over meanwhile stays theirs.')
    expect(await whose()).toEqual([mia.id])
    await isRebuilt()
  })

  test('when their time is over, also what was due meanwhile', async () => {
    const { mia, at, fire, whose, isRebuilt } = await setup(inTurns)
    at('2030-01-10T23:00:00Z')
    await fire()
    expect(await whose()).toEqual([mia.id])
    await isRebuilt()
  })

  test('where everybody does their own, theirs waited and is theirs; that of the other goes on waiting', async () => {
    const { mia, whose, isRebuilt } = await setup(each)
    expect(await whose()).toEqual(['{}', '{}'])
    await mia.command('/away end')
    expect(await whose()).toEqual([mia.id, '{}'])
    await isRebuilt()
  })
})
