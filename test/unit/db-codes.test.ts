import { expect, test } from 'vitest'
import { toAppError } from '../../src/core/db/faults.ts'
import { AppError } from '../../src/core/errors.ts'

const said = (code: string) => Object.assign(new Error('x'), { name: 'PostgresError', code })

test.each([
  ['E18: a full disk', '53100', 'db.unavailable', true],
  ['too many connections', '53300', 'db.unavailable', true],
  ['a rule that was broken', '23514', 'db.refused', false],
])('%s is %s: the row waits, or an operator looks', (_what, code, meaning, retryable) => {
  const fault = toAppError(said(code))
  expect(fault).toBeInstanceOf(AppError)
  expect(fault).toMatchObject({ code: meaning, retryable })
})
