import { describe, expect, test } from 'vitest'
import {
  claim,
  daysOf,
  handOver,
  join,
  nextTurn,
  pass,
  ratesOf,
  reorder,
  rotationOf,
  swap,
  turnStateSchema,
} from '../../src/features/rotations/index.ts'
import {
  after,
  asked,
  choosing,
  heldBy,
  lettersOf,
  load,
  people,
  roster,
  sequence,
} from '../support/rotation.ts'

const [A, B, C, D] = people('ABCD') as [string, string, string, string]
const MONDAY = '2030-01-07'
const whose = (turn: { readonly holders: readonly string[] }) => lettersOf(turn.holders)

describe('least loaded', () => {
  const assignment = rotationOf(people('ABC'), { strategy: 'leastLoaded' })

  test('R10: it is whose load for each day there is smallest, and the reason has the figures', () => {
    const loads = new Map([
      [A, load({ effort: 80 })],
      [B, load({ effort: 45 })],
      [C, load({ effort: 20, days: 7 })],
    ])
    const rates = ratesOf(people('ABC'), loads)
    const perDay = people('ABC').map((one) => rates.get(one)?.perDay.toFixed(2))
    expect(perDay).toEqual(['2.86', '1.61', '2.86'])
    const turn = nextTurn(asked({ assignment, loads }))
    expect(whose(turn)).toBe('B')
    expect(turn.reason).toEqual({
      code: 'turns.leastLoaded',
      effort: 45,
      days: 28,
      median: 80,
      of: 3,
      isNewcomer: false,
      tie: 'none',
      away: [],
    })
  })

  test('R11: of equals it is who has not done it for longest, then whose place comes first', () => {
    const loads = new Map([
      [A, load({ effort: 10, lastDoneOn: '2030-01-04' })],
      [B, load({ effort: 10, lastDoneOn: '2029-12-29' })],
      [C, load({ effort: 90 })],
    ])
    const turn = nextTurn(asked({ assignment, loads }))
    expect(whose(turn)).toBe('B')
    expect(turn.reason).toMatchObject({ tie: 'longestAgo' })
    const equal = new Map(people('ABC').map((one) => [one, load({ effort: 10 })]))
    expect(nextTurn(asked({ assignment, loads: equal }))).toMatchObject({
      holders: [A],
      reason: { tie: 'order' },
    })
  })

  test('R12: a newcomer starts where the middle of the pool is, not with everything', () => {
    const loads = new Map([
      [A, load({ effort: 30 })],
      [B, load({ effort: 40 })],
      [C, load({ effort: 50 })],
      [D, load({ effort: 0, days: 0, daysBefore: 28 })],
    ])
    const everybody = { assignment: rotationOf(people('ABCD'), { strategy: 'leastLoaded' }) }
    expect((ratesOf(people('ABCD'), loads).get(D)?.perDay ?? 0) * 28).toBeCloseTo(40)
    const turn = nextTurn(asked({ ...everybody, roster: roster('ABCD'), loads }))
    expect(whose(turn)).toBe('A')
    const lately = load({ effort: 45, lastDoneOn: MONDAY })
    const some = new Map([...loads, [A, lately], [B, lately]])
    const theirs = nextTurn(asked({ ...everybody, roster: roster('ABCD'), loads: some }))
    expect(theirs).toMatchObject({ holders: [D], reason: { isNewcomer: true, median: 45 } })
  })

  test('R-6: who passes bears the effort all the same, for as long as the window is', () => {
    const loads = new Map(people('ABC').map((one, n) => [one, load({ effort: 10 + n })]))
    const turn = nextTurn(asked({ assignment, loads }))
    const passed = pass({ ...choosing({ assignment, loads }), turn, by: A, effort: 5 })
    if (!passed.ok) throw new Error(passed.refusal.code)
    expect(whose(passed.value)).toBe('B')
    expect(passed.value.state.debts).toEqual([])
    const later = (on: string) => whose(after(passed.value, { assignment, loads, on }))
    expect(later('2030-02-03')).toBe('B')
    expect(later('2030-02-04')).toBe('A')
  })

  test('more passes than a state can hold are kept as the latest of them', () => {
    const loads = new Map(people('ABC').map((one, n) => [one, load({ effort: 10 + n })]))
    const turn = nextTurn(asked({ assignment, loads }))
    const passed = Array.from({ length: 100 }, (_, n) => ({ member: B, effort: n, on: MONDAY }))
    const many = { ...turn, state: { ...turn.state, passed } }
    const next = pass({
      ...choosing({ assignment, loads }),
      turn: many,
      by: turn.holders[0] ?? '',
      effort: 5,
    })
    if (!next.ok) throw new Error(next.refusal.code)
    const { state } = next.value
    expect(turnStateSchema.safeParse(state).success).toBe(true)
    expect(state.passed.map(({ effort }) => effort)).toEqual([
      ...passed.slice(1).map(({ effort }) => effort),
      5,
    ])
  })

  test('days of the window are those on which somebody took part and was here', () => {
    const away = [{ from: '2029-12-01', to: '2029-12-12' }]
    expect(daysOf(MONDAY, { joinedOn: '2029-01-01', away })).toEqual({ days: 26, daysBefore: 0 })
    expect(daysOf(MONDAY, { joinedOn: MONDAY, away })).toEqual({ days: 1, daysBefore: 27 })
  })
})

