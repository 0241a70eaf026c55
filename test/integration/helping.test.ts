import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '../../src/app.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { postedBy } from '../../src/features/cards/chore.custom-ids.ts'
import { helpId } from '../../src/features/cards/help.custom-ids.ts'
import { borneBy } from '../../src/features/chores/load.repository.ts'
import { helpWith } from '../../src/features/completions/help-with.flow.ts'
import { undoHelp } from '../../src/features/completions/undo-help.flow.ts'
import { HELPERS_MAX } from '../../src/features/model/help.ts'
import { features } from '../../src/features/replay.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const replica = ({ clock }: App) => database.appFor('owner', { clock })

async function setup() {
  const still = await inStillTime(database)
  const { guildId, mia, tom } = still
  await mia.command('/chore add', { name: 'Bins', when: 'every day 18:00' })
  const list = await tom.command('/klussen', { filter: 'Alle' })
  const card = await mia.command('/chore done', { chore: 'Bins' })
  const appOfOwner = database.appFor('owner', { isolation: 'repeatable read' })
  return {
    ...still,
    card,
    /** What Tom sees who pressed Done second. */
    second: () => list.click('Klaar'),
    completionId: async () => {
      const [row] = await database.admin`select id from completions where guild_id = ${guildId}
        and undone_at is null`
      return String(row?.id)
    },
    helpers: async () => {
      const [row] = await database.admin`select helper_ids from completions
        where guild_id = ${guildId} order by id desc limit 1`
      return row?.helper_ids
    },
    rebuilt: () => createVerify(appOfOwner.db, features)(guildId),
  }
}

