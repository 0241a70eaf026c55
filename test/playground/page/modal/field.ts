import { ComponentType } from 'discord-api-types/v10'
import { isSelect } from '../../../fake-discord/component-use.ts'
import type { Part } from '../../../fake-discord/part.ts'
import type { FieldInput, SentFile } from '../contract.ts'
import { defaultsOf } from '../message/choices.ts'

/** Something to fill in, under its label. */
export interface Field {
  readonly customId: string
  readonly label: string
  readonly description: string
  readonly part: Part
  readonly required: boolean
}

export type Values = Readonly<Record<string, FieldInput>>

/** A part of a form as a field; a text between fields is none. */
export const fieldOf = ({ label, description, component }: Part): Field | undefined =>
  component && {
    customId: component.custom_id ?? '',
    label: label ?? '',
    description: description ?? '',
    part: component,
    required: component.type !== ComponentType.Checkbox && component.required !== false,
  }

export const fieldsIn = (parts: readonly Part[]): Field[] =>
  parts.flatMap((part) => fieldOf(part) ?? [])

const isList = ({ type }: Part) => isSelect({ type }) || type === ComponentType.CheckboxGroup

/** As the bot filled it in. */
function initialOf({ part }: Field): FieldInput {
  if (isList(part)) return defaultsOf(part)
  if (part.type === ComponentType.Checkbox) return part.default ?? false
  if (part.type === ComponentType.FileUpload) return [] as readonly SentFile[]
  if (part.type === ComponentType.RadioGroup) return defaultsOf(part)[0] ?? ''
  return part.value ?? ''
}

export const initialValues = (parts: readonly Part[]): Values =>
  Object.fromEntries(fieldsIn(parts).map((field) => [field.customId, initialOf(field)]))

const OWN_MIN = 1

/** How many a field takes; `max` of a group is all of it where the bot names none. */
export function countsOf({ part, required }: Field): {
  readonly min: number
  readonly max: number
} {
  const isGroup = part.type === ComponentType.CheckboxGroup
  const max = part.max_values ?? (isGroup ? (part.options?.length ?? 1) : 1)
  return { min: part.min_values ?? (required ? OWN_MIN : 0), max }
}
