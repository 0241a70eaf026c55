import type { GuildHandle } from '../fake-discord/guild.ts'
import type { Member } from '../fake-discord/member.ts'
import type { Channel } from '../fake-discord/world.ts'
import type { Rig } from './rig.ts'

/** Many guilds with many members: nobody comes near the limits for members, and no channel near Discord's. */
const GUILDS = 60
const MEMBERS = 10

export interface Place {
  readonly guild: GuildHandle
  readonly members: readonly Member[]
  /** Where the bot speaks to everyone. */
  readonly loud: Channel
}

/** Guilds in which every completion is announced, and every chore that is due is called out. */
export async function settleTown({ discord, admin }: Rig) {
  const places = Array.from({ length: GUILDS }, (_, g): Place => {
    const guild = discord.guild(`Guild ${g}`, { locale: 'en-GB' })
    const members = Array.from({ length: MEMBERS }, (_, m) => guild.member(`Member ${g} ${m}`))
    return { guild, members, loud: guild.channel('announcements') }
  })
  for (const { guild, loud } of places)
    await admin`
      insert into guilds (guild_id, zone, locale, created_at, channel_id, announces_completions, reminds)
      values (${guild.id}, 'UTC', 'en-GB', now(), ${loud.id}, true, true)`
  return places
}
