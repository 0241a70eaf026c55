import { ButtonStyle, ChannelType, ComponentType as Type } from 'discord-api-types/v10'
import type { MessageData } from '../../../fake-discord/message.schema.ts'
import type { PageGuild } from '../contract.ts'
import { type Specimen, v2, words } from './specimen.ts'

type Row = Extract<
  NonNullable<MessageData['components']>[number],
  { readonly type: Type.ActionRow }
>
type Control = Row['components'][number]

export const row = (...components: Control[]): Row => ({ type: Type.ActionRow, components })

interface Button {
  readonly type: Type.Button
  readonly style: number
  readonly label?: string | undefined
  readonly emoji?: { readonly name: string }
  readonly custom_id?: string
  readonly url?: string
  readonly disabled?: boolean
}

export const button = (
  label: string,
  customId: string,
  rest: Partial<Omit<Button, 'type'>> = {},
): Button => ({
  type: Type.Button,
  style: ButtonStyle.Secondary,
  label,
  custom_id: customId,
  ...rest,
})

const link: Button = {
  type: Type.Button,
  style: ButtonStyle.Link,
  label: 'Read the guide',
  url: 'https://example.org/guide',
}

const STYLES = [
  ['Add chore', ButtonStyle.Primary],
  ['My chores', ButtonStyle.Secondary],
  ['Done', ButtonStyle.Success],
  ['Delete', ButtonStyle.Danger],
] as const

const styled = (prefix: string, rest: Partial<Omit<Button, 'type'>> = {}) =>
  STYLES.map(([label, style]) => button(label, `${prefix}-${label}`, { style, ...rest }))

const OPTIONS = [
  ['Dishes', 'Every day at 19:00', '🍽️'],
  ['Bins', 'Every Tuesday', '🗑️'],
  ['Bathroom', 'Every second Saturday', '🛁'],
  ['Plants', 'When they hang their heads', '🪴'],
] as const

const options = (chosen: readonly string[]) =>
  OPTIONS.map(([label, description, name]) => ({
    label,
    value: label.toLowerCase(),
    description,
    emoji: { name },
    ...(chosen.includes(label) && { default: true }),
  }))

const string = (customId: string, rest: object = {}, chosen: readonly string[] = []) =>
  row({
    type: Type.StringSelect,
    custom_id: customId,
    placeholder: 'Other chores',
    options: options(chosen),
    ...rest,
  })

export function controlSpecimens(guild: PageGuild): Specimen[] {
  const [person] = guild.members
  const entities = v2(
    row({ type: Type.UserSelect, custom_id: 'user', placeholder: 'Hand over to' }),
    row({
      type: Type.UserSelect,
      custom_id: 'users',
      placeholder: 'Who takes turns',
      max_values: 10,
      default_values: person ? [{ id: person.user.id, type: 'user' }] : [],
    }),
    row({ type: Type.RoleSelect, custom_id: 'role', placeholder: 'Who manages' }),
    row({ type: Type.MentionableSelect, custom_id: 'anyone', placeholder: 'Members and roles' }),
    row({
      type: Type.ChannelSelect,
      custom_id: 'channel',
      placeholder: 'Pick a channel',
      channel_types: [ChannelType.GuildText],
    }),
  )
  return [
    {
      name: 'Buttons',
      data: v2(
        row(...styled('plain'), link),
        row(
          ...styled('emoji', { emoji: { name: '🌱' } }),
          button('🌿', 'only', { label: undefined, emoji: { name: '🌿' } }),
        ),
        row(...styled('off', { disabled: true }), { ...link, disabled: true }),
      ),
    },
    {
      name: 'A button under way',
      data: v2(row(button('Done', 'way', { style: ButtonStyle.Success }), button('More', 'more'))),
      pending: { customId: 'way', state: 'loading' },
    },
    {
      name: 'A button that failed',
      data: v2(row(button('Done', 'lost', { style: ButtonStyle.Success }))),
      pending: { customId: 'lost', state: 'failed' },
    },
    {
      name: 'A button that had gone when it was pressed',
      data: v2(row(button('Undo', 'undo'))),
      pending: { customId: 'done', state: 'changed' },
    },
    {
      name: 'Lists of words',
      data: v2(
        words('One, one chosen, two to three, none or one, and not now'),
        string('one'),
        string('one-chosen', {}, ['Bins']),
        string('several', { min_values: 2, max_values: 3 }, ['Dishes', 'Plants']),
        string('optional', { min_values: 0 }, ['Bathroom']),
        string('off', { disabled: true }),
      ),
    },
    { name: 'Lists of people, roles and channels', data: entities },
  ]
}
