import { html, nothing } from 'lit'
import type { PartEmoji } from '../../../fake-discord/part.ts'

/** The emoji before the words of a button or an option. The words say the same to a screen reader. */
export function partEmoji(emoji: PartEmoji | null | undefined, alone = false) {
  if (!emoji?.name) return nothing
  if (emoji.id)
    return html`<span class="custom-emoji" title=":${emoji.name}:" aria-hidden=${!alone}>${emoji.name.slice(0, 2)}</span>`
  return html`<span class="emoji" aria-hidden=${!alone}>${emoji.name}</span>`
}
