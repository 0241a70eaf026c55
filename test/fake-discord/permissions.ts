import { PermissionFlagsBits } from 'discord-api-types/v10'
import type { Channel, Guild, Overwrite } from './world.ts'

export const ALL = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n)

export const EVERYONE_DEFAULT =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions

export const has = (permissions: bigint, bits: bigint) => (permissions & bits) === bits

const apply = (permissions: bigint, { allow, deny }: Overwrite) => (permissions & ~deny) | allow

/** What this member may do here: Discord's documented order of roles and overwrites. */
export function permissionsIn(guild: Guild, userId: string, channel?: Channel): bigint {
  const member = guild.members.get(userId)
  if (!member) return 0n
  if (guild.ownerId === userId) return ALL
  const roles = [guild.id, ...member.roles]
  const base = roles.reduce((sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n), 0n)
  if (has(base, PermissionFlagsBits.Administrator)) return ALL
  if (!channel) return base
  const found = (id: string) => channel.overwrites.filter((overwrite) => overwrite.id === id)
  const ofRoles = member.roles.flatMap(found)
  const everyone = found(guild.id).reduce(apply, base)
  const denied = ofRoles.reduce((sum, { deny }) => sum & ~deny, everyone)
  const allowed = ofRoles.reduce((sum, { allow }) => sum | allow, denied)
  return found(userId).reduce(apply, allowed)
}

/** Permissions by the names of Discord's documentation in camel case, or as bits. */
export type PermissionName = keyof typeof PermissionFlagsBits

export const bitsOf = (names: readonly PermissionName[]): bigint =>
  names.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n)
