import '@skyra/discord-components-core/discord-messages.js'
import { html, nothing, type PropertyValues } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { PageMessage, PageUser, PageWorld, Pending } from './contract.ts'
import { PgElement } from './element.ts'
import { instantOf } from './instant.ts'
import { follows } from './message/follows.ts'
import { messageListStyles } from './message-list-styles.ts'
import { MessageWindow } from './message-window.ts'
import type { Words } from './words.ts'

/** So near to the end that new messages are followed. */
const NEAR_PX = 120
/** So near to the oldest message that is drawn that more are. */
const AHEAD_PX = 600

/** The messages of a channel, newest at the foot and in sight. */
export class MessageList extends PgElement {
  static override properties = {
    messages: { attribute: false },
    viewer: { attribute: false },
    world: { attribute: false },
    words: { attribute: false },
    channel: {},
    light: { type: Boolean },
    pending: { attribute: false },
    away: { state: true },
  }
  static override styles = [PgElement.styles, messageListStyles]

  declare messages: readonly PageMessage[]
  declare viewer: PageUser
  declare world: PageWorld
  declare words: Words
  declare channel: string
  declare light: boolean
  declare pending: ReadonlyMap<string, Pending>
  declare private away: boolean
  /** Where the list stood when it was last looked at: only a hand moves it up from there. */
  private stood = 0
  /** How high everything was then. What comes and goes moves it too, and is no hand. */
  private height = 0
  private readonly window = new MessageWindow()
  private readonly sizes = new ResizeObserver(() => this.follow())

  constructor() {
    super()
    this.away = false
  }

  protected override firstUpdated() {
    for (const selector of ['.log', '.inner']) {
      const part = this.one(selector)
      if (part) this.sizes.observe(part)
    }
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const count = this.messages.length
    if (changed.has('channel')) {
      this.away = false
      this.window.begin(count)
    }
    this.window.fit(count, this.away)
  }

  protected override updated() {
    this.follow()
  }

  private get log() {
    return this.one('.log')
  }

  private follow() {
    const { log } = this
    if (!log || this.away) return
    log.scrollTop = log.scrollHeight
    this.stood = log.scrollTop
    this.height = log.scrollHeight
  }

  private scrolled() {
    const { log } = this
    if (!log) return
    const { scrollTop, scrollHeight, clientHeight } = log
    const isNear = scrollHeight - scrollTop - clientHeight <= NEAR_PX
    // A message that grows after it was drawn pushes the foot away, and nobody has left it.
    if (isNear) this.away = false
    else if (scrollTop < this.stood && scrollHeight === this.height) this.away = true
    this.stood = scrollTop
    this.height = scrollHeight
    if (!isNear) this.follow()
    if (this.away && scrollTop < AHEAD_PX) this.older()
  }

  /** Draws more of what was before; what is in sight stays where it is. */
  private readonly older = () => {
    const { log } = this
    if (!log || !this.window.more()) return
    this.away = true
    // At its very top a browser holds on to the top, and not to what is in sight.
    log.scrollTop = Math.max(log.scrollTop, 1)
    this.requestUpdate()
  }

  /** A line with the date where another day begins. */
  private divider({ timestamp }: PageMessage, before: PageMessage | undefined) {
    const { viewer } = this
    const day = dayOf(timestamp, viewer)
    if (!before || day === dayOf(before.timestamp, viewer)) return nothing
    return html`<div class="day" role="separator" aria-label=${day}><span>${day}</span></div>`
  }

  /** To the foot, and from now on with it. */
  readonly toNewest = () => {
    this.away = false
    this.follow()
  }

  override focus() {
    this.log?.focus()
  }

  private message(message: PageMessage, before: PageMessage | undefined) {
    return html`
      ${this.divider(message, before)}
      <pg-message
        data-message=${message.id}
        .message=${message}
        .viewer=${this.viewer}
        .world=${this.world}
        .pending=${this.pending.get(message.id)}
        ?compact=${follows(before, message)}
      ></pg-message>
    `
  }

  private beginning() {
    const { words, channel } = this
    return html`
      <div class="start">
        <h3>${words.beginning(channel)}</h3>
        <p>${words.beginningText}</p>
      </div>
    `
  }

  private olderButton() {
    return html`<button class="older" @click=${this.older}>${this.words.older}</button>`
  }

  override render() {
    const { messages, words, channel, window } = this
    return html`
      <div
        class="log"
        role="log"
        tabindex="0"
        aria-live="polite"
        aria-relevant="additions"
        aria-label=${words.messages(channel)}
        @scroll=${this.scrolled}
      >
        <div class="inner">
          ${window.start > 0 ? this.olderButton() : this.beginning()}
          <discord-messages no-background ?light-theme=${this.light}>
            ${repeat(
              messages.slice(window.start),
              ({ id }) => id,
              (message, i) => this.message(message, messages[window.start + i - 1]),
            )}
          </discord-messages>
        </div>
      </div>
      ${
        this.away
          ? html`<button class="newest" @click=${this.toNewest}>${words.toNewest}</button>`
          : nothing
      }
    `
  }
}

const dayOf = (timestamp: string, { locale, zone }: PageUser) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone }).format(
    instantOf(timestamp).epochMilliseconds,
  )

customElements.define('pg-messages', MessageList)
