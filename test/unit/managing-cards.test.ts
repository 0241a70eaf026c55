import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { locales } from '../../src/core/i18n/catalog.ts'
import { areasCard } from '../../src/features/areas/areas.view.ts'
import { defaultsFor } from '../../src/features/guilds/guild.ts'
import { settingsCard } from '../../src/features/guilds/settings.view.ts'
import { TABS } from '../../src/features/guilds/settings-field.ts'
import { unknownZoneCard } from '../../src/features/guilds/zone.view.ts'
import { statusCard } from '../../src/features/help/status.view.ts'
import { joinedCard } from '../../src/features/members/join.view.ts'
import { membersCard } from '../../src/features/members/members.view.ts'
import { askRemovalCard, removedCard } from '../../src/features/members/removal.view.ts'
import { AREA_NAME_LENGTH_MAX, AREAS_MAX } from '../../src/features/model/area.ts'
import { NAME_LENGTH_MAX } from '../../src/features/model/chore.ts'
import { parseWhen } from '../../src/features/recurrence/index.ts'
import { checkCard } from '../../src/features/setup/check.view.ts'
import { everyoneCard, muteCard } from '../../src/features/setup/not-yet.view.ts'
import { packName } from '../../src/features/setup/pack-chore.view.ts'
import { CHORES, PACKS } from '../../src/features/setup/packs.ts'
import { setUpCard } from '../../src/features/setup/setup.view.ts'
import { setupUndoneCard } from '../../src/features/setup/undo-setup.view.ts'
import { welcomeCard } from '../../src/features/setup/welcome.view.ts'
import { whisperCard } from '../../src/interactions/response.ts'
import { complaintsOf } from '../../src/interactions/response-check.ts'
import { aChore, anId } from '../support/build.ts'

const SNOWFLAKE = '9223372036854775807'
/** Every character of it is escaped, so that it is twice as long in the message. */
const name = '*'.repeat(NAME_LENGTH_MAX)
const now = Temporal.Instant.from('2030-03-01T12:00:00Z')
const before = defaultsFor('nl')
/** The longest name that a zone has, and everything different from what a guild begins with. */
const settings = {
  ...before,
  zone: 'America/North_Dakota/New_Salem',
  locale: 'en-GB',
  channelId: SNOWFLAKE,
  boardChannelId: SNOWFLAKE,
  managerRoleId: SNOWFLAKE,
  announcesCompletions: true,
  dayStartMinutes: 360,
  quietFromMinutes: 1319,
  quietUntilMinutes: 421,
  adding: 'restricted',
  completing: 'restricted',
} as const
const areas = Array.from({ length: AREAS_MAX }, (_, i) => ({
  id: anId(i),
  name: '*'.repeat(AREA_NAME_LENGTH_MAX),
  size: 500,
}))
const items = Array.from({ length: 15 }, () => ({ userId: SNOWFLAKE, joinedAt: now }))
const people = { items, total: 9999, page: 5, pageCount: 700 }
const chore = aChore({ name })
const chosen = {
  channelId: SNOWFLAKE,
  zone: settings.zone,
  pack: 'moderators',
  reminds: true,
  announcesCompletions: true,
  managerRoleId: SNOWFLAKE,
} as const
const done = {
  eventId: anId(1),
  settings,
  added: Array.from({ length: 6 }, () => ({ chore })),
  kept: Array.from({ length: 6 }, () => name),
  wished: '**Pin Messages** and **Attach Files**',
  isOther: true,
  settingsId: '1:settings.open',
}
const channels = Array.from({ length: 5 }, () => ({
  id: SNOWFLAKE,
  isKnown: true,
  missed: '**View Channel**, **Send Messages** and **Read Message History**',
  wished: undefined,
}))
const names = Array.from({ length: 100 }, () => name)

describe.each(locales)('in %s, with the longest of everything', (locale) => {
  const cards = [
    ...TABS.map((tab) => settingsCard(locale, { settings, tab, before, guildLocale: 'de', now })),
    ...TABS.map((tab) => settingsCard(locale, { settings: before, tab, guildLocale: 'nl', now })),
    unknownZoneCard(locale, {
      typed: 'é'.repeat(40),
      suggestions: [settings.zone, 'America/New_York', 'Europe/Paris', 'Asia/Tokyo'],
    }),
    areasCard(locale, areas, { said: name, eventId: anId(1) }),
    areasCard(locale, []),
    membersCard(locale, people, name),
    membersCard(locale, { items: [], total: 0, page: 0, pageCount: 1 }),
    askRemovalCard(locale, { userId: SNOWFLAKE, chores: names }),
    removedCard(locale, { userId: SNOWFLAKE, chores: names, eventId: anId(1) }),
    joinedCard(locale, {
      isNew: true,
      turn: { theirs: true, occurrence: { dueAt: now, chore } },
      myChoresId: '1:chores.page:default.0',
    }),
    setUpCard(locale, done),
    muteCard(locale, { chosen, missed: channels[0]?.missed ?? '' }),
    everyoneCard(locale, chosen),
    setupUndoneCard(locale, { removed: names.slice(0, 6), touched: names.slice(0, 6) }),
    welcomeCard(locale, `1:setup.open:${'x'.repeat(22)}`),
    checkCard(locale, {
      guildId: SNOWFLAKE,
      channelId: null,
      closedChannelId: SNOWFLAKE,
      boardChannelId: SNOWFLAKE,
      stands: { channelId: SNOWFLAKE, messageId: SNOWFLAKE },
      channels,
    }),
    statusCard(locale, { version: '1.2.3', databaseMs: 3, workerSeconds: 9999, lateSeconds: 0 }),
  ]

  test.each(cards.map((card, i) => [i, card] as const))('card %i fits Discord', (_, card) => {
    expect(complaintsOf(whisperCard(card), { locale })).toEqual([])
  })
})

test('every chore of a pack is read as a rhythm, and a pack names no chore twice', () => {
  for (const pack of PACKS) {
    for (const { when } of CHORES[pack]) {
      const read = parseWhen(when, { now, zone: 'Europe/Amsterdam', locale: 'en-US' })
      expect([when, read.ok && read.value.schedule.rule.kind]).not.toEqual([when, 'once'])
      expect(read.ok).toBe(true)
    }
    for (const language of ['en-US', 'nl']) {
      const all = CHORES[pack].map((one) => packName(language, one))
      expect(new Set(all).size).toBe(all.length)
    }
  }
})

test('whoever joins reads the day of their turn as the board writes it', () => {
  const chore = { name: 'Bins', schedule: { time: null, zone: 'Europe/Amsterdam' } }
  const dueAt = Temporal.Instant.from('2030-01-04T22:59:00Z')
  const turn = { theirs: true, occurrence: { dueAt, chore } }
  const card = joinedCard('nl', { isNew: true, turn, myChoresId: '1:x' })
  expect(JSON.stringify(card)).toContain('Je eerste beurt: **Bins**, vr 4 jan.')
})
