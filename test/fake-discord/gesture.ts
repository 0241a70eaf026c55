import { ApplicationCommandType, InteractionType, PermissionFlagsBits } from 'discord-api-types/v10'
import { z } from 'zod'
import { ask } from './ask.ts'
import { chromeFor } from './chrome.ts'
import { findCommand, findOption } from './command-line.ts'
import { clickData, isSelect, selectData } from './component-use.ts'
import type { Place, Upload } from './directory.ts'
import type { Choice, Interaction, OpenModal } from './interaction.ts'
import { commandData, createMember, offer } from './member.ts'
import { createMessage } from './message-store.ts'
import { type FieldValue, submitData } from './modal-use.ts'
import { encodeOptions, type OptionValue, refuseMissing, typedOptions } from './option-values.ts'
import { allParts } from './part.ts'
import { has, permissionsIn } from './permissions.ts'
import { linesFor, type Outcome, outcomeOf, pressable } from './seen.ts'
import { linesOf } from './shown-text.ts'
import type { Simulation } from './simulation.ts'
import { UsageError } from './usage-error.ts'
import type { Message } from './world.ts'

/** Of one message. */
const FILES_MAX = 10
const file = z.strictObject({ name: z.string(), contentType: z.string(), base64: z.base64() })
const optionValue = z.union([z.string(), z.number(), z.boolean(), file])
const fieldValue = z.union([z.string(), z.boolean(), z.array(z.string()), z.array(file)])
const id = z.string().regex(/^\d+$/, 'must be an id')
/** Who does it, and in which channel they are. */
const place = { as: id, channel: id }
const line = z.string().min(1)
const options = z.record(z.string(), optionValue)

/** What a hand does in a client: everything is named by its id, nothing is picked by its words. */
export const gesture = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('command'), ...place, line, options }),
  z.strictObject({ do: z.literal('type'), ...place, line, options, focused: z.string() }),
  z.strictObject({
    do: z.literal('use'),
    ...place,
    message: id,
    customId: z.string(),
    values: z.array(z.string()).optional(),
  }),
  z.strictObject({
    do: z.literal('submit'),
    ...place,
    interaction: id,
    values: z.record(z.string(), fieldValue),
  }),
  z.strictObject({
    do: z.literal('menu'),
    ...place,
    type: z.literal([ApplicationCommandType.User, ApplicationCommandType.Message]),
    name: z.string(),
    target: id,
  }),
  z.strictObject({
    do: z.literal('say'),
    ...place,
    content: z.string().trim().max(2000),
    files: z.array(file).max(FILES_MAX).optional(),
  }),
])

export type Gesture = z.infer<typeof gesture>
type Of<Kind extends Gesture['do']> = Extract<Gesture, { do: Kind }>

/** Does it, and tells what came of it as JSON: when it began, what was done to, and what is seen then. */
export async function perform(sim: Simulation, wanted: Gesture) {
  const began = sim.world.clock.now().toString()
  const at = placeOf(sim, wanted)
  const on = lineOf(at, wanted)
  return { began, on, ...(await done(at, wanted)) }
}

/** How somebody would name the message that they touch: by its first line. */
function lineOf({ sim: { world }, user }: Place, wanted: Gesture): string | undefined {
  const id = 'message' in wanted ? wanted.message : 'target' in wanted ? wanted.target : ''
  const message = world.messages.get(id)
  return message && linesOf(world, user, message)[0]
}

function done(at: Place, wanted: Gesture): Promise<Done> | Done {
  switch (wanted.do) {
    case 'command':
      return outcome(at, command(at, wanted))
    case 'type':
      return type(at, wanted)
    case 'use':
      return use(at, wanted)
    case 'submit':
      return outcome(at, submit(at, wanted))
    case 'menu':
      return outcome(at, menu(at, wanted))
    case 'say':
      return { outcome: 'said', messageId: say(at, wanted).id }
  }
}

export type Performed = Awaited<ReturnType<typeof perform>>

function placeOf(sim: Simulation, { as, channel: channelId }: Gesture): Place {
  const { world } = sim
  const user = world.users.get(as)
  const channel = world.channels.get(channelId)
  if (!user || user.bot) throw new UsageError('There is no such person.')
  const chrome = chromeFor(user.locale)
  if (!channel) throw new UsageError(chrome.channelGone)
  const guild = world.guilds.get(channel.guildId ?? '')
  if (guild && !has(permissionsIn(guild, as, channel), PermissionFlagsBits.ViewChannel))
    throw new UsageError(chrome.channelHidden(channel.name))
  return { sim, user, channel, guild }
}

export interface Done {
  /** «changed»: what they pressed has just gone from the message, and nobody was asked. */
  readonly outcome: Outcome | 'said' | 'changed'
  readonly interactionId?: string | undefined
  readonly messageId?: string | undefined
  readonly modal?: OpenModal | undefined
  readonly choices?: readonly Choice[] | undefined
  readonly failure?: string | undefined
  /** What is seen of the answer, line by line, and the buttons that can be pressed. */
  readonly lines?: readonly string[]
  readonly buttons?: readonly string[]
}

