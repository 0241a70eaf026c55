import { ComponentType } from 'discord-api-types/v10'
import type { Part } from '../../../fake-discord/part.ts'
import type { FieldInput } from '../contract.ts'
import type { Words } from '../message/words.ts'
import { countsOf, type Field, fieldsIn, type Values } from './field.ts'

export type Complaints = Readonly<Record<string, string>>

/** What Discord's client says before it sends a form, at each field that is not right yet. */
export function complaintsIn(parts: readonly Part[], values: Values, words: Words): Complaints {
  const found = fieldsIn(parts).flatMap((field) => {
    const complaint = checkField(field, values[field.customId] ?? '', words)
    return complaint ? [[field.customId, complaint] as const] : []
  })
  return Object.fromEntries(found)
}

export function checkField(field: Field, value: FieldInput, words: Words): string | undefined {
  if (typeof value === 'boolean') return undefined
  if (typeof value !== 'string') return checkCount(field, value.length, words)
  const isChoice = field.part.type === ComponentType.RadioGroup
  if (value === '') return field.required ? (isChoice ? words.chooseOne : words.fillIn) : undefined
  return isChoice ? undefined : checkLength(field, value.length, words)
}

const LENGTH_MAX = 4000

function checkLength({ part }: Field, length: number, words: Words): string | undefined {
  const { min, max } = { min: part.min_length ?? 0, max: part.max_length ?? LENGTH_MAX }
  if (length < min) return words.tooShort(min, length)
  return length > max ? words.tooLong(max, length) : undefined
}

function checkCount(field: Field, count: number, words: Words): string | undefined {
  const { min, max } = countsOf(field)
  if (count >= min && count <= max) return undefined
  return max === 1 ? words.chooseOne : `${askedCount(field, words)}.`
}

function askedCount(field: Field, words: Words): string {
  const { min, max } = countsOf(field)
  if (min === max) return words.chooseExactly(max)
  const isAll = max === field.part.options?.length
  return isAll ? words.chooseAtLeast(min) : words.chooseFrom(min, max)
}
