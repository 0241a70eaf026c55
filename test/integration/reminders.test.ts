import { afterAll, describe, expect, test, vi } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { inGuild, joinGuild } from '../../src/core/db/scope.ts'
import { closeChannel } from '../../src/features/guilds/index.ts'
import { features } from '../../src/features/worker.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'
import { untilSaved } from '../support/until-saved.ts'
import { aDiscord, buttonOf, givenWorker, textsOf } from '../support/worker.ts'

const database = await createDatabase()
afterAll(() => database.admin.end())

/** 13:00 in Amsterdam, a Tuesday. */
const NOON = '2030-01-01T12:00:00Z'
const TIMEOUT = { timeout: 10_000, interval: 20 }

/** A guild that speaks Dutch, whose bot speaks in a channel. */
function setup({
  told = ['reminders', 'completions'],
}: {
  readonly told?: readonly string[]
} = {}) {
  const time = { now: Temporal.Instant.from(NOON) }
  const app = database.appFor('owner', { clock: { now: () => time.now } })
  const guildId = aSnowflake()
  const channelId = aSnowflake()
  const person = (locale = 'en-US', manager = false) =>
    memberOf(app, { guildId, guildLocale: 'nl', locale, manager })
  const worker = givenWorker(app, features, aDiscord({ channelId }))
  const manager = person('en-US', true)
  /** The row of every time that was appointed in this guild. */
  const jobs = () =>
    database.admin<{ state: string; at: string }[]>`
      select state, to_char(due_at at time zone 'UTC', 'MM-DD HH24:MI') as at from scheduled_jobs
      where guild_id = ${guildId} order by due_at`

  return {
    ...worker,
    worker: { ...worker, stop: worker.work.stop, asDiscord: worker },
    guildId,
    channelId,
    manager,
    mia: person(),
    tom: person(),
    async choose() {
      await manager.pick('1:settings.told', ...told)
      await manager.pickChannel('1:settings.channel', channelId)
    },
    sleep: (duration: Temporal.DurationLike) => {
      time.now = time.now.add(duration)
    },
    jobs,
    /** Once so many times were appointed. */
    appointed: (count: number) =>
      vi.waitFor(async () => expect(await jobs()).toHaveLength(count), TIMEOUT),
    /** Once the first of them has come, and nobody needed it. */
    dropped: () =>
      vi.waitFor(async () => expect((await jobs())[0]?.state).toBe('dropped'), TIMEOUT),
    /** Once this, and nothing else, was said. */
    hears: (words: string) =>
      vi.waitFor(
        () => expect(messages(worker.sent)).toEqual([expect.stringContaining(words)]),
        TIMEOUT,
      ),
    /** When nothing is left to hand over. */
    quiet: () =>
      vi.waitFor(async () => {
        const rows = await database.admin`
          select kind from outbox where guild_id = ${guildId} and state = 'pending'`
        expect(rows).toEqual([])
      }, TIMEOUT),
  }
}

const messages = (sent: ReturnType<typeof setup>['sent']) =>
  sent.map(({ call }) => textsOf(call.body))

