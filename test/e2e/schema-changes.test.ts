import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../../src/core/db/migrate.ts'
import { MIGRATIONS_KNOWN } from '../../src/core/db/schema.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { httpEnvironment, ROOMY, startHttpProcess } from '../support/http-process.ts'
import { memberOf } from '../support/member.ts'
import { migrationsWith } from '../support/migrations.ts'
import { buildAt, commitBeforeSchema } from '../support/older-build.ts'
import { startProcess } from '../support/process.ts'
import { aSigningKey } from '../support/sign.ts'

const CLICK_EVERY_MS = 200
/** Long enough for a migration to ask for the table twice. */
const HELD_MS = 3_500
const ANSWER_MS_MAX = 2_000
const DEFERRED = 5
/** On a busy machine somebody misses the half second that a lock is waited for. */
const DEFERRED_SHARE_MAX = 0.2
/** What a later build may do to a schema that this one works on. */
const EXPAND = `alter table chores add column later text;
  alter table chores add column counted integer not null default 0;
  create index chores_later on chores (guild_id, later);
  create table more (guild_id bigint not null, id uuid not null, primary key (guild_id, id));`

type Database = Awaited<ReturnType<typeof createDatabase>>

let database: Database
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const key = aSigningKey()
const environmentOf = ({ url: databaseUrl, encryptionKeys }: Database) =>
  httpEnvironment({ databaseUrl, publicKey: key.publicKey, encryptionKeys })

/** An http process, and a member who speaks to it; every answer is heard, with how long it took. */
async function givenMember(of: Database, file = ROOMY) {
  const http = await startHttpProcess(environmentOf(of), key, file)
  const answers: { readonly status: number; readonly ms: number; readonly body: string }[] = []
  const mia = memberOf(of.appFor('owner'), { guildId: aSnowflake() }, async (payload) => {
    const answer = await http.send(JSON.parse(payload))
    answers.push(answer)
    return answer.body
  })
  return { http, mia, answers }
}

type Mia = Awaited<ReturnType<typeof givenMember>>['mia']

/** A chore from its first day to Undo. */
async function lives(mia: Mia, name: string) {
  const card = await mia.command('chore add', { name, when: 'today' })
  expect(card.text).toContain(`### Added: ${name}`)
  expect((await mia.command('chores', { filter: 'all' })).text).toContain('All chores')
  const done = await mia.press(card.button('Done'))
  expect(done.type).toBe(7)
  expect((await mia.press(done.button('Undo'))).type).toBe(7)
}

/** Adds a chore every few milliseconds until told to stop. */
function clicking(mia: Mia) {
  const stopped = new AbortController()
  const asked: Promise<unknown>[] = []
  const running = (async () => {
    for (let nth = 0; !stopped.signal.aborted; nth += 1) {
      asked.push(mia.command('chore add', { name: `Chore ${nth}`, when: 'today' }))
      await setTimeout(CLICK_EVERY_MS)
    }
    await Promise.all(asked)
  })()
  return async () => {
    stopped.abort()
    await running
    return asked.length
  }
}

test('P16: while a long read holds a table, a migration asks for it for less than a second at a time, and clicks go on', async () => {
  const { mia, answers } = await givenMember(database)
  await lives(mia, 'Before')
  const folder = await migrationsWith(EXPAND)
  const stop = clicking(mia)
  const reader = await database.admin.reserve()
  await reader`begin`
  await reader`select count(*) from chores`
  const migrating = migrate({ url: database.url, folder })
  await setTimeout(HELD_MS)
  await reader`commit`
  reader.release()
  expect(await migrating).toEqual(['9999_next'])
  const clicks = await stop()
  expect(answers.length).toBeGreaterThan(clicks)
  for (const { status, ms, body } of answers) {
    expect(status).toBe(200)
    expect(ms).toBeLessThan(ANSWER_MS_MAX)
    expect(body).not.toContain('Nothing was changed')
  }
  // Who waited behind the migration for too long would be told to wait for the worker.
  const deferred = answers.filter(({ body }) => JSON.parse(body).type === DEFERRED)
  expect(deferred.length).toBeLessThan(answers.length * DEFERRED_SHARE_MAX)
  // The very process that was there before works on the later schema, and so does a fresh one.
  await lives(mia, 'After')
  const fresh = await givenMember(database)
  await lives(fresh.mia, 'Fresh')
})

test('P16: only a schema that says so stops an older build, and then at its start', async () => {
  const own = await createDatabase()
  const { mia } = await givenMember(own)
  await lives(mia, 'Before')
  const folder = await migrationsWith(
    `update schema_compatibility set needs = ${MIGRATIONS_KNOWN + 1}`,
  )
  await migrate({ url: own.url, folder })
  await lives(mia, 'Runs on')
  const late = startProcess(ROOMY, environmentOf(own))
  expect(await late.exited).toBe(78)
  expect(late.stdout() + late.stderr()).toContain('The database is too new for this build')
  await own.admin.end()
})

const before = await commitBeforeSchema()

describe.skipIf(!before)('the build before the newest migration', () => {
  test('P16: starts and works on the schema of this one, beside it', async () => {
    const own = await createDatabase()
    const { mia: old } = await givenMember(own, await buildAt(before ?? '', ROOMY))
    const { mia: young } = await givenMember(own)
    for (const round of [1, 2]) {
      await lives(old, `Old ${round}`)
      await lives(young, `Young ${round}`)
    }
    await own.admin.end()
  })
})
