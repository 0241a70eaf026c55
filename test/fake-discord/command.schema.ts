import { ApplicationCommandOptionType as Kind, Locale } from 'discord-api-types/v10'
import { z } from 'zod'

/** The pattern of the documentation for slash commands and options; upper case is refused below. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const chatName = z
  .string()
  .regex(NAME)
  .refine((name) => name === name.toLowerCase(), 'a name of a slash command is lower case')
const menuName = z.string().min(1).max(32)
const description = z.string().min(1).max(100)

const perLocale = <Text extends z.ZodType<string>>(text: Text) =>
  z.partialRecord(z.enum(Locale), text).nullish()

const named = {
  name: chatName,
  name_localizations: perLocale(chatName),
  description,
  description_localizations: perLocale(description),
}

const choiceOf = <Value extends z.ZodType>(value: Value) =>
  z
    .array(
      z.strictObject({
        name: z.string().min(1).max(100),
        name_localizations: perLocale(z.string().min(1).max(100)),
        value,
      }),
    )
    .max(25)
    .optional()

const valued = { ...named, required: z.boolean().optional() }
const typing = { autocomplete: z.boolean().optional() }

const isExclusive = (o: {
  autocomplete?: boolean | undefined
  choices?: readonly unknown[] | undefined
}) => !(o.autocomplete && o.choices?.length)
const EITHER = 'an option has choices or autocomplete, not both'

const text = z
  .strictObject({
    ...valued,
    ...typing,
    type: z.literal(Kind.String),
    choices: choiceOf(z.string().min(1).max(100)),
    min_length: z.int().min(0).max(6000).optional(),
    max_length: z.int().min(1).max(6000).optional(),
  })
  .refine(isExclusive, EITHER)

const numeric = (type: Kind.Integer | Kind.Number, value: z.ZodNumber) =>
  z
    .strictObject({
      ...valued,
      ...typing,
      type: z.literal(type),
      choices: choiceOf(value),
      min_value: value.optional(),
      max_value: value.optional(),
    })
    .refine(isExclusive, EITHER)

const plain = <Type extends Kind>(type: Type) =>
  z.strictObject({ ...valued, type: z.literal(type) })

const valueOption = z.discriminatedUnion('type', [
  text,
  numeric(Kind.Integer, z.int()),
  numeric(Kind.Number, z.number()),
  plain(Kind.Boolean),
  plain(Kind.User),
  plain(Kind.Role),
  plain(Kind.Mentionable),
  z.strictObject({
    ...valued,
    type: z.literal(Kind.Attachment),
    file_types: z.array(z.string().min(1)).optional(),
  }),
  z.strictObject({
    ...valued,
    type: z.literal(Kind.Channel),
    channel_types: z.array(z.int()).optional(),
  }),
])

interface Sibling {
  readonly name: string
  readonly name_localizations?: Readonly<Record<string, string | undefined>> | null | undefined
  readonly required?: boolean | undefined
}

const requiredFirst = (options: readonly Sibling[]) =>
  !options.some((option, i) => option.required && options[i - 1] && !options[i - 1]?.required)

/** Also in every language: two siblings of one name could not be told apart. */
function namesDiffer(options: readonly Sibling[]) {
  const locales = options.flatMap((o) => Object.keys(o.name_localizations ?? {}))
  return [undefined, ...new Set(locales)].every((locale) => {
    const names = options.map((o) => (locale && o.name_localizations?.[locale]) || o.name)
    return new Set(names).size === names.length
  })
}

const list = <Option extends z.ZodType<Sibling>>(option: Option) =>
  z
    .array(option)
    .max(25)
    .refine(requiredFirst, 'required options come first')
    .refine(namesDiffer, 'two options have the same name')
    .optional()

const subcommand = z.strictObject({
  ...named,
  type: z.literal(Kind.Subcommand),
  options: list(valueOption),
})
const group = z.strictObject({
  ...named,
  type: z.literal(Kind.SubcommandGroup),
  options: list(subcommand),
})

const LEVELS = 'a command has options or subcommands, not both'
const sameLevel = (options?: readonly { readonly type: number }[]) =>
  new Set(options?.map(({ type }) => type <= Kind.SubcommandGroup)).size <= 1

const rights = {
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  dm_permission: z.boolean().optional(),
  nsfw: z.boolean().optional(),
  contexts: z.array(z.int().min(0).max(2)).min(1).nullish(),
  integration_types: z.array(z.int().min(0).max(1)).min(1).optional(),
  // Present when a definition that was read is written back.
  id: z.string().optional(),
}

const slash = z
  .strictObject({
    ...named,
    ...rights,
    type: z.literal(1).optional(),
    options: list(z.discriminatedUnion('type', [...valueOption.options, subcommand, group])),
  })
  .refine((command) => sameLevel(command.options), LEVELS)

const menu = z.strictObject({
  ...rights,
  name: menuName,
  name_localizations: perLocale(menuName),
  description: z.literal('').optional(),
  type: z.union([z.literal(2), z.literal(3)]),
})

export const commandDefinition = z.union([menu, slash])

export interface CommandOption extends Sibling {
  readonly type: number
  readonly description: string
  readonly description_localizations?:
    | Readonly<Record<string, string | undefined>>
    | null
    | undefined
  readonly required?: boolean | undefined
  readonly channel_types?: readonly number[] | undefined
  readonly autocomplete?: boolean | undefined
  readonly choices?:
    | readonly {
        readonly name: string
        readonly name_localizations?:
          | Readonly<Record<string, string | undefined>>
          | null
          | undefined
        readonly value: string | number
      }[]
    | undefined
  readonly min_value?: number | undefined
  readonly max_value?: number | undefined
  readonly min_length?: number | undefined
  readonly max_length?: number | undefined
  readonly options?: readonly CommandOption[] | undefined
}

export type CommandDefinition = z.infer<typeof commandDefinition>
