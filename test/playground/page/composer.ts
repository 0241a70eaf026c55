import { html, nothing, type PropertyValues } from 'lit'
import type { Acts } from './acts.ts'
import { appIcon } from './app-picture.ts'
import {
  commandIn,
  matching,
  optionsIn,
  type SlashCommand,
  slashCommands,
  type Where,
} from './command-catalog.ts'
import { composerStyles } from './composer-styles.ts'
import { PgElement } from './element.ts'
import { iconButtonStyles } from './icon-button-styles.ts'
import { icons } from './icons.ts'
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

/** The line at the foot of a channel: words for everybody, or a command for the app. */
export class Composer extends PgElement {
  static override properties = {
    where: { attribute: false },
    place: {},
    words: { attribute: false },
    acts: { attribute: false },
    text: { state: true },
    command: { state: true },
    active: { state: true },
  }
  static override styles = [PgElement.styles, iconButtonStyles, composerStyles, suggestionStyles]

  declare where: Where
  /** Such as «#chores» or «@ChoresTree». */
  declare place: string
  declare words: Words
  declare acts: Acts
  declare private text: string
  declare private command: SlashCommand | undefined
  declare private active: number
  private typed: Readonly<Record<string, string>> = {}

  constructor() {
    super()
    this.text = ''
    this.active = 0
  }

  /** Puts a command in the line: somebody clicked its mention. */
  open(line: string): void {
    const command = slashCommands(this.where).find((found) => found.line === line)
    if (command) this.choose(command)
  }

  override focus(): void {
    this.one('input[type=text]')?.focus()
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('where')
    const moved =
      before &&
      (before.viewer.id !== this.where.viewer.id || before.guild?.id !== this.where.guild?.id)
    if (moved) this.command = undefined
  }

  protected override updated() {
    showActive(this.renderRoot)
  }

  private get rows(): readonly SlashCommand[] {
    return this.text.startsWith('/') ? matching(slashCommands(this.where), this.text) : []
  }

  private choose(command: SlashCommand, typed: Readonly<Record<string, string>> = {}) {
    this.typed = typed
    this.command = command
    this.text = ''
    this.active = 0
  }

  private async close() {
    this.command = undefined
    await this.updateComplete
    this.focus()
  }

  private written({ target }: InputEvent) {
    this.text = (target as HTMLInputElement).value
    this.active = 0
    const all = slashCommands(this.where)
    const command = this.text.startsWith('/') ? commandIn(all, this.text) : undefined
    if (command) this.choose(command, optionsIn(command, this.text, this.where.viewer.locale))
  }

  private pressed(event: KeyboardEvent) {
    if (event.isComposing) return
    const { rows } = this
    const next = moved(event.key, this.active, rows.length)
    const row = rows[this.active]
    if (next !== undefined) this.active = next
    else if (row && (event.key === 'Enter' || event.key === 'Tab')) this.choose(row)
    else if (event.key === 'Escape') this.text = ''
    else if (event.key === 'Enter') this.send()
    else return
    event.preventDefault()
  }

  private send() {
    const content = this.text.trim()
    if (!content || content.startsWith('/')) return
    this.text = ''
    void this.acts.say(content)
  }

  /** With what stands in the line. */
  private async sendFiles({ target }: Event) {
    const input = target as HTMLInputElement
    const files = await Promise.all([...(input.files ?? [])].map(readFile))
    input.value = ''
    if (files.length === 0) return
    const content = this.text.trim()
    this.text = ''
    void this.acts.say(content, files)
  }

  override render() {
    if (!this.command) return this.line()
    return html`
      <pg-command
        .command=${this.command}
        .typed=${this.typed}
        .where=${this.where}
        .words=${this.words}
        .acts=${this.acts}
        @pg-leave=${this.close}
      ></pg-command>
    `
  }

  private line() {
    const { rows, words, text, active } = this
    const picking = text.startsWith('/')
    return html`
      <form class="box" @submit=${(event: Event) => event.preventDefault()}>
        ${
          picking
            ? suggestionList({
                rows: rows.map(({ name, description }) => ({
                  name: `/${name}`,
                  hint: description,
                })),
                active,
                label: words.commands,
                icon: appIcon(),
                note: rows.length === 0 ? words.noCommands : undefined,
                pick: (position) => rows[position] && this.choose(rows[position]),
              })
            : nothing
        }
        <label class="icon" title=${words.sendFile}>
          ${icons.plus()}
          <input
            type="file"
            multiple
            aria-label=${words.sendFile}
            ?disabled=${picking}
            @change=${this.sendFiles}
          />
        </label>
        <input
          type="text"
          autocomplete="off"
          maxlength="2000"
          role="combobox"
          aria-label=${words.message(this.place)}
          placeholder=${words.message(this.place)}
          aria-autocomplete="list"
          aria-expanded=${picking && rows.length > 0}
          aria-controls=${LIST_ID}
          aria-activedescendant=${picking && rows.length > 0 ? rowId(active) : nothing}
          .value=${text}
          @input=${this.written}
          @keydown=${this.pressed}
        />
        <button type="button" class="icon" aria-label=${words.send} title=${words.send} ?disabled=${!text.trim() || picking} @click=${this.send}>
          ${icons.send()}
        </button>
      </form>
    `
  }
}

customElements.define('pg-composer', Composer)
