import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { atOnce, givenReplicas, REPLICAS, warmUp } from '../support/http-replicas.ts'

/** `RACES=1000 pnpm vitest run test/e2e/replicas.test.ts` is the long form. */
const RACES = Number(process.env.RACES ?? 20)
const MEMBERS = 50
const DELIVERIES = 20
const RACE_MS_MAX = 5_000

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

async function givenPeople(count: number) {
  const { guildId, member } = await givenReplicas(database)
  return { guildId, people: Array.from({ length: count }, () => member()) }
}

test('A7, P4: one interaction delivered twenty times at once to three replicas is done once, and answered with the same bytes', async () => {
  const { guildId, people } = await givenPeople(1)
  const same = { id: aSnowflake(), token: 'one and the same' }
  const values = { name: 'Dishes', when: 'every day 19:00' }
  const deliveries = Array.from({ length: DELIVERIES }, () =>
    people[0]?.command('chore add', values, same),
  )
  const answers = await Promise.all(deliveries)
  expect(new Set(answers.map((answer) => answer?.body)).size).toBe(1)
  expect(answers[0]?.text).toContain('### Added: Dishes')
  expect(await database.admin`select type from event_log where guild_id = ${guildId}`).toEqual([
    { type: 'chore.added' },
  ])
})

test(
  'P5: of fifty members pressing Done over three replicas one wins, the others are told who, and nobody sees an error',
  async () => {
    const { guildId, people } = await givenPeople(MEMBERS)
    const slowest: number[] = []
    await warmUp(people)

    for (let race = 0; race < RACES; race += 1) {
      const card = await people[0]?.command('chore add', { name: `Race ${race}`, when: 'today' })
      const button = card?.button('Done') ?? ''
      const start = performance.now()
      const presses = people.map(({ userId, press }) => async () => {
        return { userId, answer: await press(button) }
      })
      const answers = await atOnce(presses, race)
      slowest.push(performance.now() - start)
      const winners = answers.filter(({ answer }) => answer.type === 7)
      expect(winners).toHaveLength(1)
      const told = `already done: <@${winners[0]?.userId}> did it`
      expect(answers.filter(({ answer }) => answer.text.includes(told))).toHaveLength(MEMBERS - 1)
    }
    expect(
      await database.admin`
        select type, count(*)::int, count(distinct stream_id)::int as streams from event_log
        where guild_id = ${guildId} group by type order by type`,
    ).toEqual([
      { type: 'chore.added', count: RACES, streams: RACES },
      { type: 'chore.completed', count: RACES, streams: RACES },
    ])
    process.stdout.write(
      `${RACES} races of ${MEMBERS} members over ${REPLICAS} replicas: one winner each; slowest race ${Math.round(Math.max(...slowest))} ms\n`,
    )
  },
  60_000 + RACES * RACE_MS_MAX,
)
