import { z } from 'zod'

/** As much of a JSON Schema as is told. */
interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly pattern?: string
  /** What no JSON Schema can say: the sentences of the refinements. */
  readonly rules?: readonly string[]
}

/** One thing that is checked, such as a button: its fields with their limits, and its rules. */
export interface Checked {
  readonly type: number
  readonly fields: readonly string[]
  readonly rules: readonly string[]
}

export function schemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const rules = sentencesOf(zodSchema)
      if (rules.length > 0) Object.assign(jsonSchema, { rules })
    },
  }) as Schema
}

function sentencesOf(schema: z.core.$ZodType): readonly string[] {
  const checks = schema._zod.def.checks ?? []
  return checks.flatMap(({ _zod: { def } }) => {
    if (def.check !== 'custom' || !def.error) return []
    // A refinement's sentence does not depend on what was wrong.
    const said = def.error({ code: 'custom', input: undefined } as never)
    return typeof said === 'string' ? [said] : []
  })
}

/** Everything with a number for a type that may stand here or deeper, each once, by that number. */
export function checkedIn(schema: Schema): readonly Checked[] {
  const found = new Map<number, Checked>()
  for (const node of nodesOf(schema))
    for (const type of typesOf(node))
      if (!found.has(type))
        found.set(type, { type, fields: fieldsOf(node), rules: node.rules ?? [] })
  return [...found.values()].sort((a, b) => a.type - b.type)
}

function* nodesOf(schema: Schema): Generator<Schema> {
  yield schema
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema
  for (const inner of [...Object.values(properties), ...(items ? [items] : []), ...anyOf, ...oneOf])
    yield* nodesOf(inner)
}

function typesOf({ properties }: Schema): readonly number[] {
  const { type } = properties ?? {}
  const all = type?.anyOf ?? (type ? [type] : [])
  return all.flatMap((one) => (typeof one.const === 'number' ? [one.const] : []))
}

/** Each field with its limits, those of a nested list or object with its path. */
export function fieldsOf({ properties = {}, required = [] }: Schema): readonly string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    if (name === 'type' || name === 'id') return []
    const limit = limitOf(field)
    const mark = required.includes(name) ? '' : '?'
    return [`${name}${mark}${limit && ` ${limit}`}`, ...innerOf(name, field)]
  })
}

function innerOf(name: string, field: Schema): readonly string[] {
  const schema = plainly(field)
  const inner = schema.items ?? schema
  // What has a type of its own has a line of its own.
  if (!inner.properties || typesOf(inner).length > 0) return []
  const path = schema.items ? `${name}[]` : name
  return fieldsOf(inner).map((text) => `${path}.${text}`)
}

/** Without «or null». */
function plainly(schema: Schema): Schema {
  const branches = (schema.anyOf ?? []).filter(({ type }) => type !== 'null')
  return branches.length === 1 && branches[0] ? plainly(branches[0]) : schema
}

function limitOf(field: Schema): string {
  const {
    type,
    minLength,
    maxLength,
    minItems,
    maxItems,
    minimum,
    maximum,
    enum: names,
  } = plainly(field)
  if (names) return names.join(', ')
  if (type === 'string') return between(minLength, maxLength, 'characters')
  if (type === 'array') return between(minItems, maxItems, 'items')
  return between(minimum, maximum, '')
}

function between(min: number | undefined, max: number | undefined, unit: string): string {
  const low = min === undefined || min <= Number.MIN_SAFE_INTEGER ? undefined : min
  const high = max === undefined || max >= Number.MAX_SAFE_INTEGER ? undefined : max
  if (high !== undefined) return `${low ?? 0}–${high} ${unit}`.trim()
  return low ? `≥ ${low} ${unit}`.trim() : ''
}
