import { randomInt } from 'node:crypto'
import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10'
import type { App } from '../../src/app.ts'
import { componentType, interactionType } from '../../src/core/discord-codes.ts'
import type { Snowflake } from '../../src/core/ids.ts'
import { features } from '../../src/features/http.ts'
import { createAnswer } from '../../src/interactions/answer.ts'
import { aSnowflake } from './build.ts'
import { noLimits } from './limits.ts'

const APPLICATION = '100000000000000001'
const MANAGE_GUILD = '32'

export interface At {
  readonly guildId: Snowflake
  readonly userId?: Snowflake
  readonly locale?: string
  readonly guildLocale?: string
  readonly manager?: boolean
  readonly roles?: readonly Snowflake[]
  /** What the account is called. */
  readonly name?: string
  /** In the bot's DM, where no guild signs. */
  readonly direct?: boolean
}

/** What a test looks at in an answer, wherever in it that stands. */
export interface Answer {
  readonly type: number
  readonly body: string
  /** Every text of it, in reading order. */
  readonly text: string
  /** The custom_id of the button with this label. */
  button(label: string): string
  readonly json: { readonly type: number; readonly data: Record<string, unknown> }
}

/** A role that is chosen where people can be. */
interface ARole {
  readonly role: Snowflake
}

interface Person {
  readonly user: Snowflake
  readonly bot?: boolean
  /** No longer in the guild. */
  readonly left?: boolean
  readonly roles?: readonly Snowflake[]
}

type Values = Readonly<Record<string, string | Person | ARole>>

/** What stays the same when one interaction is delivered again. */
interface Same {
  readonly id?: Snowflake
  readonly token?: string
  /** The one that was pressed. */
  readonly message?: {
    readonly id?: Snowflake
    readonly flags?: number
    readonly components?: unknown
  }
}

/** Takes the text of a payload, returns the text of the answer. */
export type Deliver = (payload: string) => Promise<string>

/** A member at the keyboard, without the wire: payloads go straight into the kernel, unless stated. */
export function memberOf(app: App, at: At, deliver: Deliver = straightInto(app)) {
  const {
    guildId,
    userId = aSnowflake(),
    locale = 'en-US',
    guildLocale = 'nl',
    manager,
    roles = [],
    name = 'somebody',
    direct = false,
  } = at
  const user = { id: userId, username: name }
  const inGuild = {
    guild_id: guildId,
    member: { user, roles, permissions: manager ? MANAGE_GUILD : '0' },
    guild_locale: guildLocale,
    authorizing_integration_owners: { 0: guildId },
    context: 0,
  }
  const inDirect = { user, authorizing_integration_owners: { 0: '0' }, context: 1 }

  async function send(type: number, data: object, same: Same = {}): Promise<Answer> {
    const payload = {
      id: aSnowflake(),
      application_id: APPLICATION,
      type,
      token: `token-${randomInt(1e9)}`,
      version: 1,
      channel_id: '400000000000000004',
      locale,
      ...(direct ? inDirect : inGuild),
      data,
      ...same,
    }
    return read(await deliver(JSON.stringify(payload)))
  }

  const invoke =
    (type: number) =>
    (line: string, values: Values = {}, same?: Same) =>
      send(type, commandData(line, values), same)

  return {
    userId,
    send,
    command: invoke(interactionType.command),
    /** `on`: the message that the button stands on. */
    press: (customId: string, on?: Same['message']) =>
      send(
        interactionType.component,
        { component_type: componentType.button, custom_id: customId },
        on && { message: on },
      ),
    pick: (customId: string, ...values: readonly string[]) =>
      send(interactionType.component, {
        component_type: componentType.stringSelect,
        custom_id: customId,
        values,
      }),
    /** `permissions`: what the bot may do there. */
    pickChannel: (customId: string, channelId?: Snowflake, { permissions = '68608' } = {}) =>
      send(interactionType.component, {
        component_type: componentType.channelSelect,
        custom_id: customId,
        values: channelId ? [channelId] : [],
        resolved: {
          channels: channelId && {
            [channelId]: { id: channelId, type: 0, name: 'chores', app_permissions: permissions },
          },
        },
      }),
    async types(line: string, option: string, typed: string) {
      const data = commandData(line, { [option]: typed }, option)
      const { json } = await send(interactionType.autocomplete, data)
      return json.data.choices as readonly { readonly name: string; readonly value: string }[]
    },
    async submit(customId: string, values: Readonly<Record<string, string | readonly string[]>>) {
      const components = Object.entries(values).map(([key, value]) => ({
        type: componentType.label,
        component:
          typeof value === 'string'
            ? { type: componentType.textInput, custom_id: key, value }
            : { type: componentType.mentionableSelect, custom_id: key, values: value.map(bare) },
      }))
      const picked = Object.values(values).flatMap((value) => (Array.isArray(value) ? value : []))
      const resolved = resolvedOf(
        picked.map((id) => (id === bare(id) ? { user: id } : { role: bare(id) })),
      )
      return send(interactionType.modal, { custom_id: customId, components, resolved })
    },
  }
}

