import '@skyra/discord-components-core/discord-messages.js'
import { css, html, nothing, type PropertyValues } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { PageMessage, PageUser, PageWorld, Pending } from './contract.ts'
import { PgElement } from './element.ts'
import { instantOf } from './instant.ts'
import { follows } from './message/follows.ts'
import type { Words } from './words.ts'

/** So near to the end that new messages are followed. */
const NEAR_PX = 120

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
  static override styles = [
    PgElement.styles,
    css`
      :host {
        position: relative;
        display: flex;
        flex: 1;
        flex-direction: column;
        min-height: 0;
      }
      .log {
        flex: 1;
        overflow: hidden auto;
        overscroll-behavior: contain;
        padding: 0 0 16px;
      }
      .log:focus-visible {
        outline-offset: -2px;
      }
      .inner {
        display: flex;
        flex-direction: column;
        justify-content: flex-end;
        min-height: 100%;
      }
      discord-messages {
        display: block;
        overflow: visible;
        background: none;
        border: 0;
        color: var(--pg-text);
        font: inherit;
      }
      .start {
        padding: 24px 16px 8px;
      }
      .start h3 {
        margin: 0 0 4px;
        color: var(--pg-strong);
        font-size: 22px;
        overflow-wrap: anywhere;
      }
      .start p {
        margin: 0;
        color: var(--pg-muted);
      }
      .day {
        display: flex;
        gap: 8px;
        align-items: center;
        margin: 24px 16px 8px;
        color: var(--pg-muted);
        font-size: 12px;
        font-weight: 600;
      }
      .day::before,
      .day::after {
        flex: 1;
        height: 1px;
        content: '';
        background: var(--pg-border);
      }
      .newest {
        position: absolute;
        right: 24px;
        bottom: 8px;
        padding: 6px 14px;
        color: var(--pg-on-fill);
        background: var(--pg-primary);
        border: 0;
        border-radius: 16px;
        box-shadow: var(--pg-shadow);
        font-size: 14px;
      }
    `,
  ]

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
    if (changed.has('channel')) this.away = false
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
  }

  private scrolled() {
    const { log } = this
    if (!log) return
    const { scrollTop, scrollHeight, clientHeight } = log
    const isNear = scrollHeight - scrollTop - clientHeight <= NEAR_PX
    // A message that grows after it was drawn pushes the foot away, and nobody has left it.
    if (isNear) this.away = false
    else if (scrollTop < this.stood) this.away = true
    this.stood = scrollTop
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

  override render() {
    const { messages, words, channel } = this
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
          <div class="start">
            <h3>${words.beginning(channel)}</h3>
            <p>${words.beginningText}</p>
          </div>
          <discord-messages no-background ?light-theme=${this.light}>
            ${repeat(
              messages,
              ({ id }) => id,
              (message, i) => html`
                ${this.divider(message, messages[i - 1])}
                <pg-message
                  data-message=${message.id}
                  .message=${message}
                  .viewer=${this.viewer}
                  .world=${this.world}
                  .pending=${this.pending.get(message.id)}
                  ?compact=${follows(messages[i - 1], message)}
                ></pg-message>
              `,
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
