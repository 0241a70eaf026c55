import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pauseGuild } from '../../src/features/guilds/pause-guild.flow.ts'
import { undoPause } from '../../src/features/guilds/undo-pause.flow.ts'
import { features } from '../../src/features/worker.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'
import { inStillTime } from '../support/still-time.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

async function setup() {
  const still = await inStillTime(database)
  const { guildId } = still
  return {
    ...still,
    pause: async () => {
      const [row] = await database.admin<{ from: string | null; until: string | null }[]>`
        select to_char(paused_from at time zone 'UTC', 'MM-DD HH24:MI') as from,
          to_char(paused_until at time zone 'UTC', 'MM-DD HH24:MI') as until
        from guilds where guild_id = ${guildId}`
      return row
    },
    /** What the scheduler does when a time has come: `fired`, or `dropped` where it is not wanted any more. */
    fire: async () => {
      const jobs = await database.admin<{ id: string; dueAt: string }[]>`
        update scheduled_jobs set fence = fence + 1, attempts = attempts + 1
        where guild_id = ${guildId} and kind = 'guild.pause-end' and state = 'due'
          and due_at <= ${still.app.clock.now().toString()}
        returning id, (extract(epoch from due_at) * 1000)::float8 as "dueAt", job_key as key,
          subject_id as "subjectId", fence::float8 as fence, attempts, correlation_id as "correlationId"`
      const job = features.flatMap((all) => all.jobs ?? []).find(({ kind }) => /pause/.test(kind))
      return Promise.all(
        jobs.map((row) =>
          job?.fire({ ...still.app, discord: undefined } as never, { guildId, ...row } as never),
        ),
      )
    },
  }
}

describe('a pause of the server', () => {
  test('says what stops and until when, ends by itself at that time, and only then', async () => {
    const { zoe, at, pause, fire } = await setup()
    const card = await zoe.command('/manage pause', { until: 'sunday' })
    expect(card.text).toContain('Paused until Sunday, January 6, 2030 at 12:00 AM')
    expect(card.text).toContain('Nobody is reminded')
    expect(card.buttons).toEqual(['Undo'])
    expect(await pause()).toEqual({ from: '01-01 12:00', until: '01-05 23:00' })
    const longer = await zoe.command('/manage pause', { until: 'jan 7 18:00' })
    expect(longer.text).toContain('Monday, January 7, 2030 at 6:00 PM')
    at('2030-01-06T00:00:00Z')
    expect(await fire()).toEqual(['dropped'])
    expect(await pause()).toEqual({ from: '01-01 12:00', until: '01-07 17:00' })
    at('2030-01-07T17:00:00Z')
    expect(await fire()).toEqual(['fired'])
    expect(await pause()).toEqual({ from: null, until: null })
  })

  test('without an end is ended by a manager; each of the two is taken back, while nobody changed it again', async () => {
    const { app, home, zoe, pause } = await setup()
    const card = await zoe.command('/manage pause')
    expect(card.text).toContain('until somebody ends it with')
    const again = await zoe.command('/manage pause')
    expect(again.text).toContain('paused like that already')
    await card.click('Undo')
    expect(card.text).toContain('Not paused')
    expect(await pause()).toEqual({ from: null, until: null })
    expect((await zoe.command('/manage resume')).text).toContain('is not paused')

    await zoe.command('/manage pause', { until: 'friday' })
    const resumed = await zoe.command('/manage resume')
    expect(resumed.text).toContain('Reminders come again')
    await resumed.click('Undo')
    expect(resumed.text).toContain('Paused until Friday')
    expect(await pause()).toEqual({ from: '01-01 12:00', until: '01-03 23:00' })
    const old = await zoe.command('/manage resume')
    await zoe.command('/manage pause', { until: 'saturday' })
    expect((await old.click('Undo')).text).toContain('was changed again or is over')
    const kim = memberOf(app, { guildId: home.id })
    for (const name of ['manage pause', 'manage resume'])
      expect((await kim.command(name)).text).toContain('Only managers can do this')
  })

  test('taken back at the moment another manager sets it anew leaves what that one set', async () => {
    const app = database.appFor('owner')
    const race = async () => {
      const at = { guildId: aSnowflake(), guildLocale: 'nl', by: aSnowflake(), correlationId: 'x' }
      const first = await pauseGuild(app, { ...at, locale: 'en-US', until: null })
      const eventId = first.ok ? first.value.eventId : undefined
      if (!eventId) throw new Error('not paused')
      await Promise.all([
        undoPause(app, { ...at, eventId }),
        pauseGuild(app, { ...at, locale: 'en-US', until: 'tomorrow' }),
      ])
      const [row] = await database.admin`
        select paused_until is not null as until from guilds where guild_id = ${at.guildId}`
      expect(row).toEqual({ until: true })
    }
    for (let n = 0; n < 12; n += 1) await race()
  })

  test('takes no rhythm, no moment that has been, and no words that it cannot read; in Dutch too', async () => {
    const { home, zoe, pause } = await setup()
    for (const [until, why] of [
      ['every day', 'is not one moment'],
      ['today', 'has already passed'],
      ['yesterday', 'has already passed'],
      ['**ooit** <@1>', 'I cannot read'],
    ] as const)
      expect((await zoe.command('/manage pause', { until })).text).toContain(why)
    expect(await pause()).toBeUndefined()
    const bas = home.member('Bas', { locale: 'nl', permissions: ['ManageGuild'] })
    const card = await bas.command('/beheer pauze', { tot: 'zondag' })
    expect(card.text).toContain('Pauze tot zondag 6 januari 2030')
    expect(card.buttons).toEqual(['Ongedaan maken'])
    expect((await bas.command('/beheer hervat')).text).toContain('Geen pauze')
  })
})
