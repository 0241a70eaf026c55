import type { Environment } from '../config/env.ts'
import type { Definition } from '../core/discord/registrations.ts'
import type { Report } from './report.ts'

/** What a command of choresctl works with. */
export interface Given {
  readonly env: Environment
  readonly report: (report: Report) => void
}

/** What this build registers, and every way in which Discord would refuse it, in any language. */
export interface Catalog {
  readonly definitions: readonly Definition[]
  complaints(): readonly string[]
}
