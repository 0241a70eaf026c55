import { permission } from '../../core/discord-codes.ts'

/** Without the history nobody could tell whether a message whose answer was lost is there, so it might come twice. */
const NEEDED = permission.viewChannel | permission.sendMessages | permission.readMessageHistory

/** Where Discord does not say what the bot may, the first message will tell. */
export const canSpeak = (permissions: bigint | undefined): boolean =>
  permissions === undefined ||
  (permissions & permission.administrator) !== 0n ||
  (permissions & NEEDED) === NEEDED
