import type { Schedule } from './rule.ts'

export const sayWhen = (schedule: Schedule, _locale: string): string => schedule.anchor
