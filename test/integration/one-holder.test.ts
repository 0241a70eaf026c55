import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../support/app.ts'
import { randomHistory } from '../support/random-history.ts'

// The long form, 10,000 acts, after each of which the guild is looked at: HOLDERS_SEEDS=25 HOLDERS_ACTS=400.
const SEEDS = Number(process.env.HOLDERS_SEEDS ?? 1)
const ACTS = Number(process.env.HOLDERS_ACTS ?? 200)
const TIMEOUT_MS = 60_000 + SEEDS * ACTS * 300
const FIRST = Number(process.env.HOLDERS_FIRST ?? 501)

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/**
 * What is open and is not whose it has to be. Of nobody is only what waits until somebody is back, and what was given
 * to everybody: by time, by who handed it over, or by who went away.
 */
const wrong = (guildId: string) => database.admin`
  with open_turn as (
    select c.assignment ->> 'kind' as kind, coalesce(c.assignment ->> 'mode', '') as mode,
      c.assignment, c.closing, o.chore_id, o.for_member, o.assignee_id, o.shared_by, o.turn,
      count(*) over (partition by o.chore_id) as open_count
    from occurrences o join chores c on c.guild_id = o.guild_id and c.id = o.chore_id
    where o.guild_id = ${guildId} and o.status = 'open'
  ), judged as (
    select *, mode = 'each' as is_each,
      assignee_id is null and (coalesce(shared_by = '{}', false) or (shared_by is null
        and (closing = 'openToAll' or turn #>> '{reason,code}' in ('turns.handedOver', 'turns.wentAway')))) as is_nobodys
    from open_turn
  )
  select * from judged where
    (not is_each and (open_count <> 1 or for_member is not null))
    or (kind in ('person', 'rotation') and not is_nobodys
      and (assignee_id is null or shared_by is not null))
    or (is_each and (for_member is null
      or not assignment -> 'members' @> to_jsonb(for_member::text)
      or (not is_nobodys and (assignee_id is null or shared_by is not null))))`

test(
  'exactly one holds each open turn of a chore of one, whatever people, the worker and time do',
  async () => {
    let seen = 0
    for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
      const { app } = await randomHistory(database, {
        seed,
        acts: ACTS,
        async look(guildId, done) {
          expect(await wrong(guildId), `seed ${seed} after ${done} acts`).toHaveLength(0)
          const [counted] = await database.admin`
          select count(*)::int as n from occurrences where guild_id = ${guildId}
            and status = 'open' and for_member is not null`
          seen += Number(counted?.n)
        },
      })
      // PostgreSQL has not as many connections as all of them would keep.
      await app.db.close()
    }
    // Else nobody ever did their own, and nothing was looked at.
    expect(seen).toBeGreaterThan(0)
  },
  TIMEOUT_MS,
)
