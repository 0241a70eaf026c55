import type {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord-api-types/v10'

// Discord's numbers in our own words. Importing its enums instead would pull that whole package into
// the bundle; `satisfies` keeps each number one that the package knows too.

export const interactionType = {
  ping: 1,
  command: 2,
  component: 3,
  autocomplete: 4,
  modal: 5,
} as const satisfies Record<string, InteractionType>

export const commandType = {
  chatInput: 1,
  user: 2,
  message: 3,
} as const satisfies Record<string, ApplicationCommandType>

export const optionType = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const satisfies Record<string, ApplicationCommandOptionType>

export const componentType = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const satisfies Record<string, ComponentType>

export const buttonStyle = {
  primary: 1,
  secondary: 2,
  success: 3,
  danger: 4,
  link: 5,
} as const satisfies Record<string, ButtonStyle>

export const textInputStyle = { short: 1, paragraph: 2 } as const satisfies Record<
  string,
  TextInputStyle
>

export const responseType = {
  pong: 1,
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const satisfies Record<string, InteractionResponseType>

export const messageFlags = {
  ephemeral: 1 << 6,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const satisfies Record<string, MessageFlags>

/** Where a command may be used. */
export const context = { guild: 0, botDm: 1, privateChannel: 2 } as const satisfies Record<
  string,
  InteractionContextType
>

export const installation = { guild: 0, user: 1 } as const satisfies Record<
  string,
  ApplicationIntegrationType
>

export const channelType = { text: 0 } as const satisfies Record<string, ChannelType>

/** String enums do not accept their own text, so here the types are the package's by name only. */
export const defaultValueType = { user: 'user', role: 'role', channel: 'channel' } as {
  readonly user: SelectMenuDefaultValueType.User
  readonly role: SelectMenuDefaultValueType.Role
  readonly channel: SelectMenuDefaultValueType.Channel
}

/** Bits of `permissions`. Source: Discord developer documentation, «Permissions». */
export const permission = {
  administrator: 1n << 3n,
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  pinMessages: 1n << 51n,
} as const

/** What Discord may say about a message. Source: «JSON error codes». */
export const errorCode = {
  unknownMember: 10007,
  unknownMessage: 10008,
  unknownUser: 10013,
  /** No more of them in one channel. */
  pinsFull: 30003,
  /** Of a message older than an hour; how many it takes is not published. */
  lateEdits: 30046,
} as const
