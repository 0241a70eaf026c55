import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { ROWS_MAX, type RowsRefusal, recordsOf, rowsOf } from './csv-rows.ts'
import { isParseable } from './file-text.ts'
import { type Draft, isObject, type Kept, type Shape } from './shape.ts'
import { donetick } from './shape-donetick.ts'
import { grocy } from './shape-grocy.ts'
import { ownCsv, ownJson } from './shape-own.ts'
import { todoist } from './shape-todoist.ts'

/** The first that has all of its keys: the more telling come first. */
const SHAPES = {
  csv: [todoist, grocy, ownCsv],
  json: [donetick, grocy, ownJson],
} as const satisfies Readonly<Record<string, readonly Shape[]>>

export type FileRefusal =
  | RowsRefusal
  | Refusal<'file.empty', Record<never, never>>
  | Refusal<'file.json', Record<never, never>>
  | Refusal<'file.large', Record<never, never>>
  | Refusal<'file.columns', Record<never, never>>

export interface Drafted {
  /** As a spreadsheet counts them; of JSON, the how-manieth. */
  readonly row: number
  readonly draft: Draft
}

export interface FileRead {
  readonly shape: Shape['name']
  /** Each is made when it is read: of thousands, all of them at once take more memory than there is. */
  readonly rows: Iterable<Drafted>
}

interface Row {
  readonly row: number
  readonly record: Kept
}

const shapeIn = (shapes: readonly Shape[], keys: Kept) =>
  shapes.find((shape) => shape.keys.every((key) => keys.has(key)))

function drafted(records: Iterable<Row>, shapes: readonly Shape[], zone: string) {
  const [first] = records
  if (!first) return refuse('file.empty', {})
  const shape = shapeIn(shapes, first.record)
  if (!shape) return refuse('file.columns', {})
  const rows = {
    *[Symbol.iterator](): Generator<Drafted> {
      for (const { row, record } of records) {
        const draft = shape.read(record, zone)
        if (draft) yield { row, draft }
      }
    },
  }
  const [chore] = rows
  return chore ? ok({ shape: shape.name, rows }) : refuse('file.empty', {})
}

/** A list, or an object that has one: our own file, and what an API answers. */
function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  return isObject(value) ? Object.values(value).find((each) => Array.isArray(each)) : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // no JSON, or nested too deep
  }
}

function recordsIn(text: string): Result<Iterable<Row>, FileRefusal> {
  if (!isParseable(text)) return refuse('file.large', {})
  const list = listIn(parsed(text))
  if (!list) return refuse('file.json', {})
  if (list.length > ROWS_MAX) return refuse('file.tooMany', { count: ROWS_MAX })
  return ok({
    *[Symbol.iterator]() {
      for (const [i, each] of list.entries())
        yield { row: i + 1, record: new Map(isObject(each) ? Object.entries(each) : []) }
    },
  })
}

/** What a file says of chores, whichever of the programs wrote it that are known here. */
export function readFile(text: string, zone: string): Result<FileRead, FileRefusal> {
  if (/^\s*[[{]/.test(text)) {
    const records = recordsIn(text)
    return records.ok ? drafted(records.value, SHAPES.json, zone) : records
  }
  const rows = rowsOf(text)
  return rows.ok ? drafted(recordsOf(rows.value), SHAPES.csv, zone) : rows
}
