import type { App } from '../../app.ts'
import type { Snowflake } from '../../core/ids.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { type ChangedSettings, changeSettings } from './change-settings.flow.ts'

export interface ResumeGuild {
  readonly guildId: Snowflake
  readonly guildLocale: string
  readonly by: Snowflake
  readonly correlationId: string
}

/** The guild rests no more. */
export async function resumeGuild(
  app: Pick<App, 'db' | 'clock' | 'newId'>,
  wanted: ResumeGuild,
): Promise<Result<ChangedSettings, Refusal<'resume.notPaused', Record<never, never>>>> {
  const changed = await changeSettings(app, {
    ...wanted,
    change: (settings) => ({ ...settings, pausedFrom: null, pausedUntil: null }),
  })
  return changed.eventId ? ok(changed) : refuse('resume.notPaused', {})
}
