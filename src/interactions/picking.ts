import type { APIComponentInLabel } from 'discord-api-types/v10'
import { defined } from '../core/defined.ts'
import { inLocale, type Localized } from '../core/i18n/localized.ts'
import type { Snowflake } from '../core/ids.ts'
import { SELECT_OPTIONS_MAX } from '../core/limits.ts'
import type * as selects from '../core/selects.ts'
import { type Field, labels, type Many } from './field-type.ts'
import * as value from './value.ts'

/** Fixed values as the options of a select. */
export const optionsOf = (
  options: Readonly<Record<string, Localized>>,
  locale: string,
  chosen: readonly string[] = [],
) =>
  Object.entries(options).map(([key, name]) => ({
    value: key,
    label: inLocale(name, locale),
    ...(chosen.includes(key) && { selected: true }),
  }))

/** The same for radio and checkbox groups, whose options Discord wants marked otherwise. */
export const drawnOptions = (...[options, locale, chosen]: Parameters<typeof optionsOf>) =>
  optionsOf(options, locale, chosen).map(({ selected, ...option }) => ({
    ...option,
    ...(selected && { default: true }),
  }))

type Draw<P> = (customId: string, how: selects.SelectLook & { selected?: P }) => APIComponentInLabel

/** Selects that Discord fills itself: people, roles, channels. */
export function picking<T, P extends object = readonly Snowflake[]>(
  type: number,
  spec: Many,
  { drawWith, one }: { readonly drawWith: Draw<P>; readonly one: value.ReadOne<T> },
): Field<readonly T[], P> {
  const { label, min = 0, max = 1, placeholder } = spec
  const count = { min, max: Math.min(max, SELECT_OPTIONS_MAX) }
  return {
    ...labels(spec),
    type,
    draw: (customId, locale, selected) => ({
      ...drawWith(customId, {
        ...count,
        ...defined({ selected, placeholder: placeholder && inLocale(placeholder, locale) }),
      }),
      required: min > 0,
    }),
    read: (submitted, resolved) =>
      value.several(label, submitted.values, count, { read: one, resolved }),
  }
}
