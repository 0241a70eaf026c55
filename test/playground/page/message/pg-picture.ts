import { css, html, LitElement, nothing } from 'lit'
import { base } from '../theme.ts'
import type { Words } from './words.ts'

/** A picture with its alt text, which «ALT» shows to everybody; and what stands there if it is lost. */
class Picture extends LitElement {
  static override properties = {
    address: {},
    alt: {},
    words: { attribute: false },
    open: { state: true },
    lost: { state: true },
  }

  static override styles = [
    base,
    css`
      :host {
        display: block;
        position: relative;
        height: 100%;
        overflow: hidden;
        border-radius: inherit;
        background: var(--pg-input);
      }
      img {
        display: block;
        width: var(--picture-width, 100%);
        max-width: 100%;
        height: var(--picture-width, 100%);
        max-height: var(--picture-height, none);
        object-fit: var(--picture-fit, cover);
      }
      .lost {
        margin: 0;
        padding: 12px;
        font-size: 14px;
        color: var(--pg-muted);
      }
      .alt {
        position: absolute;
        inset: auto auto 6px 6px;
        min-height: 24px;
        padding: 3px 7px;
        border: 0;
        border-radius: 5px;
        background: #000000d9;
        color: #ffffff;
        font: 700 11px / 1.2 var(--pg-font);
      }
      .description {
        position: absolute;
        inset: auto 0 0 0;
        max-height: 100%;
        overflow: auto;
        margin: 0;
        padding: 8px 12px 32px;
        background: #000000e6;
        color: #ffffff;
        font-size: 14px;
      }
    `,
  ]

  declare address: string
  declare alt: string
  declare words: Words
  declare open: boolean
  declare lost: boolean

  constructor() {
    super()
    this.address = ''
    this.alt = ''
    this.open = false
    this.lost = false
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('address')) this.lost = this.address === ''
  }

  protected override render() {
    const { alt, words } = this
    if (this.lost) return html`<p class="lost" role="img">${alt || words.picture}</p>`
    return html`
      <img src=${this.address} alt=${alt} @error=${this.lose}>
      ${alt && this.open ? html`<p class="description" id="description">${alt}</p>` : nothing}
      ${alt ? this.mark() : nothing}
    `
  }

  private mark() {
    return html`<button class="alt" aria-expanded=${this.open} title=${this.words.altText}
      @click=${this.toggle}>${this.words.alt}</button>`
  }

  private readonly lose = () => {
    this.lost = true
  }

  private readonly toggle = () => {
    this.open = !this.open
  }
}

customElements.define('pg-picture', Picture)

declare global {
  interface HTMLElementTagNameMap {
    'pg-picture': Picture
  }
}
