import type { App } from '../app.ts'
import type { Guard } from './handler.ts'
import type { Invocation } from './invocation.ts'

/** What the first guard says that says no. */
export async function refusalOf(guards: readonly Guard[], app: App, at: Invocation) {
  for (const guard of guards) {
    const refusal = await guard(app, at)
    if (refusal) return refusal
  }
  return undefined
}
