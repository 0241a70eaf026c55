import { asTyped } from '../model/index.ts'
import { type Whom, whomInText } from './whom.ts'

/** What somebody filled in of a form that was not saved. */
export interface Draft {
  readonly name?: string | undefined
  readonly when?: string | undefined
  readonly who?: Whom | undefined
  readonly notes?: string | undefined
}

/** The numbers of its texts on a card: from there the form is filled in again, and nothing has to be kept. */
export const DRAFT_TEXTS = { name: 101, when: 102, who: 103, notes: 104 } as const satisfies Record<
  keyof Draft,
  number
>

/** From the texts of a card by their numbers; undefined when it holds no draft. */
export function draftIn(texts: ReadonlyMap<number, string>): Draft | undefined {
  if (!Object.values(DRAFT_TEXTS).some((id) => texts.has(id))) return undefined
  return {
    name: asTyped(texts.get(DRAFT_TEXTS.name)),
    when: asTyped(texts.get(DRAFT_TEXTS.when)),
    who: whomInText(texts.get(DRAFT_TEXTS.who) ?? ''),
    notes: asTyped(texts.get(DRAFT_TEXTS.notes)),
  }
}
