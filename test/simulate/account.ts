import type { Snowflake } from '../../src/core/ids.ts'
import { LOAD_DAYS, type Load, type Loads } from '../../src/features/rotations/index.ts'
import { DAYS, dateOf, livesThere, type Resident } from './world.ts'

/** What each has borne by the end of each day, and how many days they were there: a window is one subtraction. */
export class Account {
  readonly #members: readonly Member[]

  constructor(residents: readonly Resident[]) {
    this.#members = residents.map((resident) => new Member(resident))
  }

  add(who: Snowflake, effort: number, day: number) {
    this.#members.find(({ resident }) => resident.member === who)?.add(effort, day)
  }

  loads(day: number): Loads {
    return new Map(
      this.#members.map((one): [Snowflake, Load] => [one.resident.member, one.load(day)]),
    )
  }

  /** Effort for each day that they were there, of everybody who was there at all. */
  perDay(): readonly number[] {
    const there = this.#members.filter(({ days }) => days > 0)
    return there.map(({ effort, days }) => effort / days)
  }
}

class Member {
  readonly resident: Resident
  readonly #there: number[] = [0]
  readonly #efforts = new Float64Array(DAYS)
  #lastDoneOn: string | null = null
  /** The effort of the window that ends with `day`, so that the next day's is two steps away. */
  #window = { day: 0, effort: 0 }

  constructor(resident: Resident) {
    this.resident = resident
    const isThere = new Uint8Array(DAYS).fill(1, resident.comes, resident.goes)
    for (const { first, last } of resident.away) isThere.fill(0, first, last + 1)
    for (const one of isThere) this.#there.push((this.#there.at(-1) ?? 0) + one)
  }

  add(effort: number, day: number) {
    this.#window = { day, effort: this.#effortUntil(day) + effort }
    this.#efforts[day] = (this.#efforts[day] ?? 0) + effort
    this.#lastDoneOn = dateOf(day)
  }

  /** Nothing has been done since the day of the window that is known. */
  #effortUntil(day: number): number {
    let { effort } = this.#window
    for (let one = this.#window.day + 1; one <= day; one += 1)
      effort -= this.#efforts[one - LOAD_DAYS] ?? 0
    return effort
  }

  load(day: number): Load {
    const first = Math.max(0, day + 1 - LOAD_DAYS)
    const daysBefore = livesThere(this.resident, day)
      ? Math.max(0, LOAD_DAYS - (day + 1 - this.resident.comes))
      : LOAD_DAYS
    const effort = this.#effortUntil(day)
    this.#window = { day, effort }
    const days = (this.#there[day + 1] ?? 0) - (this.#there[first] ?? 0)
    return { effort, days, daysBefore, lastDoneOn: this.#lastDoneOn }
  }

  get effort() {
    return this.#efforts.reduce((sum, one) => sum + one, 0)
  }

  get days() {
    return this.#there[DAYS] ?? 0
  }
}
