import { log } from './log.command.ts'
import { logPageButton } from './log-page.button.ts'

export const history = { buttons: [logPageButton] }

/** Its part of `/manage`. */
export const manageLog = log
