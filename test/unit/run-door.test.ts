import { describe, expect, test } from 'vitest'
import { startProcess } from '../support/process.ts'

const messages = (of: ReturnType<typeof startProcess>) => of.lines().map(({ msg }) => msg)

describe('a process that nobody can answer for any more', () => {
  test.each(['rejection', 'exception'])(
    'E24: tells why, closes, and exits 1: %s',
    async (failure) => {
      const door = startProcess('test/fixtures/door.ts', {}, [failure])
      expect(await door.exited).toBe(1)
      expect(messages(door)).toEqual(['process cannot go on', 'closed'])
      expect(door.lines()[0]).toMatchObject({
        level: 'error',
        error: { message: 'nobody caught this' },
      })
    },
  )

  test('that cannot close is ended after 15 s', { timeout: 40_000 }, async () => {
    const door = startProcess('test/fixtures/door.ts', {}, ['stuck'])
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    const start = performance.now()
    door.signal('SIGTERM')
    expect(await door.exited).toBe(1)
    expect(performance.now() - start).toBeGreaterThan(14_000)
    expect(performance.now() - start).toBeLessThan(17_000)
  })
})

test('a fault at start that nobody expected is told in plain words, without a query, and exits 1', async () => {
  const door = startProcess('test/fixtures/door.ts', {}, ['start'])
  expect(await door.exited).toBe(1)
  expect(JSON.parse(door.stderr())).toMatchObject({
    error: { type: 'DrizzleQueryError', message: 'failed query', causes: [{ type: 'Error' }] },
  })
  expect(door.stderr()).not.toContain('canary')
})
