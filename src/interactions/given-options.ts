import { isJson, type Json, listOf, type Read } from './handler.ts'
import type { Option, Options, Values } from './option.ts'
import { each } from './value.ts'
import { outdated, wrong } from './wrong.ts'

const NOTHING: Read<undefined> = { ok: true, value: undefined }

/** The entries of `options`, or undefined when no client of ours sends such a list. */
function entriesOf(data: Json): ReadonlyMap<unknown, Json> | undefined {
  const list = listOf(data.options)
  if (!list.every(isJson)) return undefined
  const entries = new Map(list.map((entry) => [entry.name, entry]))
  return entries.size === list.length ? entries : undefined
}

const hasType = ({ definition }: Option<unknown>, entry: Json) => entry.type === definition.type

/**
 * A reader of the values of these options, in the order of `options`. Names that are not ours come
 * from a client that still shows an older command, or from nobody.
 */
export function optionReader<O extends Options>(options: O) {
  const all = Object.entries(options)
  const names = new Set<unknown>(all.map(([, { definition }]) => definition.name))

  return (data: Json, resolved: unknown): Read<Values<O>> => {
    const entries = entriesOf(data)
    const foreign = entries && [...entries.keys()].some((name) => !names.has(name))
    if (!entries || foreign) return outdated('old.command')
    const read = (option: Option<unknown>) =>
      readOne(option, entries.get(option.definition.name), resolved)
    // One entry per key of O, each read by that key's own option.
    return each(all, read) as Read<Values<O>>
  }
}

function readOne(option: Option<unknown>, entry: Json | undefined, all: unknown): Read<unknown> {
  if (entry && !hasType(option, entry)) return outdated('old.command')
  const read = entry ? option.read(entry.value, all) : NOTHING
  const missing = read.ok && read.value === undefined && option.required
  return missing ? wrong('value.missing', option.name) : read
}

/** Which option is being typed into, what stands there, and what the others hold so far. */
export function focusOf(options: Options, data: Json) {
  const entries = entriesOf(data)
  const present = Object.entries(options).flatMap(([key, option]) => {
    const entry = entries?.get(option.definition.name)
    return entry && hasType(option, entry) ? [{ key, option, entry }] : []
  })
  const focus = present.find(({ entry }) => entry.focused === true)
  if (!focus) return undefined
  const others = present.flatMap(({ key, entry: { value } }) =>
    key !== focus.key && isPlain(value) ? [[key, value] as const] : [],
  )
  const { value: typed } = focus.entry
  return {
    option: focus.option,
    typed: isPlain(typed) ? String(typed) : '',
    others: Object.fromEntries(others),
  }
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
