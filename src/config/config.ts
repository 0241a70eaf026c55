import type { z } from 'zod'
import { StartRefused } from '../core/errors.ts'
import { isAlsoSessionSecret } from './encryption-keys.ts'
import { type Environment, readSecretFile, type SecretFile } from './env.ts'
import { nearMiss } from './near-miss.ts'
import { clean } from './text.ts'
import { type Door, VARIABLES, type Variable, type VariableName } from './variables.ts'

type Camel<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${Capitalize<Camel<Tail>>}`
  : Lowercase<S>
type Known = typeof VARIABLES
type Value<N extends VariableName> = z.output<Known[N]['schema']>
type IsThere<N extends VariableName, D extends Door> = Known[N] extends { default: string }
  ? true
  : D extends Known[N]['doors'][number]
    ? true
    : false

/** `DATABASE_URL` becomes `databaseUrl`. Undefined is only what this door can do without. */
export type Config<D extends Door> = {
  readonly [N in VariableName as Camel<N>]: IsThere<N, D> extends true
    ? Value<N>
    : Value<N> | undefined
} & {
  /** What should be mended, and does not keep the process from running. */
  readonly warnings: readonly string[]
}

interface Reading {
  readonly env: Environment
  readonly readFile: (path: string) => SecretFile
  readonly faults: string[]
  readonly warnings: string[]
}

/** Throws `StartRefused` with every fault at once. No fault and no warning repeats a value. */
export function readConfig<D extends Door>(
  door: D,
  env: Environment,
  readFile: (path: string) => SecretFile = readSecretFile,
): Config<D> {
  const reading: Reading = { env, readFile, faults: [], warnings: [] }
  checkNames(reading)
  const entries = Object.entries<Variable>(VARIABLES).map(
    ([name, variable]) => [camel(name), readVariable(reading, name, variable, door)] as const,
  )
  // Every key is there by construction: the types are computed from the same list.
  const values: unknown = { ...Object.fromEntries(entries), warnings: reading.warnings }
  checkTogether(reading, values as Partial<Config<Door>>)
  if (reading.faults.length > 0) throw new StartRefused(reading.faults)
  return values as Config<D>
}

function readVariable(reading: Reading, name: string, variable: Variable, door: Door): unknown {
  const text = textOf(reading, name, variable) || variable.default
  if (text === undefined) {
    if (variable.doors.includes(door) && !reading.faults.some((fault) => fault.startsWith(name)))
      reading.faults.push(`${name} is missing. ${variable.description}`)
    return undefined
  }
  const parsed = variable.schema.safeParse(text)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  reading.faults.push(`${name} ${sentence(issue)}`)
  return undefined
}

function textOf(reading: Reading, name: string, { secret }: Variable): string {
  const direct = clean(reading.env[name] ?? '')
  const path = secret ? clean(reading.env[`${name}_FILE`] ?? '') : ''
  if (!path) return direct
  if (!direct) return fileText(reading, name, path)
  reading.faults.push(`${name} and ${name}_FILE are both set: remove one of them.`)
  return direct
}

function fileText({ readFile, faults, warnings }: Reading, name: string, path: string): string {
  try {
    const { content, worldReadable } = readFile(path)
    if (worldReadable)
      warnings.push(`The file of ${name}_FILE can be read by every user of this machine.`)
    const text = clean(content)
    if (!text) faults.push(`${name}_FILE names an empty file.`)
    return text
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown'
    faults.push(`${name}_FILE cannot be read (${code}).`)
    return ''
  }
}

/** Only what we know to be free of the value: zod's own sentences are not ours to vouch for. */
function sentence(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'custom') return `${issue.message}.`
  return issue?.code === 'invalid_value' ? `must be ${issue.values.join(' or ')}.` : 'is wrong.'
}

function checkNames({ env, faults }: Reading) {
  const twins = Object.entries<Variable>(VARIABLES).filter(([, { secret }]) => secret)
  const known = new Set([...Object.keys(VARIABLES), ...twins.map(([name]) => `${name}_FILE`)])
  for (const name of Object.keys(env)) {
    const meant = nearMiss(name, known)
    if (meant) faults.push(`${name} is not known: did you mean ${meant}?`)
  }
}

function checkTogether({ env, faults }: Reading, config: Partial<Config<Door>>) {
  const { encryptionKeys, sessionSecret, port, metricsPort, logLevel } = config
  if (encryptionKeys && sessionSecret && isAlsoSessionSecret(encryptionKeys, sessionSecret))
    faults.push('SESSION_SECRET must not be one of the keys in ENCRYPTION_KEYS.')
  if (port !== 0 && port === metricsPort)
    faults.push('METRICS_PORT must not be PORT: metrics are not for the public.')
  if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0')
    faults.push('NODE_TLS_REJECT_UNAUTHORIZED=0 would trust anybody who answers as Discord.')
  if (env.NODE_ENV !== 'production') return
  if (logLevel === 'trace' || logLevel === 'debug')
    faults.push('LOG_LEVEL must be info or above while NODE_ENV is production.')
  if (/--inspect/.test(env.NODE_OPTIONS ?? ''))
    faults.push('NODE_OPTIONS opens a debugger while NODE_ENV is production.')
}

const camel = (name: string) =>
  name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
