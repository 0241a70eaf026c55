import type { Snowflake } from '../core/ids.ts'
import { channels } from './field.ts'
import type { Field } from './field-type.ts'
import type { ChosenChannel } from './resolved.ts'
import * as value from './value.ts'
import { wrong } from './wrong.ts'

type Spec = Omit<Parameters<typeof channels>[0], 'min' | 'max'>

/** Exactly one, and the form is not sent without it. */
export function channel(spec: Spec): Field<ChosenChannel, readonly Snowflake[]> {
  const some = channels({ ...spec, min: 1 })
  return {
    ...some,
    read(submitted, resolved) {
      const read = some.read(submitted, resolved)
      if (!read.ok) return read
      const [only] = read.value
      return only === undefined ? wrong('value.missing', spec.label) : value.given(only)
    },
  }
}
