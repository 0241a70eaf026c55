import {
  InteractionResponseType as Answer,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10'
import { checkAnswer } from './answer-rules.ts'
import type { Choice, Delivery, Interaction, UploadedFile } from './interaction.ts'
import type { MessageData } from './message.schema.ts'
import { createMessage, editMessage } from './message-store.ts'
import type { DocumentedBody } from './openapi.ts'
import { numbered, type Part } from './part.ts'
import type { Simulation } from './simulation.ts'
import { describeAll, type Violation } from './violation.ts'
import { complain, notice, type World } from './world.ts'

/** «This interaction failed», and why; the reason is a problem unless somebody asked for it. */
export function fail({ world }: Simulation, interaction: Interaction, why: string, wanted = false) {
  interaction.state = 'failed'
  interaction.failure = why
  if (!wanted) complain(world, nameOf(world, interaction), why, interaction.id)
  notice(world, 'failed', { interactionId: interaction.id, why })
}

/** Such as «/chore add by mia», for people who read a list of problems. */
export function nameOf(world: World, { request, userId, type }: Interaction): string {
  const { data = {} } = request as {
    data?: { name?: string; custom_id?: string; options?: unknown }
  }
  const [sub] = (data.options ?? []) as readonly { type: number; name: string }[]
  const what = data.custom_id ?? `/${data.name}${sub && sub.type <= 2 ? ` ${sub.name}` : ''}`
  return `${InteractionType[type]} ${what} by ${world.users.get(userId)?.username}`
}

const DOCUMENTED: Readonly<Record<number, DocumentedBody>> = {
  [Answer.Pong]: 'PongInteractionCallbackRequest',
  [Answer.ChannelMessageWithSource]: 'CreateMessageInteractionCallbackRequest',
  [Answer.DeferredChannelMessageWithSource]: 'CreateMessageInteractionCallbackRequest',
  [Answer.DeferredMessageUpdate]: 'UpdateMessageInteractionCallbackRequest',
  [Answer.UpdateMessage]: 'UpdateMessageInteractionCallbackRequest',
  [Answer.ApplicationCommandAutocompleteResult]: 'ApplicationCommandAutocompleteCallbackRequest',
  [Answer.Modal]: 'ModalInteractionCallbackRequest',
}

/** Every rule that this answer breaks, by the fake's own limits and by Discord's document. */
export function violationsOf(
  { world, documented }: Simulation,
  interaction: Interaction,
  json: unknown,
  files: readonly UploadedFile[],
): readonly Violation[] {
  const message = interaction.messageId ? world.messages.get(interaction.messageId) : undefined
  const question = {
    type: interaction.type,
    ...(message && { message: { ...message, fileNames: message.files.map(({ name }) => name) } }),
  }
  const own = checkAnswer(
    json,
    question,
    files.map(({ name }) => name),
  )
  const schema = DOCUMENTED[(json as { type?: number } | undefined)?.type ?? 0]
  return schema ? [...own, ...documented(json, schema)] : own
}

/** What Discord does with the response to a delivery. */
export function applyDelivery(sim: Simulation, interaction: Interaction, delivery: Delivery) {
  const { status, contentType, json, files } = delivery
  // The bot may have answered by the callback route instead.
  if (interaction.acknowledged && (status === 202 || status === 204)) return
  if (interaction.acknowledged) return fail(sim, interaction, 'answered twice (40060)')
  if (status !== 200) return fail(sim, interaction, `the bot answered ${status}`)
  if (!/^(application\/json|multipart\/form-data)/.test(contentType))
    return fail(sim, interaction, `the answer is ${contentType || 'of no content type'}, not JSON`)
  applyAnswer(sim, interaction, json, files)
}

export function applyAnswer(
  sim: Simulation,
  interaction: Interaction,
  json: unknown,
  files: readonly UploadedFile[],
) {
  const violations = violationsOf(sim, interaction, json, files)
  if (violations.length > 0) return fail(sim, interaction, describeAll(violations))
  const { type, data } = json as { type: Answer; data?: unknown }
  interaction.acknowledged = true
  interaction.state = 'answered'
  interaction.answered = type
  APPLY[type]?.(sim, interaction, data as MessageData, files)
  notice(sim.world, 'answered', { interactionId: interaction.id, type })
}

type Apply = (
  sim: Simulation,
  interaction: Interaction,
  data: MessageData,
  files: readonly UploadedFile[],
) => void

const APPLY: Readonly<Record<number, Apply>> = {
  [Answer.ChannelMessageWithSource]: answerWith,
  [Answer.DeferredChannelMessageWithSource]: (sim, interaction, data) =>
    answerWith(sim, interaction, { ...data }, [], true),
  [Answer.DeferredMessageUpdate]: (_, interaction) => {
    interaction.originalId = interaction.messageId
  },
  [Answer.UpdateMessage]: ({ world }, interaction, data, files) => {
    const message = world.messages.get(interaction.messageId ?? '')
    if (message) editMessage(world, message, data, files)
    interaction.originalId = interaction.messageId
  },
  [Answer.ApplicationCommandAutocompleteResult]: (_, interaction, data) => {
    interaction.choices = (data as unknown as { choices: readonly Choice[] }).choices
  },
  [Answer.Modal]: (_, interaction, data) => {
    const modal = data as unknown as { custom_id: string; title: string; components: Part[] }
    interaction.modal = {
      customId: modal.custom_id,
      title: modal.title,
      parts: numbered(modal.components),
    }
  },
}

function answerWith(
  { world }: Simulation,
  interaction: Interaction,
  data: MessageData,
  files: readonly UploadedFile[],
  thinking = false,
) {
  const whispered = ((data.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  const message = createMessage(world, {
    channelId: interaction.channelId,
    authorId: world.application.botId,
    data,
    files,
    visibleTo: whispered ? interaction.userId : undefined,
    interactionId: interaction.id,
    thinking,
  })
  interaction.originalId = message.id
}
