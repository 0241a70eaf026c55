import { MessageFlags, MessageType } from 'discord-api-types/v10'
import { html, nothing, type TemplateResult } from 'lit'
import { type PageMessage, tell } from '../contract.ts'
import { avatar } from './avatar.ts'
import type { Draw } from './draw.ts'
import { icons } from './icons.ts'
import { openMenu } from './markdown-view.ts'
import { clockTime, fullTime, sentAt } from './moment.ts'
import { pingName, userName } from './names.ts'
import { usedName } from './used-name.ts'

type Author = PageMessage['author']

export const authorName = ({ place, words }: Draw, author: Author): string =>
  (author && (userName(place, author.id) ?? author.global_name ?? author.username)) ??
  words.unknownUser

/** «Mia used /chore add», above the answer to a command. */
export function replyLine(draw: Draw, { used }: PageMessage) {
  if (!used) return nothing
  const { place, words, host } = draw
  const name = userName(place, used.userId) ?? words.unknownUser
  return html`
    <div class="reply">
      ${icons.reply()}${avatar(used.userId, name)}
      <button class="person" @click=${openMenu(host, 'user', used.userId)}>${name}</button>
      <span class="used">${words.used(usedName(draw, used))}</span>
    </div>
  `
}

export function header(draw: Draw, message: PageMessage): TemplateResult {
  const { author, timestamp } = message
  const { host, words, reader } = draw
  const name = authorName(draw, author)
  const open = openMenu(host, 'user', author?.id ?? '')
  return html`
    <header>
      <button class="name" @click=${open} @contextmenu=${open}>${name}</button>
      ${author?.bot ? html`<span class="app">${words.app}</span>` : nothing}
      <time datetime=${timestamp} title=${fullTime(reader, timestamp)}>${sentAt(reader, timestamp)}</time>
      ${marks(draw, message)}
    </header>
  `
}

/** What a glance should tell of a message; each mark has its words. */
function marks({ words }: Draw, { flags, pinned }: PageMessage) {
  const isSilent = (flags & MessageFlags.SuppressNotifications) !== 0
  return html`
    ${isSilent ? mark(icons.silent(), words.silent) : nothing}
    ${pinned ? mark(icons.pin(), words.pinned) : nothing}
  `
}

const mark = (icon: TemplateResult, label: string) =>
  html`<span class="mark" role="img" aria-label=${label} title=${label}>${icon}</span>`

/** Beside a message that follows another of the same author. */
export const shortTime = ({ reader }: Draw, { timestamp }: PageMessage) =>
  html`<time class="short" datetime=${timestamp} title=${fullTime(reader, timestamp)}>${clockTime(reader, timestamp)}</time>`

export function edited({ words, reader }: Draw, { edited_timestamp }: PageMessage) {
  if (!edited_timestamp) return nothing
  const title = words.editedAt(fullTime(reader, edited_timestamp))
  return html`<span class="edited" title=${title}>(${words.edited})</span>`
}

/** Of the simulation, not of Discord: who would hear of it. */
export function pings({ words, place }: Draw, { notifies }: PageMessage) {
  if (notifies.length === 0) return nothing
  const names = notifies.map((id) => pingName(place, id)).join(', ')
  return html`<div class="pings">${words.wouldNotify} <b>${names}</b></div>`
}

export function failure({ words, pending }: Draw) {
  return html`<div class="failure" role="status">
    ${pending?.state === 'failed' ? html`${icons.alert()} ${words.failed}` : nothing}
    ${pending?.state === 'changed' ? html`<span class="changed">${words.hasChanged}</span>` : nothing}
  </div>`
}

export function whisper({ words, host, messageId }: Draw, { visible_to, flags }: PageMessage) {
  const isWhisper = visible_to || (flags & MessageFlags.Ephemeral) !== 0
  if (!isWhisper) return nothing
  return html`
    <footer>
      ${icons.eye()} ${words.onlyYou} <span aria-hidden="true">·</span>
      <button class="link" @click=${() => tell(host, 'pg-dismiss', { messageId })}>${words.dismiss}</button>
    </footer>
  `
}

export const thinking = ({ words }: Draw) => html`
  <div class="thinking" role="status">
    <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> ${words.thinking}
  </div>
`

/** «ChoresTree pinned a message to this channel.» */
export const isPinNotice = ({ type }: { readonly type: number }) =>
  type === MessageType.ChannelPinnedMessage

export function pinNotice(draw: Draw, { author, timestamp }: PageMessage) {
  const { words, reader } = draw
  return html`
    <div class="system">
      ${icons.pin()}
      <span><b>${authorName(draw, author)}</b> ${words.pinnedIt}
        <time datetime=${timestamp} title=${fullTime(reader, timestamp)}>${sentAt(reader, timestamp)}</time></span>
    </div>
  `
}
