import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Part } from '../../../fake-discord/part.ts'
import { base } from '../theme.ts'
import { boundsOf, type Choice, matching } from './choices.ts'
import { icons } from './icons.ts'
import { placeUnder } from './popup.ts'
import { selectStyles, smallStyles } from './select.css.ts'
import { actOf, isTyping, type Keys } from './select-keys.ts'
import { markOf, optionView } from './select-option.ts'
import type { Words } from './words.ts'

/**
 * Every select of Discord: an editable combobox with its list, as the ARIA practices describe it.
 * It says `pg-choose` with the values: in a form on every change; in a message when one is picked, or
 * when a list of several is left; what is too few or too many is then taken back.
 */
class Select extends LitElement {
  static override properties = {
    component: { attribute: false },
    choices: { attribute: false },
    initial: { attribute: false },
    words: { attribute: false },
    label: {},
    hint: {},
    form: { type: Boolean, reflect: true },
    required: { type: Boolean },
    invalid: { type: Boolean },
    disabled: { type: Boolean },
    busy: { type: Boolean },
    open: { state: true },
    typed: { state: true },
    active: { state: true },
    chosen: { state: true },
  }

  static override styles = [base, smallStyles, selectStyles]

  declare component: Part
  declare choices: readonly Choice[]
  declare initial: readonly string[]
  declare words: Words
  declare label: string
  /** What a screen reader adds: a description, or what is wrong. */
  declare hint: string
  declare form: boolean
  declare required: boolean
  declare invalid: boolean
  declare disabled: boolean
  declare busy: boolean
  declare open: boolean
  declare typed: string
  declare active: number
  declare chosen: readonly string[]
  private earlier: readonly string[] = []
  private drawnFor = ''

  constructor() {
    super()
    this.label = ''
    this.hint = ''
    this.form = false
    this.required = false
    this.invalid = false
    this.disabled = false
    this.busy = false
    this.open = false
    this.typed = ''
    this.active = 0
    this.chosen = []
  }

  override focus() {
    this.input?.focus()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.listen(false)
  }

