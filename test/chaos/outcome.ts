import { CUT_BY_A_KILL } from './balancer.ts'

/** What Discord got for one delivery. */
export interface Heard {
  readonly status: number
  readonly text: string
  readonly failure?: string | undefined
}

export type Outcome =
  /** Carried out, and the member was told so. */
  | 'done'
  /** Told that somebody else was first. */
  | 'second'
  /** Calmly told that nothing was changed. */
  | 'nothing'
  /** Calmly told that it may or may not be done. */
  | 'unknown'
  /** «is thinking …»: the answer comes by an edit. */
  | 'late'
  /** The replica that had it was killed: Discord heard nothing. */
  | 'cut'
  /** A promise was broken: no answer, or one that nobody should see. */
  | 'broken'

const DEFERRED = 5
const UNKNOWN = /may or may not be done/
/** Whoever pressed again is told so too, in other words. */
const SECOND = /is already done: (?:<@(\d+)>|you) did it/
const CALM = /`CT-[0-9A-Z]{4}`|nothing was changed|Nothing is saved until/

export function outcomeOf({ status, text, failure }: Heard): Outcome {
  if (status === CUT_BY_A_KILL) return 'cut'
  if (failure !== undefined || status !== 200) return 'broken'
  const type = typeOf(text)
  if (type === undefined) return 'broken'
  return type === DEFERRED ? 'late' : saidIn(text)
}

/** What a member reads, in an answer or in a message. */
export function saidIn(text: string): Outcome {
  if (UNKNOWN.test(text)) return 'unknown'
  if (CALM.test(text)) return 'nothing'
  return SECOND.test(text) ? 'second' : 'done'
}

/** Who came second is told who was first. */
export const firstIn = (text: string): string | undefined => SECOND.exec(text)?.[1]

function typeOf(text: string): number | undefined {
  try {
    const { type } = JSON.parse(text)
    return Number.isInteger(type) && type > 0 ? type : undefined
  } catch {
    return undefined
  }
}

/** Of several answers to one interaction: what its sender may count on. */
export function together(outcomes: readonly Outcome[]): Outcome {
  const order: readonly Outcome[] = [
    'broken',
    'done',
    'second',
    'unknown',
    'late',
    'cut',
    'nothing',
  ]
  return order.find((one) => outcomes.includes(one)) ?? 'broken'
}

export type Outcomes = Readonly<Record<Outcome, number>>

export function tally(outcomes: readonly Outcome[]): Outcomes {
  const count = { done: 0, second: 0, nothing: 0, unknown: 0, late: 0, cut: 0, broken: 0 }
  for (const outcome of outcomes) count[outcome] += 1
  return count
}
