import { html, LitElement, nothing } from 'lit'
import type { MessageElement, PageMessage, PageUser, PageWorld, Pending } from '../contract.ts'
import { base } from '../theme.ts'
import { avatar } from './avatar.ts'
import { type Draw, drawFor } from './draw.ts'
import { type Embed, embed } from './embed-view.ts'
import { frameStyles } from './frame.css.ts'
import * as frame from './frame-view.ts'
import { icons } from './icons.ts'
import { markdownStyles } from './markdown.css.ts'
import { markdown, openMenu } from './markdown-view.ts'
import { mediaStyles } from './media.css.ts'
import { attachments } from './media-view.ts'
import { sentAt } from './moment.ts'
import { placeOf } from './names.ts'
import { dotStyles, partStyles } from './part.css.ts'
import { parts } from './part-view.ts'
import { smallStyles } from './select.css.ts'

/** One message, as this viewer sees it. */
class MessageView extends LitElement implements MessageElement {
  static override properties = {
    message: { attribute: false },
    viewer: { attribute: false },
    world: { attribute: false },
    pending: { attribute: false },
    compact: { type: Boolean, reflect: true },
  }

  static override styles = [
    base,
    smallStyles,
    dotStyles,
    frameStyles,
    markdownStyles,
    partStyles,
    mediaStyles,
  ]

  declare message: PageMessage
  declare viewer: PageUser
  declare world: PageWorld
  declare pending: Pending | undefined
  /** It follows another message of the same author: no picture and no name again. */
  declare compact: boolean

  constructor() {
    super()
    this.compact = false
  }

  protected override render() {
    const { message, viewer, world, pending } = this
    const place = placeOf(world, message.channel_id)
    const draw = drawFor(this, { viewer, world, place, pending, messageId: message.id })
    const label = `${frame.authorName(draw, message.author)}, ${sentAt(draw.reader, message.timestamp)}`
    return html`
      <article aria-label=${label} class=${this.look()} @contextmenu=${openMenu(this, 'message', message.id)}>
        ${frame.isPinNotice(message) ? frame.pinNotice(draw, message) : this.renderMessage(draw)}
      </article>
    `
  }

  private look(): string {
    const { message, viewer } = this
    if (message.visible_to) return 'whisper'
    const isForMe = [viewer.id, 'everyone', 'here'].some((id) => message.notifies.includes(id))
    return isForMe ? 'pinged' : ''
  }

  private renderMessage(draw: Draw) {
    const { message, compact } = this
    const { author } = message
    const name = frame.authorName(draw, author)
    return html`
      ${frame.replyLine(draw, message)}
      <div class="side" @contextmenu=${openMenu(this, 'user', author?.id ?? '')}>
        ${compact ? frame.shortTime(draw, message) : avatar(author?.id ?? '', name, author?.bot)}
      </div>
      <div class="main">
        ${compact ? nothing : frame.header(draw, message)}
        ${message.thinking ? frame.thinking(draw) : this.renderBody(draw)}
        ${frame.failure(draw)} ${frame.pings(draw, message)} ${frame.whisper(draw, message)}
      </div>
      ${this.renderTools(draw)}
    `
  }

  private renderBody(draw: Draw) {
    const { message } = this
    const { content, embeds, components } = message
    return html`
      <div class="body">
        ${content ? markdown(draw, content) : nothing}
        ${attachments(draw, message.attachments)}
        ${embeds.map((one) => embed(draw, one as Embed))}
        ${parts(draw, components)}
        ${frame.edited(draw, message)}
      </div>
    `
  }

  private renderTools({ words }: Draw) {
    return html`<div class="tools">
      <button aria-label=${words.more} title=${words.more} aria-haspopup="menu"
        @click=${openMenu(this, 'message', this.message.id)}>${icons.dots()}</button>
    </div>`
  }
}

customElements.define('pg-message', MessageView)

declare global {
  interface HTMLElementTagNameMap {
    'pg-message': MessageView
  }
}
