import { html, type nothing, type TemplateResult } from 'lit'
import { tell } from '../contract.ts'
import type { Draw } from './draw.ts'
import { piecesOf } from './emoji.ts'
import { parseMarkdown } from './markdown.ts'
import type { Block, Inline, List } from './markdown-node.ts'
import { fullTime, stampOf } from './moment.ts'
import { channelName, isSafe, roleName, userName } from './names.ts'
import './pg-spoiler.ts'

type Shown = TemplateResult | string | typeof nothing

/** Text with Discord's markdown. Everything is handed to Lit as text: nothing of it is ever HTML. */
export const markdown = (draw: Draw, text: string): TemplateResult => {
  const blocks = parseMarkdown(text)
  const big = blocks.length === 1 && blocks.every(isOnlyEmoji)
  return html`<div class=${big ? 'markdown big' : 'markdown'}>${blocks.map((b) => blockOf(draw, b))}</div>`
}

const isOnlyEmoji = (block: Block) =>
  block.kind === 'paragraph' &&
  block.children.length > 0 &&
  block.children.every(
    (node) =>
      node.kind === 'emoji' ||
      (node.kind === 'text' &&
        piecesOf(node.text).every(({ isEmoji, text }) => isEmoji || !text.trim())),
  )

function blockOf(draw: Draw, block: Block): TemplateResult {
  switch (block.kind) {
    case 'heading':
      return html`<div class="h${block.level}" role="heading" aria-level=${block.level + 2}>${inline(draw, block.children)}</div>`
    case 'subtext':
      return html`<div class="subtext">${inline(draw, block.children)}</div>`
    case 'quote':
      return html`<blockquote>${block.blocks.map((inner) => blockOf(draw, inner))}</blockquote>`
    case 'list':
      return listOf(draw, block)
    case 'paragraph':
      return html`<div class="p">${inline(draw, block.children)}</div>`
  }
}

function listOf(draw: Draw, { start, items }: List): TemplateResult {
  const shown = items.map(
    ({ children, lists }) =>
      html`<li>${inline(draw, children)}${lists.map((list) => listOf(draw, list))}</li>`,
  )
  return start === undefined ? html`<ul>${shown}</ul>` : html`<ol start=${start}>${shown}</ol>`
}

const inline = (draw: Draw, nodes: readonly Inline[]): Shown[] =>
  nodes.flatMap((node) => inlineOf(draw, node))

type Kind = Inline['kind']
type Of<K extends Kind> = Extract<Inline, { readonly kind: K }>

const wrap =
  (tag: (inner: Shown[]) => TemplateResult) =>
  (draw: Draw, { children }: { readonly children: readonly Inline[] }) =>
    tag(inline(draw, children))

const INLINE: { readonly [K in Kind]: (draw: Draw, node: Of<K>) => Shown | Shown[] } = {
  text: (_, { text }) => words(text),
  bold: wrap((inner) => html`<strong>${inner}</strong>`),
  italic: wrap((inner) => html`<em>${inner}</em>`),
  underline: wrap((inner) => html`<u>${inner}</u>`),
  strike: wrap((inner) => html`<s>${inner}</s>`),
  spoiler: ({ words, place, ...draw }, { children }) =>
    html`<pg-spoiler .label=${words.reveal}>${inline({ words, place, ...draw }, children)}</pg-spoiler>`,
  code: (_, { text }) => html`<code>${text}</code>`,
  fence: (_, { text }) => html`<pre tabindex="0"><code>${text}</code></pre>`,
  link: (draw, { url, children }) =>
    isSafe(url)
      ? html`<a href=${url} title=${url} target="_blank" rel="noopener noreferrer">${inline(draw, children)}</a>`
      : html`${inline(draw, children)}`,
  mention: mentionOf,
  command: ({ host }, { name }) =>
    html`<button class="mention" @click=${() => tell(host, 'pg-open-command', { name })}>/${name}</button>`,
  emoji: ({ words }, { name }) =>
    html`<span class="custom-emoji" role="img" aria-label="${words.emoji} ${name}" title=":${name}:">${name.slice(0, 2)}</span>`,
  time: ({ reader }, { seconds, style }) => {
    const iso = isoOf(seconds)
    const whole = iso ? fullTime(reader, iso) : ''
    return html`<time datetime=${iso} title=${whole}>${stampOf(reader, seconds, style)}</time>`
  },
}

// The table has for each kind its own function, which TypeScript cannot follow through a union.
const inlineOf = (draw: Draw, node: Inline) =>
  (INLINE[node.kind] as (draw: Draw, node: Inline) => Shown | Shown[])(draw, node)

const isoOf = (seconds: number): string =>
  Math.abs(seconds) > 8_640_000_000_000 ? '' : new Date(seconds * 1000).toISOString()

const words = (text: string): Shown[] =>
  piecesOf(text).map(({ text, isEmoji }) =>
    isEmoji ? html`<span class="emoji">${text}</span>` : text,
  )

function mentionOf(draw: Draw, { of, id }: Of<'mention'>): TemplateResult {
  const { place, words, host } = draw
  switch (of) {
    case 'everyone':
      return html`<span class="mention still">@${id}</span>`
    case 'role':
      return html`<span class="mention still">@${roleName(place, id) ?? words.unknownRole}</span>`
    case 'channel':
      return html`<span class="mention still">#${channelName(place, id) ?? words.unknownChannel}</span>`
    case 'user':
      return html`<button class="mention" @click=${openMenu(host, 'user', id)}
        @contextmenu=${openMenu(host, 'user', id)}>@${userName(place, id) ?? words.unknownUser}</button>`
  }
}

/** Opens the menu where the pointer is, or under the thing when a key was pressed. */
export const openMenu =
  (host: HTMLElement, target: 'user' | 'message', id: string) => (event: MouseEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const { left, bottom } = (event.currentTarget as Element).getBoundingClientRect()
    const [x, y] = event.clientX > 0 ? [event.clientX, event.clientY] : [left, bottom]
    tell(host, 'pg-menu', { target, id, x, y })
  }
