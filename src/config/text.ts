import { z } from 'zod'

/** What a variable must be, said without its value: it may be a secret. */
export class Unfit extends Error {}

/** A schema made of a plain function, which throws `Unfit`. */
export const fits = <T>(parse: (text: string) => T) =>
  z.string().transform((text, context): T => {
    try {
      return parse(text)
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      context.addIssue({ code: 'custom', message: error.message })
      return z.NEVER
    }
  })

export const wholeNumber = (min: number, max: number) =>
  fits((text) => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= min && number <= max) return number
    throw new Unfit(`must be a whole number from ${min} to ${max}`)
  })

/** Without the marks that Windows editors leave: a byte order mark, a carriage return. */
export const clean = (text: string) => text.replace(/^\uFEFF/, '').trim()

/** Looks typed, repeated or counted: chance never makes this of 32 bytes. */
export function lacksEntropy(bytes: Buffer): boolean {
  const steps = new Set(bytes.map((byte, i) => byte - (bytes[i - 1] ?? 0)))
  const printable = bytes.every((byte) => byte >= 0x20 && byte < 0x7f)
  return new Set(bytes).size < 16 || steps.size < 16 || printable
}
