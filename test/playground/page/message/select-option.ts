import { html, nothing, type TemplateResult } from 'lit'
import { avatar } from './avatar.ts'
import type { Choice } from './choices.ts'
import { icons } from './icons.ts'
import { partEmoji } from './part-emoji.ts'

/** What stands before the words of a choice. */
export function markOf({ kind, value, label, emoji }: Choice) {
  if (kind === 'user' || kind === 'bot') return avatar(value, label, kind === 'bot')
  if (kind === 'role') return icons.role()
  if (kind === 'channel') return icons.channel()
  return partEmoji(emoji)
}

export interface OptionLook {
  readonly id: string
  readonly active: boolean
  readonly chosen: boolean
  readonly disabled: boolean
  /** One of several: then it has a box to tick. */
  readonly several: boolean
  readonly take: () => void
}

export const optionView = (choice: Choice, look: OptionLook): TemplateResult => {
  const { id, active, chosen, disabled, several, take } = look
  const mark = markOf(choice)
  return html`
    <li id=${id} role="option" class=${active ? 'active' : ''} aria-selected=${chosen}
      aria-disabled=${disabled ? 'true' : nothing} @click=${take}>
      ${mark === nothing ? nothing : html`<span class="mark">${mark}</span>`}
      <span class="text">
        <div>${choice.label}</div>
        ${choice.description ? html`<div class="description">${choice.description}</div>` : nothing}
      </span>
      <span class="tick ${several ? 'box' : ''} ${chosen ? 'on' : ''}">
        ${chosen ? icons.check() : nothing}
      </span>
    </li>
  `
}
