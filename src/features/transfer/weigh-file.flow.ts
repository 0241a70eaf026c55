import { breathe } from '../../core/breathe.ts'
import { fold, shorten } from '../../core/text.ts'
import { NAME_LENGTH_MAX } from '../chores/index.ts'
import { parseWays, type WhenContext } from '../recurrence/index.ts'
import type { Fine, Problem, Sorted } from './problem.ts'
import type { Drafted, FileRead } from './read-file.ts'
import { weighRow } from './weigh-row.flow.ts'

/** Then others have a turn: a file of thousands takes seconds. */
const ROWS_AT_ONCE = 25

type Weighed = { readonly fine?: Fine; readonly problem?: Problem }

/** What could also be meant, and by which words it is read. */
function doubtOf({ row, draft: { when = '' } }: Drafted, name: string, context: WhenContext) {
  const [first, ...others] = parseWays(when, context)
  // Our own words mean one thing.
  if (!first || others.length === 0 || first.reading === when.trim()) return {}
  const problem: Problem = { row, name, what: { code: 'row.ways', args: { text: first.reading } } }
  return { problem }
}

function weigh(drafted: Drafted, seen: Set<string>, context: WhenContext): Weighed {
  const { row, draft } = drafted
  const name = shorten(draft.name.slice(0, 2 * NAME_LENGTH_MAX), NAME_LENGTH_MAX)
  const weighed = weighRow(draft, context)
  if (!weighed.ok) return { problem: { row, name, what: weighed.refusal } }
  const wanted = weighed.value
  const folded = fold(wanted.name)
  if (seen.has(folded))
    return { problem: { row, name, what: { code: 'row.twice', args: { text: wanted.name } } } }
  seen.add(folded)
  return { fine: { row, wanted }, ...doubtOf(drafted, wanted.name, context) }
}

/** Every row of a file by itself, before anybody looks at the guild. Ends early where nobody waits any more. */
export async function weighFile(
  { rows }: FileRead,
  context: WhenContext,
  signal?: AbortSignal,
): Promise<Sorted> {
  const seen = new Set<string>()
  const fine: Fine[] = []
  const problems: Problem[] = []
  for (const [position, drafted] of rows.entries()) {
    if (position % ROWS_AT_ONCE === 0) await breathe(signal)
    const weighed = weigh(drafted, seen, context)
    if (weighed.fine) fine.push(weighed.fine)
    if (weighed.problem) problems.push(weighed.problem)
  }
  return { fine, problems }
}
