import { css, html } from 'lit'
import { appIcon } from './app-picture.ts'
import { PgElement } from './element.ts'
import { icons } from './icons.ts'
import { instantOf, nextMonday } from './instant.ts'
import type { PageAddress } from './page-address.ts'
import type { Session } from './session.ts'
import type { Words } from './words.ts'

/** What the page is, the clock of its world, and the ways to change how it looks. */
export class TopBar extends PgElement {
  static override properties = {
    now: {},
    zone: {},
    address: { attribute: false },
    session: { attribute: false },
    words: { attribute: false },
    connected: { type: Boolean },
    full: { type: Boolean },
    open: { state: true },
  }
  static override styles = [
    PgElement.styles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 16px;
        align-items: center;
        padding: 6px 12px;
        background: var(--pg-rail);
      }
      .name {
        display: flex;
        gap: 8px;
        align-items: center;
        min-width: 0;
        margin: 0;
        color: var(--pg-strong);
        font-size: 16px;
        font-weight: 700;
      }
      .app-icon {
        flex: none;
        width: 28px;
        height: 28px;
      }
      .says {
        display: block;
        color: var(--pg-muted);
        font-size: 12px;
        font-weight: 400;
      }
      .group {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        align-items: center;
      }
      .space {
        flex: 1;
      }
      time {
        margin: 0 6px;
        color: var(--pg-strong);
        font-size: 14px;
        font-variant-numeric: tabular-nums;
      }
      button,
      select {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        min-height: 32px;
        padding: 3px 10px;
        color: var(--pg-text);
        background: var(--pg-raised);
        border: 1px solid transparent;
        border-radius: 6px;
        font-size: 13px;
      }
      button:hover {
        background: var(--pg-secondary-hover);
      }
      select {
        border-color: var(--pg-edge);
      }
      svg {
        flex: none;
        width: 18px;
        height: 18px;
      }
      .live {
        color: var(--pg-bad);
        font-size: 13px;
      }
      .live:empty,
      .more {
        display: none;
      }
      @media (max-width: 640px) {
        :host {
          gap: 6px;
          padding: 6px 8px;
        }
        .name {
          flex: 1;
          min-width: 200px;
        }
        .space {
          display: none;
        }
        .more {
          display: inline-flex;
          flex: none;
        }
        .group:not(.shown) {
          display: none;
        }
      }
    `,
  ]

  declare now: string
  declare zone: string
  declare address: PageAddress
  declare session: Session
  declare words: Words
  declare connected: boolean
  declare full: boolean
  /** On a narrow window: everything but the name is behind one button. */
  declare private open: boolean

  constructor() {
    super()
    this.open = false
  }

  private change(change: Partial<PageAddress>) {
    this.dispatchEvent(new CustomEvent('pg-address', { detail: change }))
  }

  private get shownTime(): string {
    const format = new Intl.DateTimeFormat(this.address.lang === 'nl' ? 'nl' : 'en-GB', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: this.zone,
    })
    return format.format(instantOf(this.now).epochMilliseconds)
  }

  override render() {
    const { words, connected } = this
    return html`
      <h1 class="name">
        ${appIcon()}
        <span>${words.playground}<span class="says">${words.simulation}</span></span>
      </h1>
      <span class="live" role="status">${connected ? '' : words.disconnected}</span>
      <span class="space"></span>
      <button
        class="more"
        aria-expanded=${this.open}
        aria-label=${words.clockAndLooks}
        title=${words.clockAndLooks}
        @click=${() => {
          this.open = !this.open
        }}
      >
        ${icons.clock()}
      </button>
      ${this.clock()} ${this.looks()}
    `
  }

  private clock() {
    const { words, session } = this
    return html`
      <div class=${this.open ? 'group shown' : 'group'} role="group" aria-label=${words.clock}>
        ${icons.clock()}<time datetime=${this.now} title=${this.zone}>${this.shownTime}</time>
        <button @click=${() => session.advance('1h')}>${words.hourLater}</button>
        <button @click=${() => session.advance('1d')}>${words.dayLater}</button>
        <button title=${words.nextMondayLong} @click=${() => session.jumpTo(nextMonday(this.now, this.zone))}>
          ${words.nextMonday}
        </button>
      </div>
    `
  }

  private looks() {
    const { words, address, full } = this
    const isLight = address.theme === 'light'
    return html`
      <div class=${this.open ? 'group shown' : 'group'}>
        <button @click=${() => this.change({ theme: isLight ? 'dark' : 'light' })}>
          ${isLight ? icons.moon() : icons.sun()}${words.themeTo(!isLight)}
        </button>
        <select
          aria-label=${words.language}
          @change=${({ target }: Event) => this.change({ lang: (target as HTMLSelectElement).value === 'nl' ? 'nl' : 'en' })}
        >
          <option value="en" ?selected=${address.lang === 'en'}>English</option>
          <option value="nl" ?selected=${address.lang === 'nl'}>Nederlands</option>
        </select>
        <button ?disabled=${full} @click=${() => this.dispatchEvent(new CustomEvent('pg-add-pane'))}>
          ${icons.plus()}${words.addPane}
        </button>
      </div>
    `
  }
}

customElements.define('pg-top-bar', TopBar)
