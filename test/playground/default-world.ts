import type { FakeDiscord } from '../fake-discord/fake-discord.ts'

/**
 * The people of three guilds: two languages, managers, and the zone that the bot guesses from the
 * guild's locale, so that 19:00 is read as 19:00. Their ids never change. Who is in several guilds is
 * known by one name in all of them; the first guild is where somebody acts who names none.
 */
export function settle(discord: FakeDiscord) {
  const flat = discord.guild('The Flat', { locale: 'en-GB' })
  flat.member('Mia', { locale: 'en-US', zone: 'Europe/London' })
  flat.member('Tom', { locale: 'nl', zone: 'Europe/London' })
  flat.member('Sam', { locale: 'en-GB', zone: 'Europe/London' })
  const manager = flat.role('Managers', ['ManageGuild'])
  flat.member('Zoe', { locale: 'en-US', zone: 'Europe/London', roles: [manager] })
  flat.channel('chores')
  settleFamily(discord)
  settleScouts(discord)
  return flat
}

function settleFamily(discord: FakeDiscord) {
  const family = discord.guild('Huize Linde', { locale: 'nl' })
  const parents = family.role('Ouders', ['ManageGuild'])
  family.member('Noor', { locale: 'nl', zone: 'Europe/Amsterdam', roles: [parents] })
  family.member('Bram', { locale: 'nl', zone: 'Europe/Amsterdam' })
  family.member('Tom')
  family.channel('klusjes')
}

/** The app is not here yet: somebody with the right to can install it. */
function settleScouts(discord: FakeDiscord) {
  const scouts = discord.guild('Scouts', { locale: 'en-US' })
  const leaders = scouts.role('Leaders', ['ManageGuild'])
  scouts.member('Zoe', { roles: [leaders] })
  scouts.member('Mia')
  scouts.member('Sam')
  scouts.uninstall()
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
