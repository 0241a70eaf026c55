/** What the hash of the address says, so that a link opens the same panes. */
export interface PageAddress {
  readonly panes: readonly PanePlace[]
  readonly theme: 'dark' | 'light'
  readonly lang: 'en' | 'nl'
  readonly panel: PanelName | undefined
  /** «#specimens»: instead of panes every component in every state, to be looked at. */
  readonly specimens: boolean
}

/** Who sits before a pane, and where they are; names as in the world, in lower case. */
export interface PanePlace {
  readonly person: string
  /** Of the guild; undefined is the first guild of this person. */
  readonly guild: string | undefined
  /** A name, or «@me» for the direct messages with the bot; undefined is the first channel. */
  readonly channel: string | undefined
}

export const PANELS = ['world', 'faults', 'inspector', 'recorder', 'json'] as const
export type PanelName = (typeof PANELS)[number]

export const DIRECT = '@me'
export const PANES_MAX = 4

/** Below it the page shows one person at a time. */
const SIDE_BY_SIDE_PX = 900
/** Of a pane in which a card can be read, and of the strip beside all of them. */
const PANE_PX = 370
const RAIL_PX = 84

/** How many people stand side by side in a window of this width when nobody says who. */
export const panesFitting = (width: number): number =>
  width <= SIDE_BY_SIDE_PX ? 1 : Math.min(PANES_MAX, Math.floor((width - RAIL_PX) / PANE_PX))

const slug = (text: string) => text.trim().toLowerCase().replaceAll(/\s+/g, '-')
export const isNamed = (name: string, wanted: string) => slug(name) === slug(wanted)

/** «mia:chores», «tom:huize-linde/klusjes», «sam:@me», or only «zoe». */
function readPane(text: string): PanePlace {
  const [person = '', where = ''] = text.split(':')
  const [first, second] = where.split('/')
  return second === undefined
    ? { person, guild: undefined, channel: first || undefined }
    : { person, guild: first || undefined, channel: second || undefined }
}

const writePane = ({ person, guild, channel = '' }: PanePlace) => {
  const where = guild ? `${slug(guild)}/${channel}` : channel
  return where ? `${person}:${where}` : person
}

export function readAddress(hash: string): PageAddress {
  const values = new URLSearchParams(hash.replace(/^#/, ''))
  const panes = (values.get('panes') ?? '').split(',').filter(Boolean).map(readPane)
  return {
    panes: panes.slice(0, PANES_MAX),
    theme: values.get('theme') === 'light' ? 'light' : 'dark',
    lang: values.get('lang') === 'nl' ? 'nl' : 'en',
    panel: PANELS.find((name) => name === values.get('panel')),
    specimens: values.has('specimens'),
  }
}

export function writeAddress({ panes, theme, lang, panel, specimens }: PageAddress): string {
  const parts = [
    `panes=${panes.map((pane) => encodeURI(writePane(pane))).join(',')}`,
    `theme=${theme}`,
    `lang=${lang}`,
    ...(panel ? [`panel=${panel}`] : []),
    ...(specimens ? ['specimens'] : []),
  ]
  return `#${parts.join('&')}`
}
