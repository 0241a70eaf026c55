import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { expect, test } from 'vitest'

test('a run that failed says so to the shell, though it had a PostgreSQL of its own', () => {
  const module = new URL('../support/embedded-postgres.ts', import.meta.url).href
  const failing = `await import('${module}'); process.exitCode = 3`
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', failing])
  expect(status).toBe(3)
})
