import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { locales } from '../../src/core/i18n/catalog.ts'
import { everywhereCard } from '../../src/features/lists/everywhere.view.ts'
import { choreFilter } from '../../src/features/lists/filter.ts'
import type { ChoreList, GuildChores, Row } from '../../src/features/lists/list.ts'
import { choresCard, sharedListCard } from '../../src/features/lists/list.view.ts'
import { PAGE_SIZE } from '../../src/features/lists/list-chores.flow.ts'
import { NAME_LENGTH_MAX } from '../../src/features/model/chore.ts'
import { todayIn } from '../../src/features/recurrence/index.ts'
import { person } from '../../src/features/rotations/index.ts'
import { whisperCard } from '../../src/interactions/response.ts'
import { complaintsOf } from '../../src/interactions/response-check.ts'
import { aChore, anId, anOccurrence, MIA, TOM } from '../support/build.ts'

const GUILD = '9223372036854775807'

/** Every character of it is escaped, so that it is twice as long in the message. */
const name = '*'.repeat(NAME_LENGTH_MAX)
const today = todayIn({ zone: 'Europe/Amsterdam' }, Temporal.Instant.from('2030-03-01T12:00:00Z'))
const handOver = `1:exchange.hand-over-mine:${anId(1)}`
const ids = { add: '1:chore.add', home: '1:chores.home', handOver }
const doneId = (n: number) => `1:chore.done:${anId(n)}:${GUILD}/overdue.9999`
const open = anOccurrence({ chore: aChore({ name, assignment: person(TOM) }), assigneeId: TOM })
const row: Row = { ...open, mode: null, late: 'overdue', doneId: doneId(1) }
const changed = { chore: open.chore, completion: null, undoId: `1:chore.undo:${anId(1)}:card` }
const done = { ...changed, completion: { by: MIA } }

const items = Array.from({ length: PAGE_SIZE }, (_, i) => ({ ...row, doneId: doneId(100 + i) }))

const lists = choreFilter.options.map((filter) => ({
  ...today,
  ids,
  filter,
  items,
  total: 9999,
  page: 500,
  pageCount: 1250,
}))
const empty = choreFilter.options.map((filter) => ({
  ...today,
  ids,
  filter,
  items: [],
  total: 0,
  page: 0,
  pageCount: 1,
}))

const guildName = '*'.repeat(100)
const guild = (n: number, over: Partial<ChoreList> | undefined): GuildChores => {
  const guildId = String(BigInt(GUILD) - BigInt(n))
  const own = items.map((item, i) => ({ ...item, doneId: doneId(1000 + 10 * n + i) }))
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
    ...[...lists, ...empty].flatMap((list) => [
      choresCard(locale, list, done),
      choresCard(locale, list, changed),
      choresCard(locale, { ...list, directOf: GUILD, guildName }, done),
      choresCard(locale, { ...list, memberId: GUILD }, done),
    ]),
    ...lists.map((list) => sharedListCard(locale, list, GUILD)),
    ...guilds.map((all) => everywhereCard(locale, { filter: 'default', page: 1, guilds: all })),
    everywhereCard(locale, { filter: 'all', page: 0, guilds: [] }),
  ]

  test.each(cards.map((card, i) => [i, card] as const))('card %i fits Discord', (_, card) => {
    expect(complaintsOf(whisperCard(card), { locale })).toEqual([])
  })
})

test('the first and the last page have nowhere further to go', () => {
  const page = (number: number) => {
    const list = {
      ...today,
      ids,
      filter: 'all',
      items,
      total: 16,
      page: number,
      pageCount: 2,
    } as const
    const drawn = JSON.stringify(choresCard('en-US', list))
    return ['Previous', 'Next'].map((label) => drawn.match(`"${label}"[^{]*"disabled":(\\w+)`)?.[1])
  }
  expect([page(0), page(1)]).toEqual([
    ['true', 'false'],
    ['false', 'true'],
  ])
})
