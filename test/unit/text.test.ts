import { describe, expect, test } from 'vitest'
import { clean, lengthOf, shorten } from '../../src/core/text.ts'

const tidy = (given: string, how = {}) => {
  const cleaned = clean(given, how)
  return cleaned.ok ? cleaned.value : cleaned.refusal.code
}

describe('A24: text that a member types', () => {
  test('NUL is refused, because PostgreSQL cannot store it', () => {
    expect(tidy('Dish\0es')).toBe('text.nul')
  })

  test('one letter typed in two ways is one letter', () => {
    expect(tidy('Cafe\u0301')).toBe('Café')
  })

  test('a right-to-left override, zero-width characters and other formatting are taken out', () => {
    expect(tidy('\u202eDishes\u200b \u2066now\ufeff')).toBe('Dishes now')
  })

  test('joined emoji stay joined', () => {
    expect(tidy('👨‍👩‍👧 cook')).toBe('👨‍👩‍👧 cook')
    expect(lengthOf('👨‍👩‍👧')).toBe(5)
  })

  test('6,000 marks on one letter become four', () => {
    expect(lengthOf(tidy(`Di${'\u0336\u0337\u0338\u0361'.repeat(1500)}shes`))).toBeLessThanOrEqual(
      10,
    )
    expect(tidy('สี่')).toBe('สี่') // Thai stacks two
  })

  test('half of a surrogate pair becomes a replacement character, whole pairs count once', () => {
    expect(tidy('Dishes \ud83d')).toBe('Dishes \ufffd')
    expect(lengthOf('🧽'.repeat(50))).toBe(50)
    expect('🧽'.repeat(50)).toHaveLength(100)
  })

  test('what draws nothing counts as nothing', () => {
    for (const blank of ['   ', '\u200d\u200d', '\u3164', '\u2800 \u115f', '\u00a0', '\u0301'])
      expect(tidy(blank)).toBe('')
  })

  test('one line stays one line, and a paragraph keeps its lines', () => {
    expect(tidy(' Do \t the\n\n dishes ')).toBe('Do the dishes')
    expect(tidy(' Do  the\r\n\r\n\r\n\r\ndishes\u0007 é ', { multiline: true })).toBe(
      'Do the\n\ndishes é',
    )
  })
})

test('a text is cut between characters, and says that it was', () => {
  expect(shorten('Dishes', 6)).toBe('Dishes')
  expect(shorten('Dishes!', 6)).toBe('Dishe…')
  expect(shorten('🧽🧽🧽🧽', 5)).toBe('🧽🧽…')
  expect(lengthOf('')).toBe(0)
})

test('what Unicode keeps free for invisible characters is invisible too; an emoji keeps its shape', () => {
  expect(tidy('Di\u2065sh\u{e0080}es')).toBe('Dishes')
  expect(tidy('\u2764\ufe0f plants')).toBe('\u2764\ufe0f plants')
})
