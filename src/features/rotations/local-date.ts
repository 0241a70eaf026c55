import { z } from 'zod'
import { Temporal } from '../../core/clock.ts'

/** `2030-01-31`, in the zone of the chore. */
export const localDate = z.iso.date()

/** From the one to the other; negative when that lies before. */
export const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days

export const daysAfter = (date: string, days: number) =>
  Temporal.PlainDate.from(date).add({ days }).toString()
