import type { Refusal } from '../../core/result.ts'
import type { RowRefusal, Wanted } from './wanted.ts'

interface Text {
  readonly text: string
}

/** What keeps a row from being imported, though it can be read. */
type Known = Refusal<'row.known', Text> | Refusal<'row.twice', Text>

/** What is imported in another way than one might think. */
type Doubt =
  | Refusal<'row.ways', Text>
  | Refusal<'row.strangers', Text>
  | Refusal<'row.nobody', Text>
  | Refusal<'row.role', Text>
  | Refusal<'row.areaFull', Text>

export interface Problem {
  readonly row: number
  /** Of the chore, as far as it can be read. */
  readonly name: string
  readonly what: RowRefusal | Known | Doubt
}

/** A row that can be imported. */
export interface Fine {
  readonly row: number
  readonly wanted: Wanted
}

/** What became of the rows of a file. */
export interface Sorted {
  readonly fine: readonly Fine[]
  readonly problems: readonly Problem[]
}

const DOUBTS: ReadonlySet<string> = new Set([
  'row.ways',
  'row.strangers',
  'row.nobody',
  'row.role',
  'row.areaFull',
] satisfies readonly Doubt['code'][])

export const isDoubt = ({ what }: Problem) => DOUBTS.has(what.code)
