import type { z } from 'zod'
import type { Fault } from '../../fake-discord/faults.ts'
import type { Gesture, Performed } from '../../fake-discord/gesture.ts'
import type { WorldState } from '../../fake-discord/state.ts'
import type { edit } from '../../fake-discord/world-edit.ts'

export type { Gesture, Performed }
export type Edit = z.infer<typeof edit>

/** A sentence of the fake about what was asked wrongly. */
export class Refused extends Error {}

async function call<Answer>(path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`/_/${path}`, {
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json' },
  })
  const answer = (await response.json()) as Answer & { readonly error?: string }
  if (!response.ok) throw new Refused(answer.error ?? `the fake answered ${response.status}`)
  return answer
}

export const readState = () => call<WorldState>('state')
export const perform = (gesture: Gesture) => call<Performed>('gesture', gesture)
export const change = (edit: Edit) => call<{ readonly id?: string }>('world', edit)
export const advance = (by: string) => call<{ readonly now: string }>('clock', { advance: by })
export const jumpTo = (to: string) => call<{ readonly now: string }>('clock', { to })
export const addFault = (fault: Fault) => call('faults', fault)
export const clearFaults = () => call('faults', { clear: true })
export const lookAtProblems = () => call('problems', {})
export const payloadsOfCall = (id: string) =>
  call<{ readonly request: unknown; readonly response: unknown }>(`call?id=${id}`)
