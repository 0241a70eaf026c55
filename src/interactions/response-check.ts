import { messageFlags, responseType } from '../core/discord-codes.ts'
import * as limit from '../core/limits.ts'
import { checkComponents, type Report, within } from './component-check.ts'
import { isJson, type Json, listOf, type Response } from './handler.ts'

/** What Discord would refuse, or what this house does not do; without any word of a member. */
export function complaintsOf(
  response: Response,
  { locale }: { readonly locale?: string } = {},
): readonly string[] {
  const complaints: string[] = []
  const report: Report = (complaint) => complaints.push(complaint)
  // Typed where it was made; here every field is looked at as Discord would.
  const { type, data } = response as unknown as { readonly type: number; readonly data?: Json }
  if (type === responseType.message || type === responseType.update)
    checkMessage(data ?? {}, report, locale)
  if (type === responseType.modal) checkModal(data ?? {}, report, locale)
  if (type === responseType.choices) checkChoices(data ?? {}, report)
  return complaints
}

/** Of answers that are the same each time, and frozen to say so: checked and written once. */
const bodies = new WeakMap<Response, string>()

/** The text of an answer. A breach of a limit is a defect of ours, found before Discord finds it. */
export function bodyOf(response: Response): string {
  const known = bodies.get(response)
  if (known !== undefined) return known
  const complaints = complaintsOf(response)
  const body = JSON.stringify(response)
  const tooLarge = Buffer.byteLength(body) > limit.RESPONSE_INLINE_BYTES_MAX
  if (complaints.length === 0 && !tooLarge) {
    if (Object.isFrozen(response)) bodies.set(response, body)
    return body
  }
  throw new RangeError(complaints[0] ?? `response: ${Buffer.byteLength(body)} bytes`)
}

function checkMessage(data: Json, report: Report, locale: string | undefined) {
  const { content, components, flags, allowed_mentions: mentions } = data
  const nobody = isJson(mentions) && listOf(mentions.parse).length === 0
  if (!nobody || Object.keys(mentions).length !== 1) report('allowed_mentions: pings somebody')
  if (content !== undefined) within(content, [1, limit.CONTENT_LENGTH_MAX], 'content', report)
  const v2 = (Number(flags ?? 0) & messageFlags.componentsV2) !== 0
  if (v2 === (content !== undefined)) report('content: either it or Components V2')
  checkComponents(listOf(components), report, locale)
}

function checkModal(data: Json, report: Report, locale: string | undefined) {
  const components = listOf(data.components)
  within(data.title, [1, limit.MODAL_TITLE_LENGTH_MAX], 'title', report)
  within(data.custom_id, [1, limit.CUSTOM_ID_LENGTH_MAX], 'custom_id', report)
  if (components.length < 1 || components.length > limit.MODAL_COMPONENTS_MAX)
    report(`modal: ${components.length} components`)
  checkComponents(components, report, locale)
}

function checkChoices(data: Json, report: Report) {
  const choices = listOf(data.choices)
  if (choices.length > limit.CHOICES_MAX) report(`choices: ${choices.length}`)
  for (const choice of choices.filter(isJson)) {
    within(choice.name, [1, limit.CHOICE_LENGTH_MAX], 'choice name', report)
    if (typeof choice.value === 'string')
      within(choice.value, [1, limit.CHOICE_LENGTH_MAX], 'choice value', report)
  }
}
