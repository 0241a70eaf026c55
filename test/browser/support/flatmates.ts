import type { FakeDiscord } from '../../fake-discord/fake-discord.ts'
import type { GuildHandle } from '../../fake-discord/guild.ts'

export interface Home {
  /** What their guild is called. */
  readonly guild: string
  readonly locale: string
  readonly zone: string
}

/** Four people who live together; Zoe manages their guild, and nobody has invited the bot yet. */
export function settleFlatmates(discord: FakeDiscord, { guild: name, locale, zone }: Home) {
  const guild: GuildHandle = discord.guild(name, { locale })
  const managers = guild.role('Managers', ['ManageGuild'])
  guild.member('Zoe', { locale, zone, roles: [managers] })
  for (const person of ['Mia', 'Tom', 'Sam']) guild.member(person, { locale, zone })
  guild.uninstall()
  return guild
}
