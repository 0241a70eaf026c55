import { MessageFlags } from 'discord-api-types/v10'
import { z } from 'zod'
import { messagePart, snowflake } from './component.schema.ts'

const mentionType = z.enum(['roles', 'users', 'everyone'])

const allowedMentions = z
  .strictObject({
    parse: z.array(mentionType).optional(),
    users: z.array(snowflake).max(100).optional(),
    roles: z.array(snowflake).max(100).optional(),
    replied_user: z.boolean().optional(),
  })
  .refine((m) => !(m.parse?.includes('users') && m.users?.length), 'users are named twice')
  .refine((m) => !(m.parse?.includes('roles') && m.roles?.length), 'roles are named twice')

const EMBED_TEXT_MAX = 6000
const embed = z.strictObject({
  title: z.string().max(256).optional(),
  description: z.string().max(4096).optional(),
  url: z.url().optional(),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  color: z.int().min(0).max(0xffffff).optional(),
  footer: z
    .strictObject({ text: z.string().max(2048), icon_url: z.string().optional() })
    .optional(),
  image: z.strictObject({ url: z.string().max(2048) }).optional(),
  thumbnail: z.strictObject({ url: z.string().max(2048) }).optional(),
  author: z
    .strictObject({
      name: z.string().max(256),
      url: z.url().optional(),
      icon_url: z.string().optional(),
    })
    .optional(),
  fields: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(256),
        value: z.string().min(1).max(1024),
        inline: z.boolean().optional(),
      }),
    )
    .max(25)
    .optional(),
})

const embeds = z
  .array(embed)
  .max(10)
  .refine((all) => JSON.stringify(all).length <= EMBED_TEXT_MAX * 2, 'embeds are too long')

const attachment = z.strictObject({
  id: z.union([snowflake, z.string().regex(/^\d$/)]),
  filename: z.string().min(1).max(1024).optional(),
  title: z.string().max(1024).optional(),
  description: z.string().max(1024).optional(),
  is_spoiler: z.boolean().optional(),
})

/** Flags that an app may set; the rest are Discord's own. */
const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2

const flags = z.int().refine((bits) => (bits & ~SETTABLE) === 0, 'a flag that an app cannot set')

const shared = {
  content: z.string().max(2000).nullish(),
  embeds: embeds.nullish(),
  allowed_mentions: allowedMentions.optional(),
  components: z.array(messagePart).max(40).nullish(),
  attachments: z.array(attachment).max(10).nullish(),
  flags: flags.optional(),
}

/** The data of answers 4 and 7, of follow-ups and edits. */
export const messageData = z.strictObject({ ...shared, tts: z.boolean().optional() })
export const messageEdit = z.strictObject(shared)

export const messageCreate = messageData.extend({
  nonce: z.union([z.int(), z.string().min(1).max(25)]).optional(),
  enforce_nonce: z.boolean().optional(),
  sticker_ids: z.array(snowflake).max(3).optional(),
  message_reference: z
    .strictObject({
      type: z.int().optional(),
      message_id: snowflake,
      channel_id: snowflake.optional(),
      guild_id: snowflake.optional(),
      fail_if_not_exists: z.boolean().optional(),
    })
    .optional(),
})

export type MessageData = z.infer<typeof messageCreate>
