import { describe, expect, test } from 'vitest'
import { locales } from '../../src/core/i18n/catalog.ts'
import { endedCard } from '../../src/features/away/away.view.ts'
import { newsCard, takenBackCard } from '../../src/features/away/returns.view.ts'
import { NAME_LENGTH_MAX } from '../../src/features/chores/chore.ts'
import { askWhichCard } from '../../src/features/exchange/exchange.view.ts'
import { PAGE_SIZE } from '../../src/features/lists/list-chores.flow.ts'
import { whisperCard } from '../../src/interactions/response.ts'
import { complaintsOf } from '../../src/interactions/response-check.ts'
import { aChore, anId, anOccurrence, MIA, TOM } from '../support/build.ts'

/** Each is twice as long in the message: the one is escaped, the other is two UTF-16 units. */
const SIGNS = ['*', '🧹']
const everyone = Array.from({ length: 25 }, (_, n) => `20000000000000${1000 + n}`)
const called = locales.flatMap((locale) => SIGNS.map((sign) => ({ locale, sign })))

describe.each(called)(
  'in $locale, with the longest of everything, called $sign',
  ({ locale, sign }) => {
    const name = sign.repeat(NAME_LENGTH_MAX)
    const chore = aChore({ name })
    const turns = Array.from({ length: 100 }, (_, n) =>
      anOccurrence({ id: anId(n), chore, assigneeId: null, sharedBy: everyone }),
    )
    const returns = turns.map((before) => ({ before }))
    const ended = {
      ...{ eventId: anId(1), userId: MIA, range: { from: '2030-01-01', to: null } },
      ...{ givenCount: 100, isTold: true, returns },
    }
    const reason = { code: 'turns.anyone' } as const
    const held = turns.map(({ id, dueAt }) => {
      return { id, chore, dueAt, holders: [MIA], reason, isRotation: true }
    })
    const of = { eventId: anId(1), userId: MIA, turns }
    const moved = turns.map(() => ({ chore: name, before: everyone, after: [TOM] }))
    const cards = [
      ...[true, false].flatMap((isOwn) => [
        ...[true, false].map((isWithdrawn) => endedCard(locale, { ...ended, isOwn, isWithdrawn })),
        endedCard(locale, { ...ended, isOwn, isWithdrawn: true, returns: [] }),
        takenBackCard(locale, { ...of, isOwn }),
      ]),
      ...[true, false].map((isUndone) =>
        newsCard(locale, { userId: MIA, isUndone, turns: moved, myChoresId: '1:chores.mine:x' }),
      ),
      askWhichCard(locale, held.slice(0, PAGE_SIZE)),
      askWhichCard(locale, held.slice(0, 2)),
    ]

    test.each(cards.map((card, i) => [i, card] as const))('card %i fits Discord', (_, card) => {
      expect(complaintsOf(whisperCard(card), { locale })).toEqual([])
    })
  },
)

test('of a whole page each turn is offered to everyone with one press, and no button is there twice', () => {
  const reason = { code: 'turns.anyone' } as const
  const held = Array.from({ length: PAGE_SIZE }, (_, n) => {
    const { id, chore, dueAt } = anOccurrence({
      id: anId(n),
      chore: aChore({ name: `Chore ${n}` }),
    })
    return { id, chore, dueAt, holders: [MIA], reason, isRotation: false }
  })
  const drawn = JSON.stringify(askWhichCard('en-US', held))
  const ids = [...drawn.matchAll(/"custom_id":"([^"]+)"/g)].map(([, id]) => id ?? '')
  expect(ids.filter((id) => id.startsWith('1:exchange.to-all:'))).toHaveLength(PAGE_SIZE)
  expect(new Set(ids).size).toBe(ids.length)
})
