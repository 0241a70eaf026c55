import { permission } from '../core/discord-codes.ts'
import type { Guard } from './handler.ts'
import { localize } from './locales/index.ts'

export type { Guard } from './handler.ts'

const refusal = localize('guard.managersOnly')
const MANAGING = permission.administrator | permission.manageGuild

/** Checked on every click: a button shown to others proves nothing about who presses it. */
export const managersOnly: Guard = (_app, { permissions }) =>
  (permissions & MANAGING) === 0n ? refusal : undefined
