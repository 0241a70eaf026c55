import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { z } from 'zod'

const DRIZZLE = new URL('../../drizzle/', import.meta.url)

/** Nobody runs a build from before it. */
const FIRST_KEPT = 15

const column = z.object({ type: z.string(), notNull: z.boolean(), default: z.unknown().optional() })
const table = z.object({
  columns: z.record(z.string(), column),
  checkConstraints: z.record(z.string(), z.unknown()),
  uniqueConstraints: z.record(z.string(), z.unknown()),
})
const snapshot = z.object({ tables: z.record(z.string(), table) })
type Table = z.output<typeof table>
type Tables = z.output<typeof snapshot>['tables']

const read = (file: string) => readFile(new URL(file, DRIZZLE), 'utf8')

async function tablesAt(position: number): Promise<Tables> {
  const name = `meta/${String(position).padStart(4, '0')}_snapshot.json`
  return snapshot.parse(JSON.parse(await read(name))).tables
}

/** The columns that a rule is about: one about a new column binds nobody who does not know it. */
function namesOf(rule: unknown, { columns }: Table) {
  const text = JSON.stringify(rule).replaceAll('\\', '')
  return Object.keys(columns).filter((of) => text.includes(`"${of}"`))
}

function takenFromTable(name: string, old: Table, now: Table | undefined): readonly string[] {
  if (!now) return [`${name} is gone`]
  const columns = Object.entries(old.columns).flatMap(([of, was]) => {
    const is = now.columns[of]
    if (!is) return [`${name}.${of} is gone`]
    if (is.type !== was.type) return [`${name}.${of} is another type`]
    return is.notNull && !was.notNull ? [`${name}.${of} must be there`] : []
  })
  const required = Object.entries(now.columns)
    .filter(([of, is]) => !(of in old.columns) && is.notNull && is.default === undefined)
    .map(([of]) => `${name}.${of} must be given`)
  const isNew = (of: string) => !(of in old.columns)
  const rules = (['checkConstraints', 'uniqueConstraints'] as const).flatMap((kind) =>
    Object.entries(now[kind])
      .filter(([of, rule]) => !(of in old[kind]) && !namesOf(rule, now).some(isNew))
      .map(([of]) => `${name}: ${of} is a new rule`),
  )
  return [...columns, ...required, ...rules]
}

/** What a build from before a migration could stumble over. */
const taken = (old: Tables, now: Tables) =>
  Object.entries(old).flatMap(([name, was]) => takenFromTable(name, was, now[name]))

test('P16: a migration that takes something away says that older builds may not start on it', async () => {
  const { entries } = JSON.parse(await read('meta/_journal.json'))
  for (let position = FIRST_KEPT; position < entries.length; position += 1) {
    const found = taken(await tablesAt(position - 1), await tablesAt(position))
    const text = await read(`${entries[position].tag}.sql`)
    const needs = Number(/update schema_compatibility set needs = (\d+)/.exec(text)?.[1] ?? 0)
    if (found.length > 0) expect(needs, found.join(', ')).toBe(position + 1)
  }
})

test('what is taken away is seen: a column renamed, a new rule, a value that must be given', async () => {
  const found = (position: number) =>
    Promise.all([tablesAt(position - 1), tablesAt(position)]).then(([old, now]) => taken(old, now))
  expect(await found(9)).toEqual([
    'public.chores.assignee_id is gone',
    'public.chores.assignment must be given',
  ])
  expect(await found(2)).toContain('public.outbox: outbox_state is a new rule')
  expect(await found(5)).toEqual([])
})