describe('shuffle', () => {
  const assignment = rotationOf(people('ABCD'), { strategy: 'shuffle' })
  const all = { assignment, roster: roster('ABCD') }
  const first = nextTurn(asked(all))
  const twelve = whose(first) + sequence(first, 11, all)

  test('R13: of twelve draws everybody has three, and nobody has two in a row', () => {
    const bags = [twelve.slice(0, 4), twelve.slice(4, 8), twelve.slice(8)]
    expect(bags.map((bag) => [...bag].toSorted().join(''))).toEqual(['ABCD', 'ABCD', 'ABCD'])
    expect(twelve).not.toMatch(/(.)\1/)
    expect(new Set(bags).size).toBeGreaterThan(1)
  })

  test('R-9: the same seed draws the same again, another chore draws otherwise', () => {
    expect(whose(nextTurn(asked(all))) + sequence(first, 11, all)).toBe(twelve)
    const other = { ...all, seed: 'another' }
    const turn = nextTurn(asked(other))
    expect(whose(turn) + sequence(turn, 11, other)).not.toBe(twelve)
  })

  test('R-9: who is away when drawn keeps their place in the bag', () => {
    const [one = '', two = '', three = '', four = ''] = twelve
    const away = { ...all, roster: roster('ABCD', { [one]: MONDAY }) }
    const turn = nextTurn(asked(away))
    expect(whose(turn)).toBe(two)
    expect(sequence(turn, 3, all)).toBe(one + three + four)
  })

  test('R-9: a newcomer enters the running bag', () => {
    const five = {
      assignment: rotationOf(people('ABCDE'), { strategy: 'shuffle' }),
      roster: roster('ABCDE'),
    }
    expect([...(whose(first) + sequence(first, 4, five))].toSorted().join('')).toBe('ABCDE')
  })
})

