import type { RotateEvery } from '../rotations/index.ts'

/** How long a turn lasts, as far as it is offered. */
export const EVERY = [
  'occurrence1',
  'occurrence2',
  'occurrence3',
  'day1',
  'week1',
  'week2',
  'month1',
] as const
export type Every = (typeof EVERY)[number]

const EVERY_OF: Readonly<Record<Every, RotateEvery>> = {
  occurrence1: { n: 1, unit: 'occurrence' },
  occurrence2: { n: 2, unit: 'occurrence' },
  occurrence3: { n: 3, unit: 'occurrence' },
  day1: { n: 1, unit: 'day' },
  week1: { n: 1, unit: 'week' },
  week2: { n: 2, unit: 'week' },
  month1: { n: 1, unit: 'month' },
}

export const everyOf = (name: Every): RotateEvery => EVERY_OF[name]

export const everyName = ({ n, unit }: RotateEvery) => `${unit}${n}`
