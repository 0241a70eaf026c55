import { describe, expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { TEXT_DISPLAYS_LENGTH_MAX } from '../../src/core/limits.ts'
import { logCard, type Shown } from '../../src/features/log/log.view.ts'
import { TELLERS } from '../../src/features/log/tellers.flow.ts'
import { tell } from '../../src/features/log/told.ts'
import { features } from '../../src/features/worker.ts'
import { textsOf } from '../support/worker.ts'

const NOW = Temporal.Instant.from('2030-01-01T12:00:00Z')
const shown: Shown = {
  lines: [],
  olderBefore: null,
  choreName: undefined,
  before: 0,
  memberId: null,
  choreId: null,
}
const drawn = (locale: string, over: Partial<Shown>) =>
  textsOf({ components: [logCard(locale, { ...shown, ...over })] })

describe('the log', () => {
  test('has a sentence for every event that a feature writes', () => {
    const written = features.flatMap(({ events = [] }) => events.map(({ type }) => type))
    expect(TELLERS.map(({ type }) => type).toSorted()).toEqual(written.toSorted())
  })

  test('fits in a message with the longest words, and escapes them', () => {
    const words = { who: '<@200000000000000001>', chore: '*'.repeat(80), reason: '_'.repeat(200) }
    const line = { at: NOW, told: tell('log.skippedBecause', words) }
    const text = drawn('nl', { lines: Array.from({ length: 10 }, () => line) })
    expect(text.length).toBeLessThan(TEXT_DISPLAYS_LENGTH_MAX)
    expect(text).toContain('\\*\\*')
  })

  test('has a line for each, though somebody wrote several', () => {
    const words = { who: '<@200000000000000001>', chore: 'Bins', reason: 'Full\n\nof **bags**' }
    const told = tell('log.declinedBecause', words)
    expect(drawn('en-US', { lines: [{ at: NOW, told }] })).toContain('again: Full of \\*\\*bags')
  })

  test('names what was changed, and what nobody can read or knows', () => {
    const who = '<@200000000000000001>'
    const edit = tell('log.edited', { who, chore: '\u{FFFD}', what: 'schedule,notes' })
    const lines = [edit, tell('log.settings', { who, what: 'quietFromMinutes,quietUntilMinutes' })]
    const told = [...lines, undefined].map((each) => ({ at: NOW, told: each }))
    const english = drawn('en-US', { lines: told })
    expect(english).toContain('changed when it comes and the notes of **unreadable chore**')
    expect(english).toContain('changed the settings: quiet hours\n')
    expect(english).toContain('Something that this version cannot tell of')
    expect(drawn('nl', { lines: told })).toContain('wijzigde wanneer hij komt en de notities van')
  })
})
