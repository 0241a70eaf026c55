import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { html, nothing, type TemplateResult } from 'lit'
import type { Part } from '../../../fake-discord/part.ts'
import { tell } from '../contract.ts'
import type { Draw } from './draw.ts'
import { icons } from './icons.ts'
import { isSafe } from './names.ts'
import { partEmoji } from './part-emoji.ts'

const STYLES: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary',
}

export function button(draw: Draw, part: Part): TemplateResult {
  const face = html`${partEmoji(part.emoji, !part.label)}${part.label ?? nothing}`
  if (part.style === ButtonStyle.Link) return link(part, face)
  const isLoading = isUnderWay(draw, part)
  return html`
    <button class="button ${STYLES[part.style ?? 0] ?? 'secondary'}" ?disabled=${part.disabled}
      aria-busy=${isLoading ? 'true' : nothing}
      @click=${() => isLoading || press(draw, part)}>
      <span class="face">${face}</span>
      ${isLoading ? html`<span class="dots" role="img" aria-label=${draw.words.loading}><i></i><i></i><i></i></span>` : nothing}
    </button>
  `
}

function link({ url, disabled }: Part, face: TemplateResult): TemplateResult {
  const body = html`<span class="face">${face}</span>${icons.out()}`
  if (disabled || !url || !isSafe(url))
    return html`<button class="button secondary" disabled>${body}</button>`
  return html`<a class="button secondary" href=${url} title=${url} target="_blank"
    rel="noopener noreferrer">${body}</a>`
}

export const isUnderWay = ({ pending }: Draw, { custom_id }: Part): boolean =>
  pending?.state === 'loading' && pending.customId === custom_id

const press = ({ host, messageId }: Draw, { custom_id }: Part) =>
  tell(host, 'pg-use', {
    messageId,
    customId: custom_id ?? '',
    componentType: ComponentType.Button,
  })
