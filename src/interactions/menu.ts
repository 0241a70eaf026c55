import type { RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord-api-types/v10'
import type { App } from '../app.ts'
import { commandType } from '../core/discord-codes.ts'
import type { Localized } from '../core/i18n/localized.ts'
import { isSnowflake, type Snowflake } from '../core/ids.ts'
import { type Command, type CommandHandler, type CommandSpec, registration } from './command.ts'
import { namesOf } from './described.ts'
import {
  type Handling,
  handling,
  isJson,
  type Json,
  listOf,
  type Read,
  type Response,
} from './handler.ts'
import type { Invocation } from './invocation.ts'
import { type ChosenFile, type ChosenUser, fileOf, userIn } from './resolved.ts'
import { given } from './value.ts'
import { outdated, wrong, yourChoice } from './wrong.ts'

/** The message that somebody chose from the menu. */
export interface ChosenMessage {
  readonly id: Snowflake
  readonly channelId?: Snowflake
  readonly authorId?: Snowflake
  /** As written by its author: clean it before keeping it. */
  readonly content: string
  /** What was uploaded with it. */
  readonly files: readonly ChosenFile[]
  /** What it shows besides, for shown.ts. */
  readonly components: unknown
}

interface MenuSpec<T> extends CommandSpec, Handling {
  readonly name: Localized
  run(app: App, at: Invocation, target: T): Promise<Response> | Response
}

type Menu = Command<RESTPostAPIContextMenuApplicationCommandsJSONBody>

function defineMenu<T>(type: 2 | 3, spec: MenuSpec<T>, target: (data: Json) => Read<T>): Menu {
  const handler: CommandHandler = {
    name: spec.name.default,
    ...handling(spec),
    read(data) {
      const read = target(data)
      if (!read.ok) return read
      return { ok: true, value: (app, at) => spec.run(app, at, read.value) }
    },
    suggest: () => [],
  }
  return {
    type,
    definition: { type, ...namesOf(spec.name), ...registration(spec) },
    find: (data) => ({ handler, data }),
  }
}

/** An entry in the menu of a person. */
export const defineUserMenu = (spec: MenuSpec<{ readonly user: ChosenUser }>): Menu =>
  defineMenu(commandType.user, spec, (data) => {
    const id = data.target_id
    const user = isSnowflake(id) ? userIn(data.resolved, id) : undefined
    return user ? given({ user }) : wrong('value.user', yourChoice)
  })

/** An entry in the menu of a message. */
export const defineMessageMenu = (spec: MenuSpec<{ readonly message: ChosenMessage }>): Menu =>
  defineMenu(commandType.message, spec, (data) => {
    const message = messageOf(data)
    return message ? given({ message }) : outdated('old.command')
  })

function messageOf({ target_id: id, resolved }: Json): ChosenMessage | undefined {
  const all = isJson(resolved) ? resolved.messages : undefined
  if (!isSnowflake(id) || !isJson(all)) return undefined
  const message = all[id]
  if (!isJson(message)) return undefined
  const { channel_id: channelId, author, content, components, attachments } = message
  const authorId = isJson(author) ? author.id : undefined
  return {
    id,
    content: typeof content === 'string' ? content : '',
    files: listOf(attachments)
      .map(fileOf)
      .filter((file) => file !== undefined),
    components,
    ...(isSnowflake(channelId) && { channelId }),
    ...(isSnowflake(authorId) && { authorId }),
  }
}
