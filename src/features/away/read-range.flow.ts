import type { App } from '../../app.ts'
import type { GuildScope } from '../../core/db/scope.ts'
import { ok, type Refusal, type Result, refuse } from '../../core/result.ts'
import { guilds } from '../guilds/index.ts'
import {
  type MomentRefusal,
  parseDay,
  parseRange,
  startingOn,
  todayOf,
  type WhenContext,
} from '../recurrence/index.ts'
import { checked, type Range, type RangeRefusal } from './away.ts'

/** What somebody typed. */
export interface Typed {
  readonly from?: string | undefined
  readonly until?: string | undefined
}

export type TypedRefusal =
  | MomentRefusal
  | RangeRefusal
  | Refusal<'away.twoStarts', Record<never, never>>

interface Said extends Typed {
  readonly guildLocale: string
  readonly locale: string
}

/** The days that somebody means, where the guild lives, and which day it is there. */
export async function readRange(
  scope: GuildScope,
  { clock }: Pick<App, 'clock'>,
  { guildLocale, locale, ...typed }: Said,
): Promise<Result<{ readonly range: Range; readonly today: string }, TypedRefusal>> {
  const settings = await guilds.settings(scope, guildLocale)
  const context = { ...settings, now: clock.now(), locale }
  const today = todayOf(context).toString()
  const said = rangeOf(typed, today, context)
  if (!said.ok) return said
  const range = checked(said.value, today)
  return range.ok ? ok({ range: range.value, today }) : range
}

function rangeOf(
  { from, until }: Typed,
  today: string,
  context: WhenContext,
): Result<Range, TypedRefusal> {
  const first = from === undefined ? undefined : parseDay(from, context)
  if (first && !first.ok) return first
  if (until === undefined) return ok({ from: first?.value ?? today, to: null })
  const rest = restOf(until, first?.value, context)
  if (!rest.ok) return rest
  const { from: said, to } = rest.value
  if (first && said && said !== first.value) return refuse('away.twoStarts', {})
  return ok({ from: first?.value ?? said ?? today, to })
}

/** By today, or where that comes before the first day, which is said by itself, from there. */
function restOf(until: string, first: string | undefined, context: WhenContext) {
  if (first === undefined) return parseRange(until, context)
  const said = parseRange(until, context)
  if (said.ok && said.value.to >= first) return said
  const rest = parseRange(until, startingOn(first, context))
  if (rest.ok || rest.refusal.code !== 'when.past') return rest
  // It is to come, but not after the first day.
  return said.ok ? refuse('away.backwards', {}) : rest
}
