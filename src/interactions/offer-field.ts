import type { z } from 'zod'
import { componentType } from '../core/discord-codes.ts'
import type { Localized } from '../core/i18n/localized.ts'
import { type SelectOption, stringSelect } from '../core/selects.ts'
import { type Field, type Labelled, labels } from './field-type.ts'
import * as value from './value.ts'
import { wrong } from './wrong.ts'

interface OfferSpec<T> extends Labelled {
  /** What each of them looks like. */
  readonly value: z.ZodType<T>
  /** Where the form opens without any. */
  readonly usual: readonly SelectOption[]
}

/** One of what is offered when the form opens, and that differs from time to time. */
export function offer<T extends string>(spec: OfferSpec<T>): Field<T, readonly SelectOption[]> {
  const { label, usual } = spec
  const one = (name: Localized, given: unknown) => {
    const read = spec.value.safeParse(given)
    return read.success ? value.given(read.data) : wrong('value.notOffered', name)
  }
  return {
    ...labels(spec),
    type: componentType.stringSelect,
    draw: (customId, _locale, options = usual) => ({
      ...stringSelect(customId, options),
      required: true,
    }),
    read(submitted, resolved) {
      const count = { min: 1, max: 1 }
      const read = value.several(label, submitted.values, count, { read: one, resolved })
      if (!read.ok) return read
      const [chosen] = read.value
      return chosen === undefined ? wrong('value.missing', label) : value.given(chosen)
    },
  }
}
