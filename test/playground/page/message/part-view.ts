import { ComponentType } from 'discord-api-types/v10'
import { html, nothing, type TemplateResult } from 'lit'
import { isSelect } from '../../../fake-discord/component-use.ts'
import type { Part } from '../../../fake-discord/part.ts'
import { button } from './button-view.ts'
import { hex } from './colour.ts'
import type { Draw } from './draw.ts'
import { markdown } from './markdown-view.ts'
import { covered, file, gallery, thumbnail } from './media-view.ts'
import { select } from './select-view.ts'

type View = (draw: Draw, part: Part) => TemplateResult

/** Any component of a message. */
export const part: View = (draw, shown) => {
  if (isSelect(shown)) return select(draw, shown)
  return VIEWS[shown.type]?.(draw, shown) ?? html`<p class="unknown">${shown.type}</p>`
}

export const parts = (draw: Draw, all: readonly Part[]) => all.map((shown) => part(draw, shown))

const row: View = (draw, { components = [] }) =>
  html`<div class="row">${parts(draw, components)}</div>`

const section: View = (draw, { components = [], accessory }) => html`
  <div class="section">
    <div class="texts">${parts(draw, components)}</div>
    ${accessory ? part(draw, accessory) : nothing}
  </div>
`

const LARGE = 2
const separator: View = (_, { divider = true, spacing }) => {
  const size = spacing === LARGE ? 'large' : ''
  return divider ? html`<hr class=${size}>` : html`<div class="gap ${size}"></div>`
}

const container: View = (draw, { components = [], accent_color, spoiler }) => {
  const colour = accent_color == null ? '' : `border-inline-start-color:${hex(accent_color)}`
  const inner = html`<div class="container ${colour && 'accented'}" style=${colour}>${parts(draw, components)}</div>`
  return spoiler ? covered(draw, inner) : inner
}

const VIEWS: Readonly<Record<number, View>> = {
  [ComponentType.ActionRow]: row,
  [ComponentType.Button]: button,
  [ComponentType.Section]: section,
  [ComponentType.TextDisplay]: (draw, { content = '' }) => markdown(draw, content),
  [ComponentType.Thumbnail]: thumbnail,
  [ComponentType.MediaGallery]: (draw, { items = [] }) => gallery(draw, items),
  [ComponentType.File]: file,
  [ComponentType.Separator]: separator,
  [ComponentType.Container]: container,
}
