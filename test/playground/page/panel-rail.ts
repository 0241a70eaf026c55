import { css, html, nothing } from 'lit'
import { PgElement } from './element.ts'
import { icons } from './icons.ts'
import { PANELS, type PanelName } from './page-address.ts'
import type { Words } from './words.ts'

/** The strip at the edge of the page that opens a panel beside the panes. */
export class PanelRail extends PgElement {
  static override properties = {
    open: {},
    faults: { type: Number },
    recording: { type: Boolean },
    words: { attribute: false },
  }
  static override styles = [
    PgElement.styles,
    css`
      nav {
        display: flex;
        flex-direction: column;
        gap: 4px;
        width: 76px;
        padding: 0 6px;
      }
      button {
        position: relative;
        display: flex;
        flex: none;
        flex-direction: column;
        gap: 2px;
        align-items: center;
        padding: 8px 2px;
        color: var(--pg-muted);
        background: none;
        border: 0;
        border-radius: 6px;
        font-size: 11px;
      }
      button:hover {
        color: var(--pg-strong);
        background: var(--pg-hover);
      }
      button[aria-pressed='true'] {
        color: var(--pg-on-fill);
        background: var(--pg-primary);
      }
      .on:not([aria-pressed='true']) svg {
        color: var(--pg-bad);
      }
      .count {
        position: absolute;
        top: 4px;
        right: 12px;
        min-width: 16px;
        padding: 0 4px;
        color: var(--pg-on-fill);
        background: var(--pg-danger);
        border-radius: 8px;
        line-height: 16px;
      }
      @media (max-width: 900px) {
        nav {
          flex-direction: row;
          justify-content: space-around;
          width: auto;
          padding: 0 4px 4px;
        }
        button {
          flex: 1;
          padding: 4px 0;
        }
      }
    `,
  ]

  declare open: PanelName | undefined
  declare faults: number
  declare recording: boolean
  declare words: Words

  override render() {
    return html`
      <nav aria-label=${this.words.panels}>${PANELS.map((name) => this.panel(name))}</nav>
    `
  }

  private panel(name: PanelName) {
    const { words, open, faults, recording } = this
    const isOpen = open === name
    const isRecording = name === 'recorder' && recording
    const panel = isOpen ? undefined : name
    return html`
      <button
        class=${isRecording ? 'on' : ''}
        aria-pressed=${isOpen}
        @click=${() => this.dispatchEvent(new CustomEvent('pg-address', { detail: { panel } }))}
      >
        ${isRecording ? icons.record() : icons[name]()}${words.panel[name]}
        ${name === 'faults' && faults > 0 ? html`<span class="count">${faults}</span>` : nothing}
      </button>
    `
  }
}

customElements.define('pg-panel-rail', PanelRail)
