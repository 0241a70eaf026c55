import type { createDatabase } from './app.ts'

type Sql = Awaited<ReturnType<typeof createDatabase>>['admin']

/** What PostgreSQL does for one part of a statement. */
interface Node {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Index Cond'?: string
  readonly 'Recheck Cond'?: string
  readonly Plans?: readonly Node[]
}

export interface Scan {
  readonly table: string
  readonly how: string
  readonly index: string
  /** What an index is asked for; empty for one that is read from end to end. */
  readonly by: string
}

export interface Explained {
  readonly text: string
  readonly role: (typeof ROLES)[number]
  readonly scans: readonly Scan[]
}

/** What ct_system may ask is mostly asked by it: for it the rows of all guilds are in the way. */
const ROLES = ['ct_system', 'ct_app'] as const
const DENIED = '42501'
const EXPLAINED = /^\s*(select|insert|update|delete|with)\b/i

/** How a statement reaches tables, whatever its values are. Undefined for one without a plan, such as COMMIT. */
export async function explained(admin: Sql, text: string): Promise<Explained | undefined> {
  if (!EXPLAINED.test(text)) return undefined
  for (const role of ROLES) {
    const plan = await planFor(admin, role, text)
    if (plan) return { text, role, scans: scansIn(plan) }
  }
  throw new Error(`nobody may ask: ${text}`)
}

async function planFor(admin: Sql, role: string, text: string): Promise<Node | undefined> {
  try {
    return await admin.begin(async (tx) => {
      await tx.unsafe(`set local role ${role}`)
      // Whether an index can be used is asked, not whether a small table is worth one.
      await tx.unsafe('set local enable_mergejoin = off; set local enable_hashjoin = off').simple()
      const [row] = await tx.unsafe(`explain (generic_plan, format json) ${text}`).simple()
      const [plan]: readonly { readonly Plan: Node }[] = row ? row['QUERY PLAN'] : []
      return plan?.Plan
    })
  } catch (cause) {
    if ((cause as { readonly code?: string }).code === DENIED) return undefined
    throw new Error(`cannot be explained: ${text}`, { cause })
  }
}

function scansIn(node: Node): readonly Scan[] {
  const { 'Node Type': how, 'Relation Name': table, Plans: below = [] } = node
  const scans = below.flatMap(scansIn)
  if (!table || !how.includes('Scan')) return scans
  // A bitmap is made of indexes by the parts below.
  const index = node['Index Name'] ?? below[0]?.['Index Name'] ?? ''
  return [...scans, { table, how, index, by: node['Index Cond'] ?? node['Recheck Cond'] ?? '' }]
}
