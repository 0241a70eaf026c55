import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { inGuild } from '../../src/core/db/scope.ts'
import { guilds } from '../../src/features/guilds/index.ts'
import { joinMembers } from '../../src/features/members/join-members.flow.ts'
import { addChore } from '../../src/features/planning/add-chore.flow.ts'
import { rotationOf } from '../../src/features/rotations/index.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { logOfTest } from '../support/log.ts'
import { memberOf } from '../support/member.ts'
import { listeningProxy } from '../support/statements.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** Mia and Tom live there; the clock stands still until a test moves it. */
function setup({ locale = 'en-US', log = logOfTest() } = {}) {
  const time = { now: Temporal.Instant.from('2030-01-07T08:00:00Z') }
  const app = database.appFor('owner', { clock: { now: () => time.now }, log })
  const guildId = aSnowflake()
  const [mia, tom] = [memberOf(app, { guildId, locale }), memberOf(app, { guildId, locale })]
  const daysLater = (days: number) => {
    time.now = time.now.add({ hours: 24 * days })
  }
  const add = (name: string, values = {}) =>
    mia.command('chore add', {
      ...{ name, when: 'every day 19:00', who: { user: mia.userId }, ...values },
    })
  return { app, log, time, guildId, mia, tom, add, daysLater, locale }
}

