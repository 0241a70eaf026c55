import process from 'node:process'
import { AppError, reasonOf, StartRefused } from '../core/errors.ts'

/** What a script reads from `$?`. */
export const EXIT = {
  done: 0,
  failed: 1,
  pending: 2,
  usage: 64,
  unreachable: 69,
  wrongEnvironment: 78,
}

export interface Report {
  /** For a machine: one JSON document. */
  readonly data: object
  /** For a person. */
  readonly text: string
  /** Where a check may fail that ran as it should. */
  readonly exitCode?: number
}

/** What a terminal would obey instead of showing it: lines stay lines, and that is all. */
const plain = (text: string) => text.replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')

/** One line; what JSON leaves as it is, a terminal may still obey. */
const printed = (data: object) => plain(JSON.stringify(data))

export function printReport({ data, text, exitCode = EXIT.done }: Report, json: boolean): number {
  process.stdout.write(`${json ? printed(data) : plain(text)}\n`)
  return exitCode
}

/** Something was asked in a way that no command takes. */
export class WrongUsage extends Error {}

/** What was asked is not done, for a reason that a script can read. */
export class Refused extends Error {
  readonly code: string

  constructor(message: string, { code, cause }: { code: string; cause?: unknown }) {
    super(message, { cause })
    this.code = code
  }
}

/** A text or a rule that says nothing. */
export class Unreadable extends Refused {}

/** Says what went wrong, for a machine on standard output and for a person on the other one. */
export function printFault(error: unknown, json: boolean): number {
  const { code, message, exitCode } = faultOf(error)
  if (json) process.stdout.write(`${printed({ error: { code, message } })}\n`)
  else process.stderr.write(`${plain(message)}\n`)
  return exitCode
}

function faultOf(error: unknown) {
  if (error instanceof AppError) return faultOfWorld(error)
  if (error instanceof WrongUsage)
    return { code: 'usage', message: error.message, exitCode: EXIT.usage }
  if (error instanceof Refused)
    return { code: error.code, message: error.message, exitCode: EXIT.failed }
  if (error instanceof StartRefused)
    return { code: 'start.refused', message: error.message, exitCode: EXIT.wrongEnvironment }
  return { code: 'failed', message: messageOf(error), exitCode: EXIT.failed }
}

function faultOfWorld(error: AppError) {
  const { code } = error
  if (code === 'db.unavailable')
    return {
      code,
      message: `PostgreSQL cannot be reached (${reasonOf(error) ?? 'no reason given'}).`,
      exitCode: EXIT.unreachable,
    }
  if (code === 'keys.unknown')
    return {
      code,
      message: 'ENCRYPTION_KEYS lacks a key that texts in this database are sealed with.',
      exitCode: EXIT.wrongEnvironment,
    }
  const exitCode = /^(discord\.unavailable|backup\.noTool)$/.test(code)
    ? EXIT.unreachable
    : EXIT.failed
  return { code, message: messageOf(error.cause ?? error), exitCode }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** What commander says of a command that there is not; it says back what was typed. */
export const printUsage = (text: string) => process.stderr.write(plain(text))
