import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { TEXT_DISPLAYS_LENGTH_MAX } from '../../src/core/limits.ts'
import { UNREADABLE } from '../../src/core/text.ts'
import { saidParts } from '../../src/features/cards/said.view.ts'
import { historyCard, sharedHistoryCard } from '../../src/features/completions/history.view.ts'
import { proofParts } from '../../src/features/completions/proof.view.ts'
import { HISTORY_PAGE_SIZE } from '../../src/features/completions/read-history.flow.ts'
import {
  isPicture,
  linksIn,
  messageLink,
  PHOTOS_BYTES_MAX,
  PHOTOS_MAX,
  photosIn,
  photosOf,
  pictureAt,
  postedAs,
  uploadsIn,
  withLink,
  withoutLink,
} from '../../src/features/model/proof.ts'
import {
  NOTE_LENGTH_MAX,
  photoRefusal,
  requirementRefusal,
} from '../../src/features/model/requirement.ts'
import { SAID_TEXTS, saidIn } from '../../src/features/model/said-texts.ts'
import { aChore, anId, anOccurrence, MIA, TOM } from '../support/build.ts'

const URL_ = 'https://cdn.discordapp.com/ephemeral-attachments/1/2/IMG_1.JPG?ex=1&is=2&hm=3'
const LINK = messageLink('100000000000000001', '100000000000000002', '100000000000000003')

const upload = (over: object = {}) => ({
  filename: 'IMG_1.JPG',
  bytes: 1_000,
  contentType: 'image/jpeg',
  url: URL_,
  ...over,
})

