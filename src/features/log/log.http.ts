import { logSubcommand } from './log.command.ts'
import { logPageButton } from './log-page.button.ts'

export const log = { buttons: [logPageButton] }

/** Its part of `/manage`. */
export const manageLog = logSubcommand
