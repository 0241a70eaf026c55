import { html, nothing, type TemplateResult } from 'lit'
import type { Part, PartMedia } from '../../../fake-discord/part.ts'
import type { PageMessage } from '../contract.ts'
import type { Draw } from './draw.ts'
import { icons } from './icons.ts'
import { isSafe } from './names.ts'
import './pg-picture.ts'
import './pg-spoiler.ts'

/** A picture, blurred until asked for where the bot says so. */
export function picture(draw: Draw, { media, description, spoiler }: PartMedia): TemplateResult {
  const { words } = draw
  const address = isSafe(media.url) ? media.url : ''
  const drawn = html`<pg-picture .address=${address} .alt=${description ?? ''} .words=${words}></pg-picture>`
  return spoiler ? covered(draw, drawn) : drawn
}

export const covered = ({ words }: Draw, inner: TemplateResult): TemplateResult =>
  html`<pg-spoiler block .label=${words.reveal} .word=${words.spoiler}>${inner}</pg-spoiler>`

export const thumbnail = (draw: Draw, { media, description, spoiler }: Part): TemplateResult =>
  html`<div class="thumbnail">${media ? picture(draw, { media, description, spoiler }) : nothing}</div>`

/** One to ten pictures, in rows as Discord lays them. */
export const gallery = (draw: Draw, items: readonly PartMedia[]): TemplateResult => html`
  <div class="gallery" data-count=${items.length}>
    ${items.map((item) => html`<div class="cell">${picture(draw, item)}</div>`)}
  </div>
`

export function file(draw: Draw, { file, spoiler }: Part): TemplateResult {
  const drawn = fileCard(draw, file?.url ?? '')
  return spoiler ? covered(draw, drawn) : drawn
}

const SIZES = [
  ['megabyte', 1024 * 1024],
  ['kilobyte', 1024],
  ['byte', 1],
] as const

function sizeText({ viewer: { locale } }: Draw, bytes: number): string {
  const [unit, size] = SIZES.find(([, length]) => bytes >= length) ?? SIZES[2]
  const format = { style: 'unit', unit, maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(locale, format).format(bytes / size)
}

function fileCard(draw: Draw, url: string, bytes?: number): TemplateResult {
  const name = decodeURIComponent(url.split('/').at(-1) ?? '')
  return html`
    <div class="file">
      ${icons.file()}
      <div>
        <a href=${isSafe(url) ? url : nothing} download=${name} aria-label=${draw.words.download(name)}>${name}</a>
        ${bytes === undefined ? nothing : html`<div class="size">${sizeText(draw, bytes)}</div>`}
      </div>
    </div>
  `
}

type Attachment = PageMessage['attachments'][number]

const isPicture = ({ content_type }: Attachment) => content_type.startsWith('image/')

/** Files that no component shows: pictures together, then the rest. */
export function attachments(draw: Draw, all: readonly Attachment[]): TemplateResult {
  const pictures = all.filter(isPicture).map(({ url, description, filename }) => ({
    media: { url },
    description,
    spoiler: filename.startsWith('SPOILER_'),
  }))
  const others = all.filter((attachment) => !isPicture(attachment))
  return html`
    ${pictures.length > 0 ? gallery(draw, pictures) : nothing}
    ${others.map(({ url, size }) => fileCard(draw, url, size))}
  `
}
