import { readFileSync, statSync } from 'node:fs'
import process from 'node:process'

const OTHERS_MAY_READ = 0o004

export type Environment = Readonly<Record<string, string | undefined>>

/** The only reader of the environment. */
export const environment = (): Environment => process.env

export interface SecretFile {
  readonly content: string
  readonly worldReadable: boolean
}

/** Throws what node:fs throws. */
export function readSecretFile(path: string): SecretFile {
  const content = readFileSync(path, 'utf8')
  return { content, worldReadable: (statSync(path).mode & OTHERS_MAY_READ) !== 0 }
}
