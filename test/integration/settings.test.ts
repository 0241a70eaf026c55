import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inGuild } from '../../src/core/db/scope.ts'
import { componentType, interactionType } from '../../src/core/discord-codes.ts'
import { eventLog } from '../../src/core/outbox/outbox.table.ts'
import { settingsChanged } from '../../src/features/guilds/index.ts'
import { createDatabase } from '../support/app.ts'
import { aSnowflake } from '../support/build.ts'
import { memberOf } from '../support/member.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.admin.end())

const ROLE = '400000000000000009'

function setup(locale = 'en-US') {
  const app = database.appFor('owner')
  const guildId = aSnowflake()
  const of = (over: object = {}) => memberOf(app, { guildId, locale, guildLocale: 'nl', ...over })
  const zoe = of({ manager: true })
  const pickRole = (customId: string, roleId?: string) =>
    zoe.send(3, {
      component_type: componentType.roleSelect,
      custom_id: customId,
      values: roleId ? [roleId] : [],
      resolved: { roles: roleId ? { [roleId]: { id: roleId, name: 'Caretakers' } } : {} },
    })
  const rows = async () => {
    const [row] = await database.admin`select * from guilds where guild_id = ${guildId}`
    return row
  }
  return { app, guildId, of, zoe, pickRole, rows }
}

