import { guildSetUp } from './setup.events.ts'
import { welcomeEffect } from './welcome.effect.ts'
import { welcomeGuild } from './welcome-guild.consumer.ts'

export const setup = {
  events: [guildSetUp],
  consumers: [welcomeGuild],
  effects: [welcomeEffect],
}
