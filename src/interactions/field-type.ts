import type { APIComponentInLabel } from 'discord-api-types/v10'
import { defined } from '../core/defined.ts'
import type { Localized } from '../core/i18n/localized.ts'
import type { Json, Read } from './handler.ts'

/** A part of a modal: how it is drawn, and how its value is read. `P` is what can be filled in before. */
export interface Field<T, P> {
  readonly label: Localized
  readonly description?: Localized
  readonly type: number
  /** Undefined where there is nothing to ask: the form has no such field then. */
  draw(customId: string, locale: string, prefill: P | undefined): APIComponentInLabel | undefined
  /** Whether `draw` may leave it out; it then reads as if nothing was chosen. */
  readonly mayBeAbsent?: true
  /** `submitted` is the component as it came back. */
  read(submitted: Json, resolved: unknown): Read<T>
}

/** Words between the fields; it asks nothing. */
export interface Note {
  readonly note: Localized
}

export interface Labelled {
  readonly label: Localized
  readonly description?: Localized
}

/** A field may be left empty unless it says `required: true`. */
export interface Asked<R extends boolean> extends Labelled {
  readonly required?: R
}

export const labels = ({ label, description }: Labelled) => ({ label, ...defined({ description }) })

export interface Many extends Labelled {
  /** How many: none or one unless stated. */
  readonly min?: number
  readonly max?: number
  readonly placeholder?: Localized
}