describe('a chore that is due', () => {
  test('is called out once in the guild’s channel and language when its time has come, not before, and pings whose turn it is', async () => {
    const { mia, choose, sleep, sent, jobs, channelId, quiet } = setup()
    await choose()
    await mia.command('chore add', { name: 'Afwas', when: '19:00', who: { user: mia.userId } })
    await vi.waitFor(
      async () => expect(await jobs()).toEqual([{ state: 'due', at: '01-01 18:00' }]),
      TIMEOUT,
    )
    sleep({ hours: 5, minutes: 59 })
    await quiet()
    expect(sent).toEqual([])

    sleep({ minutes: 1 })
    await vi.waitFor(() => expect(sent).toHaveLength(1), TIMEOUT)
    const [{ call, terms } = fail()] = sent
    expect(call).toMatchObject({ to: 'channel', channelId })
    expect(textsOf(call.body)).toMatch(
      /^### ⏰ Afwas\n⏳ Uiterlijk <t:\d+:f>\n👤 Aan de beurt: <@\d+>$/,
    )
    expect(call.body.allowed_mentions).toEqual({ users: [mia.userId] })
    expect(terms).toMatchObject({ lane: 1, nonce: expect.stringMatching(/^[\w-]{22}$/) })
    expect(buttonOf(call.body, 'Klaar')).toContain(terms.nonce)
    await quiet()
    expect(await jobs()).toEqual([{ state: 'fired', at: '01-01 18:00' }])
    expect(sent).toHaveLength(1)
  })

  test('is not called out when it was done before, and its next time is', async () => {
    const { mia, choose, sleep, sent, quiet, appointed, dropped, hears } = setup({
      told: ['reminders'],
    })
    await choose()
    const added = await mia.command('chore add', { name: 'Bins', when: 'every day 19:00' })
    await mia.press(added.button('Done'))
    await appointed(2)
    sleep({ hours: 7 })
    await dropped()
    await quiet()
    expect(sent).toEqual([])
    sleep({ hours: 23 })
    await hears('⏰ Bins')
  })

  test('at any time of a day is called out in its evening', async () => {
    const { mia, choose, jobs } = setup()
    await choose()
    await mia.command('chore add', { name: 'Plants', when: 'tomorrow' })
    await vi.waitFor(
      async () => expect(await jobs()).toEqual([{ state: 'due', at: '01-02 17:00' }]),
      TIMEOUT,
    )
  })

  test('at any time of a day is called out late in its evening too, as long as it is not overdue', async () => {
    const { mia, choose, sleep, sent, quiet, worker } = setup()
    await choose()
    await mia.command('chore add', { name: 'Plants', when: 'today' })
    await quiet()
    await worker.stop()
    sleep({ hours: 8 }) // 21:00, and the worker was away at 18:00
    givenWorker(worker.app, features, worker.asDiscord)
    await vi.waitFor(
      () => expect(messages(sent)).toEqual([expect.stringMatching(/⏳ Uiterlijk <t:\d+:D>/)]),
      TIMEOUT,
    )
  })

  test('at any time of today and added in the evening is not called out: whoever added it knows', async () => {
    const { mia, choose, sleep, sent, jobs, quiet } = setup()
    await choose()
    sleep({ hours: 8 })
    await mia.command('chore add', { name: 'Plants', when: 'today' })
    await quiet()
    expect(await jobs()).toEqual([])
    expect(sent).toEqual([])
  })

  test('is called out at the time to which it was moved, and not at the one before', async () => {
    const { mia, choose, sleep, sent, quiet, appointed, dropped, hears } = setup({
      told: ['reminders'],
    })
    await choose()
    const added = await mia.command('chore add', { name: 'Bins', when: 'today 15:00' })
    await appointed(1)
    const chore = added.button('Edit').split(':')[2]
    const moved = { name: 'Bins', when: 'today 17:00', who: [], notes: '' }
    await mia.submit(`1:chore.edit-form:${chore}:1`, moved)
    await appointed(2)
    sleep({ hours: 2 })
    await dropped()
    await quiet()
    expect(sent).toEqual([])
    sleep({ hours: 2 })
    await hears('⏰ Bins')
  })

  test('and was deleted when its time came is called out an hour after that was taken back', async () => {
    const { mia, choose, sleep, sent, quiet, appointed, dropped, hears } = setup({
      told: ['reminders'],
    })
    await choose()
    const added = await mia.command('chore add', { name: 'Bins', when: 'today 15:00' })
    const deleted = await mia.press(added.button('Undo'))
    await appointed(1)
    sleep({ hours: 3 })
    await dropped()
    await mia.press(deleted.button('Undo'))
    await appointed(2)
    await quiet()
    expect(sent).toEqual([])
    sleep({ hours: 1 })
    await hears('⏰ Bins')
  })

  test('and was only marked as done by mistake when its time came is called out an hour after that was taken back', async () => {
    const { mia, choose, sleep, sent, quiet, dropped, hears } = setup({ told: ['reminders'] })
    await choose()
    const added = await mia.command('chore add', { name: 'Bins', when: '19:00' })
    const done = await mia.press(added.button('Done'))
    await quiet()
    sleep({ hours: 6 })
    await dropped()
    await mia.press(done.button('Undo'))
    await quiet()
    expect(sent).toEqual([])
    sleep({ hours: 1 })
    await hears('⏰ Bins')
  })

  test('is called out again an hour after somebody whose turn it is snoozed it, and nobody else can', async () => {
    const { mia, tom, choose, sleep, sent, quiet } = setup()
    await choose()
    await mia.command('chore add', { name: 'Dishes', when: '19:00', who: { user: mia.userId } })
    await quiet()
    sleep({ hours: 6 })
    await vi.waitFor(() => expect(sent).toHaveLength(1), TIMEOUT)
    const snooze = buttonOf(sent[0]?.call.body, '1 uur uitstellen')
    expect((await tom.press(snooze)).text).toContain('only <@')
    const snoozed = await mia.press(snooze)
    expect(snoozed.json.type).toBe(7)
    expect(snoozed.text).toContain(`Uitgesteld door <@${mia.userId}>`)
    await quiet()
    expect(sent).toHaveLength(1)
    sleep({ hours: 1 })
    await vi.waitFor(() => expect(sent).toHaveLength(2), TIMEOUT)
    const done = await mia.press(buttonOf(sent[1]?.call.body, 'Klaar'))
    expect(done.text).toContain('✅ **Dishes** is klaar')
    // Everyone sees it there, so it is not told once more.
    await quiet()
    expect(sent).toHaveLength(2)
    expect((await mia.press(snooze)).text).toContain('already')
  })

  test('that is snoozed into the quiet hours is called out when they end, and says so', async () => {
    const { mia, manager, choose, sleep, sent, jobs, quiet } = setup()
    await choose()
    await manager.pick('1:settings.quiet', '20:00-08:00')
    await mia.command('chore add', { name: 'Dishes', when: '19:30' })
    await quiet()
    sleep({ hours: 6, minutes: 30 })
    await vi.waitFor(() => expect(sent).toHaveLength(1), TIMEOUT)
    const snoozed = await mia.press(buttonOf(sent[0]?.call.body, '1 uur uitstellen'))
    const morning = Temporal.Instant.from('2030-01-02T07:00:00Z').epochMilliseconds / 1000
    expect(snoozed.text).toContain(`<t:${morning}:t>`)
    expect((await jobs()).at(-1)).toEqual({ state: 'due', at: '01-02 07:00' })
  })

  test('whose time passed long ago is told with all others in one message', async () => {
    const { mia, choose, sleep, sent, quiet } = setup()
    await choose()
    for (const name of ['One', 'Two', 'Three'])
      await mia.command('chore add', { name, when: '19:00' })
    await quiet()
    sleep({ hours: 9 })
    await vi.waitFor(() => expect(sent).toHaveLength(1), TIMEOUT)
    await quiet()
    expect(messages(sent)).toEqual([
      expect.stringMatching(
        /^### 🔴 Te laat(?:\n\*\*(?:One|Two|Three)\*\* · voor iedereen .*){3}$/,
      ),
    ])
    const list = await mia.press(buttonOf(sent[0]?.call.body, 'Mijn klussen'))
    expect(list.json.data.flags).toBe(64 | (1 << 15))
    expect(list.text).toContain('Two')
  })

  test('is not called out once a manager wanted no reminders any more, while Discord was busy', async () => {
    const { mia, manager, guildId, choose, sleep, sent, state, quiet } = setup()
    await choose()
    await mia.command('chore add', { name: 'Bins', when: '19:00' })
    await quiet()
    state.answer = () => ({ kind: 'later', ms: 1_000, reason: 'busy' })
    sleep({ hours: 6 })
    await vi.waitFor(() => expect(sent.length).toBeGreaterThan(0), TIMEOUT)
    await manager.pick('1:settings.told', 'completions')
    const tried = sent.length
    await database.admin`
      update outbox set available_at = ${NOON} where guild_id = ${guildId} and state = 'pending'`
    await quiet()
    expect(sent.length).toBe(tried)
  })

  test('in a guild that chose no channel, or does not want it, is not called out', async () => {
    const { mia, sleep, sent, quiet, dropped } = setup()
    await mia.command('chore add', { name: 'Dishes', when: '19:00' })
    await quiet()
    sleep({ hours: 6 })
    await dropped()
    const unwilling = setup({ told: ['completions'] })
    await unwilling.choose()
    await unwilling.mia.command('chore add', { name: 'Dishes', when: '19:00' })
    await unwilling.quiet()
    unwilling.sleep({ hours: 6 })
    await unwilling.dropped()
    expect([...sent, ...unwilling.sent]).toEqual([])
  })
})

