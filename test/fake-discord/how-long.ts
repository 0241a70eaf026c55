/** «3 to 80», or «at most 80»: nobody can write less than nothing. */
export const howLong = (min: number, max: number): string =>
  min > 0 ? `${min} to ${max}` : `at most ${max}`
