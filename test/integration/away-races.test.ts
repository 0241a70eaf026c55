import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { beginAbsence } from '../../src/features/away/begin-absence.flow.ts'
import { occurrences } from '../../src/features/chores/index.ts'
import { completeChore } from '../../src/features/completions/complete-chore.flow.ts'
import { removeMember } from '../../src/features/departures/index.ts'
import { passTurn } from '../../src/features/exchange/pass-turn.flow.ts'
import { joinMembers } from '../../src/features/members/join-members.flow.ts'
import { addChore } from '../../src/features/planning/add-chore.flow.ts'
import { features as replaying } from '../../src/features/replay.ts'
import { rotationOf } from '../../src/features/rotations/index.ts'
import { closeOccurrence } from '../../src/features/turns/close-occurrence.flow.ts'
import { moveTurn } from '../../src/features/turns/move-turn.flow.ts'
import { skipChore } from '../../src/features/turns/skip-chore.flow.ts'
import { createDatabase } from '../support/app.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** The dishes are Mia's today, and then Tom's and Zoe's in turn. */
async function setup() {
  const { app, guildId, mia, tom, zoe } = await inStillTime(database)
  const { admin } = database
  const by = { guildId, by: mia.id, isManager: true, correlationId: 'race' }
  const all = [mia, tom, zoe].map(({ id }) => id)
  for (const userId of all) await joinMembers(app, { ...by, userId })
  const chore = { name: 'Dishes', when: 'every day 19:00', areaId: null, notes: null }
  const added = await addChore(app, {
    ...{ ...by, ...chore, guildLocale: 'nl', locale: 'en-US', assignment: rotationOf(all) },
  })
  if (!added.ok) throw new Error(added.refusal.code)
  const occurrenceId = added.value.id
  const turn = { ...by, occurrenceId, choreId: added.value.chore.id, reason: null }
  const ends = {
    'is done': () => completeChore(app, { ...turn, note: null }),
    'is skipped': () => skipChore(app, turn),
    'is passed': () => passTurn(app, turn),
    'is moved on': () => moveTurn(app, turn),
    'is missed': () =>
      inGuild(app.db, guildId, async (scope) => {
        const occurrence = await occurrences.find(scope, { occurrence: occurrenceId })
        const at = app.clock.now().add({ hours: 11 })
        const missed = occurrence && { occurrence, at, correlationId: null }
        return { ok: missed !== undefined && !!(await closeOccurrence(scope, app, missed)) }
      }),
  }
  return {
    app,
    tom,
    turn,
    ends,
    goAway: (n: number, from = '2030-01-01') => {
      const range = { from, to: '2030-01-06' }
      const who = { userId: all[n] ?? '', range, note: null, besides: 'keep' } as const
      return beginAbsence(app, { ...by, ...who, guildLocale: 'nl' })
    },
    /** Nobody's change is told of before so many wait to tell of theirs. */
    async together(...changes: readonly (() => Promise<{ readonly ok: boolean }>)[]) {
      const going = await admin.begin(async (tx) => {
        await tx`select from event_heads where guild_id = ${guildId} for update`
        const going: Promise<{ readonly ok: boolean }>[] = []
        for (const change of changes) {
          going.push(change())
          for (let waiting = 0; waiting < going.length; await wait(5))
            waiting = Number(
              (
                await admin`select count(*)::int as count from pg_stat_activity
                  where datname = current_database() and wait_event_type = 'Lock'`
              )[0]?.count,
            )
        }
        return going
      })
      return Promise.all(going)
    },
    async holder() {
      const [row] = await admin`select assignee_id::text as who from occurrences
        where guild_id = ${guildId} and status = 'open'`
      return all.indexOf(String(row?.who))
    },
    async isRebuilt() {
      const { db } = database.appFor('owner', { isolation: 'repeatable read' })
      expect(await createVerify(db, replaying)(guildId)).toMatchObject({ differences: [] })
    },
  }
}

const WAYS = ['is done', 'is skipped', 'is passed', 'is moved on', 'is missed'] as const

test.each(WAYS.flatMap((way) => [[way, 'before'] as const, [way, 'after'] as const]))(
  'a turn that %s just %s the next one says that they are away goes to who is there',
  async (way, when) => {
    const { ends, goAway, together, holder, isRebuilt } = await setup()
    // Who has it now keeps it when it is skipped, unless they are away then.
    if (way === 'is skipped') await goAway(0, '2030-01-02')
    const both = [ends[way], () => goAway(1)]
    const results = await together(...(when === 'before' ? both : both.toReversed()))
    expect(results.map(({ ok }) => ok)).toEqual([true, true])
    expect(await holder()).toBe(2)
    await isRebuilt()
  },
)

test('whoever was removed while away and does a turn takes part again, and waits for nobody', async () => {
  const { app, turn, tom, goAway, holder } = await setup()
  await goAway(1)
  await removeMember(app, { ...turn, userId: tom.id })
  const done = await completeChore(app, { ...turn, by: tom.id, note: null })
  expect(done.ok).toBe(true)
  expect(await holder()).toBe(2)
})
