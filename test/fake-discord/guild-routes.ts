import { ChannelType } from 'discord-api-types/v10'
import { errors, invalidForm } from './api-error.ts'
import { channelOf, guildOf } from './look-up.ts'
import { channelObject, guildObject, memberObject, roleObject, userObject } from './objects.ts'
import { ALL, has, permissionsIn } from './permissions.ts'
import { noContent, ok, type RestRequest, route } from './rest-route.ts'
import type { Channel, Guild, World } from './world.ts'

const botOf = ({ users, application }: World) => {
  const bot = users.get(application.botId)
  if (!bot) throw errors.unauthorized()
  return bot
}

function application({ sim: { world } }: RestRequest) {
  const { id, name, publicKey, interactionsUrl, eventsUrl } = world.application
  const guilds = [...world.guilds.values()].filter(({ installed }) => installed)
  return ok({
    id,
    name,
    icon: null,
    description: '',
    bot: userObject(botOf(world)),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: publicKey,
    flags: 0,
    approximate_guild_count: guilds.length,
    interactions_endpoint_url: interactionsUrl,
    event_webhooks_url: eventsUrl,
    event_webhooks_status: eventsUrl === null ? 1 : 2,
    integration_types_config: { 0: {}, 1: {} },
  })
}

const myself = ({ sim: { world } }: RestRequest) => ok(userObject(botOf(world)))

function user({ sim: { world }, params }: RestRequest) {
  const found = world.users.get(params.user ?? '')
  if (!found) throw errors.unknownUser()
  return ok(userObject(found))
}

const guild = ({ sim: { world }, params }: RestRequest) =>
  ok(guildObject(guildOf(world, params.guild)))

const roles = ({ sim: { world }, params }: RestRequest) =>
  ok([...guildOf(world, params.guild).roles.values()].map(roleObject))

const channels = ({ sim: { world }, params }: RestRequest) =>
  ok([...guildOf(world, params.guild).channels.values()].map((c) => channelObject(world, c)))

function member({ sim: { world }, params }: RestRequest) {
  const { user: id = '' } = params
  const found = guildOf(world, params.guild)
  if (!world.users.has(id)) throw errors.unknownUser()
  if (!found.members.has(id)) throw errors.unknownMember()
  return ok(memberObject(world, found, id))
}

function search({ sim: { world }, params, query }: RestRequest) {
  const found = guildOf(world, params.guild)
  const text = (query.get('query') ?? '').toLowerCase()
  const hits = [...found.members.keys()].filter((id) => {
    const person = world.users.get(id)
    return [person?.username, person?.name].some((name) => name?.toLowerCase().startsWith(text))
  })
  return ok(
    hits.slice(0, Number(query.get('limit') ?? 1)).map((id) => memberObject(world, found, id)),
  )
}

function leave({ sim: { world }, params }: RestRequest) {
  const left = guildOf(world, params.guild)
  left.installed = false
  left.members.delete(world.application.botId)
  return noContent
}

const channel = ({ sim: { world }, params }: RestRequest) =>
  ok(channelObject(world, channelOf(world, params.channel)))

/** The direct messages between the bot and this person; asked for twice, it is the same channel. */
export function directMessages(world: World, userId: string): Channel {
  const me = world.application.botId
  const known = [...world.channels.values()].find(
    ({ type, recipients }) => type === ChannelType.DM && recipients.includes(userId),
  )
  if (known) return known
  const opened: Channel = {
    id: world.ids.named(`dm/${userId}`),
    type: ChannelType.DM,
    name: 'Direct messages',
    recipients: [userId, me],
    overwrites: [],
  }
  world.channels.set(opened.id, opened)
  return opened
}

function openDirectMessages({ sim: { world }, body }: RestRequest) {
  const { recipient_id: id, ...unknown } = (body ?? {}) as Record<string, unknown>
  const extra = Object.keys(unknown).map((path) => ({ path, message: 'unknown field' }))
  if (typeof id !== 'string' || extra.length > 0)
    throw invalidForm([...extra, { path: 'recipient_id', message: 'must be a snowflake' }])
  if (!world.users.has(id)) throw errors.unknownUser()
  return ok(channelObject(world, directMessages(world, id)))
}

const GUILDS_PAGE_MAX = 200

/** A page of the guilds of the bot, with what it may do there. */
function mine({ sim: { world }, query }: RestRequest) {
  const limit = Number(query.get('limit') ?? GUILDS_PAGE_MAX)
  if (!(limit >= 1 && limit <= GUILDS_PAGE_MAX))
    throw invalidForm([{ path: 'limit', message: `must be between 1 and ${GUILDS_PAGE_MAX}` }])
  const after = BigInt(query.get('after') ?? 0)
  const page = [...world.guilds.values()]
    .filter(({ id, installed }) => installed && BigInt(id) > after)
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
    .slice(0, limit)
  return ok(page.map((g) => membershipOf(world, g)))
}

function membershipOf(world: World, g: Guild) {
  const permissions = permissionsIn(g, world.application.botId)
  return {
    id: g.id,
    name: g.name,
    icon: null,
    owner: has(permissions, ALL) && g.ownerId === world.application.botId,
    permissions: String(permissions),
    features: [],
  }
}

const gateway = ({ sim }: RestRequest) => ok({ url: sim.self.replace('http', 'ws') })

export const guildRoutes = [
  route('GET', '/gateway', gateway),
  route('GET', '/applications/@me', application),
  route('GET', '/users/@me', myself),
  route('GET', '/users/@me/guilds', mine),
  route('DELETE', '/users/@me/guilds/:guild', leave),
  route('POST', '/users/@me/channels', openDirectMessages),
  route('GET', '/users/:user', user),
  route('GET', '/guilds/:guild', guild),
  route('GET', '/guilds/:guild/roles', roles),
  route('GET', '/guilds/:guild/channels', channels),
  route('GET', '/guilds/:guild/members/:user', member),
  route('GET', '/guilds/:guild/members/search', search),
  route('GET', '/channels/:channel', channel),
]
