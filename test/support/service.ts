import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { afterAll } from 'vitest'

export interface Running {
  readonly url: string
  stop(): Promise<void>
}

interface Service {
  readonly name: string
  /** The environment's variable that names one to use. */
  readonly variable: string
  /** Where it usually listens. */
  readonly usual: string
  answers(url: string): Promise<boolean>
  /** One of our own; undefined without the program. */
  start(): Promise<Running | undefined>
}

/**
 * The one that the environment names, else the one at the usual port, else one of our own that ends with
 * this test file. When there is none, says so loudly, and fails the run of a CI.
 */
export async function urlOf(service: Service): Promise<string | undefined> {
  const named = process.env[service.variable]
  const url = named ?? service.usual
  if (await service.answers(url)) return url
  const own = named === undefined ? await service.start() : undefined
  if (own) {
    afterAll(() => own.stop())
    return own.url
  }
  const missing = `${service.name} is missing at ${new URL(url).host} (${service.variable}): its tests are SKIPPED.`
  if (process.env.CI === 'true') throw new Error(missing)
  process.stderr.write(`\n!!! ${missing}\n\n`)
  return undefined
}

/** Where this program is, in these folders or on PATH. */
export function programAt(name: string, folders: readonly string[] = []): string | undefined {
  const path = (process.env.PATH ?? '').split(delimiter)
  return [...folders, ...path].map((folder) => join(folder, name)).find(runs)
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
