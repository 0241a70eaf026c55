import type { Logger } from '../../src/core/observability/logger.ts'

export interface Line {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  readonly fields: Readonly<Record<string, unknown>>
  readonly message: string
}

/** A log that a test can read back. */
export function logOfTest(): Logger & { readonly lines: readonly Line[] } {
  const lines: Line[] = []
  const bind = (bound: object): Logger => {
    const say = (level: Line['level']) => (fields: object, message: string) =>
      void lines.push({ level, fields: { ...bound, ...fields }, message })
    return {
      debug: say('debug'),
      info: say('info'),
      warn: say('warn'),
      error: say('error'),
      child: (fields) => bind({ ...bound, ...fields }),
      flush: async () => undefined,
    }
  }
  return { ...bind({}), lines }
}
