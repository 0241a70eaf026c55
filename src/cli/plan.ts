import type { CommandScope, Definition, Registration } from '../core/discord/registrations.ts'

/** What has to be done so that Discord knows a command as this build defines it. */
export type Step =
  | { readonly kind: 'create'; readonly definition: Definition }
  | {
      readonly kind: 'change'
      readonly id: string
      readonly definition: Definition
      /** Where and how, one line each. */
      readonly differences: readonly string[]
    }
  | { readonly kind: 'remove'; readonly id: string; readonly definition: Definition }

/** What Discord adds by itself, or has given up. */
const UNTOLD = new Set(
  'id application_id guild_id version dm_permission default_permission handler'.split(' '),
)
/** Of a command of one guild Discord keeps no place and no way to install it. */
const OF_ALL_GUILDS = new Set(['contexts', 'integration_types'])
const SLASH = 1

/** What differs between this build and what Discord knows, in the order of the build; what goes comes last. */
export function planOf(
  wanted: readonly Definition[],
  registered: readonly Registration[],
  scope: CommandScope,
): readonly Step[] {
  const definitions = wanted.map((definition) => ofScope(definition, scope))
  const known = new Map(registered.map((each) => [keyOf(each), each]))
  const keys = new Set(definitions.map(keyOf))
  return [
    ...definitions.flatMap((definition) => stepFor(definition, known.get(keyOf(definition)))),
    ...registered
      .filter((each) => !keys.has(keyOf(each)))
      .map((each): Step => ({ kind: 'remove', id: each.id, definition: each })),
  ]
}

export const typeOf = ({ type }: Definition): number => (typeof type === 'number' ? type : SLASH)

const keyOf = (definition: Definition) => `${typeOf(definition)} ${definition.name}`

function ofScope(definition: Definition, scope: CommandScope): Definition {
  if (scope === 'global') return definition
  const entries = Object.entries(definition).filter(([key]) => !OF_ALL_GUILDS.has(key))
  return { ...Object.fromEntries(entries), name: definition.name }
}

function stepFor(definition: Definition, known: Registration | undefined): readonly Step[] {
  if (!known) return [{ kind: 'create', definition }]
  const differences = differencesOf(known, definition)
  if (differences.length === 0) return []
  return [{ kind: 'change', id: known.id, definition: whole(definition), differences }]
}

/** A change leaves alone what it does not name: so it names what is not there any more. */
const whole = (definition: Definition): Definition => ({
  default_member_permissions: null,
  name_localizations: null,
  ...(typeOf(definition) === SLASH && { options: [], description_localizations: null }),
  ...definition,
})

function differencesOf(before: Definition, after: Definition): readonly string[] {
  // A place that is not asked for is compared with nothing: a guild's commands have none.
  const isTold = (key: string) => !OF_ALL_GUILDS.has(key) || key in after
  const told = Object.fromEntries(Object.entries(before).filter(([key]) => isTold(key)))
  const had = new Map(leavesOf(told, after.name))
  const has = new Map(leavesOf(after, after.name))
  return [...new Set([...had.keys(), ...has.keys()])]
    .filter((path) => had.get(path) !== has.get(path))
    .map((path) => `${path}: ${had.get(path) ?? 'nothing'} → ${has.get(path) ?? 'nothing'}`)
}

type Leaf = readonly [path: string, value: string]

/** Every value that says something: `false`, `null`, empty lists and texts are what Discord leaves out. */
function* leavesOf(value: unknown, path: string): Generator<Leaf> {
  if (Array.isArray(value)) yield* leavesOfList(value, path)
  else if (typeof value === 'object' && value !== null) yield* leavesOfPart(value, path)
  else if (SILENT.every((silent) => value !== silent) && !isSlash(value, path))
    yield [path, JSON.stringify(value)]
}

const SILENT: readonly unknown[] = [null, undefined, false, '']

/** What a command is where it does not say what it is. */
const isSlash = (value: unknown, path: string) =>
  value === SLASH && path.endsWith('.type') && !path.includes(' ')

function* leavesOfPart(part: object, path: string): Generator<Leaf> {
  for (const [key, value] of Object.entries(part))
    if (!UNTOLD.has(key)) yield* leavesOf(value, isListOfParts(key) ? path : `${path}.${key}`)
}

const isListOfParts = (key: string) => key === 'options' || key === 'choices'

function* leavesOfList(list: readonly unknown[], path: string): Generator<Leaf> {
  const parts = list.filter(isNamed)
  if (parts.length === 0) {
    if (list.length > 0) yield [path, JSON.stringify([...list].sort())]
    return
  }
  yield [`${path} in order`, parts.map(({ name }) => name).join(', ')]
  for (const part of parts) yield* leavesOf(part, `${path} ${part.name}`)
}

const isNamed = (part: unknown): part is { readonly name: string } =>
  typeof part === 'object' && part !== null && typeof Reflect.get(part, 'name') === 'string'
