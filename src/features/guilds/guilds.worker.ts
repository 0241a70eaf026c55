import { endPauseJob } from './end-pause.job.ts'
import { leftGuildsSweep } from './find-left-guilds.sweep.ts'
import { applicationAuthorized, guildLeft, settingsChanged } from './guild.events.ts'

export const guilds = {
  events: [applicationAuthorized, settingsChanged, guildLeft],
  jobs: [endPauseJob],
  sweeps: [leftGuildsSweep],
}
