import { MessageFlags } from 'discord-api-types/v10'
import { errors, invalidForm } from './api-error.ts'
import { applyAnswer, violationsOf } from './apply-answer.ts'
import { BUDGET_MS, type Interaction, TOKEN_MINUTES } from './interaction.ts'
import { checkedEdit } from './message-routes.ts'
import { checkMessage } from './message-rules.ts'
import { createMessage, deleteMessage, editMessage } from './message-store.ts'
import { messageObject } from './objects.ts'
import { noContent, ok, openRoute, type RestRequest } from './rest-route.ts'
import type { Message, World } from './world.ts'

function ageOf({ clock }: World, { createdAt }: Interaction, unit: 'minutes' | 'milliseconds') {
  return clock.now().since(createdAt).total(unit)
}

/** The interaction of this token, while the token lives. */
function interactionOf({ sim: { world }, params }: RestRequest): Interaction {
  if (params.application !== world.application.id) throw errors.unknownWebhook()
  const found = [...world.interactions.values()].find(({ token }) => token === params.token)
  if (!found?.acknowledged) throw errors.unknownWebhook()
  if (ageOf(world, found, 'minutes') > TOKEN_MINUTES) throw errors.invalidToken()
  return found
}

function messageOf({ sim: { world }, params }: RestRequest, interaction: Interaction): Message {
  const id = params.message === '@original' ? interaction.originalId : params.message
  const message = world.messages.get(id ?? '')
  const mine = message?.interactionId === interaction.id || message?.id === interaction.originalId
  if (!message || !mine) throw errors.unknownMessage()
  return message
}

function get(request: RestRequest) {
  const message = messageOf(request, interactionOf(request))
  return ok(messageObject(request.sim.world, message, request.sim.self))
}

function edit(request: RestRequest) {
  const { sim, files } = request
  const message = messageOf(request, interactionOf(request))
  const value = checkedEdit(request, message)
  return ok(messageObject(sim.world, editMessage(sim.world, message, value, files), sim.self))
}

function remove(request: RestRequest) {
  deleteMessage(request.sim.world, messageOf(request, interactionOf(request)))
  return noContent
}

function followUp(request: RestRequest) {
  const { sim, body, files } = request
  const { world } = sim
  const interaction = interactionOf(request)
  const names = files.map(({ name }) => name)
  const { value, violations } = checkMessage(body, { kind: 'answer', fileNames: names })
  const all = [...violations, ...sim.documented(body, 'IncomingWebhookRequestPartial')]
  if (!value || all.length > 0) throw invalidForm(all)
  const original = world.messages.get(interaction.originalId ?? '')
  // The first follow-up of a deferral becomes the deferred answer itself.
  if (original?.thinking)
    return ok(messageObject(world, editMessage(world, original, value, files), sim.self))
  const whispered = ((value.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  const message = createMessage(world, {
    channelId: interaction.channelId,
    authorId: world.application.botId,
    data: value,
    files,
    visibleTo: whispered ? interaction.userId : undefined,
    interactionId: interaction.id,
  })
  return ok(messageObject(world, message, sim.self))
}

/** Answering by REST instead of in the HTTP response. */
function callback({ sim, params, body, files }: RestRequest) {
  const interaction = sim.world.interactions.get(params.interaction ?? '')
  if (!interaction || interaction.token !== params.token) throw errors.unknownInteraction()
  if (interaction.acknowledged) throw errors.alreadyAcknowledged()
  const late = ageOf(sim.world, interaction, 'milliseconds') > BUDGET_MS
  if (late || interaction.state === 'failed') throw errors.unknownInteraction()
  const violations = violationsOf(sim, interaction, body, files)
  if (violations.length > 0) throw invalidForm(violations)
  applyAnswer(sim, interaction, body, files)
  return noContent
}

const HOOK = '/webhooks/:application/:token'

export const tokenRoutes = [
  openRoute('POST', '/interactions/:interaction/:token/callback', callback),
  openRoute('POST', HOOK, followUp),
  openRoute('GET', `${HOOK}/messages/:message`, get),
  openRoute('PATCH', `${HOOK}/messages/:message`, edit),
  openRoute('DELETE', `${HOOK}/messages/:message`, remove),
]
