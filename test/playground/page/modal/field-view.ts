import { ComponentType, TextInputStyle } from 'discord-api-types/v10'
import { html, nothing, type TemplateResult } from 'lit'
import { isSelect } from '../../../fake-discord/component-use.ts'
import type { FieldInput, SentFile } from '../contract.ts'
import { choicesOf } from '../message/choices.ts'
import type { Draw } from '../message/draw.ts'
import type { Field } from './field.ts'
import { countsOf } from './field.ts'
import '../message/pg-select.ts'
import './pg-upload.ts'

export interface FieldLook {
  readonly draw: Draw
  readonly field: Field
  readonly value: FieldInput
  readonly complaint: string | undefined
  readonly change: (value: FieldInput) => void
}

type View = (look: FieldLook) => TemplateResult

/** A label with what is under it: what it is for, the control, and what is not right yet. */
export const fieldView: View = (look) => {
  const { part } = look.field
  if (part.type === ComponentType.Checkbox) return checkbox(look)
  if (part.type === ComponentType.RadioGroup || part.type === ComponentType.CheckboxGroup)
    return group(look)
  const control = isSelect(part) ? select : part.type === ComponentType.FileUpload ? upload : text
  const { customId } = look.field
  return html`
    <div class="field">
      <label for="in-${customId}" @click=${focusControl}>${caption(look.field)}</label>
      ${describe(look.field)} ${control(look)} ${complain(look)}
    </div>
  `
}

/** An element of our own is not focused by its label of itself. */
const focusControl = ({ currentTarget }: Event) => {
  const label = currentTarget as HTMLLabelElement
  label
    .closest('form')
    ?.querySelector<HTMLElement>(`#${CSS.escape(label.htmlFor)}`)
    ?.focus()
}

const caption = ({ label, required }: Field) =>
  html`${label}${required ? html`<span class="star" aria-hidden="true">*</span>` : nothing}`

const describe = ({ description, customId }: Field) =>
  description ? html`<p class="description" id="about-${customId}">${description}</p>` : nothing

const complain = ({ complaint, field }: FieldLook) =>
  html`<p class="complaint" id="wrong-${field.customId}" role="alert">${complaint ?? nothing}</p>`

const aboutIds = ({ customId }: Field) => `about-${customId} wrong-${customId}`

const hintOf = ({ field, complaint }: FieldLook) =>
  [field.description, complaint].filter(Boolean).join('. ')

const text: View = (look) => {
  const { field, value, complaint, change } = look
  const { part, customId, required } = field
  const typed = String(value)
  const onInput = ({ target }: Event) => change((target as HTMLInputElement).value)
  const max = part.max_length
  const counter = max
    ? html`<span class="counter" aria-hidden="true">${typed.length}/${max}</span>`
    : nothing
  const control =
    part.style === TextInputStyle.Paragraph
      ? html`<textarea id="in-${customId}" rows="4" .value=${typed} placeholder=${part.placeholder ?? nothing}
          maxlength=${max ?? nothing} aria-required=${required} aria-invalid=${Boolean(complaint)}
          aria-describedby=${aboutIds(field)} @input=${onInput}></textarea>`
      : html`<input id="in-${customId}" type="text" autocomplete="off" .value=${typed}
          placeholder=${part.placeholder ?? nothing} maxlength=${max ?? nothing} aria-required=${required}
          aria-invalid=${Boolean(complaint)} aria-describedby=${aboutIds(field)} @input=${onInput}>`
  return html`<div class="typed">${control}${counter}</div>`
}

const select: View = (look) => {
  const { draw, field, value, complaint, change } = look
  const onChoose = ({ detail }: CustomEvent<readonly string[]>) => change(detail)
  return html`<pg-select form id="in-${field.customId}" .component=${field.part}
    .choices=${choicesOf(draw.place, field.part)} .initial=${value} .words=${draw.words}
    .label=${field.label} .hint=${hintOf(look)} .required=${field.required}
    .invalid=${Boolean(complaint)} @pg-choose=${onChoose}></pg-select>`
}

const upload: View = (look) => {
  const { draw, field, value, change } = look
  const onFiles = ({ detail }: CustomEvent<readonly SentFile[]>) => change(detail)
  return html`<pg-upload id="in-${field.customId}" .files=${value} .counts=${countsOf(field)}
    .types=${field.part.file_types ?? []} .words=${draw.words} .label=${field.label}
    .hint=${hintOf(look)} .required=${field.required} @pg-files=${onFiles}></pg-upload>`
}

const checkbox: View = (look) => {
  const { field, value, change } = look
  const onChange = ({ target }: Event) => change((target as HTMLInputElement).checked)
  return html`
    <div class="field">
      <label class="choice">
        <input type="checkbox" id="in-${field.customId}" .checked=${value === true}
          aria-describedby=${aboutIds(field)} @change=${onChange}>
        <span>${field.label}${describe(field)}</span>
      </label>
      ${complain(look)}
    </div>
  `
}

const group: View = (look) => {
  const { field, complaint } = look
  const isRadio = field.part.type === ComponentType.RadioGroup
  return html`
    <fieldset class="field" id="in-${field.customId}" role=${isRadio ? 'radiogroup' : 'group'}
      aria-describedby=${aboutIds(field)} aria-required=${isRadio ? field.required : nothing}
      aria-invalid=${isRadio ? Boolean(complaint) : nothing}>
      <legend>${caption(field)}</legend>
      ${describe(field)}
      <div class="choices">${(field.part.options ?? []).map((option) => choice(look, option))}</div>
      ${complain(look)}
    </fieldset>
  `
}

type Option = NonNullable<Field['part']['options']>[number]

function choice({ field, value, change }: FieldLook, { label, description, value: own }: Option) {
  const isRadio = field.part.type === ComponentType.RadioGroup
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [String(value)]
  const isChosen = chosen.includes(own)
  const rest = chosen.filter((one) => one !== own)
  const isFull = !isRadio && !isChosen && rest.length >= countsOf(field).max
  const onChange = () => change(isRadio ? own : isChosen ? rest : [...rest, own])
  return html`
    <label class="choice">
      <input type=${isRadio ? 'radio' : 'checkbox'} name=${field.customId} .checked=${isChosen}
        ?disabled=${isFull} @change=${onChange}>
      <span>${label}${description ? html`<span class="description">${description}</span>` : nothing}</span>
    </label>
  `
}
