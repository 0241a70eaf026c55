import { InteractionResponseType as Answer } from 'discord-api-types/v10'
import { chromeFor } from './chrome.ts'
import { buttonsOf, labelOf, selectsOf } from './component-use.ts'
import type { Choice, Interaction, OpenModal } from './interaction.ts'
import { type FieldValues, fieldsOf } from './modal-use.ts'
import type { Part } from './part.ts'
import { linesOf } from './shown-text.ts'
import type { Message, User, World } from './world.ts'

export type Outcome = 'message' | 'update' | 'modal' | 'choices' | 'deferred' | 'failed'

/** What a viewer can do with what they see; a member gives it. */
export interface Hands {
  click(message: Message, label: string, position?: number): Promise<Seen>
  select(message: Message, names: readonly string[], list?: string): Promise<Seen>
  submit(interaction: Interaction, modal: OpenModal, values: FieldValues): Promise<Seen>
}

/** Something on somebody's screen. It is live: after an edit it shows what stands there now. */
export interface Seen {
  readonly outcome: Outcome
  readonly interaction: Interaction | undefined
  /** The JSON that the bot answered. */
  readonly raw: unknown
  readonly message: Message | undefined
  readonly text: string
  readonly lines: readonly string[]
  /** Words on the buttons that can be pressed. */
  readonly buttons: readonly string[]
  /** Placeholders of the lists. */
  readonly selects: readonly string[]
  readonly onlyForYou: boolean
  readonly gone: boolean
  readonly choices: readonly Choice[]
  readonly modal: SeenModal
  /** Why the interaction failed. Reading it counts as having looked. */
  readonly failure: string | undefined
  click(label: string, position?: number): Promise<Seen>
  select(names: string | readonly string[], list?: string): Promise<Seen>
  /** The same thing on somebody else's screen. */
  as(other: { look(message: Message): Seen }): Seen
}

export interface SeenModal {
  readonly title: string
  readonly labels: readonly string[]
  readonly fields: ReturnType<typeof fieldsOf>
  submit(values?: FieldValues): Promise<Seen>
}

interface Looked {
  readonly world: World
  readonly viewer: User
  readonly hands: Hands
  readonly interaction?: Interaction | undefined
  readonly message?: Message | undefined
}

const OUTCOMES: Readonly<Record<number, Outcome>> = {
  [Answer.ChannelMessageWithSource]: 'message',
  [Answer.DeferredChannelMessageWithSource]: 'deferred',
  [Answer.DeferredMessageUpdate]: 'update',
  [Answer.UpdateMessage]: 'update',
  [Answer.ApplicationCommandAutocompleteResult]: 'choices',
  [Answer.Modal]: 'modal',
}

export function outcomeOf(interaction: Interaction | undefined): Outcome {
  if (!interaction) return 'message'
  if (interaction.state === 'failed') return 'failed'
  return OUTCOMES[interaction.answered ?? 0] ?? 'message'
}

/** Words on the buttons that can be pressed. */
export const pressable = (parts: readonly Part[]) =>
  buttonsOf(parts)
    .filter(({ disabled }) => !disabled)
    .map(labelOf)

export function see({ world, viewer, hands, interaction, message: given }: Looked): Seen {
  const message = given ?? world.messages.get(interaction?.originalId ?? '')
  const outcome = outcomeOf(interaction)
  const parts = () => (outcome === 'failed' ? [] : (message?.components ?? []))
  const there = () => message !== undefined && world.messages.has(message.id)
  const onMessage = () => {
    if (message && there()) return message
    throw new Error(`there is no message here: ${outcome}, ${interaction?.failure ?? 'gone'}`)
  }
  return {
    outcome,
    interaction,
    message,
    raw: interaction?.delivery?.json,
    get lines() {
      return linesFor(world, viewer, interaction, message)
    },
    get text() {
      return this.lines.join('\n')
    },
    get buttons() {
      return pressable(parts())
    },
    get selects() {
      return selectsOf(parts()).map(({ placeholder }) => placeholder ?? '')
    },
    get onlyForYou() {
      return message?.visibleTo === viewer.id
    },
    get gone() {
      return !there()
    },
    get choices() {
      return interaction?.choices ?? []
    },
    get modal() {
      if (!interaction?.modal) throw new Error(`no modal was opened, but a ${outcome}`)
      return seeModal(interaction, interaction.modal, hands)
    },
    get failure() {
      for (const problem of world.problems)
        if (problem.interactionId === interaction?.id) problem.lookedAt = true
      return interaction?.failure
    },
    click: (label, position) => hands.click(onMessage(), label, position),
    select: (names, list) => hands.select(onMessage(), [names].flat(), list),
    as: (other) => other.look(onMessage()),
  }
}

function seeModal(interaction: Interaction, modal: OpenModal, hands: Hands): SeenModal {
  const fields = fieldsOf(modal)
  return {
    title: modal.title,
    labels: fields.map(({ label }) => label),
    fields,
    submit: (values = {}) => hands.submit(interaction, modal, values),
  }
}

/** What this viewer reads of an answer, whatever it is. */
export function linesFor(
  world: World,
  viewer: User,
  interaction: Interaction | undefined,
  message: Message | undefined,
): readonly string[] {
  const chrome = chromeFor(viewer.locale)
  if (interaction?.state === 'failed') return [chrome.failed]
  if (interaction?.modal) return modalLines(interaction.modal, chrome.required)
  if (interaction?.choices) return interaction.choices.map(({ name }) => name)
  if (!message) return []
  const whispered = message.visibleTo === viewer.id ? [`(${chrome.onlyYou})`] : []
  return [...linesOf(world, viewer, message), ...whispered]
}

const modalLines = (modal: OpenModal, required: string) => [
  modal.title,
  ...fieldsOf(modal).map(({ label, description, part, required: must }) => {
    const hint = [description, must ? required : ''].filter(Boolean).join(', ')
    const options = part.options?.map((option) => option.label).join(' | ')
    const filled = part.value ?? options ?? part.placeholder ?? ''
    return `  ${label}${hint && ` (${hint})`}: ${filled}`.trimEnd()
  }),
]
