import type { App } from '../app.ts'
import { permission } from '../core/discord-codes.ts'
import type { Guard } from './handler.ts'
import type { Invocation } from './invocation.ts'
import { localize } from './locales/index.ts'

const refusal = localize('guard.managersOnly')
const MANAGING = permission.administrator | permission.manageGuild

/** From the signed payload, so it is true now, whatever was true when the card was drawn. */
export const isManager = ({ permissions }: Pick<Invocation, 'permissions'>) =>
  (permissions & MANAGING) !== 0n

/** Checked on every click: a button shown to others proves nothing about who presses it. */
export const managersOnly: Guard = (_app, at) => (isManager(at) ? undefined : refusal)

/** What the first guard says that says no. */
export async function refusalOf(guards: readonly Guard[], app: App, at: Invocation) {
  for (const guard of guards) {
    const refusal = await guard(app, at)
    if (refusal) return refusal
  }
  return undefined
}