describe('/manage settings', () => {
  test('changes each setting with one pick, and says what is different now', async () => {
    const { zoe, pickRole, rows } = setup()
    const channel = aSnowflake()
    const said = [
      await zoe.pickChannel('1:settings.board', channel),
      await zoe.pick('1:settings.told', 'completions'),
      await zoe.pick('1:settings.zone', 'Asia/Tokyo'),
      await zoe.pick('1:settings.day-start', '240'),
      await zoe.pick('1:settings.quiet', '22:00-07:00'),
      await zoe.pick('1:settings.language', 'en-US'),
      await pickRole('1:settings.manager-role', ROLE),
      await zoe.pick('1:settings.adding', 'restricted'),
      await zoe.pick('1:settings.completing', 'restricted'),
    ]
    expect(said.map(({ type }) => type)).toEqual(said.map(() => 7))
    expect(said.map(({ text }) => text.split('\n').find((line) => line.startsWith('✅')))).toEqual([
      `✅ **Board**: it is in <#${channel}>.`,
      '✅ **Announced**: chores that were done.',
      '✅ **Time zone**: Asia/Tokyo.',
      '✅ **A day begins** at 04:00: the night before it is still yesterday.',
      '✅ **Quiet hours**: from 22:00 to 07:00. Reminders wait until they are over.',
      '✅ **Language** of what everyone reads: American English.',
      `✅ **Managers**: <@&${ROLE}>, and whoever has Discord’s permission **Manage Server**.`,
      '✅ **Adding and changing** chores: managers only.',
      '✅ **Finishing** somebody else’s chore: managers only. Whose turn it is can always finish it.',
    ])
    expect(await rows()).toMatchObject({
      board_channel_id: channel,
      reminds: false,
      announces_completions: true,
      zone: 'Asia/Tokyo',
      day_start_minutes: 240,
      quiet_from_minutes: 1320,
      quiet_until_minutes: 420,
      locale: 'en-US',
      manager_role_id: ROLE,
      adding: 'restricted',
      completing: 'restricted',
    })
    const same = await zoe.pick('1:settings.zone', 'Asia/Tokyo')
    expect(same.text).toContain('It was like that already')
  })

  test('tells the log all of the settings each time, so that the last of it is what they are', async () => {
    const { app, guildId, zoe, rows } = setup()
    await zoe.pick('1:settings.quiet', '23:00-08:00')
    await zoe.pick('1:settings.zone', 'Europe/Paris')
    const last = await inGuild(app.db, guildId, async ({ tx, vault }) => {
      const all = await tx.select().from(eventLog).orderBy(eventLog.position)
      const { id, payload } = all.at(-1) ?? fail()
      return JSON.parse(vault.open({ table: 'event_log', column: 'payload', id }, payload))
    })
    const row = await rows()
    expect(settingsChanged.parse(last)).toEqual({
      zone: row?.zone,
      locale: 'nl',
      channelId: null,
      closedChannelId: null,
      boardChannelId: null,
      managerRoleId: null,
      reminds: true,
      announcesCompletions: false,
      dayStartMinutes: 0,
      quietFromMinutes: 1380,
      quietUntilMinutes: 480,
      adding: 'everyone',
      completing: 'everyone',
      pausedFrom: null,
      pausedUntil: null,
      before: { zone: 'Europe/Amsterdam' },
    })
    // As it was written before there were more settings than these.
    const old = { channelId: null, announcesCompletions: false, reminds: true }
    expect(settingsChanged.parse(old)).toEqual({ ...old, before: {} })
  })

  test('keeps what two managers change at the same moment', async () => {
    const { of, zoe, rows } = setup()
    const yan = of({ manager: true })
    const answers = await Promise.all([
      zoe.pick('1:settings.zone', 'Europe/Paris'),
      yan.pick('1:settings.quiet', '22:00-07:00'),
      zoe.pick('1:settings.adding', 'restricted'),
      yan.pick('1:settings.day-start', '60'),
    ])
    expect(answers.map(({ type }) => type)).toEqual([7, 7, 7, 7])
    expect(await rows()).toMatchObject({
      zone: 'Europe/Paris',
      quiet_from_minutes: 1320,
      adding: 'restricted',
      day_start_minutes: 60,
    })
  })

  test('takes a zone as people type it, and offers what they may have meant', async () => {
    const { zoe, rows } = setup()
    const form = await zoe.pick('1:settings.zone', 'other')
    expect(form.type).toBe(9)
    expect((await zoe.submit('1:settings.other-zone', { zone: 'new york' })).text).toContain(
      'America/New',
    )
    const slip = await zoe.submit('1:settings.other-zone', { zone: 'Amsterdm:' })
    expect(slip.text).toContain('Did you mean one of these?')
    expect((await rows())?.zone).toBe('America/New_York')
    const again = await zoe.press(slip.button('Try again'))
    expect(again.body).toContain('"value":"Amsterdm "')
    const meant = await zoe.press(slip.button('Amsterdam'))
    expect(meant.text).toContain('Europe/Amsterdam')
    const none = await zoe.submit('1:settings.other-zone', { zone: 'xqzwvkjhgfdp' })
    expect(none.text).toContain('I know no time zone called “xqzwvkjhgfdp”')
    expect((await rows())?.zone).toBe('Europe/Amsterdam')
  })

  test('takes quiet hours as people type them', async () => {
    const { zoe, rows } = setup('nl')
    expect((await zoe.pick('1:settings.quiet', 'other')).type).toBe(9)
    const no = await zoe.submit('1:settings.other-quiet', { hours: 'nachts' })
    expect(no.text).toContain('Ik kan “nachts” niet lezen')
    expect((await zoe.submit('1:settings.other-quiet', { hours: '22.30 tot 7' })).text).toContain(
      'van 22:30 tot 07:00',
    )
    expect(await rows()).toMatchObject({ quiet_from_minutes: 1350, quiet_until_minutes: 420 })
  })

  test('lets a role manage as managers of the server do, for as long as it has the right', async () => {
    const { of, zoe, pickRole } = setup()
    const kim = of({ roles: [ROLE] })
    const no = await kim.pick('1:settings.adding', 'restricted')
    expect(no.text).toContain('Only managers can do this')
    await pickRole('1:settings.manager-role', ROLE)
    expect((await kim.pick('1:settings.adding', 'restricted')).type).toBe(7)
    expect((await kim.command('manage settings')).text).toContain('Settings')
    await pickRole('1:settings.manager-role')
    expect((await kim.command('manage settings')).text).toContain('Only managers can do this')
    expect((await zoe.command('manage settings')).text).toContain('Settings')
  })

  test('takes @everyone for no role of managers, neither here nor in the setup', async () => {
    const { guildId, zoe, pickRole, rows } = setup()
    const refused = await pickRole('1:settings.manager-role', guildId)
    expect(refused).toMatchObject({ type: 4, text: expect.stringContaining('pick another role') })

    const channel = aSnowflake()
    const field = (custom_id: string, type: number, given: object) => ({
      type: componentType.label,
      component: { type, custom_id, ...given },
    })
    const form = await zoe.send(interactionType.modal, {
      custom_id: '1:setup.form',
      components: [
        field('channel', componentType.channelSelect, { values: [channel] }),
        field('zone', componentType.stringSelect, { values: ['Asia/Tokyo'] }),
        field('pack', componentType.radioGroup, { value: 'club' }),
        field('told', componentType.checkboxGroup, { values: ['reminders'] }),
        field('role', componentType.roleSelect, { values: [guildId] }),
      ],
      resolved: {
        channels: { [channel]: { id: channel, type: 0, name: 'chores' } },
        roles: { [guildId]: { id: guildId, name: '@everyone' } },
      },
    })
    expect(form.text).toContain('Nothing was set up yet')
    // All else is kept, and the role is left out.
    expect(form.button('Try again')).toBe(`1:setup.again:${channel}:Asia/Tokyo:club:d:`)
    expect(await rows()).toBeUndefined()
  })

  test('lets nobody else change any of it, whatever they forge', async () => {
    const { of, rows } = setup()
    const mia = of()
    const answers = [
      await mia.pickChannel('1:settings.board', aSnowflake()),
      await mia.pick('1:settings.zone', 'Asia/Tokyo'),
      await mia.submit('1:settings.other-zone', { zone: 'Tokyo' }),
      await mia.press('1:settings.meant-zone:Asia/Tokyo'),
      await mia.press('1:settings.open'),
      await mia.pick('1:settings.tab', 'people'),
      await mia.pick('1:settings.adding', 'restricted'),
      await mia.pick('1:areas.pick', '0192d7a0-0000-7000-8000-000000000000'),
      await mia.press('1:members.remove:300000000000000001'),
      await mia.press('1:setup.undo:0192d7a0-0000-7000-8000-000000000000'),
    ]
    for (const { text } of answers) expect(text).toContain('Only managers can do this')
    expect(await rows()).toBeUndefined()
  })
})

function fail(): never {
  throw new Error('nothing was logged')
}
