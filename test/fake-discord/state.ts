import { InteractionType } from 'discord-api-types/v10'
import { nameOf } from './apply-answer.ts'
import { BUDGET_MS, type Interaction } from './interaction.ts'
import { channelObject, guildObject, memberObject, messageObject } from './objects.ts'
import { permissionsIn } from './permissions.ts'
import type { RestCall } from './rest-log.ts'
import type { Simulation } from './simulation.ts'
import type { Guild, Message, World } from './world.ts'

/** The newest interactions with both their payloads, for an inspector. */
const INTERACTIONS_SHOWN_MAX = 100

export type WorldState = ReturnType<typeof stateOf>

/** The whole world as JSON. */
export function stateOf(sim: Simulation) {
  const { world } = sim
  const { id, name, botId, publicKey } = world.application
  return {
    now: world.clock.now().toString(),
    bot: sim.bot,
    application: { id, name, botId, publicKey },
    users: [...world.users.values()],
    guilds: [...world.guilds.values()].map((guild) => guildPart(world, guild)),
    channels: [...world.channels.values()].map((channel) => channelObject(world, channel)),
    commands: [...world.commands.values()],
    messages: [...world.messages.values()].map((message) => messagePart(sim, message)),
    interactions: [...world.interactions.values()]
      .slice(-INTERACTIONS_SHOWN_MAX)
      .map((interaction) => inspected(world, interaction)),
    calls: world.calls.map(called),
    faults: world.faults.list(),
    problems: world.problems,
  }
}

const guildPart = (world: World, guild: Guild) => ({
  ...guildObject(guild),
  installed: guild.installed,
  channels: [...guild.channels.values()].map((channel) => channelObject(world, channel)),
  members: [...guild.members.keys()].map((id) => ({
    ...memberObject(world, guild, id),
    permissions: String(permissionsIn(guild, id)),
  })),
})

function messagePart({ world, self }: Simulation, message: Message) {
  const { visibleTo, thinking, notifies, interactionId = '' } = message
  return {
    ...messageObject(world, message, self),
    visible_to: visibleTo,
    thinking,
    /** Ids of people and roles that are pinged by it, or «everyone» and «here». */
    notifies,
    used: usedFor(world.interactions.get(interactionId)),
  }
}

/** Whose command a message answers: what stands above it. */
function usedFor(interaction: Interaction | undefined) {
  if (interaction?.type !== InteractionType.ApplicationCommand) return undefined
  const { data } = interaction.request as { data: Called }
  return { userId: interaction.userId, commandId: data.id, type: data.type, path: pathOf(data) }
}

interface Called {
  readonly id: string
  readonly name: string
  readonly type: number
  readonly options?: readonly Sub[]
}

interface Sub {
  readonly name: string
  readonly type: number
  readonly options?: readonly Sub[]
}

const SUBCOMMAND_GROUP = 2

/** By their default names: a command, its group, its subcommand. */
function pathOf({ name, options = [] }: Pick<Called, 'name' | 'options'>): readonly string[] {
  const [sub] = options.filter(({ type }) => type <= SUBCOMMAND_GROUP)
  return sub ? [name, ...pathOf(sub)] : [name]
}

function called({ id, at, name, status, latencyMs, lost }: RestCall) {
  return { id, at: at.toString(), name, status, latencyMs, lost }
}

function inspected(world: World, interaction: Interaction) {
  const { id, state, failure, delivery, request, answered, userId, createdAt } = interaction
  return {
    id,
    userId,
    name: nameOf(world, interaction),
    at: createdAt.toString(),
    state,
    failure,
    answered,
    request,
    response: delivery?.json ?? delivery?.text,
    status: delivery?.status,
    latencyMs: delivery?.latencyMs,
    /** From 0 to 1: how much of the three seconds was used. */
    budgetShare: delivery && delivery.latencyMs / BUDGET_MS,
    repeats: interaction.repeats.map(({ status, text }) => ({ status, text })),
  }
}
