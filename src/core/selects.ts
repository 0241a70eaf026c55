import type {
  APIChannelSelectComponent,
  APIMentionableSelectComponent,
  APIRoleSelectComponent,
  APISelectMenuOption,
  APIStringSelectComponent,
  APIUserSelectComponent,
  ChannelType,
} from 'discord-api-types/v10'
import { defined } from './defined.ts'
import { componentType, defaultValueType } from './discord-codes.ts'
import type { Snowflake } from './ids.ts'

export interface SelectLook {
  readonly placeholder?: string
  /** How many may be picked: one, unless stated. */
  readonly min?: number
  readonly max?: number
  readonly disabled?: boolean
}

interface Preselected extends SelectLook {
  readonly selected?: readonly Snowflake[]
}

export interface SelectOption {
  readonly label: string
  readonly value: string
  readonly description?: string
  readonly emoji?: string
  readonly selected?: boolean
}

const look = ({ placeholder, min, max, disabled }: SelectLook) =>
  defined({ placeholder, min_values: min, max_values: max, disabled })

const preselect = <T>(type: T, ids: readonly Snowflake[] | undefined) =>
  defined({ default_values: ids?.length ? ids.map((id) => ({ type, id })) : undefined })

const optionOf = ({ label, value, description, emoji, selected }: SelectOption) => ({
  label,
  value,
  ...defined({ description, emoji: emoji ? { name: emoji } : undefined, default: selected }),
})

export const stringSelect = (
  customId: string,
  options: readonly SelectOption[],
  how: SelectLook = {},
): APIStringSelectComponent => ({
  type: componentType.stringSelect,
  custom_id: customId,
  options: options.map((option): APISelectMenuOption => optionOf(option)),
  ...look(how),
})

export const userSelect = (customId: string, how: Preselected = {}): APIUserSelectComponent => ({
  type: componentType.userSelect,
  custom_id: customId,
  ...look(how),
  ...preselect(defaultValueType.user, how.selected),
})

export const roleSelect = (customId: string, how: Preselected = {}): APIRoleSelectComponent => ({
  type: componentType.roleSelect,
  custom_id: customId,
  ...look(how),
  ...preselect(defaultValueType.role, how.selected),
})

export interface Mentioned {
  readonly users?: readonly Snowflake[]
  readonly roles?: readonly Snowflake[]
}

export const mentionableSelect = (
  customId: string,
  how: SelectLook & { readonly selected?: Mentioned } = {},
): APIMentionableSelectComponent => {
  const users = (how.selected?.users ?? []).map((id) => ({ type: defaultValueType.user, id }))
  const roles = (how.selected?.roles ?? []).map((id) => ({ type: defaultValueType.role, id }))
  const chosen = [...users, ...roles]
  return {
    type: componentType.mentionableSelect,
    custom_id: customId,
    ...look(how),
    ...defined({ default_values: chosen.length > 0 ? chosen : undefined }),
  }
}

export const channelSelect = (
  customId: string,
  how: Preselected & { readonly types?: readonly ChannelType[] } = {},
): APIChannelSelectComponent => ({
  type: componentType.channelSelect,
  custom_id: customId,
  ...look(how),
  ...defined({ channel_types: how.types ? [...how.types] : undefined }),
  ...preselect(defaultValueType.channel, how.selected),
})
