import { permission } from '../../core/discord-codes.ts'

const NEEDED = permission.viewChannel | permission.sendMessages

/** Where Discord does not say what the bot may, the first message will tell. */
export const canSpeak = (permissions: bigint | undefined): boolean =>
  permissions === undefined ||
  (permissions & permission.administrator) !== 0n ||
  (permissions & NEEDED) === NEEDED
