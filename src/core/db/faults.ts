import { DrizzleQueryError } from 'drizzle-orm/errors'
import { AppError, type ErrorCode } from '../errors.ts'

/** PostgreSQL's codes, by their meaning for us. Source: its manual, appendix «Error codes». */
const MEANINGS: readonly (readonly [RegExp, ErrorCode])[] = [
  // serialization failure, deadlock, somebody who was first with the same thing, or took away what it needs
  [/^(40001|40P01|23503|23505)$/, 'db.conflict'],
  [/^(57014|55P03|25P0[34])$/, 'db.timeout'], // statement, lock, idle and transaction timeout
  [/^(08...|57P..|53...|25006|28...|3D000)$/, 'db.unavailable'],
  [/^(CONNECTION_\w+|CONNECT_TIMEOUT)$/, 'db.unavailable'], // postgres.js
  [/CERT|^ERR_(TLS|SSL)/, 'db.unavailable'],
  [/^E[A-Z]{3,}$|^EAI_AGAIN$/, 'db.unavailable'], // Node's sockets; PostgreSQL's codes have digits
]

/** What a driver, or Drizzle around it, threw; whatever else passes as it is. */
export function toAppError(error: unknown): unknown {
  const code = codeOf(error)
  if (code === undefined) return error
  const meaning = MEANINGS.find(([pattern]) => pattern.test(code))?.[1] ?? 'db.refused'
  // Drizzle's wrapper is left out: its message holds the parameters of the query.
  return new AppError(meaning, { retryable: meaning !== 'db.refused', cause: driverError(error) })
}

const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/^28/, 'PostgreSQL does not let the login of DATABASE_URL in: check its user and password'],
  [/^3D000$/, 'The database that DATABASE_URL names does not exist'],
]

/**
 * What an operator must mend, when PostgreSQL answers and turns us away. Only for a start: in a process
 * that has been let in before, it is one more way of being away.
 */
export function turnedAway(error: AppError): string | undefined {
  const code = codeOf(error.cause)
  if (code === undefined) return undefined
  const sentence = REFUSALS.find(([pattern]) => pattern.test(code))?.[1]
  return sentence && `${sentence} (${code}).`
}

/** The caller gave up waiting. */
export const timedOut = (signal?: AbortSignal) =>
  new AppError('db.timeout', { retryable: true, cause: signal?.reason })

/** The connection itself is gone, so nothing more can be said through it. */
export function isLost(error: unknown): boolean {
  const code = codeOf(error)
  return code !== undefined && /^(CONNECTION_|CONNECT_TIMEOUT|E[A-Z]{3,}|57P0[1-5]|08)/.test(code)
}

function driverError(error: unknown): unknown {
  return error instanceof DrizzleQueryError ? error.cause : error
}

function codeOf(error: unknown): string | undefined {
  const inner = driverError(error)
  if (inner instanceof AppError || !(inner instanceof Error) || !('code' in inner)) return undefined
  return isDriverError(inner) ? String(inner.code) : undefined
}

const isDriverError = (error: Error & { code: unknown }) =>
  error.name === 'PostgresError' ||
  'syscall' in error ||
  error.name === 'AggregateError' ||
  /^CONNECT|CERT|^ERR_(TLS|SSL)/.test(String(error.code))
