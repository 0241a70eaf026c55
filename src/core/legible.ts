import { AppError } from './errors.ts'
import { UNREADABLE } from './text.ts'

/** What a vault opens, or the sign that stands for what no key opens. */
export function legible(open: () => string): string {
  try {
    return open()
  } catch (error) {
    if (error instanceof AppError && error.code === 'vault.unreadable') return UNREADABLE
    throw error
  }
}
