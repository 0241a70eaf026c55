import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import {
  complete,
  openOccurrence,
  reopen,
  UNDO_HOURS,
} from '../../src/features/chores/occurrence.ts'
import { aChore, aCompletion, anId, anOccurrence, MIA, TOM } from '../support/build.ts'

const completion = aCompletion({ by: MIA })
const done = anOccurrence({ status: 'done', completion })

describe('complete', () => {
  const anyone = { helpsOthers: true }

  test('an open occurrence is done, by whoever did it', () => {
    const open = anOccurrence({ assigneeId: TOM })
    expect(complete(open, completion, anyone)).toEqual({
      ok: true,
      value: { ...open, status: 'done', completion },
    })
  })

  test('a finished occurrence is not finished twice: the second person is told who was first, and when', () => {
    const late = aCompletion({ id: anId(9), by: TOM })
    expect(complete(done, late, anyone)).toEqual({
      ok: false,
      refusal: {
        code: 'done.already',
        args: { chore: 'Dishes', by: MIA, at: completion.at.epochMilliseconds / 1000 },
      },
    })
  })
})

describe('complete, where only whose turn it is may', () => {
  const onlyTheirs = { helpsOthers: false }

  test('somebody else is told whose turn it is; that one does it, and what is for anyone anyone', () => {
    expect(complete(anOccurrence({ assigneeId: TOM }), completion, onlyTheirs)).toMatchObject({
      refusal: { code: 'done.notYours', args: { chore: 'Dishes', whose: TOM } },
    })
    for (const assigneeId of [MIA, null])
      expect(complete(anOccurrence({ assigneeId }), completion, onlyTheirs).ok).toBe(true)
  })

  test('what was deleted is done by nobody', () => {
    const cancelled = anOccurrence({ status: 'cancelled' })
    expect(complete(cancelled, completion, { helpsOthers: true })).toMatchObject({
      refusal: { code: 'done.deleted' },
    })
  })
})

describe('reopen', () => {
  const soon = completion.at.add({ minutes: 5 })
  const undo = { by: MIA, isManager: false, at: soon, next: undefined }
  const reopened = { ok: true, value: { ...done, status: 'open', completion: null } }

  test('whoever did it takes it back', () => {
    expect(reopen(done, undo)).toEqual(reopened)
  })

  test('an open next occurrence does not stand in the way, a finished one does', () => {
    expect(reopen(done, { ...undo, next: { status: 'open' } })).toEqual(reopened)
    const next = { status: 'done' } as const
    expect(reopen(done, { ...undo, isManager: true, next })).toMatchObject({
      refusal: { code: 'undo.movedOn', args: { chore: 'Dishes' } },
    })
  })

  test('a chore that was deleted since stays as it is', () => {
    const next = { status: 'cancelled' } as const
    const refused = { refusal: { code: 'undo.deleted', args: { chore: 'Dishes' } } }
    expect(reopen(done, { ...undo, isManager: true, next })).toMatchObject(refused)
    expect(reopen(anOccurrence({ status: 'cancelled' }), undo)).toMatchObject(refused)
  })

  test('somebody else does not, unless they manage the guild', () => {
    expect(reopen(done, { ...undo, by: TOM })).toMatchObject({
      refusal: { code: 'undo.notYours', args: { chore: 'Dishes', by: MIA } },
    })
    expect(reopen(done, { ...undo, by: TOM, isManager: true })).toEqual(reopened)
  })

  test('the doer has a day for it, a manager has no limit', () => {
    const lastMoment = completion.at.add({ hours: UNDO_HOURS })
    const at = lastMoment.add({ seconds: 1 })
    expect(reopen(done, { ...undo, at: lastMoment })).toEqual(reopened)
    expect(reopen(done, { ...undo, at })).toMatchObject({
      refusal: { code: 'undo.tooLate', args: { chore: 'Dishes', hours: UNDO_HOURS } },
    })
    expect(reopen(done, { ...undo, at, isManager: true })).toEqual(reopened)
  })

  test('what is open cannot be taken back', () => {
    expect(reopen(anOccurrence(), undo)).toMatchObject({ refusal: { code: 'undo.notDone' } })
  })
})

test('a fresh occurrence is open, and goes to the assignee of its chore', () => {
  const dueAt = Temporal.Instant.from('2030-01-02T18:00:00Z')
  const slot = { localKey: '2030-01-02T19:00', dueAt }
  expect(openOccurrence(aChore({ assigneeId: TOM }), anId(5), slot)).toMatchObject({
    id: anId(5),
    slot: slot.localKey,
    dueAt,
    assigneeId: TOM,
    status: 'open',
    completion: null,
    version: 1,
  })
})
