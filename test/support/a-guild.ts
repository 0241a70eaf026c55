import type { FakeDiscord } from '../fake-discord/fake-discord.ts'

let guilds = 0

/** A guild that nobody else acts in: a manager and two members, who all speak its language. */
export function aGuild(discord: FakeDiscord, locale: 'en-GB' | 'nl' = 'en-GB') {
  guilds += 1
  const guild = discord.guild(`Home ${guilds}`, { locale })
  return {
    guild,
    role: guild.role('Caretakers'),
    zoe: guild.member(`Zoe ${guilds}`, { locale, permissions: ['ManageGuild'] }),
    mia: guild.member(`Mia ${guilds}`, { locale }),
    tom: guild.member(`Tom ${guilds}`, { locale }),
    chores: guild.channel('chores'),
  }
}
