import type { Snowflake } from '../ids.ts'

/** Where a request goes. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Below the version of the API. */
  readonly path: `/${string}`
  /** The same with names in place of ids, for metrics, breakers and the learning of buckets. */
  readonly pattern: string
  /** The part of the path that has buckets of its own: a channel, or an interaction's token. */
  readonly major: string
  /** False for an interaction's token: a right of its own, beside the bot token and the global budget. */
  readonly asBot: boolean
}

export const channelOf = (channelId: Snowflake): Route => ({
  method: 'GET',
  path: `/channels/${channelId}`,
  pattern: 'GET /channels/:channel',
  major: channelId,
  asBot: true,
})

export const messagesOf = (method: 'GET' | 'POST', channelId: Snowflake): Route => ({
  method,
  path: `/channels/${channelId}/messages`,
  pattern: `${method} /channels/:channel/messages`,
  major: channelId,
  asBot: true,
})

export const messageOf = (
  method: 'PATCH' | 'DELETE',
  channelId: Snowflake,
  messageId: Snowflake,
): Route => ({
  method,
  path: `/channels/${channelId}/messages/${messageId}`,
  pattern: `${method} /channels/:channel/messages/:message`,
  major: channelId,
  asBot: true,
})

export const pinOf = (channelId: Snowflake, messageId: Snowflake): Route => ({
  method: 'PUT',
  path: `/channels/${channelId}/messages/pins/${messageId}`,
  pattern: 'PUT /channels/:channel/messages/pins/:message',
  major: channelId,
  asBot: true,
})

export const originalOf = (applicationId: Snowflake, token: string): Route => ({
  method: 'PATCH',
  path: `/webhooks/${applicationId}/${encodeURIComponent(token)}/messages/@original`,
  pattern: 'PATCH /webhooks/:application/:token/messages/@original',
  major: token,
  asBot: false,
})

export const memberOf = (guildId: Snowflake, userId: Snowflake): Route => ({
  method: 'GET',
  path: `/guilds/${guildId}/members/${userId}`,
  pattern: 'GET /guilds/:guild/members/:user',
  major: guildId,
  asBot: true,
})

export const rolesOfGuild = (guildId: Snowflake): Route => ({
  method: 'GET',
  path: `/guilds/${guildId}/roles`,
  pattern: 'GET /guilds/:guild/roles',
  major: guildId,
  asBot: true,
})

const plain = (path: `/${string}`): Route => ({
  method: 'GET',
  path,
  pattern: `GET ${path}`,
  major: '',
  asBot: true,
})

/** Whose commands: of all guilds, or of one. */
export type CommandScope = Snowflake | 'global'

const commandsPath = (scope: CommandScope, applicationId: string, guild: string) =>
  scope === 'global'
    ? (`/applications/${applicationId}/commands` as const)
    : (`/applications/${applicationId}/guilds/${guild}/commands` as const)

export const commandsOf = (
  applicationId: Snowflake,
  method: 'GET' | 'POST' = 'GET',
  scope: CommandScope = 'global',
): Route => ({
  method,
  path: commandsPath(scope, applicationId, scope),
  pattern: `${method} ${commandsPath(scope, ':application', ':guild')}`,
  major: scope === 'global' ? '' : scope,
  asBot: true,
})

export const commandOf = (
  applicationId: Snowflake,
  method: 'PATCH' | 'DELETE',
  { scope, id }: { readonly scope: CommandScope; readonly id: Snowflake },
): Route => ({
  method,
  path: `${commandsPath(scope, applicationId, scope)}/${id}`,
  pattern: `${method} ${commandsPath(scope, ':application', ':guild')}/:command`,
  major: scope === 'global' ? '' : scope,
  asBot: true,
})

export const applicationRoute = plain('/applications/@me')
export const guildsRoute = plain('/users/@me/guilds')
/** The cheapest question there is: whether an address is still banned. */
export const gatewayRoute = plain('/gateway')
