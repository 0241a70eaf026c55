import type { WhenContext } from './when.ts'

export interface Suggestion {
  readonly label: string
  readonly value: string
}

export const readings = (_text: string, _context: WhenContext): readonly Suggestion[] => []
