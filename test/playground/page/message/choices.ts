import { ComponentType } from 'discord-api-types/v10'
import type { Part, PartOption } from '../../../fake-discord/part.ts'
import { type Place, userName } from './names.ts'

/** Something that can be picked from a list. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly description?: string | undefined
  readonly emoji?: PartOption['emoji']
  readonly kind: 'option' | 'user' | 'bot' | 'role' | 'channel'
}

type List = (place: Place, part: Part) => Choice[]

const optionsOf: List = (_, { options = [] }) =>
  options.map(({ value, label, description, emoji }) => ({
    kind: 'option',
    value,
    label,
    description: description ?? undefined,
    emoji,
  }))

const usersOf: List = (place) => {
  const { world, guild, channel } = place
  const ids =
    guild?.members.map(({ user }) => user.id) ??
    channel?.recipients?.map(({ id }) => id) ??
    world.users.map(({ id }) => id)
  return ids.flatMap((value) => {
    const user = world.users.find(({ id }) => id === value)
    const label = userName(place, value)
    const kind = user?.bot ? 'bot' : 'user'
    return user && label ? [{ kind, value, label, description: user.username }] : []
  })
}

const rolesOf: List = ({ guild }) =>
  (guild?.roles ?? []).map(({ id, name }) => ({ kind: 'role', value: id, label: name }))

const channelsOf: List = ({ guild }, { channel_types }) =>
  (guild?.channels ?? []).flatMap((channel) =>
    'name' in channel && (channel_types?.includes(channel.type) ?? true)
      ? [{ kind: 'channel', value: channel.id, label: channel.name }]
      : [],
  )

const LISTS: Readonly<Record<number, List>> = {
  [ComponentType.StringSelect]: optionsOf,
  [ComponentType.UserSelect]: usersOf,
  [ComponentType.RoleSelect]: rolesOf,
  [ComponentType.MentionableSelect]: (place, part) => [
    ...usersOf(place, part),
    ...rolesOf(place, part),
  ],
  [ComponentType.ChannelSelect]: channelsOf,
}

/** Everything that this list offers here. */
export const choicesOf = (place: Place, part: Part): Choice[] =>
  LISTS[part.type]?.(place, part) ?? []

/** What the bot chose beforehand. */
export const defaultsOf = ({ options = [], default_values }: Part): string[] => [
  ...options.filter((option) => option.default).map(({ value }) => value),
  ...(default_values ?? []).map(({ id }) => id),
]

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Those that hold the typed words, without regard to case and accents. */
export function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = fold(typed.trim().replace(/^[@#]/, ''))
  if (!wanted) return choices
  return choices.filter(({ label, description = '' }) =>
    fold(`${label} ${description}`).includes(wanted),
  )
}

export const boundsOf = ({ min_values, max_values }: Part) => ({
  min: min_values ?? 1,
  max: max_values ?? 1,
})
