import type { Temporal } from '../../core/clock.ts'
import { type Refusal, type Result, refuse } from '../../core/result.ts'
import type { Schedule } from './rule.ts'

export interface WhenContext {
  readonly now: Temporal.Instant
  readonly zone: string
  readonly locale: string
}

export interface Reading {
  readonly schedule: Schedule
  readonly reading: string
}

export type WhenRefusal =
  | Refusal<'when.unreadable', { readonly text: string }>
  | Refusal<'when.past', { readonly text: string }>

export function parseWhen(text: string, _context: WhenContext): Result<Reading, WhenRefusal> {
  return refuse('when.unreadable', { text })
}
