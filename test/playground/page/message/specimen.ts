import { ComponentType, MessageFlags } from 'discord-api-types/v10'
import type { MessageData } from '../../../fake-discord/message.schema.ts'
import { numbered, type Part } from '../../../fake-discord/part.ts'
import type { PageMessage, PageWorld, Pending } from '../contract.ts'

/** One message that shows one thing: as the bot would send it, and what became of it since. */
export interface Specimen {
  readonly name: string
  readonly data: MessageData
  readonly files?: readonly SpecimenFile[]
  readonly became?: Partial<PageMessage>
  readonly pending?: Pending
  readonly compact?: boolean
}

export interface SpecimenFile {
  readonly name: string
  readonly contentType: string
  readonly description?: string
  /** A picture without a server. */
  readonly address: string
}

const SILENT_PINGS = { parse: [] }

/** A Components V2 message that pings nobody. */
export const v2 = (...components: NonNullable<MessageData['components']>): MessageData => ({
  flags: MessageFlags.IsComponentsV2,
  allowed_mentions: SILENT_PINGS,
  components,
})

export const words = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const

/** The specimen as a message of this world, written a number of minutes ago. */
export function messageFor(
  world: PageWorld,
  { data, files = [], became = {} }: Specimen,
  place: { readonly id: string; readonly channelId: string; readonly minutesAgo: number },
): PageMessage {
  const at = new Date(Date.parse(world.now) - place.minutesAgo * 60_000).toISOString()
  return {
    id: place.id,
    channel_id: place.channelId,
    type: 0,
    author: botOf(world),
    content: data.content ?? '',
    embeds: data.embeds ?? [],
    components: shownParts(data, files),
    attachments: listed(data, files),
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    flags: data.flags ?? 0,
    timestamp: at,
    edited_timestamp: null,
    visible_to: undefined,
    thinking: false,
    notifies: [],
    used: undefined,
    ...became,
  }
}

const botOf = ({ application: { botId, name } }: PageWorld): PageMessage['author'] => ({
  id: botId,
  username: name.toLowerCase(),
  global_name: null,
  discriminator: '0001',
  avatar: null,
  avatar_decoration_data: null,
  collectibles: null,
  display_name_styles: null,
  primary_guild: null,
  public_flags: 0,
  bot: true,
})

function shownParts(data: MessageData, files: readonly SpecimenFile[]): Part[] {
  const address = new Map(files.map((file) => [`attachment://${file.name}`, file.address]))
  const text = JSON.stringify(data.components ?? [], (key, value) =>
    key === 'url' ? (address.get(value) ?? value) : value,
  )
  return numbered(JSON.parse(text))
}

const listed = (data: MessageData, files: readonly SpecimenFile[]): PageMessage['attachments'] =>
  files
    .filter(({ name }) => !JSON.stringify(data.components ?? []).includes(`attachment://${name}`))
    .map(({ name, contentType, description, address }, i) => ({
      id: String(i),
      filename: name,
      size: address.length,
      url: address,
      proxy_url: address,
      content_type: contentType,
      ...(description && { description }),
    }))
