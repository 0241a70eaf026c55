/** From very light to very heavy, and from whenever to urgent: as they are chosen. */
export const LEVELS = ['1', '2', '3', '4', '5'] as const
export type Level = (typeof LEVELS)[number]

export const levelOf = (level: number): Level => LEVELS[level - 1] ?? '3'
