import { css, html, LitElement } from 'lit'
import { base } from '../theme.ts'

/** Hides what is inside until somebody asks for it: words of a sentence, a picture, a whole card. */
class Spoiler extends LitElement {
  static override properties = {
    label: {},
    word: {},
    block: { type: Boolean, reflect: true },
    shown: { state: true },
  }

  static override styles = [
    base,
    css`
      :host([block]) {
        display: block;
        position: relative;
        max-width: 600px;
      }
      .cover {
        all: unset;
        cursor: pointer;
        border-radius: 4px;
        background: var(--pg-edge);
      }
      .cover:focus-visible {
        outline: 2px solid var(--pg-focus);
        outline-offset: 1px;
      }
      .cover > span {
        visibility: hidden;
      }
      .shown {
        border-radius: 4px;
        background: var(--pg-active);
      }
      :host([block]) .blur {
        filter: blur(32px);
        overflow: hidden;
        background: var(--pg-raised);
        clip-path: inset(0 round 8px);
      }
      :host([block]) .cover {
        position: absolute;
        inset: 0;
        z-index: 1;
        display: grid;
        place-items: center;
        background: none;
        border-radius: 8px;
      }
      .word {
        padding: 6px 12px;
        border-radius: 999px;
        background: #000000cc;
        color: #ffffff;
        font: 700 13px / 1.2 var(--pg-font);
        letter-spacing: 0.04em;
        text-transform: uppercase;
      }
    `,
  ]

  declare label: string
  declare block: boolean
  declare shown: boolean
  /** The word on the cover of a picture or a card. */
  declare word: string

  constructor() {
    super()
    this.label = ''
    this.block = false
    this.shown = false
    this.word = ''
  }

  private readonly reveal = () => {
    this.shown = true
  }

  protected override render() {
    if (this.block) return this.renderBlock()
    if (this.shown) return html`<span class="shown"><slot></slot></span>`
    return html`<button class="cover" aria-label=${this.label} aria-expanded="false"
      @click=${this.reveal}><span><slot></slot></span></button>`
  }

  private renderBlock() {
    if (this.shown) return html`<slot></slot>`
    return html`
      <div class="blur" inert><slot></slot></div>
      <button class="cover" aria-label=${this.label} aria-expanded="false" @click=${this.reveal}>
        <span class="word" style="visibility:visible">${this.word}</span>
      </button>
    `
  }
}

customElements.define('pg-spoiler', Spoiler)

declare global {
  interface HTMLElementTagNameMap {
    'pg-spoiler': Spoiler
  }
}
