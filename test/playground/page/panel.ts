import { css, html, type TemplateResult } from 'lit'
import type { WorldState } from '../../fake-discord/state.ts'
import { PgElement } from './element.ts'
import { icons } from './icons.ts'
import type { PanelName } from './page-address.ts'
import type { Recorder } from './recorder.ts'
import type { Session } from './session.ts'
import type { Words } from './words.ts'

/** What stands beside the panes: the workings of the simulation, one subject at a time. */
export class Panel extends PgElement {
  static override properties = {
    name: {},
    state: { attribute: false },
    session: { attribute: false },
    recorder: { attribute: false },
    steps: { type: Number },
    words: { attribute: false },
  }
  static override styles = [
    PgElement.styles,
    css`
      :host {
        display: flex;
        min-height: 0;
      }
      aside {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-width: 0;
        overflow: hidden;
        background: var(--pg-side);
        border: 1px solid var(--pg-border);
        border-radius: var(--pg-radius);
      }
      .head {
        display: flex;
        align-items: center;
        padding: 6px 8px 6px 16px;
        border-bottom: 1px solid var(--pg-border);
      }
      h2 {
        flex: 1;
        margin: 0;
        color: var(--pg-strong);
        font-size: 16px;
      }
      .head button {
        display: grid;
        place-items: center;
        width: 36px;
        height: 36px;
        color: var(--pg-text);
        background: none;
        border: 0;
        border-radius: 4px;
      }
      .head button:hover {
        background: var(--pg-hover);
      }
      .content {
        flex: 1;
        padding: 16px;
        overflow: hidden auto;
      }
    `,
  ]

  declare name: PanelName
  declare state: WorldState
  declare session: Session
  declare recorder: Recorder
  /** How many were recorded: a change of it draws the panel again. */
  declare steps: number
  declare words: Words

  /** On a narrow window it lies over everything, so that is where the keyboard goes. */
  protected override firstUpdated() {
    if (matchMedia('(max-width: 900px)').matches) this.one('.head button')?.focus()
  }

  private close() {
    this.dispatchEvent(new CustomEvent('pg-address', { detail: { panel: undefined } }))
  }

  override render() {
    const { words, name } = this
    return html`
      <aside aria-label=${words.panel[name]}>
        <div class="head">
          <h2>${words.panel[name]}</h2>
          <button aria-label=${words.closePanel} title=${words.closePanel} @click=${this.close}>
            ${icons.close()}
          </button>
        </div>
        <div class="content">${this.contents[name]()}</div>
      </aside>
    `
  }

  private readonly contents: Readonly<Record<PanelName, () => TemplateResult>> = {
    world: () => html`
      <pg-world-panel .state=${this.state} .session=${this.session} .words=${this.words}></pg-world-panel>
    `,
    faults: () => html`
      <pg-fault-panel .faults=${this.state.faults} .words=${this.words}></pg-fault-panel>
    `,
    inspector: () => html`
      <pg-inspector-panel .state=${this.state} .words=${this.words}></pg-inspector-panel>
    `,
    recorder: () => html`
      <pg-recorder-panel
        .recorder=${this.recorder}
        .steps=${this.steps}
        .words=${this.words}
      ></pg-recorder-panel>
    `,
    json: () => html`<pg-json-panel .state=${this.state} .words=${this.words}></pg-json-panel>`,
  }
}

customElements.define('pg-panel', Panel)