describe('a chore that was done', () => {
  test('is told to everyone once, and can be taken back from there, in the guild’s language', async () => {
    const { mia, choose, sent, quiet } = setup()
    await choose()
    const added = await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
    await mia.press(added.button('Done'))
    await vi.waitFor(() => expect(sent).toHaveLength(1), TIMEOUT)
    await quiet()
    expect(messages(sent)).toEqual([expect.stringContaining('✅ **Dishes** is klaar')])
    expect(sent[0]?.call.body.allowed_mentions).toEqual({ parse: [] })
    const undone = await mia.press(buttonOf(sent[0]?.call.body, 'Ongedaan maken'))
    expect(undone.text).toContain('### Weer open: Dishes')
    const again = await mia.press(undone.button('Klaar'))
    expect(again.text).toContain('✅ **Dishes** is klaar')
  })

  test('and taken back before that is not told', async () => {
    const { mia, choose, guildId, sent, state, quiet } = setup()
    await choose()
    // The first attempt meets a Discord that is busy; until the second one the chore is open again.
    state.answer = () => ({ kind: 'later', ms: 1_000, reason: 'busy' })
    const added = await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
    const done = await mia.press(added.button('Done'))
    await vi.waitFor(() => expect(sent.length).toBeGreaterThan(0), TIMEOUT)
    await mia.press(done.button('Undo'))
    const tried = sent.length
    await database.admin`
      update outbox set available_at = ${NOON} where guild_id = ${guildId} and state = 'pending'`
    await quiet()
    expect(sent.length).toBe(tried)
  })

  test('is told to nobody unless the guild wants it', async () => {
    const { mia, choose, sent, quiet } = setup({ told: ['reminders'] })
    await choose()
    const added = await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
    await mia.press(added.button('Done'))
    await quiet()
    expect(sent).toEqual([])
  })
})

