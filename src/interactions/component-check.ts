import { buttonStyle, componentType } from '../core/discord-codes.ts'
import * as limit from '../core/limits.ts'
import { isJson, type Json, listOf } from './handler.ts'

export type Report = (complaint: string) => void
type Check = (component: Json, report: Report, locale: string | undefined) => void
type Bounds = readonly [min: number, max: number]

/** Counts UTF-16 units, the strictest of the ways Discord counts. */
export function within(value: unknown, [min, max]: Bounds, what: string, report: Report) {
  const length = typeof value === 'string' ? value.length : 0
  if (length < min || length > max) report(`${what}: ${length} characters, not ${min} to ${max}`)
}

function count(list: readonly unknown[], [min, max]: Bounds, what: string, report: Report) {
  if (list.length < min || list.length > max)
    report(`${what}: ${list.length}, not ${min} to ${max}`)
}

function optionsCheck(max: number, min = 1): Check {
  return ({ options }, report) => {
    const all = listOf(options).filter(isJson)
    count(all, [min, max], 'options', report)
    if (new Set(all.map(({ value }) => value)).size !== all.length)
      report('options: one value twice')
    for (const { label, value, description } of all) {
      within(label, [1, limit.SELECT_OPTION_LENGTH_MAX], 'option label', report)
      within(value, [1, limit.SELECT_OPTION_LENGTH_MAX], 'option value', report)
      if (description !== undefined)
        within(description, [1, limit.SELECT_OPTION_LENGTH_MAX], 'option description', report)
    }
  }
}

const checkSelect: Check = ({ placeholder, min_values: min = 1, max_values: max = 1 }, report) => {
  if (placeholder !== undefined)
    within(placeholder, [1, limit.SELECT_PLACEHOLDER_LENGTH_MAX], 'placeholder', report)
  if (Number(min) > Number(max) || Number(max) < 1 || Number(max) > limit.SELECT_OPTIONS_MAX)
    report(`select: from ${min} to ${max} values`)
}

const checkButton: Check = ({ label, emoji, style, url }, report, locale) => {
  const english = locale?.startsWith('en') === true
  const max = english ? limit.BUTTON_LABEL_ENGLISH_MAX : limit.BUTTON_LABEL_LENGTH_MAX
  within(label, [1, max], emoji ? 'label beside the emoji' : 'button label', report)
  if (style === buttonStyle.link) within(url, [1, limit.BUTTON_URL_LENGTH_MAX], 'url', report)
}

const checkInput: Check = ({ placeholder, value, max_length: max }, report) => {
  if (placeholder !== undefined)
    within(placeholder, [1, limit.INPUT_PLACEHOLDER_LENGTH_MAX], 'placeholder', report)
  const valueMax = typeof max === 'number' ? max : limit.INPUT_LENGTH_MAX
  if (valueMax > limit.INPUT_LENGTH_MAX) report(`input: up to ${valueMax} characters`)
  if (value !== undefined) within(value, [0, valueMax], 'value filled in before', report)
}

const checkLabel: Check = ({ label, description, component }, report) => {
  within(label, [1, limit.LABEL_LENGTH_MAX], 'label', report)
  if (description !== undefined)
    within(description, [1, limit.LABEL_DESCRIPTION_LENGTH_MAX], 'label description', report)
  if (!isJson(component)) report('label: without a component')
}

const checkRow: Check = ({ components }, report) => {
  const inside = listOf(components)
  const buttonsOnly = inside.every((part) => isJson(part) && part.type === componentType.button)
  count(inside, [1, buttonsOnly ? limit.ROW_BUTTONS_MAX : 1], 'row', report)
}

const checkAltText: Check = ({ description }, report) =>
  within(description, [1, limit.ALT_TEXT_LENGTH_MAX], 'alt text', report)

const CHECKS: ReadonlyMap<unknown, Check> = new Map<unknown, Check>([
  [componentType.actionRow, checkRow],
  [componentType.button, checkButton],
  [
    componentType.stringSelect,
    (select, report, locale) => {
      checkSelect(select, report, locale)
      optionsCheck(limit.SELECT_OPTIONS_MAX)(select, report, locale)
    },
  ],
  [componentType.userSelect, checkSelect],
  [componentType.roleSelect, checkSelect],
  [componentType.mentionableSelect, checkSelect],
  [componentType.channelSelect, checkSelect],
  [componentType.textInput, checkInput],
  [
    componentType.section,
    ({ components, accessory }, report) => {
      count(listOf(components), [1, limit.SECTION_TEXTS_MAX], 'section', report)
      if (!isJson(accessory)) report('section: nothing at its side')
    },
  ],
  [
    componentType.text,
    ({ content }, report) =>
      within(content, [1, limit.TEXT_DISPLAYS_LENGTH_MAX], 'text display', report),
  ],
  [componentType.thumbnail, checkAltText],
  [
    componentType.mediaGallery,
    ({ items }, report, locale) => {
      count(listOf(items), [1, limit.GALLERY_ITEMS_MAX], 'gallery', report)
      for (const item of listOf(items).filter(isJson)) checkAltText(item, report, locale)
    },
  ],
  [
    componentType.container,
    ({ components }, report) => count(listOf(components), [1, Infinity], 'container', report),
  ],
  [componentType.label, checkLabel],
  [componentType.radioGroup, optionsCheck(limit.GROUP_OPTIONS_MAX, limit.RADIO_OPTIONS_MIN)],
  [componentType.checkboxGroup, optionsCheck(limit.GROUP_OPTIONS_MAX)],
])

/** This component and everything inside it. No list is built: this runs for every answer. */
function walk(part: unknown, visit: (component: Json) => void) {
  if (!isJson(part)) return
  visit(part)
  for (const inner of listOf(part.components)) walk(inner, visit)
  walk(part.accessory, visit)
  walk(part.component, visit)
}

/** Every component of a message or a modal, and their sums. */
export function checkComponents(
  components: readonly unknown[],
  report: Report,
  locale: string | undefined,
) {
  const customIds = new Set<unknown>()
  let count = 0
  let characters = 0
  const visit = (component: Json) => {
    count += 1
    if (component.type === componentType.text) characters += String(component.content).length
    if (component.custom_id !== undefined) checkCustomId(component.custom_id, customIds, report)
    CHECKS.get(component.type)?.(component, report, locale)
  }
  for (const component of components) walk(component, visit)
  if (count > limit.COMPONENTS_MAX) report(`components: ${count}`)
  if (characters > limit.TEXT_DISPLAYS_LENGTH_MAX) report(`text displays: ${characters} characters`)
}

function checkCustomId(customId: unknown, seen: Set<unknown>, report: Report) {
  within(customId, [1, limit.CUSTOM_ID_LENGTH_MAX], 'custom_id', report)
  if (seen.has(customId)) report('custom_id: one twice')
  seen.add(customId)
}
