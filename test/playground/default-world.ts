import type { FakeDiscord } from '../fake-discord/fake-discord.ts'

/**
 * The people of «The Flat»: two languages, one manager, and the zone that the bot guesses from the
 * guild's locale, so that 19:00 is read as 19:00. Their ids never change.
 */
export function settle(discord: FakeDiscord) {
  const flat = discord.guild('The Flat', { locale: 'en-GB' })
  flat.member('Mia', { locale: 'en-US', zone: 'Europe/London' })
  flat.member('Tom', { locale: 'nl', zone: 'Europe/London' })
  flat.member('Sam', { locale: 'en-GB', zone: 'Europe/London' })
  const manager = flat.role('Managers', ['ManageGuild'])
  flat.member('Zoe', { locale: 'en-US', zone: 'Europe/London', roles: [manager] })
  flat.channel('chores')
  return flat
}

/** Registers the bot's commands as an operator would: by Discord's REST API. */
export async function registerCommands(discord: FakeDiscord, definitions: readonly unknown[]) {
  const url = `${discord.apiUrl}/v10/applications/${discord.applicationId}/commands`
  const response = await fetch(url, {
    method: 'PUT',
    body: JSON.stringify(definitions),
    headers: {
      authorization: `Bot ${discord.token}`,
      'content-type': 'application/json',
      'user-agent': 'DiscordBot (https://github.com/chorestree, 0.1)',
    },
  })
  if (!response.ok) throw new Error(`the commands were refused: ${await response.text()}`)
}
