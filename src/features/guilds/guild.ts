import type { Snowflake } from '../../core/ids.ts'

/** How a guild lives. `zone` is an IANA name, `locale` the language of everything public. */
export interface GuildSettings {
  readonly zone: string
  readonly locale: string
  /** Where the bot speaks to everyone; null while nobody chose a channel, and then it does not. */
  readonly channelId: Snowflake | null
  /** The channel before, when Discord refused it. */
  readonly closedChannelId: Snowflake | null
  readonly announcesCompletions: boolean
  /** Whether a chore that is due is called out in the channel. */
  readonly reminds: boolean
}

/** Where most people who read Discord in this language live; `/setup` asks, this only has to start well. */
const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bg: 'Europe/Sofia',
    cs: 'Europe/Prague',
    da: 'Europe/Copenhagen',
    de: 'Europe/Berlin',
    el: 'Europe/Athens',
    'en-GB': 'Europe/London',
    'en-US': 'America/New_York',
    'es-419': 'America/Mexico_City',
    'es-ES': 'Europe/Madrid',
    fi: 'Europe/Helsinki',
    fr: 'Europe/Paris',
    hi: 'Asia/Kolkata',
    hr: 'Europe/Zagreb',
    hu: 'Europe/Budapest',
    id: 'Asia/Jakarta',
    it: 'Europe/Rome',
    ja: 'Asia/Tokyo',
    ko: 'Asia/Seoul',
    lt: 'Europe/Vilnius',
    nl: 'Europe/Amsterdam',
    no: 'Europe/Oslo',
    pl: 'Europe/Warsaw',
    'pt-BR': 'America/Sao_Paulo',
    ro: 'Europe/Bucharest',
    ru: 'Europe/Moscow',
    'sv-SE': 'Europe/Stockholm',
    th: 'Asia/Bangkok',
    tr: 'Europe/Istanbul',
    uk: 'Europe/Kyiv',
    vi: 'Asia/Ho_Chi_Minh',
    'zh-CN': 'Asia/Shanghai',
    'zh-TW': 'Asia/Taipei',
  }),
)

/** The settings of a guild that nobody has set up: everything works on them. */
export const defaultsFor = (guildLocale: string): GuildSettings => ({
  zone: ZONES.get(guildLocale) ?? 'Etc/UTC',
  locale: guildLocale,
  channelId: null,
  closedChannelId: null,
  announcesCompletions: false,
  reminds: true,
})

/** What the bot says in the channel by itself, where a manager wants it. */
export const TOLD = ['reminders', 'completions'] as const
export type Told = (typeof TOLD)[number]
