import { describe, expect, test } from 'vitest'
import { startProcess } from '../support/process.ts'

const messages = (of: ReturnType<typeof startProcess>) => of.lines().map(({ msg }) => msg)
const isOpen = (door: ReturnType<typeof startProcess>) =>
  expect.poll(door.stderr, { timeout: 10_000 }).toBe('open\n')

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

  test('that fails to close says why, and exits 1', async () => {
    const door = startProcess('test/fixtures/door.ts', {}, ['broken'])
    await isOpen(door)
    door.signal('SIGTERM')
    expect(await door.exited).toBe(1)
    expect(messages(door)).toEqual(['asked to stop', 'process could not close'])
    expect(door.lines()[1]).toMatchObject({ error: { message: 'this does not close' } })
  })

  test('that cannot close is ended after 15 s, and says so', async () => {
    const door = startProcess('test/fixtures/door.ts', {}, ['stuck'])
    await isOpen(door)
    const start = performance.now()
    door.signal('SIGTERM')
    expect(await door.exited).toBe(1)
    // Its seconds are tenths of ours.
    expect(performance.now() - start).toBeGreaterThan(1_400)
    expect(performance.now() - start).toBeLessThan(3_500)
    expect(messages(door)).toEqual(['asked to stop', 'process did not close in time'])
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