  /** A message that was edited has its list as the bot now sends it. */
  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('component') && !changed.has('initial')) return
    const drawnFor = JSON.stringify([this.component, this.initial])
    if (drawnFor !== this.drawnFor) this.chosen = this.initial
    this.drawnFor = drawnFor
  }

  protected override updated(changed: PropertyValues) {
    const popup = this.renderRoot.querySelector<HTMLElement>('.popup')
    const control = this.renderRoot.querySelector('.control')
    if (!popup || !control) return
    if (changed.has('open')) popup.togglePopover(this.open)
    if (this.open) placeUnder(control, popup)
    if (changed.has('active'))
      this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' })
  }

  private get input() {
    return this.renderRoot.querySelector('input')
  }

  private get shown(): readonly Choice[] {
    return matching(this.choices, this.typed)
  }

  private get several(): boolean {
    return boundsOf(this.component).max > 1
  }

  private get chosenOnes(): readonly Choice[] {
    return this.chosen.flatMap(
      (value) => this.choices.find((choice) => choice.value === value) ?? [],
    )
  }

  private readonly place = () => this.requestUpdate()

  private listen(on: boolean) {
    const change = on ? 'addEventListener' : 'removeEventListener'
    globalThis[change]('scroll', this.place, true)
    globalThis[change]('resize', this.place)
  }

  private show() {
    if (this.open || this.disabled || this.busy) return
    this.earlier = this.chosen
    this.active = Math.max(
      0,
      this.choices.findIndex(({ value }) => this.chosen.includes(value)),
    )
    this.open = true
    this.listen(true)
  }

  /** Typed over what is chosen, as over a selected word. */
  private begin() {
    this.show()
    if (this.open && this.input) this.input.value = ''
  }

  private hide() {
    if (!this.open) return
    this.open = false
    this.typed = ''
    this.listen(false)
    if (this.form || this.chosen.join() === this.earlier.join()) return
    if (this.fits(this.chosen)) this.tell()
    else this.chosen = this.earlier
  }

  private fits({ length }: readonly string[]): boolean {
    const { min, max } = boundsOf(this.component)
    return length >= min && length <= max
  }

  private choose(values: readonly string[]) {
    this.chosen = values
    if (this.form) this.tell()
  }

  private tell() {
    this.dispatchEvent(new CustomEvent('pg-choose', { detail: this.chosen }))
  }

  private take(choice: Choice | undefined) {
    if (!choice) return
    const { value } = choice
    const isChosen = this.chosen.includes(value)
    if (this.several) {
      if (!isChosen && this.isFull) return
      this.choose(isChosen ? this.chosen.filter((v) => v !== value) : [...this.chosen, value])
      this.typed = ''
      this.active = this.choices.indexOf(choice)
      return
    }
    const isTakenBack = isChosen && this.isOptional
    this.choose(isTakenBack ? [] : [value])
    this.earlier = this.chosen
    this.hide()
    if (!this.form) this.tell()
  }

  private get isFull(): boolean {
    return this.chosen.length >= boundsOf(this.component).max
  }

  private get isOptional(): boolean {
    return boundsOf(this.component).min === 0 || (this.form && !this.required)
  }

  private readonly type = ({ target }: Event) => {
    this.show()
    this.typed = (target as HTMLInputElement).value
    this.active = 0
  }

  private readonly press = (event: KeyboardEvent) => {
    if (!this.open && isTyping(event)) this.begin()
    if (event.ctrlKey || event.metaKey) return
    const act = actOf(event.key, this.open)
    if (!act || event.isComposing || act(this.keys) === false) return
    event.preventDefault()
    event.stopPropagation()
  }

  /** What keys can do, without making it public. */
  private readonly keys: Keys = {
    open: () => this.show(),
    leave: () => this.hide(),
    take: () => this.take(this.shown[this.active]),
    move: (by) => {
      const { length } = this.shown
      this.active = length === 0 ? 0 : (this.active + by + length) % length
    },
    jump: (toEnd) => {
      if (this.typed) return false
      this.active = toEnd ? this.shown.length - 1 : 0
      return true
    },
    back: () => {
      if (this.typed || !this.several || this.chosen.length === 0) return false
      this.choose(this.chosen.slice(0, -1))
      return true
    },
  }

  private readonly clear = (event: Event) => {
    event.stopPropagation()
    this.choose([])
    if (!this.form) this.tell()
    this.focus()
  }

  private readonly touch = (event: Event) => {
    if (event.target !== this.input) event.preventDefault()
    this.focus()
    if (this.open && event.target !== this.input) this.hide()
    else this.show()
  }

  protected override render() {
    return html`
      <div class="control ${this.invalid ? 'invalid' : ''}" aria-disabled=${this.disabled ? 'true' : nothing}
        @mousedown=${this.touch}>
        <span class="inner">${this.renderChosen()} ${this.renderInput()}</span>
        <span class="icons">${this.renderClear()} ${icons.chevron()}</span>
      </div>
      <div class="popup" popover="manual" @mousedown=${(event: Event) => event.preventDefault()}>
        ${this.open ? this.renderList() : nothing}
      </div>
    `
  }

  private renderChosen() {
    const ones = this.chosenOnes
    if (this.several)
      return ones.length === 0
        ? nothing
        : html`<span class="chips" id="chosen">${ones.map((one) => html`<span class="chip">${markOf(one)}${one.label}</span>`)}</span>`
    const [one] = ones
    return one && !this.open ? markOf(one) : nothing
  }

  private renderInput() {
    const { open, several, chosen, words, component, chosenOnes } = this
    const label = several ? undefined : chosenOnes[0]?.label
    const hasChips = several && chosen.length > 0
    const asked = hasChips ? '' : (component.placeholder ?? words.choose)
    return html`
      <input role="combobox" type="text" autocomplete="off" spellcheck="false" aria-autocomplete="list"
        aria-label=${this.label} aria-description=${this.hint || nothing} aria-expanded=${open}
        aria-controls="list" aria-activedescendant=${this.activeId}
        aria-describedby=${hasChips ? 'chosen' : nothing} aria-required=${this.required}
        aria-invalid=${this.invalid} aria-busy=${this.busy} ?readonly=${this.busy} ?disabled=${this.disabled}
        placeholder=${label ?? asked} .value=${live(open ? this.typed : (label ?? ''))}
        @input=${this.type} @keydown=${this.press} @focusout=${() => this.hide()}>
    `
  }

  private get activeId() {
    return this.open && this.shown.length > 0 ? `option-${this.active}` : nothing
  }

  private renderClear() {
    if (this.several || !this.isOptional || this.chosen.length === 0 || this.disabled)
      return nothing
    return html`<button tabindex="-1" aria-label=${this.words.clear} title=${this.words.clear}
      @mousedown=${(event: Event) => event.stopPropagation()} @click=${this.clear}>${icons.cross(16)}</button>`
  }

  private renderList() {
    const { several, isFull, shown } = this
    return html`
      <ul role="listbox" id="list" aria-label=${this.label} aria-multiselectable=${several ? 'true' : nothing}>
        ${shown.map((choice, i) => {
          const chosen = this.chosen.includes(choice.value)
          return optionView(choice, {
            id: `option-${i}`,
            active: i === this.active,
            chosen,
            disabled: several && isFull && !chosen,
            several,
            take: () => this.take(choice),
          })
        })}
      </ul>
      ${shown.length === 0 ? html`<div class="empty" role="status">${this.words.noOptions}</div>` : nothing}
      ${several ? this.renderHint() : nothing}
    `
  }

  private renderHint() {
    const { min, max } = boundsOf(this.component)
    const { words, chosen } = this
    const asked = min === max ? words.chooseExactly(min) : words.chooseFrom(min, max)
    return html`<div class="hint" role="status">${asked} · ${words.chosen(chosen.length, max)}</div>`
  }
}

customElements.define('pg-select', Select)

declare global {
  interface HTMLElementTagNameMap {
    'pg-select': Select
  }
}
