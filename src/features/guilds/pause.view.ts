import { button, card, section, text } from '../../core/components.ts'
import type { Id } from '../../core/ids.ts'
import type { GuildSettings } from './guild.ts'
import { t } from './locales/index.ts'
import { undoPauseId } from './pause.custom-ids.ts'

/** Whether the guild rests and until when. */
export function pauseLine(
  locale: string,
  { pausedFrom, pausedUntil }: Pick<GuildSettings, 'pausedFrom' | 'pausedUntil'>,
) {
  if (!pausedFrom) return t(locale, 'pause.none')
  if (!pausedUntil) return t(locale, 'pause.open')
  return t(locale, 'pause.until', { at: Math.floor(pausedUntil.epochMilliseconds / 1000) })
}

interface Changed {
  readonly settings: GuildSettings
  readonly eventId?: Id
}

/** What stops from now on, or goes on again, and the way back. */
export function pauseCard(locale: string, { settings, eventId }: Changed, { undone = false } = {}) {
  const what = t(locale, settings.pausedFrom ? 'pause.stops' : 'pause.goesOn')
  const before = undone ? [t(locale, 'undoPause.done')] : []
  const lines = [...before, pauseLine(locale, settings), what].join('\n')
  if (!eventId || undone) return card(text(lines))
  const undo = button(t(locale, 'button.undo'), undoPauseId.encode({ change: eventId }))
  return card(section(lines, undo))
}
