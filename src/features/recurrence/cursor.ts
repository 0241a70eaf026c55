import type { Token } from './tokens.ts'
import { type Particle, type Values, VOCABULARY } from './vocabulary.ts'

/** A place in a text that is being read. Whatever it takes is read; what it refuses stays. */
export class Cursor {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length
  }

  /** The value of the next word, when it is of that kind; then it is taken. */
  take<Kind extends keyof Values>(kind: Kind): Values[Kind] | undefined {
    const value = this.#meaning(kind)
    if (value !== undefined) this.#at += 1
    return value
  }

  /** Whether the next word is of that kind; it stays. */
  sees(kind: keyof Values): boolean {
    return this.#meaning(kind) !== undefined
  }

  #meaning<Kind extends keyof Values>(kind: Kind): Values[Kind] | undefined {
    return VOCABULARY.get(this.#tokens[this.#at]?.text ?? '')?.[kind]
  }

  /** Whether the next word is one of these; then it is taken. */
  has(...particles: readonly Particle[]): boolean {
    const particle = this.#meaning('particle')
    if (!particle || !particles.includes(particle)) return false
    this.#at += 1
    return true
  }

  /** Whether the next character is one of these; then it is taken. */
  hasMark(marks: string): boolean {
    const token = this.#tokens[this.#at]
    if (!token || !marks.includes(token.text)) return false
    this.#at += 1
    return true
  }

  /** Digits as written, so that `07` and `7` can be told apart. */
  digits(lengthMax: number): string | undefined {
    const token = this.#tokens[this.#at]
    if (!token?.isNumber || token.text.length > lengthMax) return undefined
    this.#at += 1
    return token.text
  }

  /** Whether the next token follows without a space. */
  get isGlued(): boolean {
    return this.#tokens[this.#at]?.glued ?? false
  }

  /** Whether that can be read here; the place stays. */
  leadsTo(read: (cursor: Cursor) => unknown): boolean {
    const start = this.#at
    const isRead = read(this) !== undefined
    this.#at = start
    return isRead
  }

  /** Reads all of it, or nothing: on undefined the place is as before. */
  attempt<T>(read: (cursor: Cursor) => T | undefined): T | undefined {
    const start = this.#at
    const value = read(this)
    if (value === undefined) this.#at = start
    return value
  }

  /** The first reading that succeeds. */
  either<T>(...reads: readonly ((cursor: Cursor) => T | undefined)[]): T | undefined {
    for (const read of reads) {
      const value = this.attempt(read)
      if (value !== undefined) return value
    }
    return undefined
  }
}
