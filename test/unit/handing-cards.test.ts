import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { locales } from '../../src/core/i18n/catalog.ts'
import { UNREADABLE } from '../../src/core/text.ts'
import { endedCard, listCard } from '../../src/features/away/away.view.ts'
import { previewCard } from '../../src/features/away/preview.view.ts'
import { newsCard, takenBackCard } from '../../src/features/away/returns.view.ts'
import {
  askCard,
  askWhichCard,
  givenCard,
  offerCard,
  endedCard as offerEndedCard,
  undoneCard,
} from '../../src/features/exchange/exchange.view.ts'
import type { Offer } from '../../src/features/exchange/offer.ts'
import { PAGE_SIZE } from '../../src/features/lists/list-chores.flow.ts'
import { ABSENCE_NOTE_LENGTH_MAX } from '../../src/features/members/index.ts'
import { NAME_LENGTH_MAX } from '../../src/features/model/chore.ts'
import { FRESH } from '../../src/features/rotations/index.ts'
import { whisperCard } from '../../src/interactions/response.ts'
import { complaintsOf } from '../../src/interactions/response-check.ts'
import { aChore, anId, anOccurrence, MIA, TOM } from '../support/build.ts'

/** Each is twice as long in the message: the one is escaped, the other is two UTF-16 units. */
const SIGNS = ['*', '🧹']
const everyone = Array.from({ length: 25 }, (_, n) => `20000000000000${1000 + n}`)
const called = locales.flatMap((locale) => SIGNS.map((sign) => ({ locale, sign })))

/** Every card about turns that go to others and come back. */
function cardsOf(locale: string, name: string, sign = '*') {
  const chore = aChore({ name })
  const turns = Array.from({ length: 100 }, (_, n) =>
    anOccurrence({ id: anId(n), chore, assigneeId: null, sharedBy: everyone }),
  )
  const range = { from: '2030-01-01', to: null }
  const ended = {
    ...{ eventId: anId(1), userId: MIA, range },
    ...{ givenCount: 100, isTold: true, returns: turns.map((before) => ({ before })) },
  }
  const reason = { code: 'turns.handedOver', by: MIA } as const
  const held = turns.map(({ id, dueAt }) => {
    return {
      id,
      chore,
      dueAt,
      holders: everyone,
      reason,
      isWaiting: false,
      passing: 'owed' as const,
    }
  })
  const [one, two] = held
  if (!one || !two) throw new Error('nothing to draw')
  const of = { eventId: anId(1), userId: MIA, turns }
  const moved = turns.map(() => ({ chore: name, before: everyone, after: [TOM] }))
  const turn = { kind: 'held', holders: everyone, reason, state: FRESH } as const
  const plans = turns.flatMap((occurrence) => [
    { kind: 'moves', occurrence, turn } as const,
    { kind: 'late', occurrence, turn } as const,
    { kind: 'alone', occurrence } as const,
    { kind: 'before', occurrence } as const,
  ])
  const note = sign.repeat(ABSENCE_NOTE_LENGTH_MAX)
  const away = everyone.map((userId) => ({ userId, from: '2030-09-01', to: '2030-09-30', note }))
  const given = { eventId: anId(1), turns: [one, two] }
  const at = Temporal.Instant.from('2030-01-01T12:00:00Z')
  const offer: Offer = {
    ...{ id: anId(1), choreId: chore.id, occurrenceId: one.id, offeredBy: MIA, toId: TOM },
    ...{ forId: two.id, createdAt: at, expiresAt: at, endedBy: null, version: 1 },
    status: 'open',
  }
  return [
    ...[true, false].flatMap((isOwn) => [
      ...[true, false].map((isWithdrawn) => endedCard(locale, { ...ended, isOwn, isWithdrawn })),
      endedCard(locale, { ...ended, isOwn, isWithdrawn: true, returns: [] }),
      takenBackCard(locale, { ...of, isOwn }),
      previewCard(locale, { userId: MIA, isOwn, range, plans, note }),
      askCard(locale, one, { isOwn }),
      ...[true, false].map((isWaiting) =>
        askCard(locale, { ...one, holders: [], isWaiting }, { isOwn }),
      ),
      givenCard(locale, { ...given, turns: [one] }, { isOwn }),
    ]),
    ...[true, false].map((isUndone) =>
      newsCard(locale, { userId: MIA, isUndone, turns: moved, myChoresId: '1:chores.mine:x' }),
    ),
    listCard(locale, { now: away, later: away }),
    givenCard(locale, given),
    undoneCard(locale, [one, two]),
    offerCard(locale, { offer, turn: one, wanted: two }),
    ...(['accepted', 'declined', 'withdrawn', 'expired'] as const).map((status) =>
      offerEndedCard(locale, { offer: { ...offer, status }, turn: one }),
    ),
    askWhichCard(locale, held.slice(0, PAGE_SIZE)),
    askWhichCard(locale, held.slice(0, 2)),
  ]
}

describe.each(called)(
  'in $locale, with the longest of everything, called $sign',
  ({ locale, sign }) => {
    const cards = cardsOf(locale, sign.repeat(NAME_LENGTH_MAX), sign)

    test.each(cards.map((card, i) => [i, card] as const))('card %i fits Discord', (_, card) => {
      expect(complaintsOf(whisperCard(card), { locale })).toEqual([])
    })
  },
)

test.each(locales)('what cannot be read is called something on every card, in %s', (locale) => {
  const drawn = JSON.stringify(cardsOf(locale, UNREADABLE))
  expect(drawn).not.toContain(UNREADABLE)
  expect(drawn).toMatch(/unreadable chore|onleesbare klus/)
})

test('of a whole page each turn is offered to everyone with one press, and no button is there twice', () => {
  const reason = { code: 'turns.anyone' } as const
  const held = Array.from({ length: PAGE_SIZE }, (_, n) => {
    const { id, chore, dueAt } = anOccurrence({
      id: anId(n),
      chore: aChore({ name: `Chore ${n}` }),
    })
    return { id, chore, dueAt, holders: [MIA], reason, isWaiting: false, passing: 'none' as const }
  })
  const drawn = JSON.stringify(askWhichCard('en-US', held))
  const ids = [...drawn.matchAll(/"custom_id":"([^"]+)"/g)].map(([, id]) => id ?? '')
  expect(ids.filter((id) => id.startsWith('1:exchange.to-all:'))).toHaveLength(PAGE_SIZE)
  expect(new Set(ids).size).toBe(ids.length)
})
