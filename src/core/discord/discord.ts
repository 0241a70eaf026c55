import type { Temporal } from '../clock.ts'
import type { Snowflake } from '../ids.ts'
import type { Lane } from '../lane.ts'
import type { RegisteredCommand } from './command-registry.ts'

/** The JSON body of a message, as Discord's API describes it. */
export type MessageBody = Readonly<Record<string, unknown>>

/** A file of a message. Its name is ours: letters, digits, dots and hyphens. */
export interface MessageFile {
  readonly name: string
  readonly contentType: string
  readonly bytes: Buffer
}

/** One thing said to Discord. */
export type DiscordCall = MessageCall | MessageAct

export interface GuildMember {
  readonly guildId: Snowflake
  readonly userId: Snowflake
}

export type MessageCall =
  /** A new message; `mark` is a custom_id in it that no other message has, by which it is found again. */
  | {
      readonly to: 'channel'
      readonly channelId: Snowflake
      readonly body: MessageBody
      /** Shown by its components as `attachment://name`. */
      readonly files?: readonly MessageFile[]
      readonly mark: string
      /** Nobody wants it any more: what an earlier attempt left is looked for, and nothing is written. */
      readonly onlyFound?: boolean
      /** Whom it pings: where they are not in the guild any more it is not posted. */
      readonly pinged?: GuildMember
    }
  | {
      readonly to: 'message'
      readonly channelId: Snowflake
      readonly messageId: Snowflake
      readonly body: MessageBody
    }
  /** The answer to an interaction, by its token: for 15 minutes. `locale`: of whom it answers. */
  | {
      readonly to: 'original'
      readonly token: string
      readonly locale: string
      readonly body: MessageBody
      /** Shown by its components as `attachment://name`. */
      readonly file?: MessageFile
    }

/** What is done with a message that is there already. */
export interface MessageAct {
  /** `pins`: puts it up in its channel, without a line that says so. `removal`: takes it away. */
  readonly to: 'pins' | 'removal'
  readonly channelId: Snowflake
  readonly messageId: Snowflake
}

export interface CallTerms {
  readonly lane: Lane
  /** At most 25 characters; the same for every attempt. */
  readonly nonce: string
  /** When something was first sent that may have arrived, if ever: decides whether to read back before posting again. */
  readonly firstTriedAt?: Temporal.Instant | undefined
  readonly signal?: AbortSignal | undefined
}

/** How urgent a question is, and how long its answer is waited for. */
export type AskTerms = Pick<CallTerms, 'lane' | 'signal'>

export interface DownloadTerms {
  /** Of a larger file nothing is kept. */
  readonly bytesMax: number
  readonly signal?: AbortSignal | undefined
}

export type Downloaded =
  | { readonly kind: 'file'; readonly bytes: Buffer }
  | Later
  /** `address`: Discord keeps no attachments there. `gone`: not there, or not any more. */
  | { readonly kind: 'refused'; readonly reason: 'address' | 'size' | 'gone' }

/** How a call ended. `reason` is short and holds no member's word and no token. */
export type Verdict =
  | {
      readonly kind: 'sent'
      readonly channelId?: Snowflake | undefined
      readonly messageId?: Snowflake | undefined
    }
  | Later
  /** May have happened or not: again, with the same nonce. */
  | { readonly kind: 'ambiguous'; readonly reason: string }
  /** Discord says that it will not take this call, however often. */
  | {
      readonly kind: 'gone'
      /** The channel itself is gone, closed or forbidden, so it takes no other call either. */
      readonly closed: boolean
      /** Discord's number for why, where it gave one. */
      readonly code?: number | undefined
      readonly reason: string
    }
  /** The token of the interaction is over. */
  | { readonly kind: 'expired'; readonly reason: string }
  /** A mistake of ours, or the guild's own filter: somebody has to look. */
  | { readonly kind: 'refused'; readonly reason: string }

export interface Discord {
  /** Never rejects. */
  send(call: DiscordCall, terms: CallTerms): Promise<Verdict>
  /** One page of the guilds that the bot is in, ascending by id, after this one; at most 200. */
  guildsAfter(after: Snowflake | undefined, signal?: AbortSignal): Promise<GuildPage>
  /** What is registered for all guilds. */
  commands(signal?: AbortSignal): Promise<CommandList>
  /** The roles that somebody has in a guild; null: they are not in it; undefined: not to be had now. */
  rolesOf(member: GuildMember, terms: AskTerms): Promise<readonly Snowflake[] | null | undefined>
  /** The roles that there are in a guild; undefined: not to be had now, or ever where the bot is not in it. */
  rolesIn(guildId: Snowflake, terms: AskTerms): Promise<readonly Snowflake[] | undefined>
  /** What somebody uploaded, by the address in a signed payload. Never rejects. */
  download(url: string, terms: DownloadTerms): Promise<Downloaded>
  close(): Promise<void>
}

/** Not tried, or refused for now: again in `ms`, a second at least. Says nothing against what was asked, so it is no attempt. */
export interface Later {
  readonly kind: 'later'
  readonly ms: number
  readonly reason: string
}

export type GuildPage =
  | {
      readonly kind: 'page'
      readonly guildIds: readonly Snowflake[]
      /** What each is called. */
      readonly names: ReadonlyMap<Snowflake, string>
    }
  | Later

export type CommandList =
  | { readonly kind: 'list'; readonly commands: readonly RegisteredCommand[] }
  | Later
