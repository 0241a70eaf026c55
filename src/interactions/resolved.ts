import { isSnowflake, type Snowflake } from '../core/ids.ts'
import { isJson, type Json, listOf } from './handler.ts'

export interface ChosenUser {
  readonly kind: 'user'
  readonly id: Snowflake
  /** A bot does no chores: refuse it as an assignee. */
  readonly bot: boolean
  /** What this server calls them; their words, so escape it in a sentence. */
  readonly name: string
  /** Absent when they are not, or no longer, in this server. */
  readonly member?: { readonly roles: readonly Snowflake[] }
}

export interface ChosenRole {
  readonly kind: 'role'
  readonly id: Snowflake
  readonly name: string
}

export interface ChosenChannel {
  readonly id: Snowflake
  readonly type: number
  readonly name: string
  /** What the bot may do there, where Discord says so. */
  readonly appPermissions?: bigint
}

export interface ChosenFile {
  readonly id: Snowflake
  readonly filename: string
  readonly bytes: number
  /** What the uploader's client says: not looked at by anyone. */
  readonly contentType?: string
  /** Expires after about a day. */
  readonly url: string
}

export type Mentionable = ChosenUser | ChosenRole

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** One entry of `data.resolved`, by kind and id; the id is a snowflake, so no object inherits one. */
function entry(resolved: unknown, kind: string, id: Snowflake): Json | undefined {
  const all = isJson(resolved) ? resolved[kind] : undefined
  const found = isJson(all) ? all[id] : undefined
  return isJson(found) ? found : undefined
}

export const permissionsOf = (value: unknown): bigint =>
  typeof value === 'string' && /^\d{1,20}$/.test(value) ? BigInt(value) : 0n

export const rolesOf = (value: unknown): readonly Snowflake[] => listOf(value).filter(isSnowflake)

/** What Discord shows for a member: the name of this server, else of the account. */
export const nameOf = (user: Json, member?: Json): string =>
  textOf(member?.nick) ?? textOf(user.global_name) ?? textOf(user.username) ?? ''

export function userIn(resolved: unknown, id: Snowflake): ChosenUser | undefined {
  const user = entry(resolved, 'users', id)
  if (!user) return undefined
  const member = entry(resolved, 'members', id)
  return {
    kind: 'user',
    id,
    bot: user.bot === true,
    name: nameOf(user, member),
    ...(member && { member: { roles: rolesOf(member.roles) } }),
  }
}

export function roleIn(resolved: unknown, id: Snowflake): ChosenRole | undefined {
  const role = entry(resolved, 'roles', id)
  return role && { kind: 'role', id, name: textOf(role.name) ?? '' }
}

/** What Discord sent beside a choice says of somebody's roles; undefined: nothing. */
export function rolesIn(resolved: unknown, id: Snowflake): readonly Snowflake[] | undefined {
  const roles = entry(resolved, 'members', id)?.roles
  return Array.isArray(roles) ? rolesOf(roles) : undefined
}

export const mentionableIn = (resolved: unknown, id: Snowflake): Mentionable | undefined =>
  userIn(resolved, id) ?? roleIn(resolved, id)

export function channelIn(resolved: unknown, id: Snowflake): ChosenChannel | undefined {
  const channel = entry(resolved, 'channels', id)
  const type = channel?.type
  if (!channel || typeof type !== 'number') return undefined
  const allowed = channel.app_permissions
  return {
    id,
    type,
    name: textOf(channel.name) ?? '',
    ...(typeof allowed === 'string' && { appPermissions: permissionsOf(allowed) }),
  }
}

export const fileIn = (resolved: unknown, id: Snowflake): ChosenFile | undefined =>
  fileOf(entry(resolved, 'attachments', id))

/** A file as Discord describes it. */
export function fileOf(file: unknown): ChosenFile | undefined {
  if (!isJson(file) || !isSnowflake(file.id)) return undefined
  const url = textOf(file.url)
  const bytes = file.size
  if (url === undefined || typeof bytes !== 'number') return undefined
  const contentType = textOf(file.content_type)
  return {
    id: file.id,
    filename: textOf(file.filename) ?? '',
    bytes,
    url,
    ...(contentType !== undefined && { contentType }),
  }
}
