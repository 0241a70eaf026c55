import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CalmError } from '../support/calm-error.ts'

type Environment = Readonly<Record<string, string | undefined>>

export interface Settings {
  /** Absolute: everything that is kept between two starts. */
  readonly folder: string
  readonly playgroundPort: number
  readonly port: number
  readonly metricsPort: number
  /** Set: no PostgreSQL of our own is started. */
  readonly databaseUrl: string | undefined
}

export const PLAYGROUND_PORT = 4400
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export function portOf(env: Environment, name: string, standard: number): number {
  const port = Number(env[name] || standard)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new CalmError(`${name} is a number from 0 to 65535, not «${env[name]}».`)
}

export const settingsOf = (env: Environment): Settings => ({
  folder: resolve(ROOT, env.PLAYGROUND_DATA || '.data'),
  playgroundPort: portOf(env, 'PLAYGROUND_PORT', PLAYGROUND_PORT),
  port: portOf(env, 'PORT', 3000),
  metricsPort: portOf(env, 'METRICS_PORT', 9464),
  databaseUrl: env.DATABASE_URL || undefined,
})
