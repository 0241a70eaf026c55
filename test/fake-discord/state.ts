import { BUDGET_MS, type Interaction } from './interaction.ts'
import { channelObject, guildObject, memberObject, messageObject } from './objects.ts'
import type { Simulation } from './simulation.ts'

/** The newest interactions with both their payloads, for an inspector. */
const INTERACTIONS_SHOWN_MAX = 100

/** The whole world as JSON. */
export function stateOf(sim: Simulation) {
  const { world } = sim
  return {
    now: world.clock.now().toString(),
    bot: sim.bot,
    application: { ...world.application, token: undefined },
    users: [...world.users.values()],
    guilds: [...world.guilds.values()].map((guild) => ({
      ...guildObject(guild),
      installed: guild.installed,
      channels: [...guild.channels.values()].map((channel) => channelObject(world, channel)),
      members: [...guild.members.keys()].map((id) => memberObject(world, guild, id)),
    })),
    commands: [...world.commands.values()],
    messages: [...world.messages.values()].map((message) => ({
      ...messageObject(world, message, sim.self),
      visible_to: message.visibleTo,
    })),
    interactions: [...world.interactions.values()].slice(-INTERACTIONS_SHOWN_MAX).map(inspected),
    faults: world.faults.list(),
    problems: world.problems,
  }
}

function inspected(interaction: Interaction) {
  const { id, state, failure, delivery, request, answered, userId, createdAt } = interaction
  return {
    id,
    userId,
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
