/** The tabs of the card, each with a few settings. */
export const TABS = ['channels', 'time', 'people'] as const
export type Tab = (typeof TABS)[number]

/** What is set by itself, and said in one sentence. */
export type Field =
  | 'board'
  | 'channel'
  | 'told'
  | 'zone'
  | 'dayStart'
  | 'quiet'
  | 'language'
  | 'managerRole'
  | 'adding'
  | 'completing'

export const FIELDS: Readonly<Record<Tab, readonly Field[]>> = {
  channels: ['board', 'channel', 'told'],
  time: ['zone', 'dayStart', 'quiet'],
  people: ['language', 'managerRole', 'adding', 'completing'],
}

/** When a day may begin, in minutes after midnight. */
export const DAY_STARTS = ['0', '60', '120', '180', '240', '300', '360'] as const

/** What a select sends for «none of these»: a modal asks for it. */
export const OTHER = 'other'
export const NONE = 'none'
