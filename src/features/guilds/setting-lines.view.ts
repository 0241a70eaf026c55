import type { GuildSettings } from './guild.ts'
import { languageName } from './languages.ts'
import { t } from './locales/index.ts'
import { clockTime, quietHoursOf } from './quiet-hours.ts'
import { FIELDS, type Field, TABS } from './settings-field.ts'

type Line = (locale: string, settings: GuildSettings) => string

function channelLine(locale: string, { channelId, closedChannelId: closed }: GuildSettings) {
  if (channelId) return t(locale, 'settings.channel.chosen', { channelId })
  return closed
    ? t(locale, 'settings.channel.closed', { channelId: closed })
    : t(locale, 'settings.channel.none')
}

/** While the bot speaks in a channel, the one that was refused is that of the board. */
function boardLine(
  locale: string,
  { boardChannelId, channelId: speaks, closedChannelId: closed }: GuildSettings,
) {
  if (boardChannelId) return t(locale, 'settings.board.chosen', { channelId: boardChannelId })
  return speaks && closed
    ? t(locale, 'settings.board.closed', { channelId: closed })
    : t(locale, 'settings.board.none')
}

function toldLine(locale: string, { reminds, announcesCompletions }: GuildSettings) {
  if (reminds && announcesCompletions) return t(locale, 'settings.told.both')
  if (reminds) return t(locale, 'settings.told.onlyDue')
  return t(locale, announcesCompletions ? 'settings.told.onlyDone' : 'settings.told.nothing')
}

function quietLine(locale: string, settings: GuildSettings) {
  const hours = quietHoursOf(settings)
  if (!hours) return t(locale, 'settings.quiet.none')
  const { from, until } = hours
  return t(locale, 'settings.quiet.between', { from: clockTime(from), until: clockTime(until) })
}

/** What each setting says now, in a sentence. */
export const LINES: Readonly<Record<Field, Line>> = {
  board: boardLine,
  channel: channelLine,
  told: toldLine,
  zone: (locale, { zone }) => t(locale, 'settings.zone.chosen', { zone }),
  dayStart: (locale, { dayStartMinutes: start }) =>
    start === 0
      ? t(locale, 'settings.dayStart.midnight')
      : t(locale, 'settings.dayStart.at', { time: clockTime(start) }),
  quiet: quietLine,
  language: (locale, { locale: language }) =>
    t(locale, 'settings.language.chosen', { language: languageName(language) }),
  managerRole: (locale, { managerRoleId: roleId }) =>
    roleId
      ? t(locale, 'settings.managerRole.chosen', { roleId })
      : t(locale, 'settings.managerRole.none'),
  adding: (locale, { adding }) => t(locale, `settings.adding.${adding}`),
  completing: (locale, { completing }) => t(locale, `settings.completing.${completing}`),
}

/** What is said differently since: one sentence for each setting that changed. */
export function changedLines(locale: string, before: GuildSettings, after: GuildSettings) {
  const lines = TABS.flatMap((tab) => FIELDS[tab]).map((field) => LINES[field])
  return lines
    .filter((line) => line(locale, before) !== line(locale, after))
    .map((line) => line(locale, after))
}
