import process from 'node:process'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { programAt } from '../../support/service.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the run's browser listens; null where there is none. */
    chromium: string | null
  }
}

/**
 * One browser for the whole run: the Chromium that is installed, none is ever downloaded. Where there is none, says so
 * loudly, and fails the run of a CI.
 */
export default async function setup(project: TestProject) {
  const program =
    process.env.CHROMIUM_PATH || programAt('chromium') || programAt('chromium-browser')
  if (!program) {
    const missing = 'Chromium is missing on PATH (CHROMIUM_PATH): its tests are SKIPPED.'
    if (process.env.CI === 'true') throw new Error(missing)
    process.stderr.write(`\n!!! ${missing}\n\n`)
    return project.provide('chromium', null)
  }
  const server = await chromium.launchServer({ executablePath: program, host: '127.0.0.1' })
  project.provide('chromium', server.wsEndpoint())
  return () => server.close()
}
