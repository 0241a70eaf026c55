/** What «Later» offers, in words that are read like those of a member. */
export const LATER = {
  hour: 'in 1 hour',
  hours: 'in 3 hours',
  tonight: 'tonight',
  tomorrow: 'tomorrow',
  weekend: 'saturday',
} as const

export type Later = keyof typeof LATER
export const OTHER = 'other'

export const laterNames = Object.keys(LATER) as readonly Later[]
