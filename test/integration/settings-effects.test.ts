import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { features } from '../../src/features/worker.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'
import { aDiscord, givenWorker, textsOf } from '../support/worker.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

/** 13:00 in Amsterdam, a Tuesday. */
const NOON = '2030-01-01T12:00:00Z'
const TIMEOUT = { timeout: 10_000, interval: 20 }

function setup() {
  const time = { now: Temporal.Instant.from(NOON) }
  const app = database.appFor('owner', { clock: { now: () => time.now } })
  const guildId = aSnowflake()
  const channelId = aSnowflake()
  const { sent } = givenWorker(app, features, aDiscord({ channelId }))
  const person = (manager = false) => memberOf(app, { guildId, guildLocale: 'nl', manager })
  return {
    sent,
    guildId,
    channelId,
    zoe: person(true),
    mia: person(),
    sleep: (duration: Temporal.DurationLike) => {
      time.now = time.now.add(duration)
    },
    due: async () => {
      const rows = await database.admin<{ at: string }[]>`
        select to_char(due_at at time zone 'UTC', 'MM-DD HH24:MI') as at from occurrences
        where guild_id = ${guildId} and status = 'open' order by due_at`
      return rows.map(({ at }) => at)
    },
    jobs: async () => {
      const rows = await database.admin<{ job: string }[]>`
        select state || ' ' || to_char(due_at at time zone 'UTC', 'MM-DD HH24:MI') as job
        from scheduled_jobs where guild_id = ${guildId} and kind = 'reminder.due' order by due_at`
      return rows.map(({ job }) => job)
    },
  }
}

const BOARD = '400000000000000004'

const boardOf = async (guildId: string) =>
  (await database.admin`select channel_id as at from boards where guild_id = ${guildId}`)[0]?.at

describe('a setting has its effect', () => {
  test('quiet hours: a reminder waits until they are over, and comes once', async () => {
    const { zoe, mia, channelId, sent, sleep, jobs } = setup()
    await zoe.pickChannel('1:settings.channel', channelId)
    await zoe.pick('1:settings.quiet', '22:00-07:00')
    await mia.command('chore add', { name: 'Bins', when: '23:00' })
    await vi.waitFor(async () => expect(await jobs()).toEqual(['due 01-01 22:00']), TIMEOUT)
    sleep({ hours: 10, minutes: 30 })
    await vi.waitFor(
      async () => expect(await jobs()).toEqual(['fired 01-01 22:00', 'due 01-02 06:00']),
      TIMEOUT,
    )
    expect(sent).toEqual([])
    sleep({ hours: 7, minutes: 30 })
    await vi.waitFor(() => expect(sent).toHaveLength(1), TIMEOUT)
    expect(textsOf(sent[0]?.call.body)).toContain('Bins')
  })

  test('time zone: chores keep their times, by the clock of the new one', async () => {
    const { zoe, mia, due } = setup()
    await mia.command('chore add', { name: 'Bins', when: 'every day 19:00' })
    await mia.command('chore add', { name: 'Dishes', when: 'every day' })
    expect(await due()).toEqual(['01-01 18:00', '01-01 22:59'])
    await zoe.pick('1:settings.zone', 'America/New_York')
    const moved = ['01-02 00:00', '01-02 04:59']
    await vi.waitFor(async () => expect(await due()).toEqual(moved), TIMEOUT)
    const shown = await mia.command('chore show', { chore: await idOf(mia, 'Bins') })
    expect(shown.text).toContain('19:00')
    await mia.command('chore add', { name: 'Laundry', when: 'every day 19:00' })
    expect(await due()).toEqual(['01-02 00:00', ...moved])
  })

  test('start of the day: what is for any time of a day may be done in the night after it', async () => {
    const { zoe, mia, due } = setup()
    await mia.command('chore add', { name: 'Dishes', when: 'every day' })
    await zoe.pick('1:settings.day-start', '240')
    await vi.waitFor(async () => expect(await due()).toEqual(['01-02 02:59']), TIMEOUT)
    await mia.command('chore add', { name: 'Bins', when: 'today' })
    expect(await due()).toEqual(['01-02 02:59', '01-02 02:59'])
    await zoe.pick('1:settings.day-start', '0')
    const back = ['01-01 22:59', '01-01 22:59']
    await vi.waitFor(async () => expect(await due()).toEqual(back), TIMEOUT)
  })

  test('language and what is called out: everyone reads it so, and not what was left out', async () => {
    const { zoe, mia, channelId, sent } = setup()
    await zoe.pickChannel('1:settings.channel', channelId)
    await zoe.pick('1:settings.told', 'completions')
    await zoe.pick('1:settings.language', 'en-US')
    const added = await mia.command('chore add', { name: 'Bins', when: 'every day 19:00' })
    await mia.press(added.button('Done'))
    await vi.waitFor(() => expect(sent).toHaveLength(1), TIMEOUT)
    expect(textsOf(sent[0]?.call.body)).toContain('Bins** is done')
  })

  test('pause: the board that stands is drawn again', async () => {
    const { zoe, guildId } = setup()
    await zoe.pickChannel('1:settings.board', BOARD)
    await vi.waitFor(async () => expect(await boardOf(guildId)).toBe(BOARD), TIMEOUT)
    await database.admin`update boards set message_id = 9 where guild_id = ${guildId}`
    const refreshes = () => database.admin`
      select from outbox where guild_id = ${guildId} and kind = 'board.refresh'`
    await database.admin`delete from outbox where guild_id = ${guildId} and kind = 'board.refresh'`
    await zoe.command('manage pause')
    await vi.waitFor(async () => expect(await refreshes()).toHaveLength(1), TIMEOUT)
  })

  test('policies: only managers add, and only who has the turn or a manager finishes', async () => {
    const { zoe, mia } = setup()
    await zoe.pick('1:settings.adding', 'restricted')
    await zoe.pick('1:settings.completing', 'restricted')
    const no = await mia.command('chore add', { name: 'Bins', when: 'today' })
    expect(no.text).not.toContain('Added')
    const bins = await zoe.command('chore add', {
      name: 'Bins',
      when: 'today',
      who: { user: zoe.userId },
    })
    expect((await mia.press(bins.button('Done'))).text).not.toContain('is done')
    expect((await zoe.press(bins.button('Done'))).text).toContain('is done')
  })
})

async function idOf(member: ReturnType<typeof memberOf>, name: string) {
  const choices = await member.types('chore show', 'chore', name)
  return choices[0]?.value ?? ''
}
