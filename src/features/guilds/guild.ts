import type { Temporal } from '../../core/clock.ts'
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
  /** Where the board is pinned; null while there is none. */
  readonly boardChannelId: Snowflake | null
  /** Who has this role manages chores, beside those who manage the server. */
  readonly managerRoleId: Snowflake | null
  /** When a day begins, in minutes after midnight: the night before belongs to yesterday. */
  readonly dayStartMinutes: number
  /** Between these, in minutes after midnight, nobody is reminded; both null: there are no quiet hours. */
  readonly quietFromMinutes: number | null
  readonly quietUntilMinutes: number | null
  /** Who may add, edit and delete chores. */
  readonly adding: Policy
  /** Who may finish a chore that is somebody's: everyone, or only that one and managers. */
  readonly completing: Policy
  /** While the guild rests, from then until then; null: until somebody ends it, or it does not rest. */
  readonly pausedFrom: Temporal.Instant | null
  readonly pausedUntil: Temporal.Instant | null
}

/** Where the server's name is sealed; the row has no key but the guild. */
export const NAME_FIELD = { table: 'guilds', column: 'name', id: '' }

export const POLICIES = ['everyone', 'restricted'] as const
export type Policy = (typeof POLICIES)[number]

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
  boardChannelId: null,
  managerRoleId: null,
  dayStartMinutes: 0,
  quietFromMinutes: null,
  quietUntilMinutes: null,
  adding: 'everyone',
  completing: 'everyone',
  pausedFrom: null,
  pausedUntil: null,
})

/** While nobody has set it up, the zone is only where most people of its language live. */
export const isZoneGuessed = (
  { zone, channelId, boardChannelId }: GuildSettings,
  guildLocale: string,
) => !channelId && !boardChannelId && zone === defaultsFor(guildLocale).zone

/** What the bot says in the channel by itself, where a manager wants it. */
export const TOLD = ['reminders', 'completions'] as const
export type Told = (typeof TOLD)[number]
