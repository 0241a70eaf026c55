import { defineJob } from '../../jobs/job.ts'
import { PAUSE_END } from './appoint-pause-end.flow.ts'
import { changeSettings } from './change-settings.flow.ts'
import * as guilds from './guild.repository.ts'

/** A pause ends at its time, unless it got another one or was ended before. */
export const endPauseJob = defineJob({
  kind: PAUSE_END,

  async fire(scope, { dueAt, correlationId }, app) {
    const { pausedUntil, locale } = await guilds.settings(scope)
    if (pausedUntil?.epochMilliseconds !== dueAt) return false
    await changeSettings(app, {
      guildId: scope.guildId,
      guildLocale: locale,
      by: null,
      correlationId,
      change: (settings) => ({ ...settings, pausedFrom: null, pausedUntil: null }),
    })
    return true
  },
})
