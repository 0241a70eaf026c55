import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { locales } from '../../src/core/i18n/catalog.ts'
import { postedBy } from '../../src/features/cards/chore.custom-ids.ts'
import {
  choreAddedCard,
  choreCard,
  doneCard,
  ON_CARD,
  reopenedCard,
  sharedChoreCard,
} from '../../src/features/cards/chore.view.ts'
import { extraCard } from '../../src/features/completions/early.view.ts'
import { helpedCard, unhelpedCard } from '../../src/features/completions/help.view.ts'
import { historyCard } from '../../src/features/completions/history.view.ts'
import { HISTORY_PAGE_SIZE } from '../../src/features/completions/read-history.flow.ts'
import { helpCard } from '../../src/features/help/help.view.ts'
import { TOPICS } from '../../src/features/help/topics.ts'
import { NAME_LENGTH_MAX } from '../../src/features/model/chore.ts'
import { HELPERS_MAX } from '../../src/features/model/help.ts'
import { refusalsEnUS } from '../../src/features/model/locales/refusals.en-US.ts'
import { NOTE_LENGTH_MAX, REQUIREMENTS } from '../../src/features/model/requirement.ts'
import { rulesCard } from '../../src/features/planning/rules.view.ts'
import { person } from '../../src/features/rotations/index.ts'
import { whisperCard } from '../../src/interactions/response.ts'
import { complaintsOf } from '../../src/interactions/response-check.ts'
import { aChore, aCompletion, anId, anOccurrence, MIA, TOM } from '../support/build.ts'

/** Every character of it is escaped, so that it is twice as long in the message. */
const name = '*'.repeat(NAME_LENGTH_MAX)
const chore = aChore({ name, assignment: person(TOM) })
const completion = aCompletion({ by: MIA })
const open = anOccurrence({ chore, assigneeId: TOM })
const done = { ...anOccurrence({ chore, status: 'done' }), completion }
const helperIds = Array.from({ length: HELPERS_MAX }, () => TOM)
const note = '*'.repeat(NOTE_LENGTH_MAX)
const helped = { ...done, completion: { ...completion, helperIds, recordedBy: TOM, note } }
const turn = { ...done, done: { ...helped.completion } }
const turns = Array.from({ length: HISTORY_PAGE_SIZE }, (_, i) => ({ ...turn, id: anId(500 + i) }))
const now = Temporal.Instant.from('2030-03-01T12:00:00Z')
const fullest = {
  chore,
  turns,
  page: 1,
  hasMore: true,
  undone: new Map(),
  mayUndoId: anId(500),
  now,
}

describe.each(locales)('in %s, with the longest of everything', (locale) => {
  const cards = [
    choreAddedCard(locale, open, now),
    reopenedCard(locale, open, now),
    choreCard(locale, { occurrence: open, now }),
    choreCard(locale, { occurrence: done, now }),
    ...[open, done].map((occurrence) =>
      sharedChoreCard(locale, { occurrence, now, last: completion, by: MIA }),
    ),
    doneCard(locale, { done, next: open }),
    doneCard(locale, { done: helped, next: open }, postedBy('0'.repeat(22))),
    extraCard(locale, helped),
    rulesCard(locale, { ...chore, requires: REQUIREMENTS }),
    historyCard(locale, fullest, { by: TOM }),
    helpedCard(locale, helped, ON_CARD),
    unhelpedCard(locale, helped),
    ...TOPICS.map((topic) => helpCard(locale, topic)),
  ]

  test.each(cards.map((card, i) => [i, card] as const))('card %i fits Discord', (_, card) => {
    expect(complaintsOf(whisperCard(card), { locale })).toEqual([])
  })
})

/** The files of a feature, one after another. */
function sourcesOf(feature: string) {
  const folder = new URL(`../../src/features/${feature}/`, import.meta.url)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n')
}

test.each(['cards', 'chores', 'turns', 'completions', 'planning', 'lists', 'help'])(
  'every sentence of %s is said somewhere',
  (feature) => {
    const folder = new URL(`../../src/features/${feature}/`, import.meta.url)
    // What a chore refuses, its edges say.
    const sources = [feature, 'model', 'recurrence'].map(sourcesOf).join('\n')
    const catalog = readFileSync(new URL('locales/en-US.ts', folder), 'utf8')
    const keys = [...catalog.matchAll(/^ {2}'([\w.]+)':/gm)].map(([, key = '']) => key)
    expect(keys.length).toBeGreaterThan(3)
    // A refusal's key may be made in another feature; a key with a variable end is named up to it.
    const isSaid = (form: string) => {
      const key = form.replace(/_(?:one|other)$/, '')
      return sources.includes(`'${key}'`) || sources.includes(`\`${key.replace(/\.\w+$/, '')}.\${`)
    }
    expect(keys.filter((key) => !isSaid(key))).toEqual([])
  },
)

test('every refusal that features share is said somewhere', () => {
  const features = ['board', 'checklists', 'chores', 'completions', 'planning', 'turns']
  const sources = ['model', 'recurrence', ...features].map(sourcesOf).join('\n')
  const keys = Object.keys(refusalsEnUS).map((key) => key.replace(/_(?:one|other)$/, ''))
  expect(keys.filter((key) => !sources.includes(`'${key}'`))).toEqual([])
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
