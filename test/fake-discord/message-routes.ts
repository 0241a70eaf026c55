import { ChannelType, PermissionFlagsBits as Right } from 'discord-api-types/v10'
import { errors, invalidForm } from './api-error.ts'
import { channelOf, messageOf } from './look-up.ts'
import type { MessageData } from './message.schema.ts'
import { checkMessage } from './message-rules.ts'
import { createMessage, deleteMessage, editMessage } from './message-store.ts'
import { messageObject } from './objects.ts'
import { has, permissionsIn } from './permissions.ts'
import { noContent, ok, type RestRequest, route } from './rest-route.ts'
import type { Channel, Message, World } from './world.ts'

export const NONCE_MINUTES = 5
/** Discord does not publish how many edits a message older than an hour takes; staff refuse to. */
export const LATE_EDITS_MAX = 30
export const OLD_MINUTES = 60
export const PAGE_MAX = 100
export const PINS_MAX = 250

const isOlder = ({ clock }: World, { createdAt }: Message, minutes: number) =>
  clock.now().since(createdAt).total('minutes') > minutes

function create({ sim, params, body, files }: RestRequest) {
  const { world } = sim
  const right = Right.ViewChannel | Right.SendMessages | (files.length ? Right.AttachFiles : 0n)
  const channel = channelOf(world, params.channel, right)
  refuseClosed(world, channel)
  const names = files.map(({ name }) => name)
  const { value, violations } = checkMessage(body, { kind: 'create', fileNames: names })
  const all = [...violations, ...sim.documented(body, 'MessageCreateRequest')]
  if (!value || all.length > 0) throw invalidForm(all)
  const same = sameNonce(world, channel, value)
  const data = value
  const authorId = world.application.botId
  const message = same ?? createMessage(world, { channelId: channel.id, authorId, data, files })
  return ok(messageObject(world, message, sim.self))
}

/** Somebody who takes no direct messages, or shares no guild with the bot, cannot be written to. */
function refuseClosed(world: World, { type, recipients }: Channel) {
  if (type !== ChannelType.DM) return
  const person = world.users.get(recipients.find((id) => id !== world.application.botId) ?? '')
  const met = [...world.guilds.values()].some(
    (g) => g.installed && person && g.members.has(person.id),
  )
  if (!person?.dmsOpen || !met) throw errors.cannotMessageUser()
}

function sameNonce(world: World, channel: Channel, { nonce, enforce_nonce }: MessageData) {
  if (nonce === undefined || !enforce_nonce || !world.enforcesNonces) return undefined
  return [...world.messages.values()].find(
    (message) =>
      message.channelId === channel.id &&
      message.authorId === world.application.botId &&
      String(message.nonce) === String(nonce) &&
      !isOlder(world, message, NONCE_MINUTES),
  )
}

function edit({ sim, params, body, files }: RestRequest) {
  const { world } = sim
  const channel = channelOf(world, params.channel)
  const message = messageOf(world, channel.id, params.message)
  if (message.authorId !== world.application.botId) throw errors.notYourMessage()
  const value = checkedEdit({ sim, body, files }, message)
  if (isOlder(world, message, OLD_MINUTES)) {
    if (message.lateEdits >= LATE_EDITS_MAX) throw errors.editsOfOldMessages()
    message.lateEdits += 1
  }
  return ok(messageObject(world, editMessage(world, message, value, files), sim.self))
}

/** Also for the edits by an interaction's token. */
export function checkedEdit(
  { sim, body, files }: Pick<RestRequest, 'sim' | 'body' | 'files'>,
  message: Message,
): MessageData {
  const { value, violations } = checkMessage(body, {
    kind: 'edit',
    // A deferred answer is no message yet: its first edit gives it flags and components.
    before: message,
    fileNames: files.map(({ name }) => name),
    keptNames: message.files.map(({ name }) => name),
  })
  const all = [...violations, ...sim.documented(body, 'MessageEditRequestPartial')]
  if (!value || all.length > 0) throw invalidForm(all)
  return value
}

