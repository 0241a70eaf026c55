import { type Refusal, type Result, refuse } from '../../core/result.ts'
import { type Language, languageOf } from './names.ts'
import { readings, type Suggestion } from './readings.ts'
import { clip } from './tokens.ts'
import { parseWhen, type Reading, type WhenContext, type WhenRefusal } from './when.ts'

export type MomentRefusal =
  | Exclude<WhenRefusal, Repeating>
  | Refusal<'when.notOneMoment', { readonly text: string }>

/** Reads a single moment to come: «tomorrow», «friday 18:00», «in 3 hours». Its schedule comes once. */
export function parseMoment(text: string, context: WhenContext): Result<Reading, MomentRefusal> {
  const read = parseWhen(text, context)
  if (read.ok && isOnce(read.value)) return read
  if (!read.ok && !isRepeating(read.refusal)) return { ok: false, refusal: read.refusal }
  return refuse('when.notOneMoment', { text: clip(text) })
}

type Repeating = Extract<WhenRefusal, { readonly code: 'when.timesWanted' | 'when.beyondRules' }>

const isRepeating = (refusal: WhenRefusal): refusal is Repeating =>
  refusal.code === 'when.timesWanted' || refusal.code === 'when.beyondRules'

const isOnce = ({ schedule }: Reading) => schedule.rule.kind === 'once'

const USUAL: Readonly<Record<Language, readonly string[]>> = {
  en: ['in 1 hour', 'in 3 hours', 'tonight', 'tomorrow', 'saturday'],
  nl: ['over 1 uur', 'over 3 uur', 'vanavond', 'morgen', 'zaterdag'],
}

/** What a moment being typed can mean, the likeliest first; of nothing typed yet, what is meant most often. */
export function momentReadings(text: string, context: WhenContext): readonly Suggestion[] {
  const typed = text.trim()
  if (typed !== '')
    return readings(typed, context).filter(({ value }) => parseMoment(value, context).ok)
  return USUAL[languageOf(context.locale)].flatMap((usual) => {
    const read = parseMoment(usual, context)
    if (!read.ok) return [] // «tonight», late in the evening
    const { reading } = read.value
    return [{ label: `${usual} · ${reading}`, value: reading }]
  })
}
