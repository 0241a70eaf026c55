import type { Outcome } from './outcome.ts'

/** One kind of work, from what members were told to what stands in the channel. */
export interface Account {
  readonly name: string
  /** By the id of the interaction. */
  readonly told: ReadonlyMap<string, Outcome>
  readonly rows: readonly Row[]
  /** Of each message, what it is about; undefined where nobody announces anything. */
  readonly messages?: readonly string[] | undefined
}

export interface Row {
  /** The interaction. */
  readonly cause: string
  /** What follows from it, exactly once. */
  readonly about: string
}

export type Wrong =
  /** Told that it is done, and there is no row. */
  | 'lost'
  /** Told that nothing was changed, and there is a row. */
  | 'belied'
  /** A row that nobody asked for. */
  | 'unfounded row'
  | 'two rows'
  /** A row, and nothing in the channel. */
  | 'unsent'
  | 'two messages'
  | 'unfounded message'
  | 'early'

export interface Difference {
  readonly wrong: Wrong
  readonly in: string
  readonly of: readonly string[]
}

/** Members may believe nothing else of what they were told, or the channel shows, than what is in the rows. */
export function compare({ name, told, rows, messages }: Account): readonly Difference[] {
  const causes = rows.map(({ cause }) => cause)
  const abouts = rows.map(({ about }) => about)
  const answered = (outcomes: readonly Outcome[]) =>
    [...told].flatMap(([id, outcome]) => (outcomes.includes(outcome) ? [id] : []))
  const inRows = new Set(causes)
  return differences(name, {
    lost: answered(['done']).filter((id) => !inRows.has(id)),
    belied: answered(['nothing', 'second']).filter((id) => inRows.has(id)),
    'unfounded row': causes.filter((id) => !told.has(id)),
    'two rows': [...repeated(causes), ...repeated(abouts)],
    ...(messages && compareMessages(abouts, messages)),
  })
}

function compareMessages(abouts: readonly string[], messages: readonly string[]) {
  const sent = new Set(messages)
  const known = new Set(abouts)
  return {
    unsent: abouts.filter((about) => !sent.has(about)),
    'two messages': repeated(messages),
    'unfounded message': messages.filter((about) => !known.has(about)),
  }
}

export interface Reminding {
  /** When each chore was due that nobody did, by the id of its occurrence. */
  readonly due: ReadonlyMap<string, number>
  /** Those of which nobody knows whether they were due. */
  readonly perhaps: ReadonlySet<string>
  readonly messages: readonly { readonly about: string; readonly atMs: number }[]
}

export function compareReminders({ due, perhaps, messages }: Reminding): readonly Difference[] {
  const reminded = messages.map(({ about }) => about)
  return differences('reminders', {
    unsent: [...due.keys()].filter((about) => !reminded.includes(about)),
    'two messages': repeated(reminded),
    'unfounded message': reminded.filter((about) => !due.has(about) && !perhaps.has(about)),
    early: messages.flatMap(({ about, atMs }) => (atMs < (due.get(about) ?? 0) ? [about] : [])),
  })
}

const differences = (
  name: string,
  found: Partial<Readonly<Record<Wrong, readonly string[]>>>,
): readonly Difference[] =>
  (Object.entries(found) as [Wrong, readonly string[]][]) // keys of the record above
    .filter(([, of]) => of.length > 0)
    .map(([wrong, of]) => ({ wrong, in: name, of }))

/** Each value once for each time it is there too often. */
function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return values.filter((value) => seen.has(value) || !seen.add(value))
}
