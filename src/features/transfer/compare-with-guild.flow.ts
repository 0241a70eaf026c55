import type { GuildScope } from '../../core/db/scope.ts'
import type { Snowflake } from '../../core/ids.ts'
import { fold } from '../../core/text.ts'
import { areas, chores } from '../chores/index.ts'
import { members } from '../members/index.ts'
import { AREAS_MAX } from '../model/index.ts'
import { ANYONE, type Assignment, membersOf, roleOf } from '../rotations/index.ts'
import type { Fine, Problem, Sorted } from './problem.ts'
import type { Wanted } from './wanted.ts'

interface Whose {
  readonly assignment: Assignment
  /** Where that is not as the file has it. */
  readonly doubt?: Problem['what']
}

/** Whose it is among those who take part; for anyone, where nobody is left, or no such role is here. */
function whoseIn(assignment: Assignment, { people, roles }: Here): Whose {
  const roleId = roleOf(assignment)
  if (roleId) {
    if (roles.has(roleId)) return { assignment }
    return { assignment: ANYONE, doubt: { code: 'row.role', args: { text: `@&${roleId}` } } }
  }
  const strangers = membersOf(assignment).filter((member) => !people.has(member))
  if (strangers.length === 0) return { assignment }
  const args = { text: strangers.map((member) => `@${member}`).join(' ') }
  const rest = among(assignment, people)
  const code = rest.kind === 'anyone' ? 'row.nobody' : 'row.strangers'
  return { assignment: rest, doubt: { code, args } }
}

function among(assignment: Assignment, people: ReadonlySet<Snowflake>): Assignment {
  const here = membersOf(assignment).filter((member) => people.has(member))
  if (here.length === 0) return ANYONE
  if (assignment.kind === 'several') return { ...assignment, members: here }
  if (assignment.kind !== 'rotation' || assignment.among.kind === 'role') return assignment
  const seats = assignment.among.seats.filter(({ member }) => people.has(member))
  return { ...assignment, among: { kind: 'members', seats } }
}

interface Here {
  readonly names: ReadonlySet<string>
  readonly people: ReadonlySet<Snowflake>
  readonly roles: ReadonlySet<Snowflake>
  /** As they are folded. */
  readonly areas: ReadonlySet<string>
  /** Those that the file brings: what is compared adds to them. */
  readonly brought: Set<string>
}

/** The area that it gets; null where there is no room for one more. */
function areaIn({ areas: known, brought }: Here, area: string | null): string | null {
  if (area === null || known.has(fold(area)) || brought.has(fold(area))) return area
  if (known.size + brought.size >= AREAS_MAX) return null
  brought.add(fold(area))
  return area
}

interface Compared {
  /** Undefined: it cannot be added. */
  readonly wanted: Wanted | undefined
  readonly found: readonly Problem['what'][]
}

/** What becomes of a chore here; the same one, where nothing is in its way. */
function compare(wanted: Wanted, here: Here): Compared {
  const { name } = wanted
  if (here.names.has(name))
    return { wanted: undefined, found: [{ code: 'row.known', args: { text: name } }] }
  const { assignment, doubt } = whoseIn(wanted.assignment, here)
  const area = areaIn(here, wanted.area)
  const full: Problem['what'] = { code: 'row.areaFull', args: { text: wanted.area ?? '' } }
  const found = [...(doubt ? [doubt] : []), ...(area === wanted.area ? [] : [full])]
  return { wanted: found.length > 0 ? { ...wanted, assignment, area } : wanted, found }
}

export interface Comparing {
  /** Those of the guild; undefined: Discord did not say, and those count that members had when they were last seen. */
  readonly roleIds: readonly Snowflake[] | undefined
  /** The areas that the file has brought so far, folded; those of this part are added. */
  readonly brought: Set<string>
}

/** A part without the chores that are here already; and nobody is given one who does not take part. */
export async function compareWithGuild(
  scope: GuildScope,
  { fine, problems }: Sorted,
  { roleIds, brought }: Comparing,
): Promise<Sorted> {
  const named = [...new Set(fine.flatMap(({ wanted }) => membersOf(wanted.assignment)))]
  const names = fine.map(({ wanted }) => wanted.name)
  const [taken, people, known, roles] = await Promise.all([
    chores.taken(scope, names),
    members.among(scope, named),
    areas.all(scope),
    roleIds ?? members.rolesSeen(scope),
  ])
  const here = {
    names: taken,
    people: new Set(people.map(({ userId }) => userId)),
    roles: new Set(roles),
    areas: new Set(known.map((area) => fold(area.name))),
    brought,
  }
  const left: Fine[] = []
  const all = [...problems]
  for (const one of fine) {
    const { wanted, found } = compare(one.wanted, here)
    if (wanted) left.push(wanted === one.wanted ? one : { row: one.row, wanted })
    all.push(...found.map((what) => ({ row: one.row, name: one.wanted.name, what })))
  }
  return { fine: left, problems: all.toSorted((a, b) => a.row - b.row) }
}
