export type Roll = (sides: number) => number

/** Repeatable chance: a linear congruential generator. */
export function dice(seed: number): Roll {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** One of them; undefined where there is none. */
export const oneOf = <T>(roll: Roll, of: readonly T[]): T | undefined => of[roll(of.length)]
