import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { locales } from '../../src/core/i18n/catalog.ts'
import { NAME_LENGTH_MAX } from '../../src/features/model/chore.ts'
import { barOf, type Profile } from '../../src/features/profile/profile.ts'
import { profileCard } from '../../src/features/profile/profile.view.ts'
import { profilesCard } from '../../src/features/profile/profiles.view.ts'
import { todayIn } from '../../src/features/recurrence/index.ts'
import { whisperCard } from '../../src/interactions/response.ts'
import { complaintsOf } from '../../src/interactions/response-check.ts'
import { aChore, MIA, TOM } from '../support/build.ts'

const now = Temporal.Instant.from('2030-01-07T08:00:00Z')
const ways = { home: '1:h', away: '1:a', join: '1:j', theirs: '1:t' }
const turn = {
  chore: aChore({ name: '*'.repeat(NAME_LENGTH_MAX) }),
  dueAt: now,
  late: 'overdue',
} as const

const profile = (over: Partial<Profile> = {}): Profile => ({
  ...todayIn({ zone: 'Europe/Amsterdam', dayStartMinutes: 0 }, now),
  userId: MIA,
  guildName: '*'.repeat(100),
  next: [turn, turn, turn, turn, turn],
  nextCount: 100,
  load: { effort: 12.34, days: 28, middle: 9.96 },
  owed: Array.from({ length: 9 }, (_, n) => ({
    ...{
      chore: { name: '*'.repeat(NAME_LENGTH_MAX) },
      by: n % 2 ? MIA : TOM,
      to: n % 2 ? TOM : MIA,
    },
    turns: n + 1,
  })),
  streak: { length: 400, freezes: 2, frozen: [{ at: now, chore: '*'.repeat(NAME_LENGTH_MAX) }] },
  done: { all: 400, lately: 99, helped: 2 },
  away: { from: '2020-01-01', to: '2040-01-02' },
  ...over,
})

test('half of the bar is the middle of the group; more than twice of it fills it, and nothing is empty', () => {
  expect(barOf({ effort: 9, middle: 9 })).toBe('▰▰▰▰▰▱▱▱▱▱')
  expect(barOf({ effort: 40, middle: 9 })).toBe('▰▰▰▰▰▰▰▰▰▰')
  expect(barOf({ effort: 0, middle: 9 })).toBe('▱▱▱▱▱▱▱▱▱▱')
  expect(barOf({ effort: 0, middle: 0 })).toBe('▱▱▱▱▱▱▱▱▱▱')
  expect(barOf({ effort: 1, middle: 0 })).toBe('▰▰▰▰▰▰▰▰▰▰')
})

test.each([
  [{ from: '2020-01-01', to: null }, '🧳 Away'],
  [{ from: '2020-01-01', to: '2040-01-02' }, /🧳 Away to .*2040/],
  [{ from: '2040-01-01', to: '2040-01-02' }, /🧳 Away from .* to .*2040/],
  [{ from: '2040-01-01', to: null }, /🧳 Away from .*2040 on/],
])('away %j is said', (away, said) => {
  const [first] = profileCard('en-US', profile({ away }), { isOwn: true, ways }).components
  expect(first).toMatchObject({ content: expect.stringMatching(said) })
})

describe.each(locales)('in %s', (locale) => {
  const placed = Array.from({ length: 8 }, (_, n) => ({
    guildId: MIA,
    number: n + 1,
    profile: n === 3 ? undefined : profile(n === 4 ? { guildName: undefined } : {}),
  }))
  const cards = [
    profileCard(locale, profile(), { isOwn: true, ways }),
    profileCard(locale, profile(), { isOwn: false, ways }),
    profileCard(locale, profile({ load: { effort: 1, days: 0, middle: 0 } }), {
      isOwn: true,
      ways,
    }),
    profileCard(locale, profile({ next: [], nextCount: 0 }), { isOwn: false, ways }),
    profileCard(locale, profile({ load: undefined }), { isOwn: true, ways }),
    profileCard(locale, profile({ load: undefined }), { isOwn: false, ways }),
    profilesCard(locale, { guilds: placed, more: 17 }, ways),
    profilesCard(locale, { guilds: placed.slice(0, 1), more: 0 }, ways),
    profilesCard(locale, { guilds: [], more: 0 }, ways),
  ]

  test.each(cards.map((card, i) => [i, card] as const))('card %i fits Discord', (_, card) =>
    expect(complaintsOf(whisperCard(card), { locale })).toEqual([]),
  )
})
