import { AppError, type ErrorCode } from '../core/errors.ts'
import type { Snowflake } from '../core/ids.ts'

export type Outcome =
  | 'ok'
  | 'refused' // a guard, a wrong value or a wrong place
  | 'limited' // too much at once
  | 'old' // a card or command that this version does not know
  | 'repeated' // delivered before: the stored answer
  | 'postponed' // the worker answers it, within minutes
  | 'malformed' // not something that Discord sends
  | 'closing' // this guild's data is being deleted
  | 'unavailable' // the database, for now
  | 'late' // nothing within the deadline
  | 'failed' // a defect of ours

export interface Fault {
  readonly outcome: Outcome
  readonly code:
    | 'fault.busy'
    | 'fault.closing'
    | 'fault.conflict'
    | 'fault.late'
    | 'fault.ours'
    | 'fault.unavailable'
    | 'fault.uncertain'
}

const OURS: Fault = { outcome: 'failed', code: 'fault.ours' }

const FAULTS: Readonly<Partial<Record<ErrorCode, Fault>>> = {
  'db.busy': { outcome: 'unavailable', code: 'fault.busy' },
  'db.conflict': { outcome: 'failed', code: 'fault.conflict' },
  'db.timeout': { outcome: 'late', code: 'fault.late' },
  'db.unavailable': { outcome: 'unavailable', code: 'fault.unavailable' },
  'db.uncertain': { outcome: 'unavailable', code: 'fault.uncertain' },
  'guild.closing': { outcome: 'closing', code: 'fault.closing' },
}

/** The handler did not settle within the deadline. */
export class Late extends Error {
  constructor() {
    super('no answer within the deadline')
    this.name = 'Late'
  }
}

const LATE: Fault = { outcome: 'late', code: 'fault.late' }

export function faultOf(error: unknown): Fault {
  if (error instanceof Late) return LATE
  return (error instanceof AppError ? FAULTS[error.code] : undefined) ?? OURS
}

/** Crockford's alphabet: no letter that reads as a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Fibonacci hashing: ids that follow each other end up far apart. */
const SPREAD = 0x9e3779b97f4a7c15n

/** Short enough to read out. From the interaction's id, so that either leads to the log line. */
export function referenceOf(interactionId: Snowflake): string {
  const bits = Number(BigInt.asUintN(64, BigInt(interactionId) * SPREAD) >> 44n)
  const letters = [15, 10, 5, 0].map((shift) => LETTERS[(bits >> shift) & 31])
  return `CT-${letters.join('')}`
}