test('E8: a channel that Discord refuses is not tried again, and its manager is told until they choose another', async () => {
  const { mia, manager, choose, sent, state, channelId, quiet } = setup()
  await choose()
  state.answer = () => ({ kind: 'gone', closed: true, reason: '403 50001' })
  const added = await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
  const done = await mia.press(added.button('Done'))
  await vi.waitFor(() => expect(sent).toHaveLength(1), TIMEOUT)
  await quiet()
  const shown = await manager.command('manage settings')
  expect(shown.text).toContain(`can no longer speak in <#${channelId}>`)
  await mia.press(done.button('Undo'))
  await mia.press(added.button('Done'))
  await quiet()
  expect(sent).toHaveLength(1)
  await choose()
  expect((await manager.command('manage settings')).text).toContain(`posts them in <#${channelId}>`)
})

test('a channel in which Discord does not take one message stays the one where the bot speaks', async () => {
  const { mia, manager, choose, sent, state, channelId, quiet } = setup()
  await choose()
  state.answer = () => ({ kind: 'gone', closed: false, reason: 'discord 10008' })
  const added = await mia.command('chore add', { name: 'Dishes', when: 'every day 19:00' })
  await mia.press(added.button('Done'))
  await vi.waitFor(() => expect(sent).toHaveLength(1), TIMEOUT)
  await quiet()
  expect((await manager.command('manage settings')).text).toContain(`posts them in <#${channelId}>`)
})

test('what the worker changes in the settings takes nothing back that a manager changed meanwhile', async () => {
  const { manager, choose, guildId, channelId, app } = setup()
  await choose()
  const elsewhere = aSnowflake()
  // The worker found the old channel closed at the moment in which a manager chose another one.
  const [before] = await database.admin`select version from guilds where guild_id = ${guildId}`
  await Promise.all([
    inGuild(app.db, guildId, (scope) =>
      closeChannel(scope, channelId, { ...app, db: joinGuild(app.db, scope) }),
    ),
    untilSaved(() => manager.pickChannel('1:settings.channel', elsewhere)),
    untilSaved(() => manager.pick('1:settings.told', 'completions')),
  ])
  const [row] = await database.admin`
    select channel_id as channel, reminds, announces_completions as announces, version from guilds
    where guild_id = ${guildId}`
  expect(row).toMatchObject({ channel: elsewhere, reminds: false, announces: true })
  expect(row?.version).toBeGreaterThan(before?.version)
})

test('only a manager sees and changes what the bot says by itself, and not into a channel where it may not write', async () => {
  const { mia, manager, choose, channelId } = setup()
  for (const answer of [
    await mia.command('manage settings'),
    await mia.pick('1:settings.told', 'reminders'),
    await mia.pickChannel('1:settings.channel', channelId),
  ])
    expect(answer.text).toContain('Only managers can do this')
  const mute = await manager.pickChannel('1:settings.channel', channelId, { permissions: '1024' })
  expect(mute.text).toContain('I miss **Send Messages**')
  await choose()
  const none = await manager.pickChannel('1:settings.channel')
  expect(none.text).toContain('Pick the channel in which chores may be announced')
})

function fail(): never {
  throw new Error('nothing was sent')
}
