import { html, nothing, type PropertyValues } from 'lit'
import type { CommandOption } from '../../fake-discord/command.schema.ts'
import type { Acts } from './acts.ts'
import { appIcon } from './app-picture.ts'
import type { SlashCommand, Where } from './command-catalog.ts'
import type { Added } from './command-more.ts'
import type { OptionLine } from './command-option.ts'
import { chipStyles } from './command-styles.ts'
import { composerStyles } from './composer-styles.ts'
import { PgElement } from './element.ts'
import { iconButtonStyles } from './icon-button-styles.ts'
import { icons } from './icons.ts'
import { type Entry, resolveAll, type Value } from './option-value.ts'
import type { Words } from './words.ts'

/** A command that was picked: its options as chips, required ones first, others on demand. */
export class CommandLine extends PgElement {
  static override properties = {
    command: { attribute: false },
    typed: { attribute: false },
    where: { attribute: false },
    words: { attribute: false },
    acts: { attribute: false },
    shown: { state: true },
    entries: { state: true },
    errors: { state: true },
  }
  static override styles = [PgElement.styles, iconButtonStyles, composerStyles, chipStyles]

  declare command: SlashCommand
  declare typed: Readonly<Record<string, string>>
  declare where: Where
  declare words: Words
  declare acts: Acts
  declare private shown: readonly string[]
  declare private entries: Readonly<Record<string, Entry>>
  declare private errors: Readonly<Record<string, string>>

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('command')) return
    const { options } = this.command
    this.shown = options
      .filter(({ name, required }) => required || name in this.typed)
      .map(({ name }) => name)
    this.entries = Object.fromEntries(
      Object.entries(this.typed).map(([name, text]) => [name, { text }]),
    )
    this.errors = {}
  }

  protected override updated(changed: PropertyValues<this>) {
    if (changed.has('command')) void this.focusOn(this.firstEmpty())
  }

  private firstEmpty = () => this.shown.find((name) => !this.entries[name]?.text)

  private get left(): readonly CommandOption[] {
    return this.command.options.filter(({ name }) => !this.shown.includes(name))
  }

  /** The option of this name, or the place for another one. */
  private async focusOn(name: string | undefined) {
    await this.updateComplete
    const at = name === undefined ? this.one('.more') : this.one(`pg-option[name="${name}"]`)
    ;(at ?? this.one('.send'))?.focus()
  }

  private step(from: string, back: boolean) {
    const position = this.shown.indexOf(from)
    if (back && position === 0) return
    void this.focusOn(back ? this.shown[position - 1] : this.shown[position + 1])
  }

  private add({ option, text }: Added) {
    this.shown = [...this.shown, option.name]
    if (text) this.set(option.name, { text })
    void this.focusOn(option.name)
  }

  private drop(name: string) {
    const required = this.command.options.some((option) => option.name === name && option.required)
    if (required) return this.shown.indexOf(name) === 0 ? this.leave() : this.step(name, true)
    const before = this.shown[this.shown.indexOf(name) - 1]
    this.shown = this.shown.filter((other) => other !== name)
    this.entries = Object.fromEntries(Object.entries(this.entries).filter(([key]) => key !== name))
    return void this.focusOn(before)
  }

  private leave() {
    this.dispatchEvent(new CustomEvent('pg-leave'))
  }

  private set(name: string, entry: Entry) {
    this.entries = { ...this.entries, [name]: entry }
    this.errors = { ...this.errors, [name]: '' }
  }

  private get resolved() {
    const { where, command, entries, words } = this
    return resolveAll(where, command.options, entries, words)
  }

  private async send() {
    const { values, errors } = this.resolved
    this.errors = errors
    const [first] = Object.keys(errors)
    if (first) return this.focusOn(first)
    const written = Object.entries(this.entries).filter(([, { text }]) => text !== '')
    const texts = Object.fromEntries(written.map(([name, { text }]) => [name, text]))
    const sent = { command: this.command, values, texts }
    this.leave()
    return this.acts.command(sent)
  }

  /** In a line without options. */
  private pressed(event: KeyboardEvent) {
    if (event.key === 'Enter') void this.send()
    else if (event.key === 'Escape' || event.key === 'Backspace') this.leave()
    else return
    event.preventDefault()
  }

  override render() {
    const { command, words, shown } = this
    return html`
      <div class="box" role="group" aria-label=${`/${command.name}`}>
        <div class="chips">
          <span class="command" title=${command.description}>${appIcon()}/${command.name}</span>
          ${shown.map((name) => this.chip(name))} ${this.more()}
        </div>
        <button type="button" class="icon" aria-label=${words.cancelCommand} title=${words.cancelCommand} @click=${this.leave}>
          ${icons.close()}
        </button>
        <button type="button" class="icon send" aria-label=${words.send} title=${words.send} @click=${this.send}>
          ${icons.send()}
        </button>
      </div>
    `
  }

  private chip(name: string) {
    const option = this.command.options.find((found) => found.name === name)
    return html`
      <pg-option
        name=${name}
        .option=${option}
        .entry=${this.entries[name]}
        .error=${this.errors[name] ?? ''}
        .where=${this.where}
        .words=${this.words}
        .offer=${() => this.acts.type(`/${this.command.line}`, this.typing(name), name)}
        @pg-entry=${({ target, detail }: CustomEvent<Entry>) => this.set((target as OptionLine).name, detail)}
        @pg-step=${({ detail }: CustomEvent<boolean>) => this.step(name, detail)}
        @pg-send=${this.send}
        @pg-drop=${() => this.drop(name)}
        @pg-leave=${this.leave}
      ></pg-option>
    `
  }

  /** The option in which somebody types goes as it stands. */
  private typing(name: string): Record<string, Value> {
    return { ...this.resolved.values, [name]: this.entries[name]?.text ?? '' }
  }

  private more() {
    const { left, words, where } = this
    if (this.command.options.length === 0) return this.nothingToFill()
    if (left.length === 0) return nothing
    return html`
      <pg-more
        class="more"
        .options=${left}
        .locale=${where.viewer.locale}
        .words=${words}
        @pg-add=${({ detail }: CustomEvent<Added>) => this.add(detail)}
        @pg-send=${this.send}
        @pg-drop=${() => this.drop(this.shown.at(-1) ?? '')}
        @pg-leave=${this.leave}
      ></pg-more>
    `
  }

  /** A command without options still needs a place for the keyboard. */
  private nothingToFill() {
    return html`<input class="more" aria-label=${`/${this.command.name}`} readonly @keydown=${this.pressed} />`
  }
}

customElements.define('pg-command', CommandLine)