test('one’s own profile: the next turns, how much they bear beside the middle, and what was done', async () => {
  const { mia, tom, add, daysLater } = setup()
  await tom.press('1:members.join')
  const dishes = await add('Dishes', { effort: '4' })
  await add('Bins', { when: 'every friday' })
  const done = await mia.press(dishes.button('Done'))
  await tom.press('1:members.join')
  const helped = await tom.command('chore add', { name: 'Attic', when: 'today' })
  await tom.press(helped.button('Done'))
  daysLater(10)

  const { text, json, button } = await mia.command('profile')
  expect(json).toMatchObject({ data: { flags: 64 | (1 << 15) } })
  expect(text).toMatch(
    /## 👤 Your profile\n### Next turns\n- \*\*Dishes\*\* · .*\n- \*\*Bins\*\* · /,
  )
  // Done 4; open 4 and 2.
  expect(text).toMatch(/### Load\n▰+▱* 10 points of effort in 11 days here/)
  expect(text).toMatch(/The middle of the group: 6$/m)
  expect(text).toContain('### Done\n**0** in 7 days · **1** in 28 days')
  expect((await mia.press(button('My chores'))).text).toContain('**Dishes**')
  expect((await mia.press(button('Away'))).text).toContain('Everybody is here.')
  expect(done.type).toBe(7)
})

test('that of another says as much and leads to their chores; whoever takes no part is told so', async () => {
  const { mia, tom, add } = setup()
  await add('Dishes')
  const other = await tom.command('profile', { who: { user: mia.userId } })
  expect(other.text).toContain(`## 👤 Profile of <@${mia.userId}>`)
  const theirs = await tom.press(other.button('Their chores'))
  expect(theirs.text).toContain(`Chores of <@${mia.userId}>`)
  expect(theirs.text).toContain('**Dishes**')
  const stranger = await tom.command('profile')
  expect(stranger.text).toContain('You take no part here yet.')
  await tom.press(stranger.button('Join'))
  expect((await tom.command('profile')).text).toContain('No turn is yours right now.')
  const nobody = aSnowflake()
  expect((await tom.command('profile', { who: { user: nobody } })).text).toContain(
    `<@${nobody}> takes no part here yet`,
  )
  expect((await tom.command('profile', { who: { user: nobody, bot: true } })).text).toContain(
    'A bot has no chores',
  )
})

test('it says who is away, helped and was helped, and forgets what was taken back', async () => {
  const { app, guildId, mia, tom, add } = setup()
  const card = await add('Dishes')
  const done = await mia.press(card.button('Done'))
  await database.admin`
    update completions set helper_ids = ${database.admin.json([tom.userId])} where guild_id = ${guildId}`
  await tom.press('1:members.join')
  await tom.command('away set', { until: '20 january' })
  expect((await tom.command('profile')).text).toContain('Helped once')
  await mia.press(done.button('Undo'))
  expect((await tom.command('profile')).text).not.toContain('Helped once')
  expect((await mia.command('profile')).text).toContain('**0** in 7 days · **0** in 28 days')
  await inGuild(app.db, guildId, async (scope) => {
    await scope.tx.execute(`insert into absences
      (guild_id, id, user_id, from_day, to_day, created_by, created_at, version)
      values (${guildId}, '${app.newId()}', ${tom.userId}, '2030-01-06', '2030-01-20', ${tom.userId}, now(), 1)`)
  })
  expect((await mia.command('profile', { who: { user: tom.userId } })).text).toMatch(/🧳 Away to /)
})

test('a streak is read only where it is shown: not in the DM of who takes part in several servers', async () => {
  const proxy = await listeningProxy(database.url)
  const app = database.appFor('owner', { url: proxy.url })
  const userId = aSnowflake()
  const direct = memberOf(app, { guildId: '0', userId, direct: true })
  const streaks = async () => {
    const before = proxy.asked(/o\.status = 'missed'/).length
    const { text } = await direct.command('profile')
    return { count: proxy.asked(/o\.status = 'missed'/).length - before, text }
  }
  for (const count of [1, 0]) {
    await memberOf(app, { guildId: aSnowflake(), userId }).press('1:members.join')
    const shown = await streaks()
    expect(shown.count).toBe(count)
    expect(shown.text.includes('Streak')).toBe(count === 1)
  }
})

test('in the DM with the bot: each server by its name, of only one all of it, of somebody else nothing', async () => {
  const { app, guildId, mia, add, log, time } = setup()
  await add('Dishes')
  await inGuild(app.db, guildId, (scope) => guilds.rememberName(scope, 'Flat'))
  const direct = memberOf(app, { guildId: '0', userId: mia.userId, direct: true })
  const one = await direct.command('profile')
  expect(one.json).toMatchObject({ type: 4, data: { flags: 1 << 15 } })
  expect(one.text).toContain('## 👤 Flat\n')
  expect(one.body).not.toContain('away.list')
  expect((await direct.press(one.button('My chores'))).text).toContain('**Dishes**')

  const club = aSnowflake()
  time.now = time.now.add({ seconds: 1 })
  const there = memberOf(app, { guildId: club, userId: mia.userId })
  await there.command('chore add', { name: 'Cups', when: 'today', who: { user: mia.userId } })
  await there.command('chore add', { name: 'Flags', when: 'tomorrow', who: { user: mia.userId } })
  const both = await direct.command('profile')
  expect(both.text).toMatch(
    new RegExp(
      `channels/${club}\\)\\n\\*\\*Cups\\*\\* · .*, and 1 more[^]*### Flat\\n\\*\\*Dishes`,
    ),
  )
  await database.admin`update guild_keys set kek_id = 'lost' where guild_id = ${club}`
  const broken = await direct.command('profile')
  expect(broken.text).toContain('⚠️ I cannot read this one right now')
  expect(broken.text).toContain('### Flat\n**Dishes')
  expect(log.lines.map(({ fields }) => fields.guild)).toContain(club)

  const other = await direct.command('profile', { who: { user: aSnowflake() } })
  expect(other.text).toContain('can be seen only inside a server')
  const stranger = memberOf(app, { guildId: '0', direct: true })
  expect((await stranger.command('profile')).text).toContain('I know of no server')
})

test('in Dutch it is Dutch', async () => {
  const { mia, add } = setup({ locale: 'nl' })
  await add('Vaat')
  const { text, button } = await mia.command('profile')
  expect(text).toMatch(/## 👤 Jouw profiel\n### Volgende beurten\n- \*\*Vaat\*\* · /)
  expect(text).toContain('punten zwaarte')
  expect(button('Afwezig')).toBe('1:away.list')
})

test('what was passed on and is not made up for yet is said to both, and to nobody else', async () => {
  const { app, guildId, mia, tom, daysLater } = setup()
  const by = { guildId, by: mia.userId, isManager: true, correlationId: 'x' }
  for (const { userId } of [mia, tom]) await joinMembers(app, { ...by, userId })
  const chore = { name: 'Dishes', when: 'every day 19:00', areaId: null, notes: null }
  const assignment = rotationOf([mia.userId, tom.userId])
  await addChore(app, { ...by, ...chore, guildLocale: 'nl', locale: 'en-US', assignment })
  const owed = async (who: typeof mia, seen = {}) => {
    const { text } = await who.command('profile', seen)
    return /### Turns passed on\n(.*)/.exec(text)?.[1]
  }
  expect(await owed(mia)).toBeUndefined()
  await mia.command('chore pass', { chore: 'Dishes' })
  expect(await owed(mia)).toBe(`- **Dishes** · you take the next turn of <@${tom.userId}>`)
  expect(await owed(tom)).toBe(`- **Dishes** · <@${mia.userId}> takes your next turn`)
  expect(await owed(tom, { who: { user: mia.userId } })).toBeUndefined()
  for (const who of [tom, mia, mia]) {
    await who.command('chore done', { chore: 'Dishes' })
    daysLater(1)
  }
  expect([await owed(mia), await owed(tom)]).toEqual([undefined, undefined])
})
