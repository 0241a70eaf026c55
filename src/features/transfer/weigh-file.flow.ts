import { breathe } from '../../core/breathe.ts'
import { fold, shorten } from '../../core/text.ts'
import { NAME_LENGTH_MAX } from '../model/index.ts'
import { parseWays, type Schedule, sayWhen, type WhenContext } from '../recurrence/index.ts'
import type { Fine, Problem, Sorted } from './problem.ts'
import type { Drafted, FileRead } from './read-file.ts'
import type { Wanted } from './wanted.ts'
import { type Schedules, weighRow } from './weigh-row.flow.ts'

/** Then others have a turn: a file of thousands takes seconds. */
const ROWS_AT_ONCE = 25
/** What came of so many is handed on and forgotten: of thousands it takes more memory than there is. */
const ROWS_OF_PART = 250

type Weighed = { readonly fine?: Fine; readonly problem?: Problem }

/** What is known of a file while its rows are weighed. */
interface Seen {
  readonly context: WhenContext
  readonly names: Set<string>
  readonly schedules: Schedules
  /** By the words, as which they are read where they could mean something else too. */
  readonly ways: Map<string, string | undefined>
}

/** The words of every locale in which a file can be written: they mean one thing. */
const isOwn = (when: string, schedule: Schedule) =>
  ['en-US', 'en-GB', 'nl'].some((locale) => sayWhen(schedule, locale) === when)

/** By which words it is read; undefined where nothing else could be meant. */
function wayOf(when: string, schedule: Schedule, context: WhenContext) {
  if (isOwn(when, schedule)) return undefined
  const [first, ...others] = parseWays(when, context)
  return others.length > 0 ? first?.reading : undefined
}

function doubtOf({ row, draft }: Drafted, { name, schedule }: Wanted, { context, ways }: Seen) {
  const when = draft.when?.trim() ?? ''
  if (!ways.has(when)) ways.set(when, wayOf(when, schedule, context))
  const text = ways.get(when)
  return text === undefined
    ? {}
    : { problem: { row, name, what: { code: 'row.ways' as const, args: { text } } } }
}

function weigh(drafted: Drafted, seen: Seen): Weighed {
  const { row, draft } = drafted
  const weighed = weighRow(draft, seen.context, seen.schedules)
  if (!weighed.ok) {
    const name = shorten(draft.name.slice(0, 2 * NAME_LENGTH_MAX), NAME_LENGTH_MAX)
    return { problem: { row, name, what: weighed.refusal } }
  }
  const wanted = weighed.value
  const { name } = wanted
  const folded = fold(name)
  if (seen.names.has(folded))
    return { problem: { row, name, what: { code: 'row.twice', args: { text: name } } } }
  seen.names.add(folded)
  return { fine: { row, wanted }, ...doubtOf(drafted, wanted, seen) }
}

/**
 * Every row of a file by itself, before anybody looks at the guild, part by part. Ends early where nobody waits any
 * more.
 */
export async function* weighFile(
  { rows }: FileRead,
  context: WhenContext,
  signal: AbortSignal,
): AsyncGenerator<Sorted> {
  const seen: Seen = { context, names: new Set(), schedules: new Map(), ways: new Map() }
  let part: Weighed[] = []
  let position = 0
  for (const drafted of rows) {
    if (position % ROWS_AT_ONCE === 0) await breathe(signal)
    position += 1
    part.push(weigh(drafted, seen))
    if (part.length < ROWS_OF_PART) continue
    yield sorted(part)
    part = []
  }
  yield sorted(part)
}

const sorted = (part: readonly Weighed[]): Sorted => ({
  fine: part.flatMap(({ fine }) => fine ?? []),
  problems: part.flatMap(({ problem }) => problem ?? []),
})
