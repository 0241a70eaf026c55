import { ComponentType } from 'discord-api-types/v10'
import { z } from 'zod'
import {
  base,
  boundsInOrder,
  customId,
  defaultsFit,
  modalSelects,
  selectOption,
  textDisplay,
  valuesDiffer,
} from './component.schema.ts'

const required = z.boolean().optional()

const textInput = z
  .strictObject({
    ...base,
    type: z.literal(ComponentType.TextInput),
    custom_id: customId,
    style: z.union([z.literal(1), z.literal(2)]),
    min_length: z.int().min(0).max(4000).optional(),
    max_length: z.int().min(1).max(4000).optional(),
    required,
    value: z.string().max(4000).optional(),
    placeholder: z.string().max(100).optional(),
  })
  .refine((t) => (t.min_length ?? 0) <= (t.max_length ?? 4000), 'min_length is above max_length')
  .refine((t) => (t.value ?? '').length <= (t.max_length ?? 4000), 'value is above max_length')

const option = selectOption.omit({ emoji: true })

const radioGroup = z
  .strictObject({
    ...base,
    type: z.literal(ComponentType.RadioGroup),
    custom_id: customId,
    options: z.array(option).min(2).max(10),
    required,
  })
  .refine(valuesDiffer, 'two options have the same value')
  .refine(defaultsFit, 'a radio group has one default at most')

const checkboxGroup = z
  .strictObject({
    ...base,
    type: z.literal(ComponentType.CheckboxGroup),
    custom_id: customId,
    options: z.array(option).min(1).max(10),
    min_values: z.int().min(0).max(10).optional(),
    max_values: z.int().min(1).max(10).optional(),
    required,
  })
  .refine((g) => (g.min_values ?? 0) <= (g.max_values ?? 10), 'min_values is above max_values')
  .refine((g) => (g.max_values ?? 1) <= g.options.length, 'max_values is above the options')
  .refine(valuesDiffer, 'two options have the same value')

const checkbox = z.strictObject({
  ...base,
  type: z.literal(ComponentType.Checkbox),
  custom_id: customId,
  default: z.boolean().optional(),
})

const fileUpload = z
  .strictObject({
    ...base,
    type: z.literal(ComponentType.FileUpload),
    custom_id: customId,
    min_values: z.int().min(0).max(10).optional(),
    max_values: z.int().min(1).max(10).optional(),
    file_types: z.array(z.string().min(1)).optional(),
    required,
  })
  .refine(boundsInOrder, 'min_values is above max_values')

const label = z.strictObject({
  ...base,
  type: z.literal(ComponentType.Label),
  label: z.string().min(1).max(45),
  description: z.string().min(1).max(100).optional(),
  component: z.discriminatedUnion('type', [
    textInput,
    radioGroup,
    checkboxGroup,
    checkbox,
    fileUpload,
    ...modalSelects,
  ]),
})

/** OpenAPI allows 40 components here; the documentation says 1 to 5, and it is right. */
export const modalData = z.strictObject({
  custom_id: customId,
  title: z.string().min(1).max(45),
  components: z
    .array(z.discriminatedUnion('type', [label, textDisplay]))
    .min(1)
    .max(5),
})
