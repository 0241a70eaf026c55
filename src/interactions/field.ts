import type { ChannelType } from 'discord-api-types/v10'
import { defined } from '../core/defined.ts'
import { componentType, textInputStyle } from '../core/discord-codes.ts'
import { inLocale, type Localized } from '../core/i18n/localized.ts'
import { type Id, id as idSchema, type Snowflake } from '../core/ids.ts'
import {
  FILES_MAX,
  INPUT_LENGTH_MAX,
  SELECT_OPTION_LENGTH_MAX,
  SELECT_OPTIONS_MAX,
} from '../core/limits.ts'
import * as selects from '../core/selects.ts'
import { shorten } from '../core/text.ts'
import { type Asked, type Field, labels, type Many, type Note } from './field-type.ts'
import type { Read } from './handler.ts'
import { picking } from './picking.ts'
import type { ChosenChannel, ChosenFile, ChosenRole, ChosenUser, Mentionable } from './resolved.ts'
import type { May } from './value.ts'
import * as value from './value.ts'
import { wrong } from './wrong.ts'

/** Words between the fields. */
export const note = (words: Localized): Note => ({ note: words })

interface TextSpec<R extends boolean> extends Asked<R> {
  readonly paragraph?: boolean
  readonly placeholder?: Localized
  /** In characters as people count them: an emoji is one. */
  readonly minLength?: number
  readonly maxLength?: number
}

/** Typed text, sanitised. */
export function text<const R extends boolean = false>(
  spec: TextSpec<R>,
): Field<May<R, string>, string> {
  const { label, paragraph = false, placeholder, required = false, minLength: min } = spec
  const max = spec.maxLength ?? INPUT_LENGTH_MAX
  const bounds = { ...defined({ min }), max, multiline: paragraph }
  return {
    ...labels(spec),
    type: componentType.textInput,
    draw: (customId, locale, prefill) => ({
      type: componentType.textInput,
      custom_id: customId,
      style: paragraph ? textInputStyle.paragraph : textInputStyle.short,
      required,
      max_length: max,
      ...defined({
        min_length: min,
        placeholder: placeholder && inLocale(placeholder, locale),
        // Discord counts UTF-16 units here: what came from an option may be longer than it looked.
        value: prefill === undefined ? undefined : shorten(prefill, max),
      }),
    }),
    read(submitted, _resolved) {
      const read = value.text(label, submitted.value ?? '', bounds)
      if (read.ok && read.value === undefined && required) return wrong('value.missing', label)
      return read as Read<May<R, string>> // undefined is left only where it may be
    },
  }
}

interface Offering {
  readonly offered: readonly { readonly id: Id; readonly name: string }[]
  readonly chosen?: Id | undefined
}

/** One of a guild's own things, offered when the form opens; without any, the form does not ask. */
export function pick(spec: Omit<Many, 'min' | 'max'>): Field<Id | undefined, Offering> {
  const { label, placeholder } = spec
  const one = (name: Localized, given: unknown) => {
    const read = idSchema.safeParse(given)
    return read.success ? value.given(read.data) : wrong('value.notOffered', name)
  }
  return {
    ...labels(spec),
    type: componentType.stringSelect,
    mayBeAbsent: true,
    draw(customId, locale, { offered, chosen } = { offered: [] }) {
      if (offered.length === 0) return undefined
      const options = offered.slice(0, SELECT_OPTIONS_MAX).map(({ id, name }) => ({
        value: id,
        label: shorten(name, SELECT_OPTION_LENGTH_MAX),
        ...(id === chosen && { selected: true }),
      }))
      const look = defined({ placeholder: placeholder && inLocale(placeholder, locale) })
      const select = selects.stringSelect(customId, options, { min: 0, max: 1, ...look })
      return { ...select, required: false }
    },
    read(submitted, resolved) {
      const count = { min: 0, max: 1 }
      const read = value.several(label, submitted.values, count, { read: one, resolved })
      return read.ok ? value.given(read.value[0]) : read
    },
  }
}

export const users = (spec: Many): Field<readonly ChosenUser[], readonly Snowflake[]> =>
  picking(componentType.userSelect, spec, { drawWith: selects.userSelect, one: value.user })

export const roles = (spec: Many): Field<readonly ChosenRole[], readonly Snowflake[]> =>
  picking(componentType.roleSelect, spec, { drawWith: selects.roleSelect, one: value.role })

/** People and roles. */
export const mentionables = (
  spec: Many,
): Field<readonly Mentionable[], Required<selects.Mentioned>> =>
  picking(componentType.mentionableSelect, spec, {
    drawWith: selects.mentionableSelect,
    one: value.mentionable,
  })

export const channels = (
  spec: Many & { readonly types?: readonly ChannelType[] },
): Field<readonly ChosenChannel[], readonly Snowflake[]> =>
  picking(componentType.channelSelect, spec, {
    drawWith: (customId, how) =>
      selects.channelSelect(customId, { ...how, ...defined({ types: spec.types }) }),
    one: value.channel(spec.types),
  })

/** Uploaded files; `endings` as in option.attachment. */
export function files(
  spec: Omit<Many, 'placeholder'> & { readonly endings?: readonly string[] },
): Field<readonly ChosenFile[], never> {
  const { label, min = 0, endings } = spec
  const count = { min, max: Math.min(spec.max ?? 1, FILES_MAX) }
  const one = value.file(endings)
  return {
    ...labels(spec),
    type: componentType.fileUpload,
    draw: (customId) => ({
      type: componentType.fileUpload,
      custom_id: customId,
      min_values: count.min,
      max_values: count.max,
      required: min > 0,
    }),
    read: (submitted, resolved) =>
      value.several(label, submitted.values, count, { read: one, resolved }),
  }
}
