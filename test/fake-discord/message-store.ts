import { MessageFlags } from 'discord-api-types/v10'
import type { UploadedFile } from './interaction.ts'
import type { MessageData } from './message.schema.ts'
import { allParts, numbered, type Part } from './part.ts'
import type { Snowflake } from './snowflake.ts'
import { type Message, notice, type StoredFile, type World } from './world.ts'

export interface NewMessage {
  readonly channelId: Snowflake
  readonly authorId: Snowflake
  readonly data: MessageData
  readonly files?: readonly UploadedFile[] | undefined
  readonly visibleTo?: Snowflake | undefined
  readonly interactionId?: Snowflake | undefined
  readonly thinking?: boolean | undefined
  readonly pinOf?: Snowflake | undefined
}

export function createMessage(world: World, spec: NewMessage): Message {
  const { data, channelId, authorId, visibleTo, interactionId, thinking = false, pinOf } = spec
  const message: Message = {
    id: world.ids.next(),
    channelId,
    authorId,
    createdAt: world.clock.now(),
    content: data.content ?? '',
    embeds: data.embeds ?? [],
    components: numbered((data.components ?? []) as readonly Part[]),
    flags: (data.flags ?? 0) | (visibleTo ? MessageFlags.Ephemeral : 0),
    files: [],
    nonce: data.nonce,
    pinned: false,
    pinOf,
    visibleTo,
    interactionId,
    thinking,
    notifies: mentionsOf(world, data),
    lateEdits: 0,
  }
  message.files = store(world, message, data, spec.files ?? [])
  world.messages.set(message.id, message)
  const channel = world.channels.get(channelId)
  if (channel && !visibleTo) channel.lastMessageId = message.id
  notice(world, 'message', { messageId: message.id, channelId })
  return message
}

/** What a message is from the beginning, or for good. */
const STICKY =
  MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications

/** Changes what the edit names; a deferred answer becomes itself by its first edit. */
export function editMessage(
  world: World,
  message: Message,
  data: MessageData,
  files: readonly UploadedFile[] = [],
): Message {
  const kept = data.attachments
    ? message.files.filter(({ id }) => data.attachments?.some((a) => String(a.id) === id))
    : message.files
  if (data.content !== undefined) message.content = data.content ?? ''
  if (data.embeds !== undefined) message.embeds = data.embeds ?? []
  if (data.components !== undefined)
    message.components = numbered((data.components ?? []) as readonly Part[])
  const sticky = message.flags & STICKY
  if (data.flags !== undefined) message.flags = data.flags | sticky
  message.files = [...kept, ...store(world, message, data, files)]
  if (!message.thinking) message.editedAt = world.clock.now()
  message.thinking = false
  notice(world, 'edit', { messageId: message.id, channelId: message.channelId })
  return message
}

export function deleteMessage(world: World, message: Message): void {
  world.messages.delete(message.id)
  notice(world, 'delete', { messageId: message.id, channelId: message.channelId })
}

function store(
  world: World,
  message: Message,
  data: MessageData,
  files: readonly UploadedFile[],
): StoredFile[] {
  return files.map((file) => {
    const described = data.attachments?.find(({ id }) => Number(id) === file.position)
    const stored: StoredFile = {
      id: world.ids.next(),
      name: described?.filename ?? file.name,
      description: described?.description,
      contentType: file.contentType,
      bytes: file.bytes,
      channelId: message.channelId,
      ephemeral: message.visibleTo !== undefined,
    }
    world.files.set(stored.id, stored)
    return stored
  })
}

const SPELLED = { users: /<@!?(\d+)>/g, roles: /<@&(\d+)>/g, everyone: /@(everyone|here)/g }

/** Who is pinged: what the text spells and allowed_mentions lets through. */
function mentionsOf(world: World, data: MessageData): Snowflake[] {
  const parts = allParts((data.components ?? []) as readonly Part[])
  const text = [data.content ?? '', ...parts.map(({ content = '' }) => content)].join('\n')
  const allowed = data.allowed_mentions ?? { parse: ['users', 'roles', 'everyone'] }
  const spelled = (kind: keyof typeof SPELLED) =>
    [...text.matchAll(SPELLED[kind])].map(([, id = '']) => id)
  const pinged = (kind: 'users' | 'roles') =>
    spelled(kind).filter((id) => allowed.parse?.includes(kind) || allowed[kind]?.includes(id))
  const everyone = allowed.parse?.includes('everyone') ? spelled('everyone') : []
  return [
    ...new Set([
      ...pinged('users').filter((id) => world.users.has(id)),
      ...pinged('roles'),
      ...everyone,
    ]),
  ]
}
