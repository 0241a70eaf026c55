import { css, html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CommandOption } from '../../fake-discord/command.schema.ts'
import { localDescription, localName } from '../../fake-discord/local-name.ts'
import { PgElement } from './element.ts'
import { takesWords } from './option-value.ts'
import {
  LIST_ID,
  moved,
  rowId,
  showActive,
  suggestionList,
  suggestionStyles,
} from './suggestions.ts'
import type { Words } from './words.ts'

/** An option to be filled in, with what was already written for it. */
export interface Added {
  readonly option: CommandOption
  readonly text: string
}

/** The place behind the options of a command: another is found by its name, and other words go into the next. */
export class MoreOptions extends PgElement {
  static override properties = {
    options: { attribute: false },
    locale: {},
    words: { attribute: false },
    text: { state: true },
    active: { state: true },
  }
  static override styles = [
    PgElement.styles,
    suggestionStyles,
    css`
      :host {
        display: flex;
        flex: 1;
        min-width: 90px;
      }
      input {
        flex: 1;
        min-width: 0;
        padding: 4px;
        color: var(--pg-text);
        background: none;
        border: 0;
        border-radius: 4px;
      }
      input:focus-visible {
        outline: 0;
      }
      ::placeholder {
        color: var(--pg-muted);
        opacity: 1;
      }
    `,
  ]

  /** Those that are not in the line yet. */
  declare options: readonly CommandOption[]
  declare locale: string
  declare words: Words
  /** Undefined while nobody is here. */
  declare private text: string | undefined
  declare private active: number

  constructor() {
    super()
    this.active = -1
  }

  override focus() {
    this.one('input')?.focus()
  }

  protected override updated() {
    showActive(this.renderRoot)
  }

  private say<Detail>(name: string, detail?: Detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }

  private get rows(): readonly CommandOption[] {
    const text = (this.text ?? '').trim().toLowerCase()
    return this.options.filter(
      (option) => localName(option, this.locale).includes(text) || option.name.includes(text),
    )
  }

  private add(option: CommandOption, text = '') {
    this.text = ''
    this.active = -1
    this.say<Added>('pg-add', { option, text })
  }

  private written({ target }: InputEvent) {
    this.text = (target as HTMLInputElement).value
    const isNamed = this.rows.length > 0
    this.active = isNamed && this.text.trim() !== '' ? 0 : -1
    const next = isNamed ? undefined : this.options.find(takesWords)
    if (next) this.add(next, this.text)
  }

  private pressed(event: KeyboardEvent) {
    if (event.isComposing) return
    const { rows } = this
    const next = this.text === undefined ? undefined : moved(event.key, this.active, rows.length)
    if (next !== undefined) this.active = next
    else if (!this.obeys(event)) return
    event.preventDefault()
  }

  /** True for a key that means something here. */
  private obeys(event: KeyboardEvent): boolean {
    const { key } = event
    const taken = this.takenBy(event)
    if (taken) this.add(taken)
    else if (key === 'Enter') this.sendUnlessLost()
    else if (key === 'Escape') this.escape()
    else if (key === 'Backspace' && !this.text) this.say('pg-drop')
    else return false
    return true
  }

  /** As in Discord the tabulator goes on with the next option, and leaves the line only after the last. */
  private takenBy({ key, shiftKey }: KeyboardEvent): CommandOption | undefined {
    const row = this.rows[this.active]
    if (key === 'Enter') return row
    const goesOn = key === 'Tab' && !shiftKey && this.text !== undefined
    return goesOn ? (row ?? this.rows[0]) : undefined
  }

  /** What nobody can tell where it belongs is not thrown away: the list says so. */
  private sendUnlessLost() {
    if (!this.text?.trim()) this.say('pg-send')
  }

  private escape() {
    if (this.text === undefined) return this.say('pg-leave')
    this.text = undefined
    this.active = -1
  }

  private blurred() {
    this.text = undefined
    this.active = -1
  }

  override render() {
    const { words, text, active, options } = this
    const open = text !== undefined && options.length > 0
    return html`
      ${open ? this.list() : nothing}
      <input
        role="combobox"
        autocomplete="off"
        aria-label=${words.addOption}
        placeholder=${words.more(options.length)}
        aria-autocomplete="list"
        aria-expanded=${open}
        aria-controls=${LIST_ID}
        aria-activedescendant=${open && active >= 0 ? rowId(active) : nothing}
        .value=${live(text ?? '')}
        @focus=${() => {
          this.text = ''
        }}
        @blur=${this.blurred}
        @input=${this.written}
        @keydown=${this.pressed}
      />
    `
  }

  private list() {
    const { rows, words, locale, active } = this
    return suggestionList({
      rows: rows.map((option) => ({
        name: localName(option, locale),
        hint: localDescription(option, locale),
      })),
      active,
      label: words.options,
      note: rows.length === 0 ? words.noSuchOption : undefined,
      pick: (position) => rows[position] && this.add(rows[position]),
    })
  }
}

customElements.define('pg-more', MoreOptions)
