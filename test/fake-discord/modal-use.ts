import { ComponentType } from 'discord-api-types/v10'
import { isSelect, optionValue, valuesFor } from './component-use.ts'
import { isUpload, type Place, resolvedOf, type Upload, upload } from './directory.ts'
import { howLong } from './how-long.ts'
import type { OpenModal } from './interaction.ts'
import type { Part } from './part.ts'
import { UsageError } from './usage-error.ts'
import type { StoredFile } from './world.ts'

export type FieldValue = string | boolean | readonly string[] | Upload | readonly Upload[]
export type FieldValues = Readonly<Record<string, FieldValue>>

export interface Field {
  readonly label: string
  readonly description?: string | undefined
  readonly part: Part
  readonly required: boolean
}

/** The labelled fields of a modal; texts between them have nothing to fill in. */
export const fieldsOf = ({ parts }: OpenModal): Field[] =>
  parts.flatMap(({ label, description, component }) =>
    component
      ? [
          {
            label: label ?? '',
            description: description ?? undefined,
            part: component,
            required: component.type !== ComponentType.Checkbox && component.required !== false,
          },
        ]
      : [],
  )

interface Filled {
  readonly answer: object
  readonly ids?: readonly string[]
  readonly files?: readonly StoredFile[]
}

/** The data of a submitted modal; what is not named stays as the bot filled it in. */
export function submitData(place: Place, modal: OpenModal, values: FieldValues) {
  const fields = fieldsOf(modal)
  const named =
    (key: string) =>
    ({ label, part }: Field) =>
      label.toLowerCase() === key.toLowerCase() || part.custom_id === key
  for (const key of Object.keys(values))
    if (!fields.some(named(key))) {
      const labels = fields.map(({ label }) => `«${label}»`).join(', ')
      throw new UsageError(`This form has no field «${key}». It has: ${labels}.`)
    }
  const filled = modal.parts.map((part): Filled => {
    const field = fields.find((f) => f.part === part.component)
    if (!field) return { answer: { type: part.type, id: part.id } }
    const key = Object.keys(values).find((k) => named(k)(field))
    const inner = fill(place, field, key === undefined ? undefined : values[key])
    const { type, id } = part
    return { ...inner, answer: { type, id, component: inner.answer } }
  })
  return {
    custom_id: modal.customId,
    components: filled.map(({ answer }) => answer),
    ...resolvedOf(
      place,
      filled.flatMap(({ ids = [] }) => ids),
      filled.flatMap(({ files = [] }) => files),
    ),
  }
}

type Fill = (place: Place, field: Field, value: FieldValue | undefined, base: object) => Filled

const FILLS: Readonly<Record<number, Fill>> = {
  [ComponentType.TextInput]: (_, field, value, base) => ({
    answer: { ...base, value: text(field, value) },
  }),
  [ComponentType.Checkbox]: (_, { part }, value, base) => ({
    answer: { ...base, value: value === undefined ? (part.default ?? false) : isYes(value) },
  }),
  [ComponentType.RadioGroup]: (_, field, value, base) => ({
    answer: { ...base, value: options(field, value)[0] ?? null },
  }),
  [ComponentType.CheckboxGroup]: (_, field, value, base) => ({
    answer: { ...base, values: options(field, value) },
  }),
  [ComponentType.FileUpload]: fillFiles,
}

function fill(place: Place, field: Field, value: FieldValue | undefined): Filled {
  const { part } = field
  const base = { type: part.type, id: part.id, custom_id: part.custom_id }
  const special = FILLS[part.type]
  if (special) return special(place, field, value, base)
  if (!isSelect(part)) throw new UsageError(`A field of type ${part.type} cannot be filled in.`)
  const ids = value === undefined ? defaults(field) : choose(place, field, names(part, value))
  return { answer: { ...base, values: ids }, ids }
}

const isYes = (value: FieldValue) =>
  value === true || ['true', 'yes', 'ja'].includes(String(value).toLowerCase())

/** Several are parted by commas, but a comma may also be in the label of one. */
function names({ options = [] }: Field['part'], value: FieldValue): string[] {
  const isOne = options.some(({ label }) => label === String(value).trim())
  const all = Array.isArray(value) || isOne ? [value].flat() : String(value).split(',')
  return all.map((name) => String(name).trim()).filter(Boolean)
}

function choose(place: Place, field: Field, chosen: readonly string[]) {
  if (chosen.length === 0 && !field.required) return []
  return valuesFor(place, field.part, chosen)
}

function defaults(field: Field): string[] {
  const { options = [], default_values } = field.part
  const given = [
    ...options.filter((option) => option.default).map((option) => option.value),
    ...(default_values ?? []).map(({ id }) => id),
  ]
  if (given.length === 0 && field.required) throw missing(field)
  return given
}

const options = (field: Field, value: FieldValue | undefined) =>
  value === undefined
    ? defaults(field)
    : names(field.part, value).map((name) => optionValue(field.part, name))

function text(field: Field, given: FieldValue | undefined): string {
  const { part, label } = field
  const value = given === undefined ? (part.value ?? '') : String(given)
  if (value === '' && field.required) throw missing(field)
  const [min, max] = [part.min_length ?? 0, part.max_length ?? 4000]
  if (value !== '' && (value.length < min || value.length > max))
    throw new UsageError(`«${label}» has ${howLong(min, max)} characters.`)
  return value
}

function fillFiles(
  place: Place,
  field: Field,
  value: FieldValue | undefined,
  base: object,
): Filled {
  const given = [value].flat().filter(isUpload)
  if (given.length === 0 && field.required) throw missing(field)
  const files = given.map((file) => upload(place, file))
  return { answer: { ...base, values: files.map(({ id }) => id) }, files }
}

const missing = ({ label }: Field) => new UsageError(`«${label}» must be filled in.`)
