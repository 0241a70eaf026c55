import type { App } from '../app.ts'
import { INPUT_LENGTH_MAX } from '../core/limits.ts'
import { clean } from '../core/text.ts'
import { isJson, type Json, listOf, type Response } from './handler.ts'
import type { Invocation } from './invocation.ts'
import type { Options, Values } from './option.ts'

type Settled<O extends Options> = { readonly values: Values<O> } | { readonly say: Response }

interface Given<O extends Options> {
  readonly data: Json
  readonly values: Values<O>
}

/** A name typed faster than its list came is looked up as the list would have been. */
export async function settle<O extends Options>(
  options: O,
  { data, values }: Given<O>,
  { app, at }: { readonly app: App; readonly at: Invocation },
): Promise<Settled<O>> {
  const settled: Record<string, unknown> = { ...values }
  for (const [key, { definition, lookUp }] of Object.entries(options)) {
    const typed = settled[key] === null ? textOf(data, definition.name) : ''
    if (!lookUp || !typed) continue
    const found = await lookUp(app, at, typed)
    if ('say' in found) return found
    settled[key] = found.value
  }
  // Of the same keys; only what was null is an id now.
  return { values: settled as Values<O> }
}

function textOf(data: Json, name: string): string {
  const entry = listOf(data.options).find((one) => isJson(one) && one.name === name)
  if (!isJson(entry) || typeof entry.value !== 'string') return ''
  const tidy = clean(entry.value.slice(0, INPUT_LENGTH_MAX))
  return tidy.ok ? tidy.value : ''
}
