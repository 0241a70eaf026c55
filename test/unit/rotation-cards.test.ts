import { describe, expect, test } from 'vitest'
import { locales } from '../../src/core/i18n/catalog.ts'
import { poolLine, whoseLine } from '../../src/features/cards/whose.view.ts'
import { NAME_LENGTH_MAX } from '../../src/features/model/chore.ts'
import { rotationCard } from '../../src/features/planning/rotation.view.ts'
import { POOL_MAX, rotationOf, SEVERAL_MODES } from '../../src/features/rotations/assignment.ts'
import { FRESH, type Reason, reasonSchema, sayWhy } from '../../src/features/rotations/index.ts'
import { TIES } from '../../src/features/rotations/reason.ts'
import { KEPT } from '../../src/features/rotations/turn-state.ts'
import { whyCard } from '../../src/features/turns/why.view.ts'
import { whisperCard } from '../../src/interactions/response.ts'
import { complaintsOf } from '../../src/interactions/response-check.ts'
import { aChore, anId, anOccurrence, MIA, TOM } from '../support/build.ts'

const ROLE = '400000000000000001'
const byRole = rotationOf([], { among: { kind: 'role', roleId: ROLE } })
const away = [{ member: TOM, until: '2030-02-01' }]
const of = { effort: 4.5, days: 28, median: 3, of: 3, away: [] }

/** Each that there is, in each of its forms. */
const REASONS: readonly Reason[] = [
  { code: 'turns.anyone' },
  { code: 'turns.fixed' },
  ...SEVERAL_MODES.map((mode) => ({ code: 'turns.several', mode, away }) as const),
  { code: 'turns.inOrder', after: null, away: [] },
  { code: 'turns.inOrder', after: TOM, away },
  ...TIES.map((tie) => ({ code: 'turns.leastLoaded', ...of, isNewcomer: false, tie }) as const),
  { code: 'turns.leastLoaded', ...of, isNewcomer: true, tie: 'none' },
  { code: 'turns.drawn', cycle: 1, left: 2, of: 3, away: [] },
  { code: 'turns.holds', n: 1, unit: 'week', since: '2030-01-07' },
  ...KEPT.map((why) => ({ code: 'turns.kept', why }) as const),
  { code: 'turns.standsIn', for: TOM, away },
  { code: 'turns.repays', to: TOM },
  { code: 'turns.onlyOne', away },
  { code: 'turns.allAway', until: null },
  { code: 'turns.allAway', until: '2030-02-01' },
  { code: 'turns.nobody' },
  { code: 'turns.late' },
  { code: 'turns.passed', by: TOM },
  { code: 'turns.passed', by: TOM, isCounted: true },
  { code: 'turns.swapped', with: TOM },
  { code: 'turns.handedOver', by: TOM },
  { code: 'turns.claimed' },
  { code: 'turns.wentAway', who: TOM, until: null },
  { code: 'turns.left', who: TOM },
  { code: 'turns.lostRole', who: TOM, roleId: null },
  { code: 'turns.lostRole', who: TOM, roleId: ROLE },
]

test('every reason that there is has its sentence, and no two say the same', () => {
  expect(new Set(REASONS.map(({ code }) => code)).size).toBe(reasonSchema.options.length)
  for (const locale of locales) {
    const said = REASONS.map((reason) => sayWhy(locale, reason, [MIA]))
    expect(new Set(said).size).toBe(REASONS.length)
    expect(said.filter((words) => !/^[A-Z<].*\.$/.test(words))).toEqual([])
  }
  expect(sayWhy('en-US', REASONS[6] ?? { code: 'turns.nobody' }, [MIA])).toBe(
    `<@${MIA}> comes after <@${TOM}> in the order. Away then: <@${TOM}>.`,
  )
})