test('who comes second is offered «I helped», stands with it everywhere, and takes it back', async () => {
  const { zoe, tom, second, helpers, log, rebuilt } = await setup()
  const card = await second()
  expect(card.text).toContain('“Bins” is al klaar: @Mia heeft hem')
  expect(card.buttons).toEqual(['Ik hielp mee'])
  await card.click('Ik hielp mee')
  expect(card.text).toContain('Je hielp @Mia met Bins')
  expect(card.text).toContain('verdeeld over 2 mensen')
  expect(await helpers()).toEqual([tom.id])
  expect((await tom.command('/klus historie', { klus: 'Bins' })).text).toContain(', met @Tom')
  expect((await zoe.command('/manage log')).text).toContain('@Tom helped with Bins')
  expect(await rebuilt()).toMatchObject({ differences: [] })

  await card.click('Ongedaan maken')
  expect(card.text).toContain('niet meer als iemand die hielp')
  expect(await helpers()).toEqual([])
  expect((await log()).slice(-2)).toEqual(['chore.helped', 'chore.help-undone'])
  expect((await zoe.command('/manage log')).text).toContain('@Tom took back that they helped')
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('pressed again it offers the way back, and who did it is told that it counts already', async () => {
  const { mia, app, guildId, second, completionId } = await setup()
  const [first, again] = [await second(), await second()]
  await first.click('Ik hielp mee')
  const told = await again.click('Ik hielp mee')
  expect(told.text).toContain('Je zei al dat je hielp')
  await told.click('Ongedaan maken')
  expect(told.text).toContain('niet meer als iemand die hielp')
  const own = { guildId, completionId: await completionId(), by: mia.id, correlationId: 'c' }
  expect(await helpWith(app, own)).toMatchObject({ refusal: { code: 'help.yours' } })
})

test('what it weighs is split between who did it and who helped, in equal parts', async () => {
  const { app, guildId, mia, completionId } = await setup()
  const completion = await completionId()
  const [first, second] = [aSnowflake(), aSnowflake()]
  const weights = async () => {
    const pool = [mia.id, first, second]
    const found = await inGuild(app.db, guildId, (scope) =>
      borneBy(scope, { pool, at: app.clock.now(), exceptId: null }),
    )
    return pool.map((who) => found.get(who)?.effort)
  }
  const help = { guildId, completionId: completion, correlationId: 'c' }
  const [whole] = await weights()
  await helpWith(app, { ...help, by: first })
  expect(await weights()).toEqual([Number(whole) / 2, Number(whole) / 2, undefined])
  await helpWith(app, { ...help, by: second })
  expect(new Set(await weights())).toEqual(new Set([Number(whole) / 3]))
  await undoHelp(app, { ...help, by: first })
  expect(await weights()).toEqual([Number(whole) / 2, undefined, Number(whole) / 2])
})

test('on a message for everyone each press adds a name, in the language of the guild', async () => {
  const { app, guildId, completionId } = await setup()
  const completion = await completionId()
  const press = (userId: string) =>
    memberOf(app, { guildId, userId, locale: 'en-US' }).press(
      helpId.encode({ completion, place: postedBy('0'.repeat(22)) }),
    )
  const [first, second] = [aSnowflake(), aSnowflake()]
  await press(first)
  const { json, text, button } = await press(second)
  expect(json.type).toBe(7)
  expect(text).toContain('Bins** is klaar')
  expect(text).toContain(`Met hulp van <@${first}> & <@${second}>`)
  expect(button('Ik hielp mee')).toBe(
    helpId.encode({ completion, place: postedBy('0'.repeat(22)) }),
  )
  expect((await press(second)).text).toContain('You already said that you helped')
})

test('of 20 who press at once over three replicas, 10 stand with it once each, and the others are told', async () => {
  const { app, guildId, completionId, helpers, log, rebuilt } = await setup()
  const completion = await completionId()
  const people = Array.from({ length: 20 }, aSnowflake)
  const replicas = [app, replica(app), replica(app)] as const
  const pressed = await Promise.all(
    [...people, ...people].map((by, n) =>
      helpWith(replicas[n % 3] ?? app, {
        guildId,
        completionId: completion,
        by,
        correlationId: `c${n}`,
      }),
    ),
  )
  const codes = new Set(pressed.flatMap((one) => (one.ok ? [] : [one.refusal.code])))
  expect(pressed.filter(({ ok }) => ok)).toHaveLength(HELPERS_MAX)
  expect([...codes].toSorted()).toEqual(['help.already', 'help.full'])
  const kept = await helpers()
  expect(new Set(kept).size).toBe(HELPERS_MAX)
  expect((await log()).filter((type) => type === 'chore.helped')).toHaveLength(HELPERS_MAX)
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('what was taken back, or done by another since, has no helpers any more; the fresh one has none yet', async () => {
  const { mia, app, guildId, card, second, completionId, helpers, rebuilt } = await setup()
  const seen = await second()
  const before = await completionId()
  await card.click('Undo')
  expect((await seen.click('Ik hielp mee')).text).toContain('intussen ongedaan gemaakt')
  await mia.command('/chore done', { chore: 'Bins' })
  const late = { guildId, completionId: before, by: aSnowflake(), correlationId: 'c' }
  expect(await helpWith(app, late)).toMatchObject({ refusal: { code: 'help.undone' } })
  expect(await undoHelp(app, late)).toMatchObject({ refusal: { code: 'help.undone' } })
  expect(await helpers()).toEqual([])
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('helping and Undo at once leave no helper of what is open, in the table and in the log', async () => {
  const { app, guildId, card, completionId, rebuilt } = await setup()
  const help = { guildId, completionId: await completionId(), correlationId: 'c' }
  const people = Array.from({ length: 5 }, aSnowflake)
  await Promise.all([
    card.click('Undo'),
    ...people.map((by) => helpWith(app, { ...help, by })),
    ...people.map((by) => undoHelp(app, { ...help, by })),
  ])
  expect(await rebuilt()).toMatchObject({ differences: [] })
})

test('after a day it stays as it is: who helped can be neither added nor taken back', async () => {
  const { app, guildId, completionId, sleep } = await setup()
  const help = { guildId, completionId: await completionId(), correlationId: 'c' }
  const [early, late] = [aSnowflake(), aSnowflake()]
  sleep({ hours: 24 })
  expect(await helpWith(app, { ...help, by: early })).toMatchObject({ ok: true })
  sleep({ seconds: 1 })
  const tooLate = { refusal: { code: 'help.tooLate' } }
  expect(await helpWith(app, { ...help, by: late })).toMatchObject(tooLate)
  expect(await undoHelp(app, { ...help, by: early })).toMatchObject(tooLate)
  expect(await helpWith(app, { ...help, completionId: app.newId(), by: late })).toMatchObject({
    refusal: { code: 'chore.notFound' },
  })
})
