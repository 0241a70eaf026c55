/** A row of CSV by its columns, or an object of JSON by its keys. */
export type Kept = ReadonlyMap<string, unknown>

/** What a row says, before anybody has looked whether that can be. */
export interface Draft {
  readonly name: string
  /** In words that the bot reads; a repetition that it does not know stands in `unknown`. */
  readonly when?: string
  readonly unknown?: string
  /** The date from which its rule counts. */
  readonly starts?: string
  readonly assignment?: unknown
  readonly area?: string
  readonly notes?: string
  readonly effort?: string
  readonly priority?: string
  readonly closing?: string
  /** What has to be there before it counts as done, each by its name. */
  readonly requires?: readonly string[]
  readonly steps?: readonly string[]
}

/** What another program writes, known by its columns or keys. Undefined: the row is no chore. */
export interface Shape {
  readonly name: 'own' | 'todoist' | 'grocy' | 'donetick'
  readonly keys: readonly string[]
  read(kept: Kept, zone: string): Draft | undefined
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** The texts of a list. */
export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(textOf) : []

export const numberOf = (value: unknown, otherwise: number) => {
  const number = Number(textOf(value))
  return Number.isInteger(number) && number > 0 ? number : otherwise
}

/** Without the marks of HTML, which both write into their descriptions. */
export const withoutMarks = (html: string) => html.replaceAll(/<[^<>]*>/g, ' ')
