import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { z } from 'zod'

// Discord's limits as its documentation states them: «Components», read 2026-08. An unknown field is
// an error, because a field that Discord ignores is a mistake nobody would see.

export const snowflake = z.string().regex(/^\d{17,20}$/)
export const base = { id: z.int().min(0).optional() }
export const customId = z.string().min(1).max(100)
export const placeholder = z.string().max(150).optional()

const emoji = z.strictObject({
  id: snowflake.nullish(),
  name: z.string().min(1).nullish(),
  animated: z.boolean().optional(),
})

const isLink = (style: number) => style === ButtonStyle.Link
const isPremium = (style: number) => style === ButtonStyle.Premium

const button = z
  .strictObject({
    ...base,
    type: z.literal(ComponentType.Button),
    style: z.int().min(1).max(6),
    label: z.string().min(1).max(80).optional(),
    emoji: emoji.optional(),
    custom_id: customId.optional(),
    url: z.url().max(512).optional(),
    sku_id: snowflake.optional(),
    disabled: z.boolean().optional(),
  })
  .refine((b) => isPremium(b.style) || b.label || b.emoji, 'a button needs a label or an emoji')
  .refine((b) => isLink(b.style) === Boolean(b.url), 'a link button has a url, another has none')
  .refine(
    (b) => (isLink(b.style) || isPremium(b.style)) !== Boolean(b.custom_id),
    'a button has a custom_id, unless it is a link or premium',
  )

export const selectOption = z.strictObject({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().min(1).max(100).optional(),
  emoji: emoji.optional(),
  default: z.boolean().optional(),
})

interface Bounded {
  readonly min_values?: number | undefined
  readonly max_values?: number | undefined
  readonly options?: readonly { readonly value: string; readonly default?: boolean | undefined }[]
  readonly default_values?: readonly unknown[] | undefined
}

export const boundsInOrder = (s: Bounded) => (s.min_values ?? 1) <= (s.max_values ?? 1)
export const defaultsFit = (s: Bounded) => {
  const chosen =
    s.options?.filter((option) => option.default).length ?? s.default_values?.length ?? 0
  return chosen <= (s.max_values ?? 1)
}
export const valuesDiffer = ({ options = [] }: Bounded) =>
  new Set(options.map(({ value }) => value)).size === options.length
const enoughOptions = (s: Bounded) =>
  s.options === undefined || (s.max_values ?? 1) <= s.options.length

const selectBase = {
  ...base,
  custom_id: customId,
  placeholder,
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
}

const stringFields = {
  ...selectBase,
  type: z.literal(ComponentType.StringSelect),
  options: z.array(selectOption).min(1).max(25),
}

const entityFields = (
  type: number,
  kinds: readonly ['user' | 'role' | 'channel', ...string[]],
) => ({
  ...selectBase,
  type: z.literal(type),
  default_values: z
    .array(z.strictObject({ id: snowflake, type: z.enum(kinds) }))
    .max(25)
    .optional(),
})

const channelTypes = { channel_types: z.array(z.int().min(0)).optional() }

/** The five selects, with what a message or a modal adds to them. */
function selects<Extra extends z.ZodRawShape>(extra: Extra) {
  const checked = <Shape extends z.ZodRawShape>(shape: Shape) =>
    z
      .strictObject({ ...shape, ...extra })
      .refine((s) => boundsInOrder(s as Bounded), 'min_values is above max_values')
      .refine((s) => defaultsFit(s as Bounded), 'more defaults than max_values')
      .refine((s) => enoughOptions(s as Bounded), 'max_values is above the number of options')
      .refine((s) => valuesDiffer(s as Bounded), 'two options have the same value')
  return [
    checked(stringFields),
    checked(entityFields(ComponentType.UserSelect, ['user'])),
    checked(entityFields(ComponentType.RoleSelect, ['role'])),
    checked(entityFields(ComponentType.MentionableSelect, ['user', 'role'])),
    checked({ ...entityFields(ComponentType.ChannelSelect, ['channel']), ...channelTypes }),
  ] as const
}

const messageSelects = selects({ disabled: z.boolean().optional() })
export const modalSelects = selects({ required: z.boolean().optional() })

const isButton = ({ type }: { readonly type: number }) => type === ComponentType.Button

export const actionRow = z
  .strictObject({
    ...base,
    type: z.literal(ComponentType.ActionRow),
    components: z
      .array(z.discriminatedUnion('type', [button, ...messageSelects]))
      .min(1)
      .max(5),
  })
  .refine(
    ({ components }) => components.every(isButton) || components.length === 1,
    'a row holds up to five buttons or one select',
  )

const media = z.strictObject({
  url: z
    .string()
    .regex(/^(https?|attachment):\/\/.+/)
    .max(2048),
})
const altText = z.string().min(1).max(1024).optional()
const spoiler = z.boolean().optional()

export const textDisplay = z.strictObject({
  ...base,
  type: z.literal(ComponentType.TextDisplay),
  content: z.string().min(1).max(4000),
})

const thumbnail = z.strictObject({
  ...base,
  type: z.literal(ComponentType.Thumbnail),
  media,
  description: altText,
  spoiler,
})

const section = z.strictObject({
  ...base,
  type: z.literal(ComponentType.Section),
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
})

const gallery = z.strictObject({
  ...base,
  type: z.literal(ComponentType.MediaGallery),
  items: z
    .array(z.strictObject({ media, description: altText, spoiler }))
    .min(1)
    .max(10),
})

const file = z.strictObject({
  ...base,
  type: z.literal(ComponentType.File),
  file: z.strictObject({
    url: z
      .string()
      .regex(/^attachment:\/\/.+/)
      .max(2048),
  }),
  spoiler,
})

const separator = z.strictObject({
  ...base,
  type: z.literal(ComponentType.Separator),
  divider: z.boolean().optional(),
  spacing: z.union([z.literal(1), z.literal(2)]).optional(),
})

const contents = [actionRow, textDisplay, section, gallery, file, separator] as const

const container = z.strictObject({
  ...base,
  type: z.literal(ComponentType.Container),
  components: z
    .array(z.discriminatedUnion('type', [...contents]))
    .min(1)
    .max(40),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler,
})

/** What may stand at the top of a Components V2 message. */
export const messagePart = z.discriminatedUnion('type', [...contents, container])
