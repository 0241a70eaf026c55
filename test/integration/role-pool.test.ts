import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { createVerify } from '../../src/core/rebuild/verify-guild.ts'
import { leftMembersSweep } from '../../src/features/departures/find-left-members.sweep.ts'
import { features as replays } from '../../src/features/replay.ts'
import { features } from '../../src/features/worker.ts'
import { createSweeper } from '../../src/jobs/sweeper.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'
import { aDiscord, givenWorker } from '../support/worker.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const TIMEOUT = { timeout: 10_000, interval: 20 }
const ROLE = '400000000000000001'
const OTHER = '400000000000000002'

/** Mia, Tom and Sam live there, and Zoe, who manages; the clock stands still until a test moves it. */
function setup({ locale = 'en-US' } = {}) {
  const time = { now: Temporal.Instant.from('2030-01-07T08:00:00Z') }
  const app = database.appFor('owner', { clock: { now: () => time.now } })
  const guildId = aSnowflake()
  const ids = { mia: aSnowflake(), tom: aSnowflake(), sam: aSnowflake(), zoe: aSnowflake() }
  /** With these roles from now on: the next payload says so. */
  const as = (name: keyof typeof ids, ...roles: readonly string[]) =>
    memberOf(app, { guildId, locale, userId: ids[name], roles, manager: name === 'zoe' })
  const zoe = as('zoe')
  const open = async (name = 'Dishes') => {
    const { text } = await zoe.command('chore show', { chore: name })
    const [row] = await database.admin`
      select o.id, o.assignee_id::text as who, o.shared_by, o.turn, c.id as chore
      from occurrences o join chores c on c.guild_id = o.guild_id and c.id = o.chore_id
      where o.guild_id = ${guildId} and o.status = 'open' order by o.id desc limit 1`
    return {
      text,
      id: row?.id,
      chore: row?.chore,
      who: row?.who,
      sharedBy: row?.shared_by,
      turn: row?.turn,
    }
  }
  const nameOf = (id: unknown) => Object.entries(ids).find(([, one]) => one === id)?.[0]
  const whose = async () => nameOf((await open()).who)
  const add = (values = {}) =>
    zoe.command('chore add', {
      ...{ name: 'Dishes', when: 'every day 19:00', who: { role: ROLE }, ...values },
    })
  const take = async (...names: readonly (keyof typeof ids)[]) => {
    for (const name of names) {
      time.now = time.now.add({ seconds: 1 })
      await as(name, ROLE).press('1:members.join')
    }
  }
  const done = async () => {
    const { id, who } = await open()
    const by = nameOf(who) as keyof typeof ids
    await as(by, ROLE).press(`1:chore.done:${id}:card`)
    time.now = time.now.add({ hours: 24 })
  }
  const verify = async () =>
    createVerify(database.appFor('owner', { isolation: 'repeatable read' }).db, replays)(guildId)
  return { app, guildId, ids, as, zoe, time, open, whose, add, take, done, verify }
}

test('R-1 a pool is whoever of those who take part has the role, in the order in which they joined', async () => {
  const { as, add, take, whose, done, open, verify, ids } = setup()
  await take('tom', 'mia')
  await as('sam', OTHER).press('1:members.join')
  const added = await add()
  expect(added.text).toContain(`Taking turns: <@&${ROLE}>, in order`)
  expect(added.text).toContain(`Whose turn: <@${ids.tom}>`)
  expect((await as('tom', ROLE).press(added.button('Why me?'))).text).toContain('goes first')
  const turns = []
  for (let n = 0; n < 4; n += 1) {
    turns.push(await whose())
    await done()
  }
  expect(turns).toEqual(['tom', 'mia', 'tom', 'mia'])
  expect((await open()).turn.state.seats.map((one: { member: string }) => one.member)).toEqual([
    ids.tom,
    ids.mia,
  ])
  expect(await verify()).toMatchObject({ differences: [] })
})

test('R5 who gets the role while another holds comes last in the running round', async () => {
  const { add, take, whose, done } = setup()
  await take('mia', 'tom')
  await add()
  await done()
  expect(await whose()).toBe('tom')
  await take('sam')
  const turns = []
  for (let n = 0; n < 4; n += 1) {
    turns.push(await whose())
    await done()
  }
  expect(turns).toEqual(['tom', 'mia', 'sam', 'tom'])
})

