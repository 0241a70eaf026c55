export { present as presentGuilds } from './absence.repository.ts'
export { actorOf } from './actor-of.flow.ts'
export { type ChangedSettings, changeSettings } from './change-settings.flow.ts'
export { closeChannel } from './close-channel.flow.ts'
export { applicationAuthorized, guildLeft, settingsChanged } from './guild.events.ts'
export * as guilds from './guild.repository.ts'
export { type GuildSettings, isZoneGuessed } from './guild.ts'
export { mayManage } from './may-manage.flow.ts'
export { isPaused } from './pause.ts'
export {
  isEveryone,
  missing,
  type Needed,
  SHOWING,
  SPEAKING,
  textChannelOf,
} from './permissions.ts'
export { quietUntil } from './quiet-hours.ts'
export { readSettings } from './read-settings.flow.ts'
export { openSettingsId } from './settings.custom-ids.ts'
export { cityOf, zone, zoneChoices } from './zones.ts'
