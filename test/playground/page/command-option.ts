import { html, nothing, type PropertyValues } from 'lit'
import type { CommandOption } from '../../fake-discord/command.schema.ts'
import { localDescription, localName } from '../../fake-discord/local-name.ts'
import type { Performed } from './ask-fake.ts'
import type { Where } from './command-catalog.ts'
import { chipStyles } from './command-styles.ts'
import { PgElement } from './element.ts'
import { type Entry, filtered, KIND, picksOf, type Suggestion } from './option-value.ts'
import { readFile } from './read-file.ts'
import {
  LIST_ID,
  moved,
  rowId,
  showActive,
  suggestionList,
  suggestionStyles,
} from './suggestions.ts'
import type { Words } from './words.ts'

/** How long somebody pauses before the bot is asked what to offer. */
const PAUSE_MS = 200
const OFFERED_MAX = 25

/** One option of a command: its name, and the line in which its value is typed or picked. */
export class OptionLine extends PgElement {
  static override properties = {
    name: { reflect: true },
    option: { attribute: false },
    entry: { attribute: false },
    error: {},
    where: { attribute: false },
    words: { attribute: false },
    offer: { attribute: false },
    open: { state: true },
    active: { state: true },
    offered: { state: true },
    state: { state: true },
  }
  static override styles = [PgElement.styles, chipStyles, suggestionStyles]

  declare name: string
  declare option: CommandOption
  declare entry: Entry | undefined
  declare error: string
  declare where: Where
  declare words: Words
  declare offer: () => Promise<Performed>
  declare private open: boolean
  declare private active: number
  declare private offered: readonly Suggestion[]
  declare private state: 'loading' | 'failed' | 'there'
  private timer = 0
  private asked = 0

  constructor() {
    super()
    this.open = false
    this.active = -1
    this.offered = []
    this.state = 'there'
  }

  override focus() {
    this.one('input')?.focus()
  }

  protected override updated(_: PropertyValues<this>) {
    showActive(this.renderRoot)
  }

  private say<Detail>(name: string, detail?: Detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }

  private get rows(): readonly Suggestion[] {
    const { where, option, words, entry } = this
    const picks = picksOf(where, option, words)
    if (!picks) return option.autocomplete ? this.offered : []
    return filtered(picks, entry?.value === undefined ? (entry?.text ?? '') : '').slice(
      0,
      OFFERED_MAX,
    )
  }

  /** Waits for a pause; an answer that another question has overtaken is dropped. */
  private askLater(ms: number) {
    if (!this.option.autocomplete) return
    clearTimeout(this.timer)
    // Also what is on its way already: it answers a question that was overtaken.
    this.asked += 1
    this.state = 'loading'
    this.timer = window.setTimeout(() => void this.ask(), ms)
  }

  private async ask() {
    this.asked += 1
    const { asked } = this
    const answer = await this.offer().catch(() => undefined)
    if (asked !== this.asked) return
    const choices = answer?.choices ?? []
    this.state = answer?.outcome === 'choices' ? 'there' : 'failed'
    this.offered = choices.map(({ name, value }) => ({ name, value }))
    this.active = this.offered.length > 0 ? 0 : -1
  }

  private focused() {
    this.open = true
    this.active = this.picksAtOnce() ? 0 : -1
    this.askLater(0)
  }

  /** Where one of a few must be chosen, the first is at hand; free text is never replaced unasked. */
  private picksAtOnce = () =>
    picksOf(this.where, this.option, this.words) !== undefined && !this.entry?.value

  private written({ target }: InputEvent) {
    this.open = true
    this.active = this.option.autocomplete ? -1 : 0
    this.say<Entry>('pg-entry', { text: (target as HTMLInputElement).value })
    this.askLater(PAUSE_MS)
  }

  private pick(row: Suggestion) {
    this.say<Entry>('pg-entry', { text: row.name, value: row.value })
    this.open = false
  }

  private pressed(event: KeyboardEvent) {
    if (event.isComposing) return
    const next = this.open ? moved(event.key, this.active, this.rows.length) : undefined
    if (next !== undefined) this.active = next
    else if (event.key === 'ArrowDown') this.open = true
    else if (event.key === 'Enter' || event.key === 'Tab') return this.enter(event)
    else if (event.key === 'Escape') this.escape()
    else if (event.key === 'Backspace' && !this.entry?.text) this.say('pg-drop')
    else return
    event.preventDefault()
  }

  private enter(event: KeyboardEvent) {
    const row = this.open ? this.rows[this.active] : undefined
    if (row) this.pick(row)
    else if (event.key === 'Enter') this.say('pg-send')
    if (row || event.key === 'Tab') this.say('pg-step', event.key === 'Tab' && event.shiftKey)
    if (row || event.key === 'Enter' || !event.shiftKey) event.preventDefault()
  }

  private escape() {
    if (this.open && this.rows.length > 0) this.open = false
    else this.say('pg-leave')
  }

  private async filed({ target }: Event) {
    const [file] = (target as HTMLInputElement).files ?? []
    if (file) this.say<Entry>('pg-entry', { text: file.name, value: await readFile(file) })
  }

  override render() {
    const { option, where, error } = this
    const title = localName(option, where.viewer.locale)
    return html`
      <label class=${error ? 'chip wrong' : 'chip'}>
        <span class="chip-name">${title}</span>
        ${option.type === KIND.attachment ? this.fileLine(title) : this.textLine(title)}
      </label>
      ${error ? html`<span class="chip-error" id="error" role="alert">${error}</span>` : nothing}
    `
  }

  private fileLine(title: string) {
    return html`
      <input
        type="file"
        aria-label=${title}
        aria-describedby=${this.error ? 'error' : nothing}
        @change=${this.filed}
        @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.say('pg-leave')}
      />
    `
  }

  private textLine(title: string) {
    const { option, entry, where, open, active, error } = this
    const rows = open ? this.rows : []
    const description = localDescription(option, where.viewer.locale)
    return html`
      ${open ? this.list(`${title} — ${description}`, rows) : nothing}
      <input
        type="text"
        size=${Math.max(4, Math.min(40, (entry?.text.length ?? 0) + 1))}
        inputmode=${option.type === KIND.integer ? 'numeric' : 'text'}
        autocomplete="off"
        role="combobox"
        aria-label=${title}
        aria-required=${option.required === true}
        aria-invalid=${Boolean(error)}
        aria-describedby=${error ? 'error' : nothing}
        aria-autocomplete="list"
        aria-expanded=${rows.length > 0}
        aria-controls=${LIST_ID}
        aria-activedescendant=${rows.length > 0 && active >= 0 ? rowId(active) : nothing}
        .value=${entry?.text ?? ''}
        @focus=${this.focused}
        @blur=${() => {
          this.open = false
        }}
        @input=${this.written}
        @keydown=${this.pressed}
      />
    `
  }

  private list(label: string, rows: readonly Suggestion[]) {
    return suggestionList({
      rows: rows.map(({ name, hint }) => ({ name, hint })),
      active: this.active,
      label,
      note: this.note(rows),
      pick: (position) => {
        const row = rows[position]
        if (!row) return
        this.pick(row)
        this.say('pg-step', false)
      },
    })
  }

  private note(rows: readonly Suggestion[]): string | undefined {
    const { option, words, state } = this
    if (option.autocomplete && state === 'failed') return words.loadingFailed
    if (option.autocomplete && state === 'loading' && rows.length === 0) return words.loadingOptions
    const mustPick = option.autocomplete || picksOf(this.where, option, words)
    return mustPick && rows.length === 0 ? words.noOptions : undefined
  }
}

customElements.define('pg-option', OptionLine)