/** Of a role it is `role:` and its id that a test submits. */
const bare = (id: string) => id.replace('role:', '')

function straightInto(app: App): Deliver {
  const kernel = createAnswer(app, features, noLimits)
  return async (payload) => {
    const delivery = { raw: Buffer.from(payload), receivedAt: performance.now() }
    return (await kernel.answer(JSON.parse(payload), delivery)).body
  }
}

/** What takes roles beside people. */
const MENTIONABLE = new Set(['chore add who'])

function commandData(line: string, values: Values, focused?: string) {
  const [name, sub] = line.split(' ')
  const picking = (key: string) =>
    MENTIONABLE.has(`${line} ${key}`) ? OptionType.Mentionable : OptionType.User
  const options = Object.entries(values).map(([key, value]) => ({
    name: key,
    type: typeof value === 'string' ? OptionType.String : picking(key),
    value: typeof value === 'string' ? value : 'role' in value ? value.role : value.user,
    ...(key === focused && { focused: true }),
  }))
  const picked = Object.values(values).filter((value) => typeof value !== 'string')
  return {
    id: '500000000000000005',
    type: 1,
    name,
    options: sub ? [{ type: OptionType.Subcommand, name: sub, options }] : options,
    resolved: resolvedOf(picked),
  }
}

function resolvedOf(picked: readonly (Person | ARole)[]) {
  const people = picked.flatMap((one) => ('user' in one ? [one] : []))
  const roles = picked.flatMap((one) => ('role' in one ? [one.role] : []))
  return { ...resolvedPeople(people), roles: namedRoles(roles) }
}

const namedRoles = (roles: readonly Snowflake[]) =>
  Object.fromEntries(roles.map((id) => [id, { id, name: 'Cooks' }]))

const resolvedPeople = (people: readonly Person[]) => ({
  users: Object.fromEntries(
    people.map(({ user, bot = false }) => [user, { id: user, username: 'somebody', bot }]),
  ),
  members: Object.fromEntries(
    people.filter(({ left }) => !left).map(({ user, roles = [] }) => [user, { roles }]),
  ),
})

function read(body: string): Answer {
  const json = JSON.parse(body) as Answer['json']
  const all = nodes(json)
  const texts = all.map(({ content }) => content).filter((text) => typeof text === 'string')
  return {
    type: json.type,
    body,
    json,
    text: texts.join('\n'),
    button(label) {
      const found = all.find((node) => node.label === label && 'custom_id' in node)
      if (!found) throw new Error(`no button «${label}» in ${body}`)
      return String(found.custom_id)
    },
  }
}

function nodes(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : [value as Record<string, unknown>]
  return [...own, ...Object.values(value).flatMap(nodes)]
}
