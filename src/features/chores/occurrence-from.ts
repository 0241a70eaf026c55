import {
  type Completion,
  choreFrom,
  type Occurrence,
  type Opening,
  writtenFrom,
} from '../model/index.ts'

interface Sealed extends Omit<Completion, 'note' | 'proof'> {
  readonly note: Buffer | null
  readonly proof: Buffer | null
}

interface Row {
  readonly occurrence: Omit<Occurrence, 'chore' | 'completion'>
  readonly chore: Parameters<typeof choreFrom>[1]
  readonly area: Parameters<typeof choreFrom>[2]
  readonly completion: Sealed | null
}

/** From its row, and those that were joined to it. */
export const occurrenceFrom = (
  scope: Opening,
  { occurrence, chore, area, completion }: Row,
): Occurrence => ({
  ...occurrence,
  chore: choreFrom(scope, chore, area),
  completion: completion && {
    ...completion,
    ...writtenFrom(scope, completion),
  },
})