function remove({ sim: { world }, params }: RestRequest) {
  const channel = channelOf(world, params.channel)
  const message = messageOf(world, channel.id, params.message)
  if (message.authorId !== world.application.botId)
    channelOf(world, channel.id, Right.ManageMessages)
  deleteMessage(world, message)
  return noContent
}

/** Who may not is shown an empty list, and no error: Discord's documentation of «Get channel messages». */
function mayReadHistory({ guilds, application }: World, channel: Channel) {
  const guild = guilds.get(channel.guildId ?? '')
  return !guild || has(permissionsIn(guild, application.botId, channel), Right.ReadMessageHistory)
}

function list({ sim, params, query }: RestRequest) {
  const { world } = sim
  const channel = channelOf(world, params.channel, Right.ViewChannel)
  const limit = Number(query.get('limit') ?? 50)
  if (!(limit >= 1 && limit <= PAGE_MAX))
    throw invalidForm([{ path: 'limit', message: `must be between 1 and ${PAGE_MAX}` }])
  if (!mayReadHistory(world, channel)) return ok([])
  const after = query.get('after')
  const before = query.get('before')
  const newestFirst = [...world.messages.values()]
    .filter((m) => m.channelId === channel.id && !m.visibleTo)
    .filter(({ id }) => !after || BigInt(id) > BigInt(after))
    .filter(({ id }) => !before || BigInt(id) < BigInt(before))
    .reverse()
  const page = after ? newestFirst.slice(-limit) : newestFirst.slice(0, limit)
  return ok(page.map((message) => messageObject(world, message, sim.self)))
}

function get({ sim, params }: RestRequest) {
  const channel = channelOf(sim.world, params.channel, Right.ViewChannel)
  if (channel.guildId) channelOf(sim.world, channel.id, Right.ReadMessageHistory)
  return ok(messageObject(sim.world, messageOf(sim.world, channel.id, params.message), sim.self))
}

/** A right of its own since 2026-02-23; managing messages is no longer enough. */
const mayPin = ({ sim: { world }, params }: RestRequest) => {
  const channel = channelOf(world, params.channel, Right.PinMessages)
  return messageOf(world, channel.id, params.message)
}

const pinsOf = ({ messages }: World, channelId: string) =>
  [...messages.values()].filter((m) => m.channelId === channelId && m.pinned)

/** Everybody in the channel is shown a line about it, unless it was pinned already. */
function pin(request: RestRequest) {
  const { world } = request.sim
  const message = mayPin(request)
  if (message.pinned) return noContent
  const { id: pinOf, channelId } = message
  if (pinsOf(world, channelId).length >= PINS_MAX) throw errors.pinsFull()
  message.pinned = true
  createMessage(world, { channelId, authorId: world.application.botId, data: {}, pinOf })
  return noContent
}

function unpin(request: RestRequest) {
  mayPin(request).pinned = false
  return noContent
}

function pins({ sim, params }: RestRequest) {
  const channel = channelOf(sim.world, params.channel, Right.ViewChannel)
  const items = pinsOf(sim.world, channel.id).map((message) => ({
    pinned_at: sim.world.clock.now().toString(),
    message: messageObject(sim.world, message, sim.self),
  }))
  return ok({ items, has_more: false })
}

const ONE = '/channels/:channel/messages/:message'
const PIN = '/channels/:channel/messages/pins/:message'

export const messageRoutes = [
  route('POST', '/channels/:channel/messages', create),
  route('GET', '/channels/:channel/messages', list),
  route('GET', ONE, get),
  route('PATCH', ONE, edit),
  route('DELETE', ONE, remove),
  route('GET', '/channels/:channel/messages/pins', pins),
  route('PUT', PIN, pin),
  route('DELETE', PIN, unpin),
]
