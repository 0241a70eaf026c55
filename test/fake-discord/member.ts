import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10'
import { ask } from './ask.ts'
import { type FoundCommand, findCommand, findMenu, findOption, nested } from './command-line.ts'
import { clickData, findButton, findSelect, selectData } from './component-use.ts'
import { type Place, resolvedOf } from './directory.ts'
import { directMessages } from './guild-routes.ts'
import type { Choice, Interaction, OpenModal } from './interaction.ts'
import { type FieldValues, submitData } from './modal-use.ts'
import { messageObject } from './objects.ts'
import {
  encodeOptions,
  type OptionValues,
  refuseMissing,
  type Typed,
  typedOptions,
} from './option-values.ts'
import { type Hands, type Seen, see } from './seen.ts'
import { UsageError } from './usage-error.ts'
import type { Channel, Message, User } from './world.ts'

/** Somebody at the keyboard, in one channel: everything they can do, and what they see. */
export interface Member {
  readonly id: string
  readonly user: User
  readonly mention: string
  readonly channel: Channel
  /** The same person in another channel, or in the bot's direct messages. */
  in(channel: Channel): Member
  inDirectMessages(): Member
  /** Sends a command; text that matches an offered choice is picked, as a person would. */
  command(line: string, values?: OptionValues): Promise<Seen>
  /** Types into the last option and reads what is offered. */
  types(line: string, values: OptionValues): Promise<readonly Choice[]>
  userMenu(name: string, target: { readonly id: string }): Promise<Seen>
  messageMenu(name: string, target: Seen | Message): Promise<Seen>
  click(on: Message, label: string, position?: number): Promise<Seen>
  /** Every message in the channel that this person can see, oldest first. */
  sees(): readonly Seen[]
  look(message: Message): Seen
}

export function createMember(place: Place): Member {
  const { sim, user, channel } = place
  const { world } = sim

  const put = async (type: InteractionType, data: object, message?: Message) => {
    const where = { userId: user.id, channelId: channel.id, messageId: message?.id }
    return shown(await ask(sim, { type, ...where, data }))
  }
  const shown = (interaction: Interaction): Seen => see({ world, viewer: user, hands, interaction })
  const look = (message: Message) => see({ world, viewer: user, hands, message })

  function refuseUnseen(message: Message) {
    const hidden = message.visibleTo && message.visibleTo !== user.id
    if (hidden || message.channelId !== channel.id)
      throw new UsageError(`${user.name} does not see that message.`)
  }

  const hands: Hands = {
    click(message, label, position) {
      refuseUnseen(message)
      const part = findButton(message.components, [label], position)
      return put(InteractionType.MessageComponent, clickData(part), message)
    },
    select(message, names, list) {
      refuseUnseen(message)
      const part = findSelect(message.components, list)
      return put(InteractionType.MessageComponent, selectData(place, part, names), message)
    },
    submit(interaction: Interaction, modal: OpenModal, values: FieldValues) {
      const data = submitData(place, modal, values)
      const source = world.messages.get(interaction.messageId ?? '')
      return put(InteractionType.ModalSubmit, data, source)
    },
  }

  async function menu(type: number, name: string, targetId: string, resolved: object) {
    const { id, guildId, definition } = findMenu(place, type, name)
    const where = guildId ? { guild_id: guildId } : {}
    const data = { id, name: definition.name, type, ...where, target_id: targetId, ...resolved }
    return put(InteractionType.ApplicationCommand, data)
  }

  return {
    id: user.id,
    user,
    mention: `<@${user.id}>`,
    channel,
    in: (other) =>
      createMember({ ...place, channel: other, guild: world.guilds.get(other.guildId ?? '') }),
    inDirectMessages: () =>
      createMember({ ...place, channel: directMessages(world, user.id), guild: undefined }),
    async command(line, values = {}) {
      const command = findCommand(place, line)
      const typed = typedOptions(place, command, values)
      refuseMissing(command, typed, user.locale)
      const picked = await pickOffered(place, command, typed)
      return put(
        InteractionType.ApplicationCommand,
        commandData(command, encodeOptions(place, picked)),
      )
    },
    async types(line, values) {
      const command = findCommand(place, line)
      const focused = findOption(command, Object.keys(values).at(-1) ?? '', user.locale)
      const typed = typedOptions(place, command, values)
      return (await offer(place, command, typed, focused?.name ?? '')) ?? []
    },
    userMenu: (name, { id }) =>
      menu(ApplicationCommandType.User, name, id, resolvedOf(place, [id])),
    messageMenu(name, target) {
      const message = 'outcome' in target ? target.message : target
      if (!message) throw new UsageError('There is no message here.')
      const messages = { [message.id]: messageObject(world, message, sim.self) }
      return menu(ApplicationCommandType.Message, name, message.id, { resolved: { messages } })
    },
    click: hands.click,
    look,
    sees: () =>
      [...world.messages.values()]
        .filter((m) => m.channelId === channel.id && (!m.visibleTo || m.visibleTo === user.id))
        .map(look),
  }
}

export function commandData(
  command: FoundCommand,
  { options, ...resolved }: { options: readonly object[] },
) {
  const { id, guildId, definition } = command.registered
  return {
    id,
    name: definition.name,
    type: ApplicationCommandType.ChatInput,
    ...(guildId && { guild_id: guildId }),
    options: nested(command, options),
    ...resolved,
  }
}

/** One keystroke's worth of autocomplete; undefined when loading the options failed. */
export async function offer(
  place: Place,
  command: FoundCommand,
  typed: readonly Typed[],
  focused: string,
): Promise<readonly Choice[] | undefined> {
  const asked = await ask(place.sim, {
    type: InteractionType.ApplicationCommandAutocomplete,
    userId: place.user.id,
    channelId: place.channel.id,
    data: commandData(command, encodeOptions(place, typed, focused)),
  })
  const { locale } = place.user
  return asked.choices?.map((choice) => ({
    name: choice.name_localizations?.[locale] ?? choice.name,
    value: choice.value,
  }))
}

/** Replaces typed text by the offered choice that it names; other text is sent as it is. */
export async function pickOffered(place: Place, command: FoundCommand, typed: readonly Typed[]) {
  const picked: Typed[] = [...typed]
  for (const [i, { option, value }] of typed.entries()) {
    if (!option.autocomplete || typeof value !== 'string') continue
    const choices = await offer(place, command, picked, option.name)
    const found = choiceFor(choices ?? [], value)
    if (found) picked[i] = { option, value: found.value }
  }
  return picked
}

/** The choice of this name; or the only one that continues it with more than letters («Dishes · today»). */
function choiceFor(choices: readonly Choice[], typed: string): Choice | undefined {
  const text = typed.trim().toLowerCase()
  const exact = choices.find(({ name, value }) => name.toLowerCase() === text || value === typed)
  if (exact) return exact
  const longer = choices.filter(({ name }) => {
    const rest = name.toLowerCase().startsWith(text) ? name.slice(text.length) : ''
    return text !== '' && /^\s*[^\s\p{L}\p{N}]/u.test(rest)
  })
  return longer.length === 1 ? longer[0] : undefined
}
