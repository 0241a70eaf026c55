import { ComponentType, MessageFlags } from 'discord-api-types/v10'
import { type MessageData, messageCreate, messageData, messageEdit } from './message.schema.ts'
import { allParts, filesShown, type Part } from './part.ts'
import { against, type Violation, violation } from './violation.ts'

export const PARTS_MAX = 40
export const V2_TEXT_LENGTH_MAX = 4000
export const LEGACY_ROWS_MAX = 5

export interface MessageContext {
  /** What happens to the message. An edit changes only what it names. */
  readonly kind: 'create' | 'answer' | 'edit'
  /** The message as it was, where there is one. */
  readonly before?: { readonly flags: number; readonly content: string } | undefined
  readonly fileNames: readonly string[]
  /** Files that the message keeps. */
  readonly keptNames?: readonly string[] | undefined
}

const SCHEMAS = { create: messageCreate, answer: messageData, edit: messageEdit }

export const isV2 = (flags: number) => (flags & MessageFlags.IsComponentsV2) !== 0

/** Checks a message as Discord does: its form, then what no schema can say. */
export function checkMessage(
  body: unknown,
  context: MessageContext,
): { readonly value?: MessageData; readonly violations: readonly Violation[] } {
  const { value, violations } = against(SCHEMAS[context.kind], body)
  if (!value) return { violations }
  const broken = [
    ...(isV2((value.flags ?? 0) | (context.before?.flags ?? 0))
      ? checkV2(value, context)
      : checkLegacy(value)),
    ...checkParts((value.components ?? []) as readonly Part[]),
    ...checkFiles(value, context),
    ...checkMentions(value),
    ...(context.kind === 'edit' ? [] : checkNotEmpty(value, context)),
  ]
  return { value, violations: broken }
}

function* checkV2(value: MessageData, { before }: MessageContext): Generator<Violation> {
  const exclusive = 'cannot be used with the flag IS_COMPONENTS_V2'
  if (value.content) yield violation('content', exclusive)
  if (value.embeds?.length) yield violation('embeds', exclusive)
  if ('sticker_ids' in value && value.sticker_ids?.length) yield violation('sticker_ids', exclusive)
  if (before && !isV2(before.flags) && before.content && value.content !== null)
    yield violation('content', 'becoming a Components V2 message needs content: null')
  const parts = allParts((value.components ?? []) as readonly Part[])
  if (parts.length > PARTS_MAX)
    yield violation('components', `${parts.length} components, ${PARTS_MAX} at most`)
  const texts = parts.filter(({ type }) => type === ComponentType.TextDisplay)
  const length = texts.reduce((sum, { content = '' }) => sum + content.length, 0)
  if (length > V2_TEXT_LENGTH_MAX)
    yield violation('components', `${length} characters of text, ${V2_TEXT_LENGTH_MAX} at most`)
}

function* checkLegacy(value: MessageData): Generator<Violation> {
  const rows = value.components ?? []
  if (rows.length > LEGACY_ROWS_MAX)
    yield violation('components', `${rows.length} rows, ${LEGACY_ROWS_MAX} at most`)
  for (const [i, { type }] of rows.entries())
    if (type !== ComponentType.ActionRow)
      yield violation(`components.${i}`, `type ${type} needs the flag IS_COMPONENTS_V2`)
}

/** Rules that hold for the components of messages and modals alike. */
export function* checkParts(parts: readonly Part[]): Generator<Violation> {
  const all = allParts(parts)
  const customIds = all.flatMap(({ custom_id }) => (custom_id ? [custom_id] : []))
  for (const twice of repeated(customIds))
    yield violation('components', `custom_id ${twice} is used twice`)
  const ids = all.flatMap(({ id }) => (id ? [String(id)] : []))
  for (const twice of repeated(ids)) yield violation('components', `id ${twice} is used twice`)
}

const repeated = (values: readonly string[]) =>
  new Set(values.filter((value, i) => values.indexOf(value) !== i))

function* checkFiles(value: MessageData, context: MessageContext): Generator<Violation> {
  const present = [...context.fileNames, ...(context.keptNames ?? [])]
  const shown = filesShown((value.components ?? []) as readonly Part[])
  for (const name of shown)
    if (!present.includes(name)) yield violation('components', `no file ${name} was sent`)
  for (const { id } of value.attachments ?? []) {
    const position = Number(id)
    if (position < 10 && position >= context.fileNames.length)
      yield violation('attachments', `attachment ${id} has no files[${id}]`)
  }
}

/** A rule of this project more than of Discord: who is pinged is never left to a default. */
function* checkMentions(value: MessageData): Generator<Violation> {
  const writes = Boolean(value.content || value.components?.length)
  if (writes && !value.allowed_mentions)
    yield violation('allowed_mentions', 'must be given: who is pinged is never left to a default')
}

function* checkNotEmpty(value: MessageData, context: MessageContext): Generator<Violation> {
  const something =
    value.content ||
    value.embeds?.length ||
    value.components?.length ||
    context.fileNames.length ||
    context.before
  if (!something) yield violation('', 'cannot send an empty message (50006)')
}
