import { describe, expect, test } from 'vitest'
import { defineCatalog } from '../../src/core/i18n/catalog.ts'
import { inLocale } from '../../src/core/i18n/localized.ts'

const enUS = {
  name: 'color',
  told: '{{who}} told {{- mention}}',
  due_one: '{{who}} has one chore',
  due_other: '{{who}} has {{count}} chores',
} as const
const nl = {
  name: 'kleur',
  told: '{{who}} zei het {{- mention}}',
  due_one: '{{who}} heeft één klus',
  due_other: '{{who}} heeft {{count}} klussen',
} as const

describe('the catalog', () => {
  const { t, say, localize } = defineCatalog(enUS, { nl, enGB: { name: 'colour' } })

  test('a number chooses between one and many, in each language', () => {
    expect(t('en-US', 'due', { who: 'Mia', count: 1 })).toBe('Mia has one chore')
    expect(t('en-GB', 'due', { who: 'Mia', count: 0 })).toBe('Mia has 0 chores')
    expect(say('nl', { code: 'due', args: { who: 'Mia', count: 1 } })).toBe('Mia heeft één klus')
    expect(say('nl', { code: 'due', args: { who: 'Mia', count: 2 } })).toBe('Mia heeft 2 klussen')
  })

  test('a name has all three locales, and British English only what differs', () => {
    const name = localize('name')
    expect(name).toEqual({
      default: 'color',
      localizations: { 'en-US': 'color', 'en-GB': 'colour', nl: 'kleur' },
    })
    expect(inLocale(name, 'nl')).toBe('kleur')
    expect(inLocale(name, 'de')).toBe('color')
    expect([t('nl', 'name'), t('nl', 'name'), t('fr', 'name')]).toEqual(['kleur', 'kleur', 'color'])
  })

  test('a member’s words are escaped wherever they are filled in, our own marks are not', () => {
    const told = t('en-US', 'told', { who: '**Mia** @everyone', mention: '<@200000000000000001>' })
    expect(told).toBe('\\*\\*Mia\\*\\* \\@everyone told <@200000000000000001>')
  })

  test('a mistake with numbers does not compile', () => {
    // @ts-expect-error the count is missing
    t('nl', 'due', { who: 'Mia' })
    // @ts-expect-error the count is a text
    t('nl', 'due', { who: 'Mia', count: '2' })
    // @ts-expect-error the key is the one without its ending
    t('nl', 'due_one', { who: 'Mia' })
    // @ts-expect-error the form for many is missing
    defineCatalog(enUS, { nl: { name: 'kleur', told: nl.told, due_one: '{{who}}' } })
  })
})
