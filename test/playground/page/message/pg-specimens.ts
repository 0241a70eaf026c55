import { css, html, LitElement, nothing } from 'lit'
import type { PageModal, PageUser, PageWorld } from '../contract.ts'
import { modalSpecimens } from '../modal/specimens.ts'
import { base } from '../theme.ts'
import { specimenMessages } from './specimens.ts'
import { wordsFor } from './words.ts'
import '../modal/pg-modal.ts'
import './pg-message.ts'

/** Everything that the page can draw, to be looked at in both themes and languages. Nothing here is sent. */
class Specimens extends LitElement {
  static override properties = {
    world: { attribute: false },
    lang: {},
    form: { state: true },
  }

  static override styles = [
    base,
    css`
      :host {
        position: relative;
        display: flex;
        flex-direction: column;
        min-width: 0;
        min-height: 0;
        border: 1px solid var(--pg-border);
        border-radius: 8px;
        background: var(--pg-chat);
        overflow: hidden;
      }
      .scroll {
        flex: 1;
        min-height: 0;
        padding-bottom: 24px;
        overflow: auto;
      }
      h1 {
        margin: 16px;
        font-size: 20px;
        line-height: 1.25;
        color: var(--pg-strong);
      }
      h2 {
        margin: 24px 16px 0;
        padding-top: 8px;
        border-top: 1px solid var(--pg-border);
        font-size: 13px;
        color: var(--pg-muted);
      }
      pg-message {
        margin-top: 8px;
      }
      .forms {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        padding: 8px 16px;
      }
      .forms button {
        min-height: 34px;
        padding: 5px 14px;
        border: 1px solid var(--pg-border);
        border-radius: 8px;
        background: var(--pg-secondary);
        color: var(--pg-on-secondary);
      }
    `,
  ]

  declare world: PageWorld
  declare lang: 'en' | 'nl'
  declare form: PageModal | undefined

  constructor() {
    super()
    this.form = undefined
  }

  private get viewer(): PageUser | undefined {
    const people = this.world.users.filter(({ bot }) => !bot)
    return people.find(({ locale }) => locale.startsWith(this.lang)) ?? people[0]
  }

  private open(form: PageModal | undefined) {
    this.form = form
  }

  protected override render() {
    const { viewer, world } = this
    if (!viewer) return nothing
    const words = wordsFor(this.lang)
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${words.specimens} ?inert=${this.form !== undefined}>
        <h1>${words.specimens}</h1>
        <h2>${words.forms}</h2>
        <div class="forms">
          ${modalSpecimens.map((form) => html`<button @click=${() => this.open(form)}>${form.title}</button>`)}
        </div>
        ${specimenMessages(world).map(
          ({ name, message, pending, compact }) => html`
            <h2>${name}</h2>
            <pg-message .message=${message} .viewer=${viewer} .world=${world} .pending=${pending}
              ?compact=${compact}></pg-message>
          `,
        )}
      </div>
      ${this.form ? this.renderForm(viewer, this.form) : nothing}
    `
  }

  private renderForm(viewer: PageUser, form: PageModal) {
    const close = () => this.open(undefined)
    return html`<pg-modal .modal=${form} .viewer=${viewer} .world=${this.world}
      .guildId=${this.world.guilds[0]?.id} @pg-submit=${close} @pg-close=${close}></pg-modal>`
  }
}

customElements.define('pg-specimens', Specimens)

declare global {
  interface HTMLElementTagNameMap {
    'pg-specimens': Specimens
  }
}
