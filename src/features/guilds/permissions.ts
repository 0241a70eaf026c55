import { channelType, permission } from '../../core/discord-codes.ts'
import type { Snowflake } from '../../core/ids.ts'
import type { GuildSettings } from './guild.ts'

const MANAGING = permission.administrator | permission.manageGuild

/** What Discord says of somebody in the signed payload. */
export interface Person {
  readonly permissions: bigint
  readonly roles: readonly Snowflake[]
}

/** Who manages the server, whatever the settings say. */
export const managesServer = ({ permissions }: Pick<Person, 'permissions'>) =>
  (permissions & MANAGING) !== 0n

/** Who manages the server, or has the role that manages chores. */
export const isManager = (
  { managerRoleId }: Pick<GuildSettings, 'managerRoleId'>,
  person: Person,
): boolean =>
  managesServer(person) || (managerRoleId !== null && person.roles.includes(managerRoleId))

/** Discord's role of every member has the id of the server, and no member lists it: nobody can be told by it. */
export const isEveryone = (guildId: Snowflake, roleId: Snowflake | null | undefined) =>
  roleId === guildId

interface Place {
  readonly channelId?: Snowflake
  readonly channelType?: number
}

/** Where somebody is, when the bot can be at home there: a thread ends by itself, and a voice channel has no pins to see. */
export const textChannelOf = ({ channelId, channelType: kind }: Place) =>
  kind === undefined || kind === channelType.text ? channelId : undefined

/**
 * What the bot needs in a channel. Without the history nobody could tell whether a message whose answer was lost
 * is there, so it might come twice.
 */
export const SPEAKING = ['viewChannel', 'sendMessages', 'readMessageHistory'] as const
/** What the board looks better with: its pin, and its picture. */
export const SHOWING = ['pinMessages', 'attachFiles'] as const
export type Needed = (typeof SPEAKING)[number] | (typeof SHOWING)[number]

/** Where Discord does not say what the bot may, nothing is missing: the first message will tell. */
export function missing<N extends Needed>(
  wanted: readonly N[],
  permissions: bigint | undefined,
): readonly N[] {
  if (permissions === undefined || (permissions & permission.administrator) !== 0n) return []
  return wanted.filter((name) => (permissions & permission[name]) === 0n)
}
