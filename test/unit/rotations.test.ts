import { describe, expect, test } from 'vitest'
import {
  goAway,
  handOver,
  join,
  leave,
  nextTurn,
  pass,
  reorder,
  rotationOf,
  swap,
  turnOf,
} from '../../src/features/rotations/index.ts'
import { FRESH } from '../../src/features/rotations/turn-state.ts'
import {
  after,
  asked,
  choosing,
  doneBy,
  ended,
  heldBy,
  lettersOf,
  people,
  roster,
  sequence,
} from '../support/rotation.ts'

const [A, B, C, D] = people('ABCD') as [string, string, string, string]
const MONDAY = '2030-01-07'
const whose = (turn: { readonly holders: readonly string[] }) => lettersOf(turn.holders)

/** The value of what is not refused. */
function granted<T>(result: { ok: true; value: T } | { ok: false; refusal: object }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

describe('in order', () => {
  const a = heldBy('A')
  const b = heldBy('B')

  test('R1: after A, with everybody in, it is B', () => {
    const turn = after(a)
    expect(whose(turn)).toBe('B')
    expect(turn.reason).toEqual({ code: 'turns.inOrder', after: A, away: [] })
  })

  test('R2: who is away is passed by and owes nothing: C, then A, then B', () => {
    const c = after(a, { roster: roster('ABC', { B: MONDAY }) })
    expect(whose(c)).toBe('C')
    expect(c.reason).toMatchObject({ after: A, away: [{ member: B, until: MONDAY }] })
    expect(c.state.debts).toEqual([])
    expect(sequence(c, 3)).toBe('ABC')
  })

  test('R2b: who passes takes the next regular turn of whoever took theirs, once', () => {
    const c = granted(pass({ ...choosing(), turn: b, by: B, effort: 3 }))
    expect(whose(c)).toBe('C')
    expect(c.reason).toEqual({ code: 'turns.passed', by: B })
    expect(c.state.debts).toEqual([{ by: B, to: C, turns: 1 }])
    expect(sequence(c, 6)).toBe('ABBABC')
    const repaid = after(after(after(c)))
    expect(repaid.reason).toEqual({ code: 'turns.repays', to: C })
    expect(after(repaid).state.debts).toEqual([])
  })

  test('R3: when all are away it is nobody’s and paused, and the first who is back gets it', () => {
    const all = { A: '2030-01-01/2030-01-20', B: '2030-01-07/2030-01-10', C: '2030-01-07/' }
    const turn = after(a, { roster: roster('ABC', all) })
    expect(turn).toMatchObject({ kind: 'paused', holders: [], until: '2030-01-10' })
    expect(turn.reason).toEqual({ code: 'turns.allAway', until: '2030-01-10' })
    const now = { roster: roster('ABC', { ...all, C: '' }), state: turn.state }
    const back = turnOf({ ...choosing(now), state: turn.state })
    expect(whose(back)).toBe('C')
    expect(whose(after(back))).toBe('A')
  })

  test('R4: when only A is in, it is A again, and the reason says so', () => {
    const turn = after(a, { roster: roster('ABC', { B: MONDAY, C: MONDAY }) })
    expect(whose(turn)).toBe('A')
    expect(turn.reason).toMatchObject({
      code: 'turns.onlyOne',
      away: [{ member: B }, { member: C }],
    })
  })

  test('R5: a newcomer gets the last turn of the running round, never the very next one', () => {
    const assignment = granted(join(rotationOf(people('ABC')), D, b.state))
    expect(assignment.among).toMatchObject({ seats: [{}, { key: 1.5, member: D }, {}, {}] })
    expect(sequence(b, 4, { assignment, roster: roster('ABCD') })).toBe('CADB')
  })

  test('R5: where no number lies between two seats, they move apart and nobody’s turn does', () => {
    const close = [
      { member: A, key: 2 - 2 ** -50 },
      { member: B, key: 2 },
    ]
    const near = rotationOf(people('AB'), { among: { kind: 'members', seats: close } })
    const state = { ...b.state, cursor: { member: B, key: 2 } }
    const letters = 'CDEFGHIJKLMNOPQRSTUVWXY'
    const assignment = people(letters).reduce((all, one) => granted(join(all, one, state)), near)
    const everybody = { assignment, roster: roster(`AB${letters}`) }
    expect(sequence({ ...b, state }, 25, everybody)).toBe(`A${letters}B`)
  })

  test('R6: what was open goes to the next when its holder leaves the guild, then A', () => {
    const left = leave({ ...choosing(), turn: b, who: B, how: 'left' })
    expect(whose(left.turn)).toBe('C')
    expect(left.turn.reason).toEqual({ code: 'turns.left', who: B })
    const since = { assignment: left.assignment, roster: roster('AC') }
    expect(sequence(left.turn, 3, since)).toBe('ACA')
  })

  test('R6: who holds nothing leaves without a trace in the turn of another', () => {
    const owed = granted(pass({ ...choosing(), turn: b, by: B, effort: 1 }))
    const left = leave({ ...choosing(), turn: owed, who: B, how: 'left' })
    expect(left.turn).toEqual({ ...owed, state: { ...owed.state, debts: [] } })
  })

  test('R7: a new order lets whose turn it is keep it, and goes on from them', () => {
    const assignment = granted(reorder(rotationOf(people('ABC')), people('CAB')))
    expect(sequence(a, 3, { assignment })).toBe('BCA')
  })

  test('R8: a helper moves the turn on like whose it was', () => {
    const turn = after(a, { ended: doneBy(a, C) })
    expect(whose(turn)).toBe('B')
    expect(turn.state.credits).toEqual([])
  })

  test('R8b: with `keepTurn` the helped keep theirs', () => {
    const assignment = rotationOf(people('ABC'), { helperRule: 'keepTurn' })
    const turn = after(a, { assignment, ended: doneBy(a, C) })
    expect(whose(turn)).toBe('A')
    expect(turn.reason).toEqual({ code: 'turns.kept', why: 'helped' })
    expect(sequence(turn, 2, { assignment })).toBe('BC')
  })

  test('R8c: with `credit` the helper’s next turn is left out, once', () => {
    const assignment = rotationOf(people('ABC'), { helperRule: 'credit' })
    const turn = after(a, { assignment, ended: doneBy(a, C) })
    expect(whose(turn)).toBe('B')
    expect(turn.state.credits).toEqual([{ member: C, turns: 1 }])
    expect(sequence(turn, 4, { assignment })).toBe('ABCA')
  })

  test('R14: two who swap have each other’s, and the turns after are as they would have been', () => {
    const other = { ...heldBy('B'), on: MONDAY }
    const swapped = granted(
      swap({
        one: { turn: a, holder: A, on: MONDAY },
        other: { turn: other, holder: B, on: MONDAY },
        roster: roster('ABC'),
      }),
    )
    expect([whose(swapped.one), whose(swapped.other)]).toEqual(['B', 'A'])
    expect([swapped.one.state, swapped.other.state]).toEqual([a.state, other.state])
    const next = [swapped.one, swapped.other].map((turn) => whose(after(turn)))
    expect(next).toEqual(['B', 'C'])
  })

  test('R16: a missed turn moves on, or stays where that is wanted', () => {
    const stay = rotationOf(people('ABC'), { onMiss: 'stay' })
    const missed = { ended: ended(a, 'missed') }
    expect(whose(after(a, missed))).toBe('B')
    expect(whose(after(a, { ...missed, assignment: stay }))).toBe('A')
    expect(after(a, { ...missed, assignment: stay }).reason).toMatchObject({ why: 'missed' })
  })

  test('R17: taking a Done back gives the holder and the cursor of before, because nothing else had changed', () => {
    const kept = JSON.stringify(a)
    const first = after(a)
    expect(JSON.stringify(a)).toBe(kept)
    expect(after(a)).toEqual(first)
  })

  test('O7: a skipped turn and one that passed in an outage stay whose they were', () => {
    expect(whose(after(b, { ended: ended(b, 'skipped') }))).toBe('B')
    expect(whose(after(b, { ended: ended(b, 'neutral') }))).toBe('B')
  })

  test('O7: a turn that was to repay, and that nobody had to do, still repays', () => {
    const c = granted(pass({ ...choosing(), turn: b, by: B, effort: 1 }))
    const repays = after(after(after(c)))
    const again = after(repays, { ended: ended(repays, 'skipped') })
    expect(whose(again)).toBe('B')
    expect(again.reason).toEqual({ code: 'turns.repays', to: C })
    expect(whose(after(again))).toBe('A')
  })

  test('R-6: an absence over the day moves an open turn; over another day it asks', () => {
    const range = { from: MONDAY, to: '2030-01-09' }
    const moved = goAway({ ...choosing(), turn: b, who: B, range })
    expect(moved).toMatchObject({ kind: 'moves', turn: { holders: [C] } })
    expect(moved).toMatchObject({ turn: { reason: { code: 'turns.wentAway', who: B } } })
    const later = { from: '2030-01-08', to: null }
    expect(goAway({ ...choosing(), turn: b, who: B, range: later })).toEqual({
      kind: 'asks',
      turn: null,
    })
    expect(goAway({ ...choosing(), turn: b, who: A, range })).toEqual({ kind: 'untouched' })
  })

  test('what is handed over is owed by nobody, and the turn after is as it would have been', () => {
    const given = granted(
      handOver({ ...choosing(), turn: a, by: A, from: A, to: C, isManager: false }),
    )
    expect(whose(given)).toBe('C')
    expect(sequence(given, 2)).toBe('BC')
  })
})

describe('a role', () => {
  const role = { kind: 'role', roleId: '400000000000000001' } as const
  const assignment = rotationOf(people('ABC'), { among: role })
  const b = heldBy('B', { assignment })

  test('R15: who loses the role while holding hands on what is open, and the reason names the role', () => {
    const left = leave({ ...choosing({ assignment }), turn: b, who: B, how: 'lostRole' })
    expect(whose(left.turn)).toBe('C')
    expect(left.turn.reason).toEqual({ code: 'turns.lostRole', who: B, roleId: role.roleId })
    expect(left.assignment).toBe(assignment)
  })

  test('R5: who gets the role while B holds comes last in the running round', () => {
    expect(sequence(b, 4, { assignment, roster: roster('ABCD') })).toBe('CADB')
  })
})

describe('a turn that lasts', () => {
  const weekly = rotationOf(people('AB'), { rotateEvery: { n: 1, unit: 'week' } })
  const days = Array.from({ length: 21 }, (_, n) => `2030-01-${String(n + 7).padStart(2, '0')}`)

  const play = (
    assignment = weekly,
    over: Parameters<typeof asked>[0] = {},
    how: 'done' | 'missed' = 'done',
  ) => {
    let turn = nextTurn(asked({ assignment, ...over }))
    return days
      .map((on, n) => {
        const before = turn
        const end = how === 'done' ? doneBy(before) : ended(before, how)
        if (n > 0) turn = after(before, { assignment, on, ended: end, ...over })
        return whose(turn)
      })
      .join('')
  }

  test('R9: of a daily chore A has one week, B the next; a missed day does not move the turn', () => {
    expect(play()).toBe('AAAAAAABBBBBBBAAAAAAA')
    expect(play(weekly, {}, 'missed')).toBe('AAAAAAABBBBBBBAAAAAAA')
  })

  test('somebody stands in for a day away, and the week goes on as it was', () => {
    const away = { roster: roster('AB', { A: '2030-01-09/2030-01-10' }) }
    expect(play(weekly, away)).toBe('AABBAAABBBBBBBAAAAAAA')
  })

  test('a pass within the week is for one day, and is paid with one day', () => {
    const turn = nextTurn(asked({ assignment: weekly }))
    const passed = granted(pass({ ...choosing({ assignment: weekly }), turn, by: A, effort: 1 }))
    expect(whose(passed)).toBe('B')
    const tuesday = after(passed, { assignment: weekly, on: '2030-01-08' })
    expect(whose(tuesday)).toBe('A')
    const next = after(tuesday, { assignment: weekly, on: '2030-01-14' })
    expect(next).toMatchObject({ holders: [A], reason: { code: 'turns.repays', to: B } })
    expect(whose(after(next, { assignment: weekly, on: '2030-01-15' }))).toBe('B')
  })

  test('R-3: a turn of three occurrences, of two days, of a month', () => {
    const every = (n: number, unit: 'occurrence' | 'day' | 'month') =>
      play(rotationOf(people('AB'), { rotateEvery: { n, unit } }))
    expect(every(3, 'occurrence')).toBe('AAABBBAAABBBAAABBBAAA')
    expect(every(2, 'day')).toBe('AABBAABBAABBAABBAABBA')
    expect(every(1, 'month')).toBe('A'.repeat(21))
  })

  test('R-3: a stretch in which nothing was due does not shift those after it', () => {
    const fortnightly = rotationOf(people('AB'), { rotateEvery: { n: 2, unit: 'week' } })
    const a = nextTurn(asked({ assignment: fortnightly }))
    const b = after(a, { assignment: fortnightly, on: '2030-01-30' })
    expect(b).toMatchObject({ holders: [B], state: { since: '2030-01-21' } })
    expect(whose(after(b, { assignment: fortnightly, on: '2030-02-04' }))).toBe('A')
  })
})

describe('several, a person, and anyone', () => {
  test('those of several who are here have it together', () => {
    const assignment = { kind: 'several', members: people('ABC'), mode: 'together' } as const
    const turn = nextTurn(asked({ assignment, roster: roster('ABC', { B: MONDAY }) }))
    expect(whose(turn)).toBe('AC')
    expect(turn.reason).toMatchObject({ code: 'turns.several', away: [{ member: B }] })
  })

  test('a chore of one person pauses while they are away', () => {
    const assignment = { kind: 'person', member: A } as const
    expect(whose(nextTurn(asked({ assignment })))).toBe('A')
    const away = roster('ABC', { A: '2030-01-07/2030-01-08 2030-01-09/2030-01-12' })
    const turn = nextTurn(asked({ assignment, roster: away }))
    expect(turn).toMatchObject({ kind: 'paused', until: '2030-01-12' })
  })

  test('what is for anyone is open, and stays so when somebody leaves', () => {
    const turn = nextTurn(asked({ assignment: { kind: 'anyone' } }))
    expect(turn).toMatchObject({ kind: 'open', reason: { code: 'turns.anyone' } })
    const person = { kind: 'person', member: A } as const
    const theirs = nextTurn(asked({ assignment: person }))
    const left = leave({ ...choosing({ assignment: person }), turn: theirs, who: A, how: 'left' })
    expect(left).toMatchObject({ assignment: { kind: 'anyone' }, turn: { kind: 'open' } })
  })

  test('a first turn starts at the first', () => {
    expect(nextTurn(asked()).state).toEqual({
      ...FRESH,
      cursor: { member: A, key: 1 },
      since: MONDAY,
    })
  })
})