test('who has done least is told in the words and numbers of the language', () => {
  const least = { code: 'turns.leastLoaded', ...of, isNewcomer: false, tie: 'none' } as const
  expect(sayWhy('nl', least, [MIA])).toContain('4,5 punten zwaarte in 28 dagen')
  expect(sayWhy('en-US', { ...least, days: 1 }, [MIA])).toContain('4.5 points of effort in one day')
})

test('several are «or» where one is enough, «and» where all do it, and all away is said', () => {
  const said = (mode: 'anyOne' | 'together', sharedBy: readonly string[], locale = 'en-US') => {
    const members = [MIA, TOM]
    const chore = aChore({ assignment: { kind: 'several', members, mode } })
    return whoseLine(locale, anOccurrence({ chore, sharedBy }))
  }
  expect(said('anyOne', [MIA, TOM])).toBe(`👥 Whose turn: <@${MIA}> or <@${TOM}>`)
  expect(said('together', [MIA, TOM])).toBe(`👥 Whose turn: <@${MIA}> and <@${TOM}>`)
  expect(said('together', [MIA, TOM], 'nl')).toBe(`👥 Aan de beurt: <@${MIA}> en <@${TOM}>`)
  expect(said('together', [])).toMatch(/is away, so it waits/)
})

test('where turns go by a role, the cards say which, whose turn it is, and that nobody has it', () => {
  const chore = aChore({ assignment: byRole })
  const seats = [MIA, TOM].map((member, key) => ({ member, key }))
  const reason = { code: 'turns.inOrder', after: null, away: [] } as const
  const held = anOccurrence({
    chore,
    assigneeId: TOM,
    turn: { state: { ...FRESH, seats }, reason },
  })
  const shown = JSON.stringify(rotationCard('en-US', { occurrence: held }))
  expect(shown).toContain(`Whoever has <@&${ROLE}> and takes part, in turns:`)
  expect(shown).toContain(`1. <@${MIA}>\\n2. **<@${TOM}>** ⬅️`)
  expect(shown).toContain(`"default_values":[{"type":"role","id":"${ROLE}"}]`)
  expect(shown).not.toContain('"value":"together"')
  expect(poolLine('nl', chore)).toEqual([`🔄 Beurten: <@&${ROLE}>, om de beurt`])

  const nobody = { state: FRESH, reason: { code: 'turns.nobody' } } as const
  const empty = anOccurrence({ chore, assigneeId: null, sharedBy: [], turn: nobody })
  expect(whoseLine('en-US', empty)).toContain(`Nobody with <@&${ROLE}> takes part yet`)
  const allAway = { ...nobody, reason: { code: 'turns.allAway', until: null } } as const
  expect(whoseLine('en-US', { ...empty, turn: allAway })).toMatch(/is away, so it waits/)
})

describe.each(locales)('in %s', (locale) => {
  const everyone = Array.from({ length: POOL_MAX }, (_, n) => `20000000000000${1000 + n}`)
  const name = '*'.repeat(NAME_LENGTH_MAX)
  const turn = { state: FRESH, reason: REASONS[6] ?? { code: 'turns.nobody' } } as const
  const shared = [
    rotationOf(everyone),
    rotationOf([MIA]),
    byRole,
    { kind: 'several', members: everyone, mode: 'together' },
    { kind: 'person', member: MIA },
    { kind: 'anyone' },
  ] as const
  const cards = shared.flatMap((assignment) => {
    const chore = aChore({ name, assignment })
    const occurrence = anOccurrence({ chore, assigneeId: MIA, turn })
    const done = anOccurrence({ chore, status: 'done' })
    return [
      rotationCard(locale, { occurrence, changed: { eventId: anId(4) } }),
      rotationCard(locale, { occurrence: done }),
      whyCard(locale, occurrence),
    ]
  })

  test.each(cards.map((card, i) => [i, card] as const))('card %i fits Discord', (_, card) =>
    expect(complaintsOf(whisperCard(card), { locale })).toEqual([]),
  )
})
