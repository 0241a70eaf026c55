import type { Snowflake } from '../../core/ids.ts'
import { asTyped } from './draft.ts'

/** What was said besides, while it is asked which turn is meant: it stands on that card under these numbers. */
export const SAID_TEXTS = { note: 105, doneBy: 106 } as const

export interface SaidBesides {
  readonly note?: string | undefined
  readonly doneBy?: Snowflake | undefined
}

export const saidIn = (texts: ReadonlyMap<number, string>): SaidBesides => ({
  note: asTyped(texts.get(SAID_TEXTS.note)),
  doneBy: /<@(\d{17,19})>$/.exec(texts.get(SAID_TEXTS.doneBy) ?? '')?.[1],
})
