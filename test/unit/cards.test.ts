import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { locales } from '../../src/core/i18n/catalog.ts'
import { choreFilter, NAME_LENGTH_MAX } from '../../src/features/chores/chore.ts'
import {
  choreAddedCard,
  choreCard,
  doneCard,
  reopenedCard,
  sharedChoreCard,
} from '../../src/features/chores/chore.view.ts'
import type { ChoreList, GuildChores } from '../../src/features/chores/chore-list.ts'
import { choresCard, sharedListCard } from '../../src/features/chores/chores.view.ts'
import { everywhereCard } from '../../src/features/chores/everywhere.view.ts'
import { PAGE_SIZE } from '../../src/features/chores/list-chores.flow.ts'
import { helpCard } from '../../src/features/help/help.view.ts'
import { TOPICS } from '../../src/features/help/topics.ts'
import { todayIn } from '../../src/features/recurrence/index.ts'
import { whisperCard } from '../../src/interactions/response.ts'
import { complaintsOf } from '../../src/interactions/response-check.ts'
import { aChore, aCompletion, anId, anOccurrence, MIA, TOM } from '../support/build.ts'

/** Every character of it is escaped, so that it is twice as long in the message. */
const name = '*'.repeat(NAME_LENGTH_MAX)
const chore = aChore({ name, assigneeId: TOM })
const completion = aCompletion({ by: MIA })
const open = anOccurrence({ chore, assigneeId: TOM })
const done = { ...anOccurrence({ chore, status: 'done' }), completion }
const now = Temporal.Instant.from('2030-03-01T12:00:00Z')
const today = todayIn({ zone: 'Europe/Amsterdam' }, now)
const items = Array.from({ length: PAGE_SIZE }, (_, i) => ({ ...open, id: anId(100 + i) }))

const lists = choreFilter.options.map((filter) => ({
  ...today,
  filter,
  items,
  total: 9999,
  page: 500,
  pageCount: 1250,
}))
const empty = choreFilter.options.map((filter) => ({
  ...today,
  filter,
  items: [],
  total: 0,
  page: 0,
  pageCount: 1,
}))

const GUILD = '9223372036854775807'
const guildName = '*'.repeat(100)
const guild = (n: number, over: Partial<ChoreList> | undefined): GuildChores => {
  const guildId = String(BigInt(GUILD) - BigInt(n))
  const own = items.map((item, i) => ({ ...item, id: anId(1000 + 10 * n + i) }))
  const [first] = lists
  const list = over &&
    first && { ...first, items: own, page: 0, directOf: guildId, guildName, ...over }
  return { guildId, number: 25, list }
}
const busy = {}
const quiet = { total: 0, items: [] }
const guilds = [
  Array.from({ length: 25 }, (_, n) => guild(n, busy)),
  Array.from({ length: 25 }, (_, n) => guild(n, quiet)),
  Array.from({ length: 25 }, (_, n) => guild(n, undefined)),
  Array.from({ length: 25 }, (_, n) => guild(n, n < 3 ? busy : [quiet, undefined][n % 2])),
]

describe.each(locales)('in %s, with the longest of everything', (locale) => {
  const cards = [
    choreAddedCard(locale, open, now),
    reopenedCard(locale, open, now),
    choreCard(locale, { occurrence: open, now }),
    choreCard(locale, { occurrence: done, now }),
    ...[open, done].map((occurrence) =>
      sharedChoreCard(locale, { occurrence, now, last: completion, by: GUILD }),
    ),
    doneCard(locale, { done, next: open }),
    ...[...lists, ...empty].flatMap((list) => [
      choresCard(locale, list, done),
      choresCard(locale, list, open),
      choresCard(locale, { ...list, directOf: GUILD, guildName }, done),
      choresCard(locale, { ...list, memberId: GUILD }, done),
    ]),
    ...lists.map((list) => sharedListCard(locale, list, GUILD)),
    ...guilds.map((all) => everywhereCard(locale, { filter: 'default', page: 1, guilds: all })),
    everywhereCard(locale, { filter: 'all', page: 0, guilds: [] }),
    ...TOPICS.map((topic) => helpCard(locale, topic)),
  ]

  test.each(cards.map((card, i) => [i, card] as const))('card %i fits Discord', (_, card) => {
    expect(complaintsOf(whisperCard(card), { locale })).toEqual([])
  })
})

test('the first and the last page have nowhere further to go', () => {
  const page = (number: number) => {
    const list = { ...today, filter: 'all', items, total: 16, page: number, pageCount: 2 } as const
    const drawn = JSON.stringify(choresCard('en-US', list))
    return ['Previous', 'Next'].map((label) => drawn.match(`"${label}"[^{]*"disabled":(\\w+)`)?.[1])
  }
  expect([page(0), page(1)]).toEqual([
    ['true', 'false'],
    ['false', 'true'],
  ])
})

test.each(['chores', 'help'])('every sentence of %s is said somewhere', (feature) => {
  const folder = new URL(`../../src/features/${feature}/`, import.meta.url)
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n')
  const catalog = readFileSync(new URL('locales/en-US.ts', folder), 'utf8')
  const keys = [...catalog.matchAll(/^ {2}'([\w.]+)':/gm)].map(([, key = '']) => key)
  expect(keys.length).toBeGreaterThan(3)
  // A refusal's key may be made in another feature; a key with a variable end is named up to it.
  const isSaid = (form: string) => {
    const key = form.replace(/_(?:one|other)$/, '')
    return sources.includes(`'${key}'`) || sources.includes(`\`${key.replace(/\.\w+$/, '')}.\${`)
  }
  expect(keys.filter((key) => !isSaid(key))).toEqual([])
})

test('the next turn is told with its time of day, where it has one', () => {
  const nextOf = (time: string | null) => {
    const chore = { ...open.chore, schedule: { ...open.chore.schedule, time } }
    const dueAt = time === null ? Temporal.Instant.from('2030-01-02T22:59:00Z') : open.dueAt
    return JSON.stringify(doneCard('en-US', { done, next: { ...open, dueAt, chore } }))
  }
  expect(nextOf('19:00')).toMatch(/Next time: <t:\d+:F>/)
  expect(nextOf(null)).toMatch(/Next time: <t:\d+:D>/)
})