describe('what is asked for and refused', () => {
  const turn = heldBy('B')

  test('only its holder passes, only of a rotation, and not when nobody else is here', () => {
    const refused = (over: object) => pass({ ...choosing(), turn, by: B, effort: 1, ...over })
    expect(refused({ by: A })).toMatchObject({
      refusal: { code: 'pass.notYours', args: { whose: [B] } },
    })
    const assignment = { kind: 'person', member: B }
    expect(refused({ assignment })).toMatchObject({ refusal: { code: 'pass.noRotation' } })
    const alone = roster('ABC', { A: MONDAY, C: MONDAY })
    expect(refused({ roster: alone })).toMatchObject({ refusal: { code: 'pass.nobodyElse' } })
    const debts = [{ by: B, to: C, turns: 5 }]
    expect(refused({ turn: { ...turn, state: { ...turn.state, debts } } })).toMatchObject({
      refusal: { code: 'pass.owesTooMuch', args: { turns: 5 } },
    })
  })

  test('a turn that was passed on does not come back to who passed it', () => {
    const one = pass({ ...choosing(), turn, by: B, effort: 1 })
    const two = one.ok ? pass({ ...choosing(), turn: one.value, by: C, effort: 1 }) : undefined
    if (!two?.ok) throw new Error('it was refused')
    const three = pass({ ...choosing(), turn: two.value, by: A, effort: 1 })
    expect(two).toMatchObject({ value: { holders: [A] } })
    expect(three).toMatchObject({ refusal: { code: 'pass.nobodyElse' } })
  })

  test('who passes a turn that was to repay owes whoever does it instead, and no more than before', () => {
    const owing = pass({ ...choosing(), turn, by: B, effort: 1 })
    if (!owing.ok) throw new Error(owing.refusal.code)
    const repays = after(after(after(owing.value)))
    const again = { turn: repays, by: B, effort: 1 }
    const toCreditor = pass({ ...choosing(), ...again })
    expect(toCreditor).toMatchObject({
      value: { holders: [C], state: { debts: [{ by: B, to: C, turns: 1 }] } },
    })
    const toAnother = pass({ ...choosing({ roster: roster('ABC', { C: MONDAY }) }), ...again })
    expect(toAnother).toMatchObject({
      value: { holders: [A], state: { debts: [{ by: B, to: A, turns: 1 }] } },
    })
  })

  test('a swap needs two holders who will be here', () => {
    const one = { turn, holder: B, on: MONDAY }
    const other = { turn: heldBy('C'), holder: C, on: '2030-01-09' }
    const all = { one, other, roster: roster('ABC') }
    expect(swap({ ...all, one: { ...one, holder: A } })).toMatchObject({
      refusal: { code: 'swap.notTheirs', args: { who: A } },
    })
    expect(swap({ ...all, other: one })).toMatchObject({ refusal: { code: 'swap.together' } })
    const away = roster('ABC', { B: '2030-01-08/2030-01-12' })
    expect(swap({ ...all, roster: away })).toMatchObject({
      refusal: { code: 'swap.away', args: { who: B, until: '2030-01-12' } },
    })
  })

  test('a hand over is for its holder or a manager, and what is for everyone is claimed once', () => {
    const by = { ...choosing(), turn, by: B, from: B, to: null, isManager: false }
    expect(handOver({ ...by, by: A })).toMatchObject({ refusal: { code: 'handOver.notYours' } })
    expect(handOver({ ...by, to: B })).toMatchObject({ refusal: { code: 'handOver.already' } })
    const away = roster('ABC', { C: MONDAY })
    expect(handOver({ ...by, to: C, roster: away })).toMatchObject({
      refusal: { code: 'handOver.away' },
    })
    const given = handOver({ ...by, by: A, isManager: true })
    if (!given.ok) throw new Error(given.refusal.code)
    expect(given.value).toMatchObject({ kind: 'open', holders: [] })
    const claimed = claim(given.value, C)
    expect(claimed).toMatchObject({ value: { holders: [C], reason: { code: 'turns.claimed' } } })
    expect(claim(turn, A)).toMatchObject({ refusal: { code: 'claim.taken', args: { by: [B] } } })
    expect(claim(turn, B)).toMatchObject({ refusal: { code: 'claim.yours' } })
  })

  test('a pool takes nobody twice, has an end, and only its own people are put in order', () => {
    const listed = rotationOf(people('ABC'))
    expect(join(listed, A, null)).toMatchObject({ refusal: { code: 'pool.already' } })
    const full = rotationOf(people('ABCDEFGHIJKLMNOPQRSTUVWXY'))
    expect(join(full, people('Z')[0] ?? '', null)).toMatchObject({
      refusal: { code: 'pool.full', args: { max: 25 } },
    })
    expect(join({ kind: 'anyone' }, A, null)).toMatchObject({
      refusal: { code: 'pool.notAList' },
    })
    for (const order of ['AB', 'ABD', 'AAB', 'ABCC'])
      expect(reorder(listed, people(order))).toMatchObject({ refusal: { code: 'pool.others' } })
  })
})
