import { html, nothing } from 'lit'
import { appStyles } from './app-styles.ts'
import * as fake from './ask-fake.ts'
import { PgElement } from './element.ts'
import {
  PANES_MAX,
  type PageAddress,
  type PanePlace,
  panesFitting,
  readAddress,
  writeAddress,
} from './page-address.ts'
import { createRecorder } from './recorder.ts'
import type { Session } from './session.ts'
import { householdOf, peopleOf } from './whereabouts.ts'
import { wordsFor } from './words.ts'
import { followWorld } from './world-store.ts'

/** The whole page: a bar, panes side by side, and one panel. */
export class App extends PgElement {
  static override properties = { address: { state: true }, shown: { state: true } }
  static override styles = [PgElement.styles, appStyles]

  declare private address: PageAddress
  /** On a narrow window: which pane is in sight. */
  declare private shown: number
  private readonly store = followWorld(() => this.requestUpdate())
  private readonly recorder = createRecorder(
    () => this.store.state,
    () => this.requestUpdate(),
  )

  constructor() {
    super()
    this.address = readAddress(location.hash)
    this.shown = 0
    window.addEventListener('hashchange', () => {
      this.address = readAddress(location.hash)
    })
  }

  private readonly session: Session = {
    perform: (gesture, texts) =>
      this.recorder.during(gesture, texts, async () => {
        const done = await fake.perform(gesture)
        if (gesture.do !== 'type') await this.store.refresh()
        return done
      }),
    change: async (edit) => {
      const made = await fake.change(edit)
      this.recorder.changed(edit)
      await this.store.refresh()
      return made
    },
    advance: async (by) => this.moved(await fake.advance(by)),
    jumpTo: async (to) => this.moved(await fake.jumpTo(to)),
  }

  private moved({ now }: { readonly now: string }) {
    this.recorder.moved(now)
    this.store.setNow(now)
  }

  private go(change: Partial<PageAddress>) {
    const address = { ...this.address, ...change }
    this.address = address
    history.replaceState(null, '', writeAddress(address))
  }

  private get panes(): readonly PanePlace[] {
    const { panes } = this.address
    const { state } = this.store
    if (panes.length > 0 || !state) return panes
    const first = householdOf(state).slice(0, panesFitting(window.innerWidth))
    return first.map(({ username }) => ({ person: username, guild: undefined, channel: undefined }))
  }

  private place(position: number, place: PanePlace) {
    this.go({ panes: this.panes.map((old, i) => (i === position ? place : old)) })
  }

  private addPane(userId?: string) {
    const { state } = this.store
    if (!state || this.panes.length >= PANES_MAX) return
    const people = peopleOf(state)
    const taken = this.panes.map(({ person }) => person)
    const wanted = people.find(({ id }) => id === userId)
    const next = wanted ?? people.find(({ username }) => !taken.includes(username)) ?? people[0]
    if (!next) return
    this.shown = this.panes.length
    this.go({
      panes: [...this.panes, { person: next.username, guild: undefined, channel: undefined }],
    })
  }

  private closePane(position: number) {
    this.shown = 0
    this.go({ panes: this.panes.filter((_, i) => i !== position) })
  }

  protected override updated() {
    const { theme, lang } = this.address
    document.documentElement.dataset.theme = theme
    document.documentElement.lang = lang
    document.title = wordsFor(lang).playground
  }

  override render() {
    const { address, store, recorder, session } = this
    const { state } = store
    const words = wordsFor(address.lang)
    if (!state) return html`<p class="loading" role="status">${words.loading}</p>`
    const [first] = this.panes
    const viewer = peopleOf(state).find(({ username }) => username === first?.person)
    return html`
      <header>
        <pg-top-bar
          .now=${state.now}
          .zone=${viewer?.zone ?? 'UTC'}
          .address=${address}
          .session=${session}
          .words=${words}
          .connected=${store.connected}
          .full=${this.panes.length >= PANES_MAX}
          @pg-address=${({ detail }: CustomEvent<Partial<PageAddress>>) => this.go(detail)}
          @pg-add-pane=${() => this.addPane()}
        ></pg-top-bar>
      </header>
      ${this.people()}
      <div class="body">
        <main>
          ${
            address.specimens
              ? html`<pg-specimens .world=${state} .lang=${address.lang}></pg-specimens>`
              : this.panes.map((place, i) => this.pane(place, i))
          }
        </main>
        ${
          address.panel
            ? html`
              <pg-panel
                .name=${address.panel}
                .state=${state}
                .session=${session}
                .recorder=${recorder}
                .steps=${recorder.steps.length}
                .words=${words}
                @pg-address=${({ detail }: CustomEvent<Partial<PageAddress>>) => this.go(detail)}
              ></pg-panel>
            `
            : nothing
        }
        <pg-panel-rail
          .open=${address.panel}
          .faults=${state.faults.length}
          .recording=${recorder.isOn}
          .words=${words}
          @pg-address=${({ detail }: CustomEvent<Partial<PageAddress>>) => this.go(detail)}
        ></pg-panel-rail>
      </div>
    `
  }

  /** On a narrow window one pane is in sight at a time. */
  private people() {
    const words = wordsFor(this.address.lang)
    const nameOf = (username: string) =>
      this.store.state?.users.find((user) => user.username === username)?.name ?? username
    if (this.panes.length < 2) return nothing
    return html`
      <nav class="people" aria-label=${words.paneTabs}>
        ${this.panes.map(
          ({ person }, i) => html`
            <button aria-pressed=${i === this.shown} @click=${() => {
              this.shown = i
            }}>${nameOf(person)}</button>
          `,
        )}
      </nav>
    `
  }

  private pane(place: PanePlace, position: number) {
    const { address, store } = this
    const words = wordsFor(address.lang)
    const name = store.state?.users.find(({ username }) => username === place.person)?.name
    return html`
      <pg-pane
        role="region"
        aria-label=${words.pane(name ?? place.person)}
        ?data-shown=${position === this.shown}
        .state=${store.state}
        .place=${place}
        .session=${this.session}
        .page=${words}
        .light=${address.theme === 'light'}
        .closable=${this.panes.length > 1}
        @pg-place=${({ detail }: CustomEvent<PanePlace>) => this.place(position, detail)}
        @pg-close-pane=${() => this.closePane(position)}
        @pg-add-pane=${({ detail }: CustomEvent<string>) => this.addPane(detail)}
      ></pg-pane>
    `
  }
}

customElements.define('pg-app', App)
