import { hash } from 'node:crypto'
import pino from 'pino'
import type { Log, LogFields } from '../log.ts'
import { cleanText, flattenError } from './clean.ts'

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'

/** `Log`, and what the doors need beside it. */
export interface Logger extends Log {
  debug(fields: LogFields, message: string): void
  /** Writes what is still in memory: the last thing a process does. */
  flush(): Promise<void>
}

interface Output {
  write(line: string): void
  flush?(done: () => void): void
}

export interface LoggerOptions {
  readonly level: LogLevel
  /** Which process this is: `http`, `worker`, `web`, `choresctl`. */
  readonly door: string
  /** Makes the guild's hash one that nobody without it can recompute; the same on every replica. */
  readonly guildKey: string
  /** Where lines go; standard output unless a test listens. */
  readonly output?: Output
}

type Serialise = (value: unknown, guildKey: string) => unknown

const text: Serialise = (value) => (typeof value === 'string' ? cleanText(value) : undefined)
const number: Serialise = (value) => (Number.isFinite(value) ? value : undefined)
const error: Serialise = (value) => flattenError(value)
const HASH_LENGTH = 12
/** Whose it is nobody can tell, and which lines are about the same one everybody. */
const hashed: Serialise = (value, key) =>
  typeof value === 'string' ? hash('sha256', key + value).slice(0, HASH_LENGTH) : undefined

/** Every field that may reach a log line, and how. What is not here does not: that is the whole rule. */
const SERIALISERS: Readonly<Record<keyof LogFields, Serialise>> = {
  interaction: text,
  cause: text,
  effect: text,
  job: text,
  loop: text,
  queue: text,
  reference: text,
  type: text,
  name: text,
  outcome: text,
  code: text,
  reason: text,
  detail: text,
  kind: text,
  signal: text,
  version: text,
  address: text,
  url: (value) => (typeof value === 'string' ? value : undefined),
  guild: hashed,
  channel: hashed,
  ms: number,
  seconds: number,
  attempts: number,
  error,
}
/** A map, because every object has fields such as `constructor`. */
const ALLOWED: ReadonlyMap<string, Serialise> = new Map(Object.entries(SERIALISERS))

/** Many lines at once: a system call for each would cost a tenth of the answer. */
const BUFFER_BYTES = 16 * 1024
const FLUSH_MS = 200
/** Whoever reads our output too slowly loses lines, not our memory. */
const WAITING_BYTES_MAX = 1024 * 1024

const standardOutput = () =>
  pino.destination({
    dest: 1,
    sync: false,
    minLength: BUFFER_BYTES,
    maxWrite: 4 * BUFFER_BYTES,
    maxLength: WAITING_BYTES_MAX,
    periodicFlush: FLUSH_MS,
  })

/** JSON lines on standard output, with nothing in them but what `ALLOWED` lets through. */
export function createLogger(options: LoggerOptions): Logger {
  const { level, door, guildKey, output = standardOutput() } = options
  const formatters = { level: (label: string) => ({ level: label }) }
  const lines = pino({ level, base: { service: 'chorestree', door }, formatters }, output)
  const flush = () =>
    new Promise<void>((resolve) => (output.flush ? output.flush(() => resolve()) : resolve()))
  // pino's own children would skip the allow-list for what is bound to them.
  const bind = (bound: object): Logger => {
    const say =
      (at: 'debug' | 'info' | 'warn' | 'error') => (fields: LogFields, message: string) => {
        if (lines.isLevelEnabled(at)) lines[at](allow(fields, guildKey, bound), message)
      }
    const child = (fields: LogFields) => bind(allow(fields, guildKey, bound))
    return {
      debug: say('debug'),
      info: say('info'),
      warn: say('warn'),
      error: say('error'),
      child,
      flush,
    }
  }
  return bind({})
}

function allow(fields: object, guildKey: string, bound: object): object {
  const allowed: Record<string, unknown> = { ...bound }
  for (const name in fields) {
    const serialise = ALLOWED.get(name)
    const value: unknown = serialise && Reflect.get(fields, name)
    if (serialise && value !== undefined) allowed[name] = serialise(value, guildKey)
  }
  return allowed
}
