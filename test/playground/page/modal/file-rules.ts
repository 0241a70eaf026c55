import type { Words } from '../message/words.ts'

/** Discord's limit where nobody has paid for more. */
export const FILE_MB_MAX = 10
const MB = 1024 * 1024

interface Chosen {
  readonly name: string
  readonly size: number
}

const normal = (type: string) => `.${type.toLowerCase().replace(/^\./, '')}`

/** Discord looks only at how a name ends. */
export const isAllowed = (name: string, types: readonly string[]): boolean =>
  types.length === 0 || types.some((type) => name.toLowerCase().endsWith(normal(type)))

/** Why a file cannot be sent, or nothing. */
export function refuseFile(
  { name, size }: Chosen,
  types: readonly string[],
  words: Words,
): string | undefined {
  if (!isAllowed(name, types)) return words.wrongType(name, types.map(normal).join(', '))
  return size > FILE_MB_MAX * MB ? words.tooBig(name, FILE_MB_MAX) : undefined
}

export const acceptOf = (types: readonly string[]): string => types.map(normal).join(',')
