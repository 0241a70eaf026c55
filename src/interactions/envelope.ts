import { installation, interactionType, messageFlags } from '../core/discord-codes.ts'
import { isSnowflake, type Snowflake } from '../core/ids.ts'
import { LOCALE } from '../core/locale.ts'
import type { Deadline } from './deadline.ts'
import { isJson, type Json } from './handler.ts'
import type { DirectInvocation, Invocation } from './invocation.ts'
import { nameOf, permissionsOf, rolesOf } from './resolved.ts'

const ENGLISH = 'en-US'

const NAMES: Readonly<Record<number, InteractionName>> = {
  [interactionType.command]: 'command',
  [interactionType.component]: 'component',
  [interactionType.autocomplete]: 'autocomplete',
  [interactionType.modal]: 'modal',
}

export type InteractionName = 'command' | 'component' | 'autocomplete' | 'modal'

/** Who and where, before it is known to be in a guild of ours. */
export type Whereabouts = Omit<Invocation, 'guildId' | 'signal'> & { readonly guildId?: Snowflake }

export interface Envelope {
  readonly applicationId: Snowflake
  readonly type: InteractionName
  readonly data: Json
  readonly from: Whereabouts
  /** False in a guild where only a member brought us along: nothing may be kept there. */
  readonly installed: boolean
}

/** The same with a guild that is certain, and the signal of the deadline. */
export const invocationOf = (
  from: Whereabouts,
  guildId: Snowflake,
  deadline: Deadline,
): Invocation => ({
  ...from,
  guildId,
  get signal() {
    return deadline.signal
  },
})

/** In the bot's DM: no guild, and the signal of the deadline. */
export const directOf = (from: Whereabouts, deadline: Deadline): DirectInvocation => ({
  ...from,
  get signal() {
    return deadline.signal
  },
})

/**
 * What every interaction has. Undefined when something is missing that Discord always sends; what it
 * may send besides is left alone, because it sends more every year.
 */
export function readEnvelope(interaction: unknown): Envelope | undefined {
  if (!isJson(interaction)) return undefined
  const type = typeof interaction.type === 'number' ? NAMES[interaction.type] : undefined
  const { data } = interaction
  if (!type || !isJson(data) || !hasData(type, data)) return undefined
  const { application_id: applicationId } = interaction
  const from = whereaboutsOf(interaction)
  if (!from || !isSnowflake(applicationId)) return undefined
  return { applicationId, type, data, from, installed: isInstalled(interaction) }
}

function hasData(type: InteractionName, data: Json): boolean {
  if (type === 'component')
    return typeof data.custom_id === 'string' && typeof data.component_type === 'number'
  if (type === 'modal') return typeof data.custom_id === 'string' && Array.isArray(data.components)
  return typeof data.name === 'string' && typeof data.type === 'number'
}

function whereaboutsOf(interaction: Json): Whereabouts | undefined {
  const { id, token } = interaction
  if (!isSnowflake(id)) return undefined
  if (typeof token !== 'string' || token === '') return undefined
  const place = placeOf(interaction)
  const person = place && personOf(interaction, place.guildId !== undefined)
  if (!person) return undefined
  const locale = localeOf(interaction.locale) ?? ENGLISH
  return {
    interactionId: id,
    token,
    ...place,
    ...person,
    locale,
    guildLocale: localeOf(interaction.guild_locale) ?? ENGLISH,
    ...botOf(interaction),
    ...messageOf(interaction.message),
  }
}

const localeOf = (value: unknown) =>
  typeof value === 'string' && LOCALE.test(value) ? value : undefined

function placeOf(interaction: Json) {
  const { guild_id: guildId, channel_id: channelId, channel } = interaction
  if (guildId !== undefined && !isSnowflake(guildId)) return undefined
  if (channelId !== undefined && channelId !== null && !isSnowflake(channelId)) return undefined
  return {
    ...(guildId !== undefined && { guildId }),
    ...(isSnowflake(channelId) && { channelId }),
    ...(isJson(channel) && typeof channel.type === 'number' && { channelType: channel.type }),
  }
}

function personOf({ member, user }: Json, inGuild: boolean) {
  const known = inGuild ? member : { user }
  if (!isJson(known) || !isJson(known.user) || !isSnowflake(known.user.id)) return undefined
  return {
    userId: known.user.id,
    memberName: nameOf(known.user, known),
    permissions: permissionsOf(known.permissions),
    roles: rolesOf(known.roles),
  }
}

const botOf = ({ app_permissions: permissions }: Json) =>
  permissions === undefined ? {} : { appPermissions: permissionsOf(permissions) }

function messageOf(message: unknown) {
  if (!isJson(message) || !isSnowflake(message.id)) return undefined
  const flags = typeof message.flags === 'number' ? message.flags : 0
  return {
    messageId: message.id,
    messagePrivate: (flags & messageFlags.ephemeral) !== 0,
    messageComponents: message.components,
  }
}

/** Older payloads do not say; those came only from guilds that had installed us. */
function isInstalled({ authorizing_integration_owners: owners }: Json): boolean {
  return !isJson(owners) || Object.hasOwn(owners, String(installation.guild))
}