describe('what was uploaded', () => {
  test('is kept by its address, a line each', () => {
    expect(photosIn([upload(), upload({ contentType: undefined })])).toEqual({
      ok: true,
      value: `${URL_}\n${URL_}`,
    })
  })

  test.each([
    ['nothing', [], 'photo.none'],
    ['too many', Array.from({ length: PHOTOS_MAX + 1 }, () => upload()), 'photo.many'],
    ['another ending', [upload({ filename: 'list.pdf' })], 'photo.kind'],
    ['no ending', [upload({ filename: 'png' })], 'photo.kind'],
    ['an ending that every object has', [upload({ filename: 'a.constructor' })], 'photo.kind'],
    ['another content', [upload({ contentType: 'text/html' })], 'photo.kind'],
    ['one of two', [upload(), upload({ filename: 'a.mp4' })], 'photo.kind'],
    ['too large', [upload({ bytes: PHOTOS_BYTES_MAX + 1 })], 'photo.size'],
    ['too large together', [1, 2].map(() => upload({ bytes: PHOTOS_BYTES_MAX })), 'photo.size'],
  ])('is refused when it is %s', (_what, uploads, code) => {
    expect(photosIn(uploads)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('is posted under a name of ours, which tells nothing of whose phone it was', () => {
    expect(pictureAt(URL_, 0)).toEqual({ name: 'photo-1.jpg', contentType: 'image/jpeg' })
    expect(pictureAt('https://cdn.example/x', 2)).toMatchObject({ name: 'photo-3.png' })
    expect(isPicture({ filename: 'a.webp' })).toBe(true)
  })
})

describe('where pictures are', () => {
  test('what was posted takes the place of the uploads, and what was added stays', () => {
    const added = withLink(URL_, LINK)
    expect(uploadsIn(added)).toEqual([URL_])
    expect(linksIn(added)).toEqual([LINK])
    const other = LINK.replace(/3$/, '4')
    expect(postedAs(added, other)).toBe(`${other}\n${LINK}`)
    expect(withoutLink(`${other}\n${LINK}`, other)).toBe(LINK)
    expect(withoutLink(LINK, LINK)).toBeNull()
    expect(photosOf(added)).toEqual({ links: [LINK], areComing: true })
  })

  test('of what cannot be read there are none', () => {
    expect(photosOf(UNREADABLE)).toEqual({ links: [], areComing: false })
    expect(photosOf(null)).toEqual({ links: [], areComing: false })
  })

  test('a card that asks something first keeps them, and a note that looks like them is none', () => {
    const proof = `${LINK}\n${URL_}`
    const note = '[x](https://example.org)'
    const texts = new Map(
      saidParts('en-US', { proof, note }).map(({ id = 0, content }) => [id, content] as const),
    )
    expect(saidIn(texts)).toEqual({ proof, note, doneBy: undefined })
    texts.delete(SAID_TEXTS.proof)
    expect(saidIn(texts).proof).toBeUndefined()
  })
})

describe('the history', () => {
  const at = Temporal.Instant.from('2030-01-01T17:00:00Z')
  const lengthOf = (card: unknown) => {
    let length = 0
    JSON.stringify(card, (key, value) => {
      if (key === 'content') length += value.length
      return value
    })
    return length
  }
  const historyOf = (note: string | null) => ({
    chore: aChore({ name: '*'.repeat(100) }),
    turns: Array.from({ length: HISTORY_PAGE_SIZE }, (_, n) => ({
      id: anId(n),
      status: 'done' as const,
      dueAt: at,
      postponedFrom: at,
      forMember: null,
      assigneeId: null,
      sharedBy: null,
      done: {
        ...{ id: anId(n), by: MIA, at, recordedBy: TOM, note, proof: LINK },
        helperIds: Array(9).fill(TOM),
      },
    })),
    page: 3,
    hasMore: true,
    undone: new Map(),
    awaited: new Map(
      Array.from({ length: note ? HISTORY_PAGE_SIZE : 0 }, (_, n) => [anId(n), 'dispute' as const]),
    ),
    now: at,
  })

  test.each(['en-US', 'nl'])(
    'leads to every photo, or to as many as it has room for (%s)',
    (locale) => {
      const photosOn = (card: unknown) => JSON.stringify(card).split(LINK).length - 1
      expect(photosOn(historyCard(locale, historyOf(null), { by: MIA }))).toBe(HISTORY_PAGE_SIZE)
      const long = historyOf('*'.repeat(NOTE_LENGTH_MAX))
      for (const card of [
        historyCard(locale, long, { by: MIA, reopenedAt: at }),
        sharedHistoryCard(locale, long, MIA),
      ]) {
        expect(lengthOf(card)).toBeLessThanOrEqual(TEXT_DISPLAYS_LENGTH_MAX)
        expect(photosOn(card)).toBeLessThan(HISTORY_PAGE_SIZE)
      }
    },
  )

  test('has a line for a note of several', () => {
    const card = historyCard('en-US', historyOf('Full\nof bags'), { by: MIA })
    expect(JSON.stringify(card)).toContain('-# 📝 Full of bags')
  })

  test('says of an upload that it is not posted', () => {
    const history = historyOf(null)
    const [turn] = history.turns
    if (!turn) throw new Error('a turn')
    const turns = [{ ...turn, done: { ...turn.done, proof: URL_ } }]
    const card = JSON.stringify(historyCard('en-US', { ...history, turns }, { by: MIA }))
    expect(card).toContain('which is not posted')
    expect(card).not.toContain('cdn.discordapp.com')
  })
})

describe('what is asked for', () => {
  const turn = (...requires: readonly ('note' | 'photo')[]) =>
    anOccurrence({ chore: aChore({ requires }) })

  test('a photo last, and the note in the same form', () => {
    const nothing = { note: null, proof: null }
    expect(requirementRefusal(turn('note', 'photo'), nothing)).toBeUndefined()
    expect(photoRefusal(turn('note', 'photo'), nothing)).toMatchObject({
      refusal: { code: 'done.photoNeeded', args: { asksNote: true } },
    })
    expect(requirementRefusal(turn('note', 'photo'), { note: null, proof: URL_ })).toMatchObject({
      refusal: { code: 'done.noteNeeded' },
    })
    expect(photoRefusal(turn('photo'), { proof: URL_ })).toBeUndefined()
    expect(photoRefusal(turn('note'), { proof: null })).toBeUndefined()
  })
})

test('the words for who cannot see a photo name its chore as it is called, without marks before its letters', () => {
  const shown = { chore: { name: 'Dishes_#2 *' }, completion: { by: MIA } }
  const [part] = proofParts('en-US', shown, { files: [{ name: 'photo-1.png' }], mayAttach: true })
  expect(JSON.stringify(part)).toContain('"Photo of Dishes_#2 *, done"')
})
