import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { locales } from '../../src/core/i18n/catalog.ts'
import { escapeMarkdown } from '../../src/core/markdown.ts'
import { UNREADABLE } from '../../src/core/text.ts'
import { addAgainId } from '../../src/features/cards/change.custom-ids.ts'
import * as cards from '../../src/features/cards/change.view.ts'
import { choreAddedCard, choreCard } from '../../src/features/cards/chore.view.ts'
import { pickDoneCard } from '../../src/features/completions/pick-done.view.ts'
import { AREA_NAME_LENGTH_MAX, AREAS_MAX } from '../../src/features/model/area.ts'
import { CHANGEABLE, changesBetween } from '../../src/features/model/change.ts'
import {
  NAME_LENGTH_MAX,
  NOTES_LENGTH_MAX,
  WHEN_LENGTH_MAX,
} from '../../src/features/model/chore.ts'
import { addModal } from '../../src/features/planning/add.modal.ts'
import { draftIn } from '../../src/features/planning/draft.ts'
import { againCard } from '../../src/features/planning/draft.view.ts'
import { editModal } from '../../src/features/planning/edit.modal.ts'
import { madeOf } from '../../src/features/planning/made-of.ts'
import { weightCard } from '../../src/features/planning/weight.view.ts'
import { theseUsers } from '../../src/features/planning/whom.ts'
import { ANYONE, person } from '../../src/features/rotations/index.ts'
import { whisperCard } from '../../src/interactions/response.ts'
import { complaintsOf } from '../../src/interactions/response-check.ts'
import { textsIn } from '../../src/interactions/shown.ts'
import { aChore, anId, anOccurrence, everyDay, MIA, TOM } from '../support/build.ts'

// Every character of these is escaped, so that it is twice as long in the message.
const name = '*'.repeat(NAME_LENGTH_MAX)
const when = '*'.repeat(WHEN_LENGTH_MAX)
const notes = '*'.repeat(NOTES_LENGTH_MAX)
const area = { id: anId(8), name: '*'.repeat(AREA_NAME_LENGTH_MAX) }
const now = Temporal.Instant.from('2030-03-01T12:00:00Z')
const longest = aChore({ name, notes, area, assignment: person(TOM) })
const open = anOccurrence({ chore: longest, assigneeId: TOM })
const damaged = anOccurrence({ chore: aChore({ name: UNREADABLE, notes: UNREADABLE }) })
const draft = { name, when, who: theseUsers([TOM]), notes }

describe.each(locales)('in %s, with the longest of everything', (locale) => {
  const ofOccurrence = [open, damaged, anOccurrence({ status: 'cancelled' })].flatMap((one) => [
    cards.editedCard(
      locale,
      { before: longest, occurrence: one, changes: CHANGEABLE, eventId: anId(4) },
      now,
    ),
    cards.unchangedCard(locale, one, now),
    cards.deletedCard(locale, one.chore),
    cards.restoredCard(locale, one, now),
    cards.moreCard(locale, { occurrence: one, now }),
    weightCard(locale, one.chore),
    choreAddedCard(locale, one, now),
    choreCard(locale, { occurrence: one, now, last: { by: TOM, at: one.dueAt } }),
  ])
  const many = Array.from({ length: 25 }, (_, i) => ({ ...open, id: anId(100 + i) }))
  const others = [
    againCard(locale, {
      sentence: 'x'.repeat(400),
      draft,
      againId: addAgainId.encode({
        area: area.id,
        closing: 'closeAtNext',
        way: 'usual',
        effort: 5,
        priority: 0,
      }),
    }),
    pickDoneCard(locale, many),
  ]

  test.each([...ofOccurrence, ...others].map((card, i) => [i, card] as const))(
    'card %i fits Discord',
    (_, card) => expect(complaintsOf(whisperCard(card), { locale })).toEqual([]),
  )

  test('forms fit Discord, filled in as far as they go; without an area they do not ask for one', () => {
    const offered = Array.from({ length: AREAS_MAX }, (_, i) => ({ ...area, id: anId(200 + i) }))
    const full = { name, when, who: theseUsers([TOM]), area: { offered, chosen: anId(201) }, notes }
    const edit = { chore: anId(1), version: 2_147_483_647 }
    for (const form of [addModal.open(locale, {}, full), editModal.open(locale, edit, full)]) {
      expect(complaintsOf(form, { locale })).toEqual([])
      expect(form.data.components).toHaveLength(5)
    }
    const none = { ...full, area: { offered: [] } }
    expect(addModal.open(locale, {}, none).data.components).toHaveLength(4)
  })
})

test('what was typed reads back from its card to the letter', () => {
  for (const words of [
    '# 1. a\\b *c* <@1> https://x',
    '1. one\n2. two\n\n> > three\\',
    '🧹 — `x`',
  ]) {
    const typed = {
      name: words.split('\n')[0],
      when: words.split('\n')[0],
      who: { users: [TOM, MIA], roles: ['400000000000000001'] },
      notes: words,
    }
    const card = againCard('nl', { sentence: 'x', draft: typed, againId: '1:x' })
    expect(draftIn(textsIn([card]))).toEqual(typed)
  }
  expect(draftIn(textsIn([pickDoneCard('nl', [open])]))).toBeUndefined()
})

test('a card leads back to the message that a chore was made of, and to nothing else', () => {
  const link =
    'https://discord.com/channels/300000000000000001/400000000000000001/500000000000000001'
  const evil = 'https://discord.com.evil.example/channels/1/2/3'
  const chore = aChore({ notes: `*Tap*\n${link}\n${evil}` })
  const shown = JSON.stringify(choreCard('en-US', { occurrence: anOccurrence({ chore }), now }))
  expect(shown).toContain(JSON.stringify(`${escapeMarkdown('*Tap*')}\n${link}\n`).slice(1, -1))
  expect(shown).not.toContain(evil)
})

test('a message becomes a name and notes that fit, whatever it holds', () => {
  const link = 'https://discord.com/channels/1/2/3'
  expect(madeOf('', link)).toEqual({ name: '', notes: link })
  expect(madeOf('\0\u202e\n\n', link)).toEqual({ name: '', notes: link })
  const long = madeOf(`Tap\r\n${'x'.repeat(5000)}`, link)
  expect(long.name).toBe('Tap')
  expect(long.notes).toHaveLength(NOTES_LENGTH_MAX)
  expect(long.notes).toMatch(/x…\nhttps:\/\/discord.com\/channels\/1\/2\/3$/)
})

test('only what differs has changed, however the fields of a rule are ordered', () => {
  const { rule, zone, time, anchor } = everyDay
  const reordered = { time, zone, rule: { n: 1, kind: 'daily' } as const, anchor }
  expect(rule).toEqual(reordered.rule)
  expect(changesBetween(longest, { ...longest, schedule: reordered })).toEqual([])
  const renamed = { ...longest, area: { ...area, name: 'Kitchen' } }
  expect(changesBetween(longest, renamed)).toEqual([])
  const other = {
    name: 'x',
    notes: null,
    area: null,
    assignment: ANYONE,
    closing: 'neverOverdue',
    effort: 5,
    priority: 1,
  } as const
  expect(changesBetween(longest, { ...other, schedule: { ...reordered, time: null } })).toEqual(
    CHANGEABLE,
  )
})
