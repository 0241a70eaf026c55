import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import {
  complete,
  type OccurrenceStatus,
  openOccurrence,
  reopen,
  UNDO_HOURS,
} from '../../src/features/model/occurrence.ts'
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
        args: {
          chore: 'Dishes',
          by: MIA,
          at: completion.at.epochMilliseconds / 1000,
          completionId: completion.id,
        },
      },
    })
    expect(complete(done, aCompletion({ id: anId(9), by: MIA }), anyone)).toMatchObject({
      refusal: { code: 'done.alreadyByYou', args: { chore: 'Dishes' } },
    })
  })
})

describe('complete, where only whose turn it is may', () => {
  const onlyTheirs = { helpsOthers: false }

  test('somebody else is told whose turn it is; that one does it, and what is for anyone anyone', () => {
    expect(complete(anOccurrence({ assigneeId: TOM }), completion, onlyTheirs)).toMatchObject({
      refusal: { code: 'done.notYours', args: { chore: 'Dishes', whose: `<@${TOM}>` } },
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
  const undo = { by: MIA, isManager: false, at: soon, following: [] }
  const closesAt = Temporal.Instant.from('2030-01-01T23:00:00Z')
  const reopened = { ok: true, value: { ...done, status: 'open', closesAt, completion: null } }
  const after = (status: OccurrenceStatus) => ({
    id: anId(6),
    status,
    isPostponed: false,
    isGiven: false,
    begunBy: null,
    begunAt: null,
    ticks: [],
  })
  const begun = (by: string) => ({ ...after('open'), begunBy: by, begunAt: soon })
  const ticked = (by: string) => ({
    ...after('open'),
    ticks: [{ step: anId(7), by, at: `${soon}` }],
  })

  test('whoever did it takes it back', () => {
    expect(reopen(done, undo)).toEqual(reopened)
  })

  test('an open next turn does not stand in the way, one that somebody did something with does', () => {
    expect(reopen(done, { ...undo, following: [after('open')] })).toEqual(reopened)
    const acted = [
      after('done'),
      after('skipped'),
      { ...after('open'), isPostponed: true },
      { ...after('open'), isGiven: true },
      begun(TOM),
      ticked(TOM),
    ]
    for (const one of acted)
      expect(reopen(done, { ...undo, isManager: true, following: [one] })).toMatchObject({
        refusal: { code: 'undo.movedOn', args: { chore: 'Dishes' } },
      })
  })

  test('nor does what time alone made of the next ones, or what they began with themselves', () => {
    const passed = [after('covered'), after('missed'), after('neutral')]
    for (const next of [after('open'), begun(MIA), ticked(MIA)])
      expect(reopen(done, { ...undo, following: [...passed, next] })).toEqual(reopened)
  })

  test('what opens again after its time stays open until that of the present turn is over', () => {
    const at = Temporal.Instant.from('2030-01-02T12:00:00Z')
    expect(reopen(done, { ...undo, at })).toMatchObject({
      value: { closesAt: Temporal.Instant.from('2030-01-02T23:00:00Z') },
    })
  })

  test('a chore that was deleted since stays as it is', () => {
    const following = [after('cancelled')]
    const refused = { refusal: { code: 'undo.deleted', args: { chore: 'Dishes' } } }
    expect(reopen(done, { ...undo, isManager: true, following })).toMatchObject(refused)
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
    expect(reopen(done, { ...undo, at: lastMoment })).toMatchObject({ value: { status: 'open' } })
    expect(reopen(done, { ...undo, at })).toMatchObject({
      refusal: { code: 'undo.tooLate', args: { chore: 'Dishes', hours: UNDO_HOURS } },
    })
    expect(reopen(done, { ...undo, at, isManager: true }).ok).toBe(true)
  })

  test('what is open cannot be taken back', () => {
    expect(reopen(anOccurrence(), undo)).toMatchObject({ refusal: { code: 'undo.notDone' } })
  })
})

test('a fresh occurrence is open, and goes to the assignee of its chore', () => {
  const dueAt = Temporal.Instant.from('2030-01-02T18:00:00Z')
  const slot = { localKey: '2030-01-02T19:00', dueAt }
  const whose = { assigneeId: TOM, sharedBy: null, turn: null, forMember: null }
  expect(openOccurrence(aChore(), anId(5), slot, whose)).toMatchObject({
    id: anId(5),
    slot: slot.localKey,
    dueAt,
    assigneeId: TOM,
    status: 'open',
    completion: null,
    version: 1,
  })
})
