import { css, html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { WorldState } from '../../fake-discord/state.ts'
import { lookAtProblems, payloadsOfCall } from './ask-fake.ts'
import type { PageCall, PageInteraction } from './contract.ts'
import { copyButton } from './copy-button.ts'
import { PgElement } from './element.ts'
import { instantOf } from './instant.ts'
import { panelStyles } from './panel-styles.ts'
import type { Words } from './words.ts'

type Kind = 'all' | 'interactions' | 'requests'

/** Where a share of the three seconds becomes a warning, and where it is nearly too late. */
const WARN_SHARE = 0.5
const LATE_SHARE = 0.9
const PERCENT = 100

/** What went over the wire, newest first. */
export class InspectorPanel extends PgElement {
  static override properties = {
    state: { attribute: false },
    words: { attribute: false },
    kind: { state: true },
    payloads: { state: true },
  }
  static override styles = [
    PgElement.styles,
    panelStyles,
    css`
      summary .row {
        flex-wrap: nowrap;
        gap: 8px;
        align-items: baseline;
      }
      summary {
        display: block;
      }
      .verb {
        font: 600 12px / 1.5 var(--pg-mono);
      }
      .bar {
        height: 6px;
        margin: 6px 0 2px;
        overflow: hidden;
        background: var(--pg-raised);
        border-radius: 3px;
      }
      .bar span {
        display: block;
        height: 100%;
        background: var(--pg-good);
      }
      .bar.warn span {
        background: var(--pg-warn);
      }
      .bar.late span {
        background: var(--pg-bad);
      }
      .small {
        color: var(--pg-muted);
        font-size: 12px;
      }
      .bad {
        color: var(--pg-bad);
      }
      h4 {
        flex: 1;
        margin: 0;
        font-size: 13px;
      }
    `,
  ]

  declare state: WorldState
  declare words: Words
  declare private kind: Kind
  declare private payloads: Readonly<
    Record<string, { readonly request: unknown; readonly response: unknown }>
  >

  constructor() {
    super()
    this.kind = 'all'
    this.payloads = {}
  }

  private get entries() {
    const { state, kind } = this
    const entries = [
      ...(kind === 'requests'
        ? []
        : state.interactions.map((interaction) => ({
            interaction,
            call: undefined,
            id: interaction.id,
          }))),
      ...(kind === 'interactions'
        ? []
        : state.calls.map((call) => ({ call, interaction: undefined, id: call.id }))),
    ]
    return entries.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1))
  }

  private async load(id: string, { target }: Event) {
    if (!(target as HTMLDetailsElement).open || this.payloads[id]) return
    const found = await payloadsOfCall(id).catch(() => undefined)
    if (found) this.payloads = { ...this.payloads, [id]: found }
  }

  override render() {
    const { words, entries } = this
    return html`
      <p>${words.inspectorIntro}</p>
      ${this.problems()}
      <label>${words.show}
        <select @change=${({ target }: Event) => {
          this.kind = (target as HTMLSelectElement).value as Kind
        }}>
          <option value="all">${words.all}</option>
          <option value="interactions">${words.interactions}</option>
          <option value="requests">${words.requests}</option>
        </select>
      </label>
      <h3>${words.panel.inspector}</h3>
      ${entries.length === 0 ? html`<p>${words.nothingYet}</p>` : nothing}
      ${repeat(
        entries,
        ({ id }) => id,
        ({ interaction, call }) => (interaction ? this.interaction(interaction) : this.call(call)),
      )}
    `
  }

  private problems() {
    const { words, state } = this
    const unseen = state.problems.filter(({ lookedAt }) => !lookedAt)
    if (unseen.length === 0) return nothing
    return html`
      <h3 class="bad">${words.problems(unseen.length)}</h3>
      <ul>
        ${unseen.map(({ where, what }) => html`<li><span class="verb">${where}</span><br />${what}</li>`)}
      </ul>
      <p><button @click=${lookAtProblems}>${words.problemsSeen}</button></p>
    `
  }

  private interaction(interaction: PageInteraction) {
    const { words } = this
    const { name, at, request, response, failure, repeats } = interaction
    return html`
      <details>
        <summary>
          <span class="row">
            <span class="grow verb">${name}</span><span class=${interaction.state === 'failed' ? 'bad' : ''}>${this.stateOf(interaction)}</span>
          </span>
          ${this.budget(interaction)}
          <span class="small">${timeOf(at)}${repeats.length > 0 ? ` · ${words.twice(repeats.length)}` : ''}</span>
          ${failure ? html`<span class="small bad"><br />${failure}</span>` : nothing}
        </summary>
        ${this.payload(words.request, request)} ${this.payload(words.response, response)}
      </details>
    `
  }

  private stateOf({ state, status }: PageInteraction) {
    const { words } = this
    const said = { pending: words.pending, answered: words.answered, failed: words.failedState }
    return [said[state], status].filter(Boolean).join(' ')
  }

  private budget({ latencyMs, budgetShare = 0 }: PageInteraction) {
    if (latencyMs === undefined) return nothing
    const share = Math.min(1, budgetShare)
    const look = share >= LATE_SHARE ? 'bar late' : share >= WARN_SHARE ? 'bar warn' : 'bar'
    return html`
      <div class=${look}><span style="width:${Math.max(1, share * PERCENT)}%"></span></div>
      <span class="small">${this.words.budget(Math.round(latencyMs), Math.round(budgetShare * PERCENT))}</span> ·
    `
  }

  private call({ id, at, name, status, latencyMs, lost }: PageCall) {
    const { words } = this
    const found = this.payloads[id]
    return html`
      <details @toggle=${(event: Event) => this.load(id, event)}>
        <summary>
          <span class="row">
            <span class="grow verb">REST ${name}</span><span class=${status >= 400 ? 'bad' : ''}>${status}</span>
          </span>
          <span class="small">${words.tookMs(Math.round(latencyMs))} · ${timeOf(at)}${lost ? ` · ${words.lost}` : ''}</span>
        </summary>
        ${
          found
            ? html`${this.payload(words.request, found.request)} ${this.payload(words.response, found.response)}`
            : nothing
        }
      </details>
    `
  }

  private payload(title: string, value: unknown) {
    const text = typeof value === 'string' ? value : JSON.stringify(value, undefined, 2)
    if (!text) return nothing
    return html`
      <div class="row"><h4>${title}</h4>${copyButton(text, this.words.copyJson, this.words.copied)}</div>
      <pre tabindex="0" aria-label=${title}>${text}</pre>
    `
  }
}

const timeOf = (at: string) => `${instantOf(at).toString({ smallestUnit: 'second' })}`

customElements.define('pg-inspector-panel', InspectorPanel)
