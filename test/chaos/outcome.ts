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
  /** The replica that had it was killed: Discord heard nothing. */
  | 'cut'
  /** A promise was broken: no answer, or one that nobody should see. */
  | 'broken'

const UPDATE = 7
const UNKNOWN = /may or may not be done/
const SECOND = /is already done: <@(\d+)> did it/
const CALM = /`CT-[0-9A-Z]{4}`/

export function outcomeOf({ status, text, failure }: Heard): Outcome {
  if (status === CUT_BY_A_KILL) return 'cut'
  if (failure !== undefined || status !== 200) return 'broken'
  if (UNKNOWN.test(text)) return 'unknown'
  if (CALM.test(text)) return 'nothing'
  if (SECOND.test(text)) return 'second'
  return isAnswer(text) ? 'done' : 'broken'
}

/** Who came second is told who was first. */
export const firstOf = ({ text }: Heard): string | undefined => SECOND.exec(text)?.[1]

function isAnswer(text: string): boolean {
  try {
    const { type } = JSON.parse(text)
    return Number.isInteger(type) && type > 0 && type <= UPDATE + 2
  } catch {
    return false
  }
}

/** Of several deliveries of one interaction: what its sender may count on. */
export function outcomeOfAll(heard: readonly Heard[]): Outcome {
  const outcomes = heard.map(outcomeOf)
  const order: readonly Outcome[] = ['broken', 'done', 'second', 'unknown', 'cut', 'nothing']
  return order.find((one) => outcomes.includes(one)) ?? 'broken'
}
