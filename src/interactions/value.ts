import type { Localized } from '../core/i18n/localized.ts'
import { isSnowflake, type Snowflake } from '../core/ids.ts'
import { clean, lengthOf } from '../core/text.ts'
import { listOf, type Read } from './handler.ts'
import * as resolved from './resolved.ts'
import { wrong } from './wrong.ts'

// Readers of what a member gave, shared by options, selects and modal fields. Discord's client has
// checked most of it; a forged or outdated request has not.

export const given = <T>(value: T): Read<T> => ({ ok: true, value })

/** Required: the value is there. Else it may be undefined. */
export type May<R, T> = R extends true ? T : T | undefined

export interface TextBounds {
  readonly min?: number
  readonly max: number
  readonly multiline?: boolean
}

/** Undefined when nothing visible is left of it. */
export function text(
  name: Localized,
  value: unknown,
  { min = 0, max, multiline = false }: TextBounds,
): Read<string | undefined> {
  if (typeof value !== 'string') return wrong('value.missing', name)
  const tidy = clean(value, { multiline })
  if (!tidy.ok) return wrong('value.unreadable', name)
  const length = lengthOf(tidy.value)
  if (length > max) return wrong('value.tooLong', name, { count: max })
  if (length === 0) return given(undefined)
  if (length < min) return wrong('value.tooShort', name, { count: min })
  return given(tidy.value)
}

export interface NumberBounds {
  readonly min?: number
  readonly max?: number
  readonly whole?: boolean
}

export function number(
  name: Localized,
  value: unknown,
  { min, max, whole = false }: NumberBounds,
): Read<number> {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('value.notANumber', name)
  if (whole && !Number.isSafeInteger(value)) return wrong('value.notAWholeNumber', name)
  if (min !== undefined && value < min) return wrong('value.atLeast', name, { min })
  if (max !== undefined && value > max) return wrong('value.atMost', name, { max })
  return given(value)
}

export const truth = (name: Localized, value: unknown): Read<boolean> =>
  typeof value === 'boolean' ? given(value) : wrong('value.notOffered', name)

/** One key of those offered. */
export const offered = <K extends string>(
  name: Localized,
  value: unknown,
  keys: ReadonlySet<string>,
): Read<K> =>
  // The set holds exactly the keys of K.
  typeof value === 'string' && keys.has(value) ? given(value as K) : wrong('value.notOffered', name)

type Missing = 'value.user' | 'value.role' | 'value.channel' | 'value.file'

/** An id, looked up in what Discord sent beside it: an id that is not there was made up. */
const chosen =
  <T>(find: (all: unknown, id: Snowflake) => T | undefined, missing: Missing) =>
  (name: Localized, value: unknown, all: unknown): Read<T> => {
    const found = isSnowflake(value) ? find(all, value) : undefined
    return found === undefined ? wrong(missing, name) : given(found)
  }

export const user = chosen(resolved.userIn, 'value.user')
export const role = chosen(resolved.roleIn, 'value.role')
export const mentionable = chosen(resolved.mentionableIn, 'value.user')
const anyChannel = chosen(resolved.channelIn, 'value.channel')
const anyFile = chosen(resolved.fileIn, 'value.file')

export const channel =
  (types: readonly number[] = []) =>
  (name: Localized, value: unknown, all: unknown): Read<resolved.ChosenChannel> => {
    const read = anyChannel(name, value, all)
    if (!read.ok || types.length === 0 || types.includes(read.value.type)) return read
    return wrong('value.channelKind', name)
  }

/** `endings` are file name endings with their dot, lower case; none stated: any file. */
export const file =
  (endings: readonly string[] = []) =>
  (name: Localized, value: unknown, all: unknown): Read<resolved.ChosenFile> => {
    const read = anyFile(name, value, all)
    if (!read.ok || endings.length === 0) return read
    const filename = read.value.filename.toLowerCase()
    if (endings.some((ending) => filename.endsWith(ending))) return read
    return wrong('value.fileKind', name, { kinds: endings.join(', ') })
  }

export interface Count {
  readonly min: number
  readonly max: number
}

/** `all` is `data.resolved`, where everything but strings and numbers is. */
export type ReadOne<T> = (name: Localized, value: unknown, all: unknown) => Read<T>

/** Several values, each different, as many as were asked for. */
export function several<T>(
  name: Localized,
  values: unknown,
  { min, max }: Count,
  one: { readonly read: ReadOne<T>; readonly resolved: unknown },
): Read<readonly T[]> {
  const list = listOf(values)
  if (list.length > max) return wrong('value.most', name, { count: max })
  if (list.length < min) return wrong('value.fewest', name, { count: min })
  if (new Set(list).size !== list.length) return wrong('value.notOffered', name)
  const found: T[] = []
  for (const value of list) {
    const read = one.read(name, value, one.resolved)
    if (!read.ok) return read
    found.push(read.value)
  }
  return given(found)
}

/** The value of each part by its key, or what is wrong with the first that is wrong. */
export function each<P>(
  parts: readonly (readonly [string, P])[],
  read: (part: P, key: string) => Read<unknown>,
): Read<Readonly<Record<string, unknown>>> {
  const values: Record<string, unknown> = {}
  for (const [key, part] of parts) {
    const one = read(part, key)
    if (!one.ok) return one
    values[key] = one.value
  }
  return given(values)
}
