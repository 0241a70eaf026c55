import { html, nothing, type TemplateResult } from 'lit'
import { hex } from './colour.ts'
import type { Draw } from './draw.ts'
import { markdown } from './markdown-view.ts'
import { picture } from './media-view.ts'
import { sentAt } from './moment.ts'
import { isSafe } from './names.ts'

/** An embed of a message of the older kind, as Discord sends it. */
export interface Embed {
  readonly title?: string
  readonly description?: string
  readonly url?: string
  readonly timestamp?: string
  readonly color?: number
  readonly footer?: { readonly text: string }
  readonly image?: { readonly url: string }
  readonly thumbnail?: { readonly url: string }
  readonly author?: { readonly name: string }
  readonly fields?: readonly EmbedField[]
}

interface EmbedField {
  readonly name: string
  readonly value: string
  readonly inline?: boolean
}

export function embed(draw: Draw, shown: Embed): TemplateResult {
  const { author, description, fields = [], image, thumbnail, color } = shown
  return html`
    <div class="embed" style=${color === undefined ? '' : `border-inline-start-color:${hex(color)}`}>
      <div class="embed-body">
        ${author ? html`<div class="embed-author">${author.name}</div>` : nothing}
        ${title(draw, shown)}
        ${description ? markdown(draw, description) : nothing}
        ${fields.length > 0 ? html`<div class="fields">${fields.map((f) => field(draw, f))}</div>` : nothing}
      </div>
      ${thumbnail ? html`<div class="thumbnail">${picture(draw, { media: thumbnail })}</div>` : nothing}
      ${image ? html`<div class="embed-image">${picture(draw, { media: image })}</div>` : nothing}
      ${footer(draw, shown)}
    </div>
  `
}

function title(draw: Draw, { title, url }: Embed) {
  if (!title) return nothing
  const text = markdown(draw, title)
  if (!url || !isSafe(url)) return html`<div class="embed-title">${text}</div>`
  return html`<div class="embed-title"><a href=${url} target="_blank" rel="noopener noreferrer">${text}</a></div>`
}

const field = (draw: Draw, { name, value, inline }: EmbedField) => html`
  <div class=${inline ? 'field inline' : 'field'}>
    <div class="field-name">${markdown(draw, name)}</div>
    ${markdown(draw, value)}
  </div>
`

function footer({ reader }: Draw, { footer, timestamp }: Embed) {
  const said = [footer?.text, timestamp && sentAt(reader, timestamp)].filter(Boolean)
  return said.length > 0 ? html`<div class="embed-footer">${said.join(' • ')}</div>` : nothing
}
