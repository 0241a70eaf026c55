import { Temporal } from '../../core/clock.ts'
import type { GuildSettings } from './guild.ts'

type Pause = Pick<GuildSettings, 'pausedFrom' | 'pausedUntil'>

/** Whether the guild rests at this moment. One that has an end is over then, whether or not that was written down yet. */
export const isPaused = ({ pausedFrom, pausedUntil }: Pause, at: Temporal.Instant): boolean =>
  pausedFrom !== null &&
  Temporal.Instant.compare(pausedFrom, at) <= 0 &&
  (pausedUntil === null || Temporal.Instant.compare(at, pausedUntil) < 0)