test('R15 R-11 who holds and lost the role hands it on as soon as a payload says so, and the reason says it', async () => {
  const { app, as, add, take, whose, open, verify, ids, zoe } = setup()
  givenWorker(app, features)
  await take('mia', 'tom', 'sam')
  await add()
  expect(await whose()).toBe('mia')
  // An act of hers elsewhere, without the role.
  await as('mia', OTHER).command('chore add', { name: 'Plants', when: 'every day 12:00' })
  await vi.waitFor(async () => {
    const [row] = await database.admin`
      select assignee_id::text as who from occurrences where assignee_id = ${ids.tom}`
    expect(row?.who).toBe(ids.tom)
  }, TIMEOUT)
  const card = await zoe.command('chore show', { chore: 'Dishes' })
  expect(card.text).toContain(`Whose turn: <@${ids.tom}>`)
  expect((await as('tom', ROLE).press(card.button('Why me?'))).text).toContain(
    `<@${ids.mia}> does not have <@&${ROLE}> any more, so it is for <@${ids.tom}> now.`,
  )
  expect((await zoe.command('manage log')).text).toContain(
    `**Dishes** went to <@${ids.tom}>, because <@${ids.mia}> does not have its role any more`,
  )
  await as('tom', ROLE).press(card.button('Done'))
  expect((await zoe.command('chore show', { chore: 'Dishes' })).text).toContain(ids.sam)
  expect((await open('Plants')).text).toContain('Anyone can do this')
  expect(await verify()).toMatchObject({ differences: [] })
})

test('R15 in Dutch the reason is Dutch', async () => {
  const { app, as, add, take, ids, zoe } = setup({ locale: 'nl' })
  givenWorker(app, features)
  await take('mia', 'tom')
  await add()
  await as('mia').press('1:members.join')
  await vi.waitFor(async () => {
    const card = await zoe.command('chore show', { chore: 'Dishes' })
    expect((await as('tom', ROLE).press(card.button('Waarom ik?'))).text).toContain(
      `<@${ids.mia}> heeft <@&${ROLE}> niet meer, dus hij is nu voor <@${ids.tom}>.`,
    )
  }, TIMEOUT)
})

test('whoever lost the role and never acts is found by the worker, which asks Discord about each once a day', async () => {
  const { app, add, take, whose, ids, time, verify } = setup()
  const { discord, state } = aDiscord()
  await take('mia', 'tom')
  await add()
  state.roles.set(ids.tom, [ROLE])
  await database.admin`delete from process_checkpoints where process = 'departures.find-left'`
  const look = createSweeper({ ...app, discord }, { sweeps: [leftMembersSweep] })
  for (let batch = 0; batch < 8; batch += 1) {
    await look(new AbortController().signal)
    time.now = time.now.add({ seconds: 20 })
  }
  expect(await whose()).toBe('tom')
  expect(await verify()).toMatchObject({ differences: [] })
})

test('while nobody has the role it waits and says so; whoever comes with it has it', async () => {
  const { app, add, take, as, open, ids, zoe, verify } = setup()
  givenWorker(app, features)
  const added = await add()
  expect(added.text).toContain(`Nobody with <@&${ROLE}> takes part yet, so it waits.`)
  expect((await open()).sharedBy).toEqual([])
  expect((await as('mia').command('chores', { filter: 'open' })).text).not.toContain('Dishes')
  await take('mia')
  await vi.waitFor(async () => {
    const card = await zoe.command('chore show', { chore: 'Dishes' })
    expect(card.text).toContain(`Whose turn: <@${ids.mia}>`)
  }, TIMEOUT)
  expect((await zoe.command('manage log')).text).toContain(
    `**Dishes** waited for somebody with its role, and is for <@${ids.mia}> now`,
  )
  // And back: the only one loses it.
  await as('mia').press('1:members.join')
  await vi.waitFor(async () => {
    const card = await zoe.command('chore show', { chore: 'Dishes' })
    expect(card.text).toContain(`Nobody with <@&${ROLE}> takes part yet`)
  }, TIMEOUT)
  expect(await verify()).toMatchObject({ differences: [] })
})

