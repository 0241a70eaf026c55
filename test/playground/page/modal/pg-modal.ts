import { ComponentType } from 'discord-api-types/v10'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import type { Part } from '../../../fake-discord/part.ts'
import {
  type FieldInput,
  type ModalElement,
  type PageModal,
  type PageUser,
  type PageWorld,
  tell,
} from '../contract.ts'
import { avatar } from '../message/avatar.ts'
import { type Draw, drawFor } from '../message/draw.ts'
import { icons } from '../message/icons.ts'
import { markdownStyles } from '../message/markdown.css.ts'
import { markdown } from '../message/markdown-view.ts'
import { dotStyles, partStyles } from '../message/part.css.ts'
import { smallStyles } from '../message/select.css.ts'
import { base } from '../theme.ts'
import { type Complaints, checkField, complaintsIn } from './check-field.ts'
import { fieldOf, initialValues, type Values } from './field.ts'
import { fieldView } from './field-view.ts'
import { modalStyles } from './modal.css.ts'

/**
 * A form of the bot, over the pane of who opened it. It keeps the focus, leaves with Escape, and says
 * what is missing before anything is sent.
 */
class ModalView extends LitElement implements ModalElement {
  static override properties = {
    modal: { attribute: false },
    viewer: { attribute: false },
    world: { attribute: false },
    guildId: { attribute: false },
    error: { attribute: false },
    busy: { type: Boolean },
    values: { state: true },
    complaints: { state: true },
  }

  static override styles = [base, smallStyles, dotStyles, markdownStyles, partStyles, modalStyles]

  declare modal: PageModal
  declare viewer: PageUser
  declare world: PageWorld
  declare guildId: string | undefined
  declare error: string | undefined
  declare busy: boolean
  declare values: Values
  declare complaints: Complaints
  private drawnFor = ''
  private cameFrom: HTMLElement | undefined

  constructor() {
    super()
    this.error = undefined
    this.busy = false
    this.values = {}
    this.complaints = {}
  }

  override connectedCallback() {
    super.connectedCallback()
    this.cameFrom = deepest(document.activeElement)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    if (this.cameFrom?.isConnected) this.cameFrom.focus()
  }

  protected override willUpdate() {
    const drawnFor = JSON.stringify(this.modal)
    if (drawnFor === this.drawnFor) return
    this.drawnFor = drawnFor
    this.values = initialValues(this.modal.parts)
    this.complaints = {}
  }

  protected override firstUpdated() {
    void this.focusOn(
      this.renderRoot.querySelector<HTMLElement>('[id^="in-"]') ?? this.submitButton,
    )
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('complaints')) return
    const [first] = Object.keys(this.complaints)
    const wasFine = Object.keys(changed.get('complaints') ?? {}).length === 0
    if (first && wasFine)
      void this.focusOn(this.renderRoot.querySelector<HTMLElement>(`#in-${CSS.escape(first)}`))
  }

  /** A group has the focus on the choice that is made in it, or on its first. */
  private async focusOn(target: HTMLElement | null) {
    if (target instanceof LitElement) await target.updateComplete
    const inner =
      target?.querySelector<HTMLElement>('input:checked') ?? target?.querySelector('input')
    const to = inner ?? target
    to?.focus()
  }

  private get submitButton() {
    return this.renderRoot.querySelector<HTMLElement>('.submit')
  }

  private get place() {
    const { world, guildId } = this
    return { world, guild: world.guilds.find(({ id }) => id === guildId), channel: undefined }
  }

  private change(part: Part, value: FieldInput) {
    const field = fieldOf(part)
    if (!field) return
    this.values = { ...this.values, [field.customId]: value }
    if (!this.complaints[field.customId]) return
    const { words } = this.draw
    const { [field.customId]: _, ...others } = this.complaints
    const complaint = checkField(field, value, words)
    this.complaints = complaint ? { ...others, [field.customId]: complaint } : others
  }

  private readonly submit = (event: Event) => {
    event.preventDefault()
    if (this.busy) return
    const complaints = complaintsIn(this.modal.parts, this.values, this.draw.words)
    // First to none, so that the focus goes to the first field again.
    this.complaints = {}
    void this.updateComplete.then(() => this.send(complaints))
  }

  private send(complaints: Complaints) {
    this.complaints = complaints
    if (Object.keys(complaints).length > 0) return
    tell(this, 'pg-submit', { customId: this.modal.customId, values: this.values })
  }

  private readonly close = () => tell(this, 'pg-close', undefined)

  private readonly press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      this.close()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.submit(event)
  }

  private get draw(): Draw {
    const { viewer, world, place } = this
    return drawFor(this, { viewer, world, place })
  }

  protected override render() {
    const { draw, modal, world } = this
    const { words } = draw
    const { application } = world
    return html`
      <div role="dialog" aria-modal="true" aria-labelledby="title" @keydown=${this.press}>
        <span tabindex="0" @focus=${() => this.submitButton?.focus()}></span>
        <form novalidate @submit=${this.submit}>
          <div class="top">
            ${avatar(application.botId, application.name, true)}
            <h2 id="title">${modal.title}</h2>
            <button type="button" class="close" aria-label=${words.close} title=${words.close}
              @click=${this.close}>${icons.cross()}</button>
          </div>
          <div class="scroll">
            <p class="error" role="alert">${this.error ?? nothing}</p>
            <p class="notice">${words.sentTo(application.name)}</p>
            ${modal.parts.map((part) => this.renderPart(draw, part))}
          </div>
          ${this.renderBottom(draw)}
        </form>
        <span tabindex="0" @focus=${() => this.renderRoot.querySelector<HTMLElement>('.close')?.focus()}></span>
      </div>
    `
  }

  private renderBottom({ words }: Draw) {
    const face = html`<span class="face">${words.submit}</span>`
    return html`
      <div class="bottom">
        <button type="button" class="button secondary" @click=${this.close}>${words.cancel}</button>
        <button class="button primary submit" aria-busy=${this.busy ? 'true' : nothing}>
          ${face}
          ${this.busy ? html`<span class="dots" role="img" aria-label=${words.loading}><i></i><i></i><i></i></span>` : nothing}
        </button>
      </div>
    `
  }

  private renderPart(draw: Draw, part: Part) {
    if (part.type === ComponentType.TextDisplay) return markdown(draw, part.content ?? '')
    const field = fieldOf(part)
    if (!field) return nothing
    return fieldView({
      draw,
      field,
      value: this.values[field.customId] ?? '',
      complaint: this.complaints[field.customId],
      change: (value) => this.change(part, value),
    })
  }
}

/** The element that has the focus, through every shadow root. */
function deepest(element: Element | null): HTMLElement | undefined {
  const inner = element?.shadowRoot?.activeElement
  if (inner) return deepest(inner)
  return element instanceof HTMLElement ? element : undefined
}

customElements.define('pg-modal', ModalView)

declare global {
  interface HTMLElementTagNameMap {
    'pg-modal': ModalView
  }
}
