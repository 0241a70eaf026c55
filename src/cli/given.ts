import type { Environment } from '../config/env.ts'
import type { Report } from './report.ts'

/** What a command of choresctl works with. */
export interface Given {
  readonly env: Environment
  readonly report: (report: Report) => void
}
