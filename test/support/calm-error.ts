/** What a person can mend: one sentence about what is wrong, one about what to do. No stack. */
export class CalmError extends Error {
  override readonly name = 'CalmError'
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined
