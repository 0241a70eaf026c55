import type { CommandDefinition } from '../../fake-discord/command.schema.ts'
import type { OpenModal } from '../../fake-discord/interaction.ts'
import type { WorldState } from '../../fake-discord/state.ts'

/** One person of the world: whose pane it is says in which language and zone it is drawn. */
export type PageUser = WorldState['users'][number]
export type PageGuild = WorldState['guilds'][number]
export type PageMessage = WorldState['messages'][number]
export type PageInteraction = WorldState['interactions'][number]
export type PageCall = WorldState['calls'][number]
export type PageModal = OpenModal

export interface PageChannel {
  readonly id: string
  readonly type: number
  readonly guild_id?: string | undefined
  /** Direct messages have none. */
  readonly name?: string | undefined
  readonly recipients?: readonly { readonly id: string }[]
}

export interface PageCommand {
  readonly id: string
  readonly guildId?: string | undefined
  readonly definition: CommandDefinition
}

/** What every element of the page may read, and none may change. */
export interface PageWorld {
  /** The virtual clock, as an ISO instant. */
  readonly now: string
  readonly application: { readonly id: string; readonly name: string; readonly botId: string }
  readonly users: readonly PageUser[]
  readonly guilds: readonly PageGuild[]
  readonly channels: readonly PageChannel[]
  readonly commands: readonly PageCommand[]
}

/** The component of a message whose interaction is under way, or just failed. */
export interface Pending {
  readonly customId: string
  /** «changed»: it had gone from the message when it was pressed. */
  readonly state: 'loading' | 'failed' | 'changed'
}

export interface SentFile {
  readonly name: string
  readonly contentType: string
  readonly base64: string
}

export type FieldInput = string | readonly string[] | boolean | readonly SentFile[]

/** Properties of `<pg-message>`. */
export interface MessageElement {
  message: PageMessage
  viewer: PageUser
  world: PageWorld
  pending: Pending | undefined
  /** It follows a message of the same author: no picture and no name again. */
  compact: boolean
}

/** Properties of `<pg-modal>`. */
export interface ModalElement {
  modal: PageModal
  viewer: PageUser
  world: PageWorld
  /** Whose members, roles and channels its lists offer; in a direct message there is none. */
  guildId: string | undefined
  /** A sentence of the fake, when the form could not be sent. */
  error: string | undefined
  /** It was sent, and the answer has not come. */
  busy: boolean
}

/** What the elements of the page tell the shell; each bubbles through every shadow root. */
export interface PageEvents {
  'pg-use': {
    readonly messageId: string
    readonly customId: string
    readonly componentType: number
    readonly values?: readonly string[]
  }
  'pg-submit': {
    readonly customId: string
    /** By the custom_id of each field. */
    readonly values: Readonly<Record<string, FieldInput>>
  }
  'pg-close': undefined
  'pg-dismiss': { readonly messageId: string }
  'pg-menu': {
    readonly target: 'user' | 'message'
    readonly id: string
    /** Where it opens, in pixels of the viewport. */
    readonly x: number
    readonly y: number
  }
  /** A command mention was clicked: its name with subcommand, such as «chore add». */
  'pg-open-command': { readonly name: string }
}

export function tell<Name extends keyof PageEvents>(
  from: HTMLElement,
  name: Name,
  detail: PageEvents[Name],
): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
}

declare global {
  interface HTMLElementEventMap {
    'pg-use': CustomEvent<PageEvents['pg-use']>
    'pg-submit': CustomEvent<PageEvents['pg-submit']>
    'pg-close': CustomEvent<undefined>
    'pg-dismiss': CustomEvent<PageEvents['pg-dismiss']>
    'pg-menu': CustomEvent<PageEvents['pg-menu']>
    'pg-open-command': CustomEvent<PageEvents['pg-open-command']>
  }
}
