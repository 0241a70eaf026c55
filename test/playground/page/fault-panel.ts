import { html, nothing } from 'lit'
import type { Fault, FaultKind } from '../../fake-discord/faults.ts'
import { addFault, clearFaults } from './ask-fake.ts'
import { PgElement } from './element.ts'
import { panelStyles } from './panel-styles.ts'
import type { Words } from './words.ts'

type Side = Fault['on']

/** What can go wrong on each side of the wire. */
const KINDS: Readonly<Record<Side, readonly FaultKind[]>> = {
  interactions: ['slow', 'lostResponse', 'duplicate', 'badSignature', 'wrongTimestamp'],
  rest: [
    'slow',
    'error',
    'rateLimited',
    'lostResponse',
    'banned',
    'blocked',
    'networkError',
    'unauthorized',
  ],
}
/** Slower than the three seconds that Discord waits. */
const SLOW_MS = 3500
const WITH_TIME: readonly FaultKind[] = ['slow', 'rateLimited']

/** Something goes wrong because somebody wants to see what happens then. */
export class FaultPanel extends PgElement {
  static override properties = {
    faults: { attribute: false },
    words: { attribute: false },
    side: { state: true },
    kind: { state: true },
  }
  static override styles = [PgElement.styles, panelStyles]

  declare faults: readonly Fault[]
  declare words: Words
  declare private side: Side
  declare private kind: FaultKind

  constructor() {
    super()
    this.side = 'interactions'
    this.kind = 'slow'
  }

  private async arm(event: SubmitEvent) {
    event.preventDefault()
    const fields = new FormData(event.target as HTMLFormElement)
    const text = (name: string) => String(fields.get(name) ?? '')
    const always = fields.has('always')
    await addFault({
      kind: this.kind,
      on: this.side,
      ...(always ? { always } : { times: Number(text('times')) || 1 }),
      ...(text('ms') && { ms: Number(text('ms')) }),
      ...(text('route') && { route: text('route') }),
      ...(text('scope') && { scope: text('scope') as NonNullable<Fault['scope']> }),
    })
  }

  private choose(side: Side, kind = this.kind) {
    this.side = side
    this.kind = KINDS[side].includes(kind) ? kind : 'slow'
  }

  override render() {
    const { words, faults } = this
    return html`
      <p>${words.faultsIntro}</p>
      <h3>${words.active}</h3>
      ${
        faults.length === 0
          ? html`<p role="status">${words.noFaults}</p>`
          : html`
            <ul aria-label=${words.active}>
              ${faults.map((fault) => html`<li>${this.described(fault)}</li>`)}
            </ul>
            <p><button @click=${clearFaults}>${words.clearFaults}</button></p>
          `
      }
      <form @submit=${this.arm}>${this.fields()}<button class="main">${words.arm}</button></form>
    `
  }

  private described({ kind, on, times = 1, always, route, ms }: Fault) {
    const { words } = this
    const where = on === 'rest' ? words.requests : words.interactions
    const often = always ? words.always : words.left(times)
    return [words.kinds[kind], where, often, route, ms && `${ms} ms`].filter(Boolean).join(' · ')
  }

  private fields() {
    const { words, side, kind } = this
    return html`
      <label>${words.on}
        <select .value=${side} @change=${({ target }: Event) => this.choose((target as HTMLSelectElement).value === 'rest' ? 'rest' : 'interactions')}>
          <option value="interactions">${words.onInteractions}</option>
          <option value="rest">${words.onRest}</option>
        </select>
      </label>
      <label>${words.fault}
        <select .value=${kind} @change=${({ target }: Event) => this.choose(side, (target as HTMLSelectElement).value as FaultKind)}>
          ${KINDS[side].map((name) => html`<option value=${name} ?selected=${name === kind}>${words.kinds[name]}</option>`)}
        </select>
      </label>
      <div class="two">
        <label>${words.times}<input name="times" type="number" min="1" max="1000" value="1" /></label>
        ${
          WITH_TIME.includes(kind)
            ? html`<label>${words.milliseconds}<input name="ms" type="number" min="0" max="60000" .value=${kind === 'slow' ? String(SLOW_MS) : '1000'} /></label>`
            : nothing
        }
      </div>
      ${kind === 'rateLimited' ? this.scope() : nothing}
      ${
        side === 'rest'
          ? html`<label>${words.route}<input name="route" placeholder="POST /channels" /></label>`
          : nothing
      }
      <label class="check"><input name="always" type="checkbox" />${words.always}</label>
    `
  }

  private scope() {
    return html`
      <label>${this.words.scope}
        <select name="scope">
          <option value="user">user</option>
          <option value="shared">shared</option>
          <option value="global">global</option>
        </select>
      </label>
    `
  }
}

customElements.define('pg-fault-panel', FaultPanel)
