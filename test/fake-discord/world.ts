import { EventEmitter } from 'node:events'
import type { Temporal } from '../../src/core/clock.ts'
import type { CommandDefinition } from './command.schema.ts'
import { createFaults, type Faults } from './faults.ts'
import type { Interaction } from './interaction.ts'
import type { Part } from './part.ts'
import type { RestCall } from './rest-log.ts'
import { createSnowflakes, type Snowflake, type Snowflakes } from './snowflake.ts'
import { createWorldClock, type WorldClock, type WorldClockOptions } from './world-clock.ts'

export interface User {
  readonly id: Snowflake
  readonly username: string
  name: string
  locale: string
  zone: string
  readonly bot: boolean
  /** False: a direct message to this person fails with 50007. */
  dmsOpen: boolean
}

export interface Role {
  readonly id: Snowflake
  name: string
  permissions: bigint
  mentionable: boolean
}

export interface Overwrite {
  readonly id: Snowflake
  readonly allow: bigint
  readonly deny: bigint
}

export interface Channel {
  readonly id: Snowflake
  readonly type: number
  name: string
  readonly guildId?: Snowflake
  readonly recipients: readonly Snowflake[]
  overwrites: Overwrite[]
  /** Also of one that was deleted since. */
  lastMessageId?: Snowflake | undefined
}

export interface Membership {
  readonly userId: Snowflake
  nick: string | null
  roles: Snowflake[]
  readonly joinedAt: Temporal.Instant
}

export interface Guild {
  readonly id: Snowflake
  name: string
  locale: string
  ownerId: Snowflake
  /** Installed by somebody: only then its commands exist and the bot is a member. */
  installed: boolean
  readonly roles: Map<Snowflake, Role>
  readonly members: Map<Snowflake, Membership>
  readonly channels: Map<Snowflake, Channel>
}

export interface StoredFile {
  readonly id: Snowflake
  readonly name: string
  readonly description?: string | undefined
  readonly contentType: string
  readonly bytes: Uint8Array
  readonly channelId: Snowflake
  readonly ephemeral: boolean
}

export interface Message {
  readonly id: Snowflake
  readonly channelId: Snowflake
  readonly authorId: Snowflake
  readonly createdAt: Temporal.Instant
  content: string
  embeds: readonly object[]
  components: readonly Part[]
  flags: number
  files: readonly StoredFile[]
  nonce?: string | number | undefined
  pinned: boolean
  /** The message that this line says was pinned: one of Discord's own lines, in the name of who did it. */
  readonly pinOf?: Snowflake | undefined
  editedAt?: Temporal.Instant | undefined
  /** Only this person sees it: an ephemeral message. */
  readonly visibleTo?: Snowflake | undefined
  readonly interactionId?: Snowflake | undefined
  /** «is thinking …»: a deferred answer that has not come yet. */
  thinking: boolean
  /** Who would be pinged by it, after allowed_mentions. */
  notifies: readonly Snowflake[]
  /** Edits made after its first hour, for error 30046. */
  lateEdits: number
}

/** A rule of Discord that the bot broke, or a fault that a member saw. */
export interface Problem {
  readonly where: string
  readonly what: string
  readonly interactionId?: Snowflake | undefined
  lookedAt: boolean
}

export interface Application {
  readonly id: Snowflake
  readonly name: string
  readonly token: string
  readonly publicKey: string
  readonly botId: Snowflake
  /** What a developer entered in the portal. */
  interactionsUrl: string | null
  eventsUrl: string | null
}

/** A command as it is registered: for every guild, or for one. */
export interface Registered {
  readonly id: Snowflake
  readonly guildId?: Snowflake | undefined
  readonly version: Snowflake
  readonly definition: CommandDefinition
}

/** Everything Discord knows. It is changed in place: it stands for a database. */
export interface World {
  readonly clock: WorldClock
  readonly ids: Snowflakes
  readonly application: Application
  readonly users: Map<Snowflake, User>
  readonly guilds: Map<Snowflake, Guild>
  readonly channels: Map<Snowflake, Channel>
  readonly messages: Map<Snowflake, Message>
  readonly files: Map<Snowflake, StoredFile>
  readonly commands: Map<Snowflake, Registered>
  /** How many commands were created, by the day and whose they are. */
  readonly creations: Map<string, number>
  readonly interactions: Map<Snowflake, Interaction>
  /** The newest requests of the bot, oldest first. */
  readonly calls: RestCall[]
  readonly faults: Faults
  readonly problems: Problem[]
  /** As Discord does: a repeated post with an enforced nonce returns the first message. */
  readonly enforcesNonces: boolean
  /** Emits «notice» with a JSON value for everything a page would want to redraw. */
  readonly notices: EventEmitter
}

export interface WorldOptions extends WorldClockOptions {
  readonly seed?: number | undefined
  readonly publicKey: string
  readonly token: string
  readonly applicationName?: string | undefined
  readonly enforcesNonces?: boolean | undefined
}

export function createWorld(options: WorldOptions): World {
  const clock = createWorldClock(options)
  const ids = createSnowflakes(clock, options.seed)
  const name = options.applicationName ?? 'ChoresTree'
  const application: Application = {
    id: ids.named('application'),
    // The user of a bot has the id of its application, as with every app made since 2016.
    botId: ids.named('application'),
    name,
    token: options.token,
    publicKey: options.publicKey,
    interactionsUrl: null,
    eventsUrl: null,
  }
  const bot: User = {
    id: application.botId,
    username: name.toLowerCase(),
    name,
    locale: 'en-US',
    zone: 'UTC',
    bot: true,
    dmsOpen: true,
  }
  return {
    clock,
    ids,
    application,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    files: new Map(),
    commands: new Map(),
    creations: new Map(),
    interactions: new Map(),
    calls: [],
    faults: createFaults(),
    problems: [],
    enforcesNonces: options.enforcesNonces ?? true,
    notices: new EventEmitter().setMaxListeners(0),
  }
}

export function notice(world: World, kind: string, body: object): void {
  world.notices.emit('notice', { kind, at: world.clock.now().toString(), ...body })
}

export function complain(world: World, where: string, what: string, interactionId?: Snowflake) {
  world.problems.push({ where, what, interactionId, lookedAt: false })
  notice(world, 'problem', { where, what, interactionId })
}
