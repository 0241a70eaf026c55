import type { Cursor } from './cursor.ts'
import type { Time } from './read-time.ts'
import type { Daypart } from './vocabulary.ts'

/** «evening», «in the morning», «'s avonds». */
export const readDaypart = (cursor: Cursor): Daypart | undefined =>
  cursor.attempt(() => {
    if (cursor.has('in')) cursor.has('the', 'de')
    else cursor.attempt(() => (cursor.hasMark("'’") && cursor.has('s') ? true : undefined))
    return cursor.take('daypart')
  })

/** First and last hour of each, and the hour that is meant when none is said. */
const HOURS: Readonly<Record<Daypart, readonly [first: number, last: number, usual: number]>> = {
  morning: [0, 11, 9],
  afternoon: [12, 18, 14],
  evening: [17, 23, 20],
}

/** When it is, when only the part of the day was said. */
export const usualTime = (daypart: Daypart): Time => ({
  hour: HOURS[daypart][2],
  minute: 0,
  isLoose: false,
})

/** The hour that was said, in that part of the day; undefined when it is not in it. */
export function hourIn(daypart: Daypart, { hour, isLoose }: Time): number | undefined {
  const [first, last] = HOURS[daypart]
  const candidates = isLoose ? [hour, (hour + 12) % 24] : [hour]
  return candidates.find((each) => each >= first && each <= last)
}
