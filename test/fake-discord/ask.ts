import { setTimeout as wait } from 'node:timers/promises'
import { InteractionType } from 'discord-api-types/v10'
import { applyDelivery, fail, nameOf } from './apply-answer.ts'
import { deliver } from './deliver.ts'
import type { Fault } from './faults.ts'
import type { Delivery, Interaction } from './interaction.ts'
import { payloadOf, pingPayload, type Question } from './interaction-payload.ts'
import { guildObject, userObject } from './objects.ts'
import type { Simulation } from './simulation.ts'
import { complain, type Guild, notice, type User } from './world.ts'

/** Faults that the bot must answer with 401: their question is never really asked. */
const PROBES: readonly string[] = ['badSignature', 'wrongTimestamp']

const PONG = '{"type":1}'

/** Asks the bot: builds the interaction, posts it signed, and does what the answer says. */
export async function ask(sim: Simulation, question: Question): Promise<Interaction> {
  const { world } = sim
  const id = world.ids.next()
  const ids = { id, token: tokenOf(id) }
  const request = payloadOf(sim, question, ids)
  const interaction: Interaction = {
    ...ids,
    type: question.type,
    userId: question.userId,
    guildId: world.channels.get(question.channelId)?.guildId,
    channelId: question.channelId,
    messageId: question.messageId,
    createdAt: world.clock.now(),
    request,
    state: 'pending',
    acknowledged: false,
    repeats: [],
  }
  world.interactions.set(id, interaction)
  notice(world, 'asked', { interactionId: id, name: nameOf(world, interaction) })
  await post(sim, interaction)
  return interaction
}

async function post(sim: Simulation, interaction: Interaction): Promise<void> {
  const faults = sim.world.faults.strike('interactions', InteractionType[interaction.type] ?? '')
  const body = JSON.stringify(interaction.request)
  const envelope = { url: `${sim.bot}/interactions`, body, key: sim.key, faults }
  const delivery = await deliver(envelope)
  interaction.delivery = delivery
  settle(sim, interaction, delivery, faults)
  if (faults.some(({ kind }) => kind === 'duplicate'))
    interaction.repeats.push(await deliver({ ...envelope, faults: [] }))
}

function settle(
  sim: Simulation,
  interaction: Interaction,
  delivery: Delivery,
  faults: readonly Fault[],
) {
  const probe = faults.find(({ kind }) => PROBES.includes(kind))
  if (probe) {
    const refused = delivery.status === 401 && delivery.text === ''
    const why = `${probe.kind} was answered ${delivery.status} ${delivery.text.slice(0, 80)}`.trim()
    return fail(sim, interaction, why, refused)
  }
  if (delivery.failure) return fail(sim, interaction, delivery.failure, faults.length > 0)
  return applyDelivery(sim, interaction, delivery)
}

/** Like Discord's: base64 of the interaction's id, then something nobody guesses. */
const tokenOf = (id: string) =>
  Buffer.from(`interaction:${id}:${'0123456789abcdef'.repeat(4)}`).toString('base64url')

function pingBody(sim: Simulation): string {
  const id = sim.world.ids.next()
  const [developer] = sim.world.users.values()
  if (!developer) throw new Error('a world without people')
  return JSON.stringify(pingPayload(sim, developer, { id, token: tokenOf(id) }))
}

/** Discord's check of an endpoint: a PING must be answered with a PONG. */
export async function ping(sim: Simulation): Promise<Delivery> {
  const body = pingBody(sim)
  const faults = sim.world.faults.strike('interactions', 'Ping')
  return deliver({ url: `${sim.bot}/interactions`, body, key: sim.key, faults })
}

/** What the portal does with an address that a developer enters: it is kept only if it passes both probes. */
export async function enterAddress({ world, key, ...sim }: Simulation, url: string) {
  const interactionsUrl = `${url}/interactions`
  const body = pingBody({ world, key, ...sim })
  const probe = (...faults: readonly Fault[]) =>
    deliver({ url: interactionsUrl, body, key, faults })
  const ponged = await probe()
  const forged = await probe({ kind: 'badSignature', on: 'interactions' })
  if (ponged.text !== PONG || forged.status !== 401)
    throw new Error(
      `interactions_endpoint_url could not be verified: ${ponged.failure ?? ponged.status}`,
    )
  Object.assign(world.application, { interactionsUrl, eventsUrl: `${url}/events` })
}

/** How long after a refusal an event is sent again. Discord goes on for ten minutes. Source: its page «Webhook Events». */
const AGAIN_MS = [250, 500, 1_000, 2_000]

/** Posts a webhook event until it is taken; taken it is with 204 and an empty body. */
export async function sendEvent(sim: Simulation, type: string, data: object): Promise<Delivery> {
  const { world } = sim
  const body = JSON.stringify({
    version: 1,
    application_id: world.application.id,
    type: 1,
    event: { type, timestamp: world.clock.now().toString(), data },
  })
  const faults = world.faults.strike('interactions', type)
  const send = () => deliver({ url: `${sim.bot}/events`, body, key: sim.key, faults })
  let delivery = await send()
  if (faults.length > 0) return delivery
  for (const ms of AGAIN_MS) {
    if (delivery.status > 0 && delivery.status < 500) break
    await wait(ms)
    delivery = await send()
  }
  if (delivery.status !== 204 || delivery.text)
    complain(world, `event ${type}`, delivery.failure ?? `was answered ${delivery.status}`)
  return delivery
}

export const installed = (guild: Guild, by: User) => ({
  integration_type: 0,
  user: userObject(by),
  scopes: ['applications.commands', 'bot'],
  guild: guildObject(guild),
})
