import { expect, vi } from 'vitest'

/** One that is told so has waited for more than a second. */
const TIMEOUT = { timeout: 20_000 }

/** Whoever is told that nothing was changed tries again. */
export const untilSaved = (change: () => Promise<{ readonly text: string }>) =>
  vi.waitFor(async () => expect((await change()).text).not.toContain('`CT-'), TIMEOUT)
