import { expect, test } from 'vitest'
import { defaultsFor } from '../../src/features/guilds/guild.ts'

test('a guild that nobody set up lives in the zone of its language', () => {
  expect(defaultsFor('nl')).toMatchObject({ zone: 'Europe/Amsterdam', locale: 'nl' })
  for (const unknown of ['xx', 'constructor']) expect(defaultsFor(unknown).zone).toBe('Etc/UTC')
})

test('and says nothing by itself until a manager chose a channel', () => {
  expect(defaultsFor('nl')).toMatchObject({
    channelId: null,
    announcesCompletions: false,
    reminds: true,
  })
})

test('every zone that a language starts with exists', () => {
  const languages = ['bg', 'cs', 'da', 'de', 'el', 'en-GB', 'en-US', 'es-419', 'es-ES', 'fi', 'fr']
    .concat(['hi', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'nl', 'no', 'pl', 'pt-BR', 'ro', 'ru'])
    .concat(['sv-SE', 'th', 'tr', 'uk', 'vi', 'zh-CN', 'zh-TW'])
  for (const language of languages) {
    const { zone } = defaultsFor(language)
    expect(zone).not.toBe('Etc/UTC')
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
  }
})
