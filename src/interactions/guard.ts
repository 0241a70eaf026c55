import type { App } from '../app.ts'
import type { Guard } from './handler.ts'
import type { Invocation } from './invocation.ts'
import { localize } from './locales/index.ts'

const refusal = localize('guard.managersOnly')

/**
 * Checked on every click: a button shown to others proves nothing about who presses it. Who a manager is, the
 * product knows: `managersOnly(mayManage)`.
 */
export const managersOnly =
  (mayManage: (app: App, at: Invocation) => Promise<boolean>): Guard =>
  async (app, at) =>
    (await mayManage(app, at)) ? undefined : refusal

/** What the first guard says that says no. */
export async function refusalOf(guards: readonly Guard[], app: App, at: Invocation) {
  for (const guard of guards) {
    const refusal = await guard(app, at)
    if (refusal) return refusal
  }
  return undefined
}