async function outcome(
  { sim: { world }, user }: Place,
  asked: Promise<Interaction | undefined>,
): Promise<Done> {
  const interaction = await asked
  const failed = interaction?.state === 'failed'
  const message = world.messages.get(interaction?.originalId ?? '')
  return {
    outcome: outcomeOf(interaction),
    interactionId: interaction?.id,
    messageId: message?.id,
    modal: failed ? undefined : interaction?.modal,
    failure: interaction?.failure,
    lines: linesFor(world, user, interaction, message),
    buttons: failed || !message ? [] : pressable(message.components),
  }
}

const uploaded = ({ name, contentType, base64 }: z.infer<typeof file>): Upload => ({
  filename: name,
  contentType,
  content: Buffer.from(base64, 'base64'),
})

const optionValues = (given: z.infer<typeof options>) =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]): [string, OptionValue] => [
      name,
      typeof value === 'object' ? uploaded(value) : value,
    ]),
  )

/** Sent as it stands: who typed without picking sends what they typed. */
async function command(at: Place, wanted: Of<'command'>): Promise<Interaction> {
  const found = findCommand(at, wanted.line)
  const typed = typedOptions(at, found, optionValues(wanted.options))
  refuseMissing(found, typed, at.user.locale)
  const data = commandData(found, encodeOptions(at, typed))
  return asked(at, InteractionType.ApplicationCommand, data)
}

async function type(at: Place, wanted: Of<'type'>): Promise<Done> {
  const found = findCommand(at, wanted.line)
  const typed = typedOptions(at, found, optionValues(wanted.options))
  const focused = findOption(found, wanted.focused, at.user.locale)
  const choices = await offer(at, found, typed, focused?.name ?? '')
  return choices ? { outcome: 'choices', choices } : { outcome: 'failed', choices: [] }
}

function asked({ sim, user, channel }: Place, kind: InteractionType, data: object, on?: Message) {
  const where = { userId: user.id, channelId: channel.id, messageId: on?.id }
  return ask(sim, { type: kind, ...where, data })
}

function messageOf({ sim: { world }, user, channel }: Place, messageId: string): Message {
  const found = world.messages.get(messageId)
  if (!found || found.channelId !== channel.id || (found.visibleTo ?? user.id) !== user.id)
    throw new UsageError(chromeFor(user.locale).messageGone)
  return found
}

async function use(at: Place, { message: messageId, customId, values }: Of<'use'>): Promise<Done> {
  const message = messageOf(at, messageId)
  const part = allParts(message.components).find(({ custom_id }) => custom_id === customId)
  // Discord refuses it before the bot hears of it: «Component validation failed».
  if (!part || part.disabled) return { outcome: 'changed' }
  const data = isSelect(part) ? selectData(at, part, values ?? []) : clickData(part)
  return outcome(at, asked(at, InteractionType.MessageComponent, data, message))
}

async function submit(at: Place, wanted: Of<'submit'>) {
  const { world } = at.sim
  const opened = world.interactions.get(wanted.interaction)
  if (!opened?.modal || opened.userId !== at.user.id)
    throw new UsageError(chromeFor(at.user.locale).formGone)
  const values = Object.fromEntries(
    Object.entries(wanted.values).map(([name, value]): [string, FieldValue] => [
      name,
      Array.isArray(value) ? (value.map(fieldOf) as FieldValue) : value,
    ]),
  )
  const data = submitData(at, opened.modal, values)
  const source = world.messages.get(opened.messageId ?? '')
  return asked(at, InteractionType.ModalSubmit, data, source)
}

const fieldOf = (value: string | z.infer<typeof file>) =>
  typeof value === 'string' ? value : uploaded(value)

async function menu(at: Place, { type: kind, name, target }: Of<'menu'>) {
  const member = createMember(at)
  const seen =
    kind === ApplicationCommandType.User
      ? await member.userMenu(name, { id: target })
      : await member.messageMenu(name, messageOf(at, target))
  return seen.interaction
}

function say(
  { sim: { world }, user, channel, guild }: Place,
  { content, files = [] }: Of<'say'>,
): Message {
  if (content === '' && files.length === 0) throw new UsageError(chromeFor(user.locale).nothingSaid)
  if (guild && !has(permissionsIn(guild, user.id, channel), PermissionFlagsBits.SendMessages))
    throw new UsageError(chromeFor(user.locale).channelMute(channel.name))
  return createMessage(world, {
    channelId: channel.id,
    authorId: user.id,
    data: { content },
    files: files.map(({ base64, ...sent }, position) => ({
      ...sent,
      position,
      bytes: Buffer.from(base64, 'base64'),
    })),
  })
}
