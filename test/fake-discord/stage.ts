import { onTestFinished } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { createFakeDiscord, type FakeDiscordOptions } from './fake-discord.ts'
import { type Asked, createStandInBot } from './stand-in-bot.ts'

/** A fake Discord with a stand-in bot, closed with the test; unseen problems fail it. */
export async function stage(reply: (asked: Asked) => unknown, options: FakeDiscordOptions = {}) {
  const startAt = Temporal.Instant.from('2030-01-01T12:00:00Z')
  const discord = await createFakeDiscord({ startAt, frozen: true, ...options })
  const bot = await createStandInBot(discord.key.publicKey, reply)
  discord.connectBot(bot.url)
  onTestFinished(async () => {
    bot.close()
    await discord[Symbol.asyncDispose]()
  })
  const flat = discord.guild('Flat', { locale: 'nl' })

  /** A request of the bot to the REST API. */
  async function rest(method: string, path: string, body?: unknown, headers = {}) {
    const response = await fetch(`${discord.apiUrl}/v10${path}`, {
      method,
      headers: {
        authorization: `Bot ${discord.token}`,
        'user-agent': 'DiscordBot (https://example.org, 1)',
        'content-type': 'application/json',
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined
    return { status: response.status, headers: response.headers, text, json }
  }

  const register = (commands: readonly object[]) =>
    rest('PUT', `/applications/${discord.applicationId}/commands`, commands)

  return { discord, bot, flat, rest, register }
}

const localized = (name: string, nl: string) => ({
  name,
  name_localizations: { 'en-US': name, 'en-GB': name, nl },
  description: name,
  description_localizations: { 'en-US': name, 'en-GB': name, nl },
})

/** A command with what tests ask about: subcommands, autocomplete, choices, every kind of pick. */
export const CHORE = {
  ...localized('chore', 'klus'),
  options: [
    {
      type: 1,
      ...localized('add', 'nieuw'),
      options: [
        { type: 3, ...localized('name', 'naam'), required: true },
        { type: 3, ...localized('when', 'wanneer'), max_length: 40 },
        { type: 9, ...localized('who', 'wie') },
        { type: 4, ...localized('points', 'punten'), min_value: 1, max_value: 10 },
        {
          type: 3,
          ...localized('filter', 'filter'),
          choices: [{ name: 'mine', name_localizations: { nl: 'mijn' }, value: 'm' }],
        },
        { type: 11, ...localized('photo', 'foto') },
      ],
    },
    {
      type: 1,
      ...localized('done', 'klaar'),
      options: [{ type: 3, ...localized('chore', 'klus'), required: true, autocomplete: true }],
    },
  ],
}

export const text = (content: string) => ({ type: 10, content })
export const button = (label: string, custom_id: string) => ({
  type: 2,
  style: 2,
  label,
  custom_id,
})
export const row = (...components: object[]) => ({ type: 1, components })
const V2 = 1 << 15
const EPHEMERAL = 1 << 6
const allowed_mentions = { parse: [] }

/** Answers as a bot would write them; a test breaks one thing in them. */
export const card = (components: readonly object[], over: object = {}) => ({
  type: 4,
  data: { components, flags: V2, allowed_mentions, ...over },
})
export const whisper = (content: string) => ({
  type: 4,
  data: { content, flags: EPHEMERAL, allowed_mentions },
})
export const update = (components: readonly object[]) => ({
  type: 7,
  data: { components, flags: V2, allowed_mentions },
})
export const label = (name: string, component: object) => ({ type: 18, label: name, component })
export const modal = (...components: object[]) => ({
  type: 9,
  data: { custom_id: '1:form:', title: 'A form', components },
})
export const textInput = (custom_id: string, over: object = {}) => ({
  type: 4,
  custom_id,
  style: 1,
  ...over,
})
