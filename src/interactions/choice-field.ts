import { defined } from '../core/defined.ts'
import { componentType } from '../core/discord-codes.ts'
import { inLocale, type Localized } from '../core/i18n/localized.ts'
import * as selects from '../core/selects.ts'
import { type Asked, type Field, type Labelled, labels, type Many } from './field-type.ts'
import type { Read } from './handler.ts'
import { drawnOptions, optionsOf } from './picking.ts'
import type { May } from './value.ts'
import * as value from './value.ts'
import { wrong } from './wrong.ts'

// The fields of a form whose answers are known when it is written.

/** Some of a few fixed values. */
export function stringSelect<K extends string>(
  spec: Many & { readonly options: Readonly<Record<K, Localized>> },
): Field<readonly K[], readonly K[]> {
  const { label, options, min = 0, max = 1, placeholder } = spec
  const keys = new Set(Object.keys(options))
  const one = (name: Localized, given: unknown) => value.offered<K>(name, given, keys)
  return {
    ...labels(spec),
    type: componentType.stringSelect,
    draw: (customId, locale, prefill) => ({
      ...selects.stringSelect(customId, optionsOf(options, locale, prefill), {
        min,
        max,
        ...defined({ placeholder: placeholder && inLocale(placeholder, locale) }),
      }),
      required: min > 0,
    }),
    read: (submitted, resolved) =>
      value.several(label, submitted.values, { min, max }, { read: one, resolved }),
  }
}

/** One of two to ten, all in sight. */
export function radio<K extends string, const R extends boolean = false>(
  spec: Asked<R> & { readonly options: Readonly<Record<K, Localized>> },
): Field<May<R, K>, K> {
  const { label, options, required = false } = spec
  const keys = new Set(Object.keys(options))
  return {
    ...labels(spec),
    type: componentType.radioGroup,
    draw: (customId, locale, chosen) => ({
      type: componentType.radioGroup,
      custom_id: customId,
      options: drawnOptions(options, locale, chosen === undefined ? [] : [chosen]),
      required,
    }),
    read({ value: given }) {
      const empty = given === null || given === undefined
      if (empty && required) return wrong('value.missing', label)
      const read: Read<K | undefined> = empty
        ? value.given(undefined)
        : value.offered<K>(label, given, keys)
      return read as Read<May<R, K>> // undefined is left only where it may be
    },
  }
}

/** Any of up to ten, all in sight. */
export function checkboxes<K extends string>(
  spec: Omit<Many, 'placeholder'> & { readonly options: Readonly<Record<K, Localized>> },
): Field<readonly K[], readonly K[]> {
  const { label, options, min = 0 } = spec
  const keys = new Set(Object.keys(options))
  const count = { min, max: spec.max ?? keys.size }
  const one = (name: Localized, given: unknown) => value.offered<K>(name, given, keys)
  return {
    ...labels(spec),
    type: componentType.checkboxGroup,
    draw: (customId, locale, chosen) => ({
      type: componentType.checkboxGroup,
      custom_id: customId,
      options: drawnOptions(options, locale, chosen),
      min_values: count.min,
      max_values: count.max,
      required: min > 0,
    }),
    read: (submitted, resolved) =>
      value.several(label, submitted.values, count, { read: one, resolved }),
  }
}

/** Yes or no. */
export const checkbox = (spec: Labelled): Field<boolean, boolean> => ({
  ...labels(spec),
  type: componentType.checkbox,
  draw: (customId, _locale, chosen) => ({
    type: componentType.checkbox,
    custom_id: customId,
    ...(chosen && { default: true }),
  }),
  read: ({ value: given }) => value.truth(spec.label, given),
})
