import type { Snowflake } from '../../core/ids.ts'
import { asTyped } from './as-typed.ts'

/** What was said besides, while it is asked which turn is meant: it stands on that card under these numbers. */
export const SAID_TEXTS = { note: 105, doneBy: 106, proof: 107 } as const

export interface SaidBesides {
  readonly note?: string | undefined
  readonly doneBy?: Snowflake | undefined
  /** Where pictures of it are, an address on each line. */
  readonly proof?: string | undefined
}

/** Of Markdown links, which are ours. */
const ADDRESS = /\]\((https?:\/\/[^)\s]+)\)/g

export const saidIn = (texts: ReadonlyMap<number, string>): SaidBesides => ({
  note: asTyped(texts.get(SAID_TEXTS.note)),
  doneBy: /<@(\d{17,19})>$/.exec(texts.get(SAID_TEXTS.doneBy) ?? '')?.[1],
  proof:
    [...(texts.get(SAID_TEXTS.proof) ?? '').matchAll(ADDRESS)]
      .map(([, address = '']) => address)
      .join('\n') || undefined,
})
