import type { Snowflake } from '../../core/ids.ts'
import { type Assignment, membersOf, roleOf } from '../rotations/index.ts'

/** Whom somebody chose for a chore, whether that can be or not. */
export interface Whom {
  readonly users: readonly Snowflake[]
  readonly roles: readonly Snowflake[]
}

interface ChosenPerson {
  readonly kind: 'user'
  readonly id: Snowflake
  readonly bot: boolean
  /** Absent when they are not, or no longer, in this server. */
  readonly member?: object
}

interface ChosenRole {
  readonly kind: 'role'
  readonly id: Snowflake
}

export type Chosen = ChosenPerson | ChosenRole

export const NOBODY: Whom = { users: [], roles: [] }

export const theseUsers = (users: readonly Snowflake[]): Whom => ({ users, roles: [] })

export const whomOf = (chosen: readonly Chosen[]): Whom => ({
  users: chosen.filter(({ kind }) => kind === 'user').map(({ id }) => id),
  roles: chosen.filter(({ kind }) => kind === 'role').map(({ id }) => id),
})

/** The same back, of a chore as it is. */
export function whomIn(assignment: Assignment): Whom {
  const roleId = roleOf(assignment)
  return { users: membersOf(assignment), roles: roleId ? [roleId] : [] }
}

const MENTIONS = { users: /<@(\d{17,19})>/g, roles: /<@&(\d{17,19})>/g }

/** As everyone reads it, and as it is read back from there. */
export const whomText = ({ users, roles }: Whom) =>
  [...users.map((id) => `<@${id}>`), ...roles.map((id) => `<@&${id}>`)].join(' ')

export const whomInText = (text: string): Whom => ({
  users: [...text.matchAll(MENTIONS.users)].map(([, id = '']) => id),
  roles: [...text.matchAll(MENTIONS.roles)].map(([, id = '']) => id),
})

/** Why they cannot have a chore, or undefined. A pool is one role, or people. */
export function whyNotWhom(guildId: Snowflake, chosen: readonly Chosen[]) {
  const wrong = chosen.map(whyNot).find((why) => why !== undefined)
  if (wrong) return wrong
  const { users, roles } = whomOf(chosen)
  // Discord's role of every member has the id of the server.
  if (roles.includes(guildId)) return 'who.everyone'
  return roles.length > 1 || (roles.length > 0 && users.length > 0) ? 'who.oneRole' : undefined
}

/** Why this one cannot have a chore. */
export function whyNot(one: Chosen | undefined): 'add.bot' | 'add.left' | undefined {
  if (one?.kind !== 'user') return undefined
  if (one.bot) return 'add.bot'
  return one.member ? undefined : 'add.left'
}
