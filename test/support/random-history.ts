import type { WorkerApp } from '../../src/app.ts'
import { Temporal } from '../../src/core/clock.ts'
import { AppError } from '../../src/core/errors.ts'
import type { Id } from '../../src/core/ids.ts'
import { features } from '../../src/features/worker.ts'
import { createRegistry } from '../../src/jobs/registry.ts'
import { createScheduler } from '../../src/jobs/scheduler.ts'
import type { createDatabase } from './app.ts'
import { anId, aSnowflake } from './build.ts'
import { dice, type Roll } from './dice.ts'
import { anAct, settle } from './random-acts.ts'
import { aDiscord, countedMetrics } from './worker.ts'

type Database = Awaited<ReturnType<typeof createDatabase>>

const START = Temporal.Instant.from('2030-03-20T12:00:00Z')
const ROUNDS_MAX = 50
const STEPS_SECONDS = [0, 1, 60, 3_600, 6 * 3_600, 20 * 3_600, 30 * 3_600, 9 * 86_400]

export interface History {
  readonly seed: number
  readonly acts: number
  /** Another way to the database. */
  readonly url?: string
  /** Looks at the guild after so many acts. */
  readonly look?: (guildId: string, done: number) => Promise<void>
}

/** A guild where everything happens by chance, the same each time for one seed. */
export type Household = ReturnType<typeof openHouse>

function openHouse(database: Database, { seed, url }: History) {
  let now = START.add({ hours: seed % 1_000 })
  let made = 0
  const clock = { now: () => now }
  const { discord, state } = aDiscord()
  const app: WorkerApp = {
    ...database.appFor('owner', { clock, ...(url !== undefined && { url }) }),
    discord,
    newId: () => {
      made += 1
      return anId(made)
    },
  }
  const guildId = aSnowflake()
  const idsOf = (rows: readonly { readonly id?: unknown }[]) => rows.map(({ id }) => String(id))
  const { admin } = database
  return {
    app,
    guildId,
    people: Array.from({ length: 7 }, aSnowflake),
    edits: [] as Id[],
    skips: [] as Id[],
    stepChanges: [] as Id[],
    postponements: [] as Id[],
    areaRemovals: [] as Id[],
    memberRemovals: [] as Id[],
    absences: [] as Id[],
    endings: [] as Id[],
    takings: [] as Id[],
    givings: [] as Id[],
    setups: [] as Id[],
    /** What somebody uploaded, by its address. */
    files: state.uploaded,
    pass: (seconds: number) => {
      now = now.add({ seconds })
    },
    chores: async () => {
      const rows =
        await admin`select id, version from chores where guild_id = ${guildId} order by id`
      return rows.map(({ id, version }) => ({ choreId: String(id), version: Number(version) }))
    },
    occurrences: async (status: string) =>
      idsOf(
        await admin`select id from occurrences where guild_id = ${guildId} and status = ${status}
          order by id desc limit 20`,
      ),
    completions: async () =>
      idsOf(
        await admin`select id from completions where guild_id = ${guildId} order by id desc limit 10`,
      ),
    /** What was asked for to be posted. */
    uploads: async () =>
      idsOf(
        await admin`select id from outbox where guild_id = ${guildId} and kind = 'chore.proof-post'
          order by id desc limit 10`,
      ),
    /** The files that are looked at, or were imported lately. */
    imports: async () =>
      idsOf(
        await admin`select id from imports where guild_id = ${guildId} order by id desc limit 5`,
      ),
    /** What was asked of the worker by this interaction. */
    asked: async (interactionId: string) => {
      const [row] = await admin`select id from outbox
        where guild_id = ${guildId} and correlation_id = ${interactionId}`
      return String(row?.id)
    },
    holder: async (occurrenceId: Id) => {
      const [row] = await admin`select coalesce(assignee_id, shared_by[1])::text as who
        from occurrences where guild_id = ${guildId} and id = ${occurrenceId}`
      return row?.who == null ? undefined : String(row.who)
    },
    offers: async () =>
      idsOf(
        await admin`select id from offers where guild_id = ${guildId} order by status = 'open' desc, id desc
          limit 5`,
      ),
    /** What is somebody's and not due yet. */
    upcoming: async () =>
      idsOf(
        await admin`select id from occurrences where guild_id = ${guildId} and status = 'open'
          and due_at > ${now.toString()} and assignee_id is not null order by due_at, id limit 5`,
      ),
    away: async () => {
      const rows = await admin`select user_id::text as who from absences
        where guild_id = ${guildId} and ended_at is null order by id`
      return rows.map(({ who }) => String(who))
    },
    areas: async () =>
      idsOf(await admin`select id from areas where guild_id = ${guildId} order by id`),
  }
}

/** What the worker does: tells consumers of what happened, and fires what is due, until nothing is left. */
function workOf({ app, guildId }: Household, { admin }: Database) {
  const registry = createRegistry(features)
  const fire = createScheduler(app, { registry, metrics: countedMetrics().metrics })
  const { signal } = new AbortController()
  let told = 0

  async function tell() {
    const events = await admin`select position, id, type from event_log
      where guild_id = ${guildId} and position > ${told} order by position`
    for (const { id: eventId, type } of events)
      for (const consumer of registry.consumers(type) ?? [])
        await consumer.consume(app, { guildId, eventId })
    told = Number(events.at(-1)?.position ?? told)
    return events.length > 0
  }

  return async () => {
    for (let round = 0; round < ROUNDS_MAX; round += 1) {
      const wasNews = await tell()
      if (!(await fire(signal)) && !wasNews) return
    }
    throw new Error('the worker comes to no end')
  }
}

/** Whoever lost to the other three times in a row is told to try again, and nothing was changed. */
const orLost = (acting: Promise<unknown>) =>
  acting.catch((error) => {
    if (!(error instanceof AppError && error.code === 'db.conflict')) throw error
  })

/** Lets so much happen, two at a time now and then, with the worker at work or away in between. */
export async function randomHistory(database: Database, history: History) {
  const { seed, acts, look } = history
  const roll: Roll = dice(seed)
  const house = openHouse(database, history)
  const work = workOf(house, database)
  await settle(house, roll)
  for (let done = 0; done < acts; done += 1) {
    house.pass(STEPS_SECONDS[roll(STEPS_SECONDS.length - (roll(3) ? 2 : 0))] ?? 0)
    const together = roll(10) === 0 ? [anAct(roll), anAct(roll)] : [anAct(roll)]
    const isAlone = together.length === 1
    await Promise.all(
      together.map((act) => (isAlone ? act(house, roll) : orLost(act(house, roll)))),
    )
    if (roll(4) === 0) await work()
    await look?.(house.guildId, done + 1)
  }
  await work()
  return house
}
