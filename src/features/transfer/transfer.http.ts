import { exportSubcommand } from './export.command.ts'

/** Its part of `/manage`. */
export const manageTransfer = [exportSubcommand]
