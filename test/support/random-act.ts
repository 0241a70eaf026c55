import type { Id } from '../../src/core/ids.ts'
import type { Refusal, Result } from '../../src/core/result.ts'
import { oneOf, type Roll } from './dice.ts'
import type { Household } from './random-history.ts'

/** What people do, each by chance; undefined where there is nothing to do it to. */
export type Act = (house: Household, roll: Roll) => Promise<unknown>

export function pick<T>(roll: Roll, of: readonly T[]): T {
  if (of.length === 0) throw new Error('nothing to pick')
  return oneOf(roll, of) as T // there is one at each of these places
}
export const maybe = <T>(roll: Roll, of: readonly T[]): T | null =>
  roll(2) ? (oneOf(roll, of) ?? null) : null

/** What can be taken back is remembered, to be taken back later or twice. */
export async function remembering<T extends { readonly eventId: Id | null }>(
  ids: Id[],
  act: Promise<Result<T, Refusal<string, object>>>,
) {
  const result = await act
  if (result.ok && result.value.eventId !== null) ids.push(result.value.eventId)
  return result
}

export const who = (house: Household, roll: Roll) => ({
  guildId: house.guildId,
  guildLocale: 'nl',
  locale: 'en-US',
  by: pick(roll, house.people),
  isManager: roll(3) > 0,
  correlationId: 'random',
})
