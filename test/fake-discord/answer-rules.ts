import {
  InteractionResponseType as Answer,
  InteractionType as Asked,
  MessageFlags,
} from 'discord-api-types/v10'
import { z } from 'zod'
import { checkMessage, checkParts, type MessageContext } from './message-rules.ts'
import { modalData } from './modal.schema.ts'
import { allParts, type Part } from './part.ts'
import { against, type Violation, violation } from './violation.ts'

const answer = z.strictObject({ type: z.int(), data: z.unknown().optional() })

const choiceName = {
  name: z.string().min(1).max(100),
  name_localizations: z.record(z.string(), z.string().min(1).max(100)).nullish(),
}
export const choices = z.strictObject({
  choices: z
    .array(
      z.strictObject({ ...choiceName, value: z.union([z.string().min(1).max(100), z.number()]) }),
    )
    .max(25),
})

const deferral = z
  .strictObject({
    flags: z.union([z.literal(0), z.literal(MessageFlags.Ephemeral)]).optional(),
  })
  .optional()

/** Which answers Discord takes to which question. */
export const ALLOWED: Readonly<Record<number, readonly Answer[]>> = {
  [Asked.Ping]: [Answer.Pong],
  [Asked.ApplicationCommand]: [4, 5, 9],
  [Asked.ApplicationCommandAutocomplete]: [8],
  [Asked.MessageComponent]: [4, 5, 6, 7, 9],
  [Asked.ModalSubmit]: [4, 5, 6, 7],
}

export interface Question {
  readonly type: number
  /** The message the component stands on. Absent: types 6 and 7 have nothing to update. */
  readonly message?: MessageContext['before'] & { readonly fileNames?: readonly string[] }
}

/** Checks an answer to an interaction: form, limits, and whether it may stand here at all. */
export function checkAnswer(
  body: unknown,
  question: Question,
  fileNames: readonly string[] = [],
): readonly Violation[] {
  const { value, violations } = against(answer, body)
  if (!value) return violations
  if (!ALLOWED[question.type]?.includes(value.type))
    return [violation('type', `answer ${value.type} cannot answer interaction ${question.type}`)]
  const updates = value.type === Answer.UpdateMessage || value.type === Answer.DeferredMessageUpdate
  if (updates && !question.message) return [violation('type', 'there is no message to update')]
  return checkData(value.type, value.data, question, fileNames)
}

function checkData(
  type: Answer,
  data: unknown,
  { message }: Question,
  fileNames: readonly string[],
): readonly Violation[] {
  switch (type) {
    case Answer.ChannelMessageWithSource:
      return checkMessage(data, { kind: 'answer', fileNames }).violations.map(inData)
    case Answer.UpdateMessage: {
      const keptNames = message?.fileNames
      return checkMessage(data, {
        kind: 'answer',
        before: message,
        fileNames,
        keptNames,
      }).violations.map(inData)
    }
    case Answer.DeferredChannelMessageWithSource:
      return against(deferral, data, 'data').violations
    case Answer.ApplicationCommandAutocompleteResult:
      return against(choices, data, 'data').violations
    case Answer.Modal:
      return checkModal(data)
    default:
      return data === undefined ? [] : [violation('data', 'this answer carries no data')]
  }
}

const inData = ({ path, message }: Violation) => violation(`data.${path}`, message)

function checkModal(data: unknown): readonly Violation[] {
  const { value, violations } = against(modalData, data, 'data')
  if (!value) return violations
  const parts = value.components as readonly Part[]
  const optionalFirst = allParts(parts).filter(({ required, min_values }) =>
    Boolean(required === false && (min_values ?? 0) > 0),
  )
  return [
    ...checkParts(parts),
    ...optionalFirst.map((p) => violation('data', `${p.custom_id}: not required, yet min_values`)),
  ]
}