test('what somebody without the role was given stays theirs, whatever their roles are', async () => {
  const { app, guildId, add, take, as, open, ids, whose } = setup()
  givenWorker(app, features)
  await take('mia')
  await add()
  const sam = as('sam')
  await sam.press('1:members.join')
  await as('zoe').command('chore assign', { chore: 'Dishes', who: { user: ids.sam } })
  expect(await whose()).toBe('sam')
  await as('sam', OTHER).press('1:members.join')
  await vi.waitFor(async () => {
    const looks = await database.admin`
      select state from scheduled_jobs where guild_id = ${guildId} and kind = 'members.roles-seen'`
    expect(looks.length).toBeGreaterThan(1)
    expect(looks.filter(({ state }) => state === 'due')).toEqual([])
  }, TIMEOUT)
  expect((await open()).who).toBe(ids.sam)
})

test('the roles of whoever is chosen are known by the same payload, of bots and of who left nothing is', async () => {
  const { add, ids, zoe, whose, guildId } = setup()
  await zoe.command('chore add', {
    ...{ name: 'Plants', when: 'every day' },
    who: { user: ids.tom, roles: [ROLE] },
  })
  await add()
  expect(await whose()).toBe('tom')
  const rows = await database.admin`
    select user_id::text as who, role_ids::text[] as roles from members where guild_id = ${guildId}`
  expect(Object.fromEntries(rows.map(({ who, roles }) => [who, roles]))).toEqual({
    [ids.tom]: [ROLE],
    [ids.zoe]: [],
  })
})

test.each([
  ['a role and people', 'who.mixed', /one role, or by people/],
  ['@everyone', 'who.everyone', /Everybody has/],
])('a pool of %s is refused calmly, and nothing is saved', async (_what, kind, said) => {
  const { add, guildId, zoe, ids } = setup()
  const answer =
    kind === 'who.everyone'
      ? await add({ who: { role: guildId } })
      : await zoe.submit('1:chore.add', {
          ...{ name: 'Dishes', when: 'every day', notes: '' },
          who: [ids.mia, `role:${ROLE}`],
        })
  expect(answer.text).toMatch(said)
  expect(await database.admin`select from chores where guild_id = ${guildId}`).toEqual([])
})

test('a role takes turns in each way that has turns, and in no other', async () => {
  const { add, take, guildId } = setup()
  await take('mia', 'tom')
  expect((await add({ rotation: 'together' })).text).toMatch(/Whoever has a role takes turns/)
  expect(await database.admin`select from chores where guild_id = ${guildId}`).toEqual([])
  const least = await add({ rotation: 'leastLoaded' })
  expect(least.text).toContain(`<@&${ROLE}>, whoever has done least`)
})

test('in the card of the rotation a role can be picked, its rules changed, and the turn stays whose it is', async () => {
  const { add, take, done, whose, zoe, open, verify } = setup()
  await take('mia', 'tom')
  await add()
  await done()
  expect(await whose()).toBe('tom')
  const { chore } = await open()
  for (const [name, value] of [
    ['rotation.way', 'shuffle'],
    ['rotation.every', 'week1'],
    ['rotation.way', 'inOrder'],
  ] as const) {
    const changed = await zoe.pick(`1:${name}:${chore}`, value)
    expect(changed.type).toBe(7)
    expect(await whose()).toBe('tom')
  }
  expect(await verify()).toMatchObject({ differences: [] })
})

test('only news of roles is written, and looked at only where turns go by roles', async () => {
  const { as, add, take, guildId } = setup()
  const looks = async () => {
    const rows = await database.admin`
      select from scheduled_jobs where guild_id = ${guildId} and kind = 'members.roles-seen'`
    return rows.length
  }
  const version = async () => {
    const [row] = await database.admin`
      select xmin::text as version from members
      where guild_id = ${guildId} and role_ids = array[${ROLE}]::bigint[]`
    return row?.version
  }
  await take('mia')
  expect(await looks()).toBe(0)
  await add()
  // Zoe, who added it, was not known before.
  const before = [await looks(), await version()]
  await as('mia', ROLE).press('1:members.join')
  expect([await looks(), await version()]).toEqual(before)
  await as('mia', OTHER, ROLE).press('1:members.join')
  await as('mia', ROLE, OTHER).press('1:members.join')
  expect(await looks()).toBe(2)
})
