type Optional<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T]

export type Defined<T> = { [K in Exclude<keyof T, Optional<T>>]: T[K] } & {
  [K in Optional<T>]?: Exclude<T[K], undefined>
}

/** The same values without those that are undefined: Discord refuses `null` where a field may be absent. */
export const defined = <T extends object>(values: T): Defined<T> =>
  // The loop below makes it true, entry by entry; the compiler cannot follow.
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Defined<T>
