import { expect, vi } from 'vitest'

/** Whoever is told that nothing was changed tries again. */
export const untilSaved = (change: () => Promise<{ readonly text: string }>) =>
  vi.waitFor(async () => expect((await change()).text).not.toContain('`CT-'))
