import { css, html, nothing, type PropertyValues } from 'lit'
import { localName } from '../../fake-discord/local-name.ts'
import { appIcon } from './app-picture.ts'
import { commandsOf, type Where } from './command-catalog.ts'
import { PgElement } from './element.ts'
import type { Words } from './words.ts'

export interface MenuTarget {
  readonly target: 'user' | 'message'
  readonly id: string
  readonly x: number
  readonly y: number
}

/** What was picked: a command of the app by its default name, or something of the client itself. */
export type Picked =
  | { readonly kind: 'command'; readonly type: 2 | 3; readonly name: string }
  | { readonly kind: 'delete' }
  | { readonly kind: 'copy' }
  | { readonly kind: 'pane' }

interface Item {
  readonly words: string
  readonly picked: Picked
  readonly danger?: boolean
}

const TYPES = { user: 2, message: 3 } as const
const EDGE_PX = 8

/** Actions on a person or a message: searchable, the app's commands in a group of their own. */
export class ContextMenu extends PgElement {
  static override properties = {
    at: { attribute: false },
    where: { attribute: false },
    words: { attribute: false },
    name: {},
    text: { state: true },
  }
  static override styles = [
    PgElement.styles,
    css`
      .backdrop {
        position: fixed;
        inset: 0;
        z-index: 50;
      }
      .menu {
        position: fixed;
        z-index: 51;
        width: 250px;
        max-height: calc(100vh - 16px);
        overflow: auto;
        padding: 8px;
        background: var(--pg-float);
        border: 1px solid var(--pg-border);
        border-radius: var(--pg-radius);
        box-shadow: var(--pg-shadow);
      }
      input {
        width: 100%;
        margin-bottom: 6px;
        padding: 6px 8px;
        background: var(--pg-input);
        border: 1px solid var(--pg-edge);
        border-radius: 4px;
        font-size: 14px;
      }
      .group {
        padding: 4px 0;
        border-top: 1px solid var(--pg-border);
      }
      .group:first-child {
        border-top: 0;
      }
      .head {
        display: flex;
        gap: 6px;
        align-items: center;
        margin: 2px 8px;
        color: var(--pg-muted);
        font-size: 12px;
        font-weight: 700;
      }
      .app-icon {
        width: 18px;
        height: 18px;
      }
      button {
        display: block;
        width: 100%;
        padding: 7px 8px;
        background: none;
        border: 0;
        border-radius: 4px;
        font-size: 14px;
        text-align: start;
        overflow-wrap: anywhere;
      }
      button:hover,
      button:focus-visible {
        color: var(--pg-on-fill);
        background: var(--pg-primary);
      }
      button.danger {
        color: var(--pg-bad);
      }
      button.danger:hover,
      button.danger:focus-visible {
        color: var(--pg-on-fill);
        background: var(--pg-danger);
      }
      p {
        margin: 4px 8px;
        color: var(--pg-muted);
        font-size: 14px;
      }
    `,
  ]

  declare at: MenuTarget
  declare where: Where
  declare words: Words
  declare name: string
  declare private text: string

  constructor() {
    super()
    this.text = ''
  }

  protected override firstUpdated() {
    this.one('input')?.focus()
  }

  protected override updated(_: PropertyValues<this>) {
    this.keepInside()
  }

  /** Where it was asked for, but never outside of the window. */
  private keepInside() {
    const menu = this.one('.menu')
    if (!menu) return
    const { width, height } = menu.getBoundingClientRect()
    const { x, y } = this.at
    menu.style.left = `${Math.max(EDGE_PX, Math.min(x, window.innerWidth - width - EDGE_PX))}px`
    menu.style.top = `${Math.max(EDGE_PX, Math.min(y, window.innerHeight - height - EDGE_PX))}px`
  }

  private fits = ({ words }: Item) => words.toLowerCase().includes(this.text.trim().toLowerCase())

  private get commands(): Item[] {
    const type = TYPES[this.at.target]
    const { locale } = this.where.viewer
    return commandsOf(this.where, type)
      .map(({ definition }): Item => {
        const words = localName(definition, locale)
        return { words, picked: { kind: 'command', type, name: definition.name } }
      })
      .filter(this.fits)
  }

  private get own(): Item[] {
    const { words, at, where } = this
    const isPerson = where.world.users.some(({ id, bot }) => id === at.id && !bot)
    const all: Item[] = [
      ...(isPerson ? [{ words: words.openDm, picked: { kind: 'pane' } } as const] : []),
      { words: words.copyId, picked: { kind: 'copy' } },
      ...(at.target === 'message'
        ? [{ words: words.deleteMessage, picked: { kind: 'delete' }, danger: true } as const]
        : []),
    ]
    return all.filter(this.fits)
  }

  private leave = () => this.dispatchEvent(new CustomEvent('pg-leave'))

  private pick(picked: Picked) {
    this.dispatchEvent(new CustomEvent('pg-picked', { detail: picked }))
  }

  private pressed(event: KeyboardEvent) {
    const { key } = event
    if (key === 'Tab' || key === 'Escape') this.leave()
    else if (key === 'ArrowDown') this.step(1)
    else if (key === 'ArrowUp') this.step(-1)
    else if (key === 'Enter' && event.composedPath()[0] instanceof HTMLInputElement) this.first()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  private get buttons() {
    return [...this.renderRoot.querySelectorAll('button')]
  }

  private first() {
    this.buttons[0]?.click()
  }

  private step(by: number) {
    const { buttons } = this
    const position = buttons.findIndex((button) => button.matches(':focus'))
    const next = position < 0 && by < 0 ? buttons.length - 1 : position + by
    const target = buttons[next] ?? this.one('input')
    target?.focus()
  }

  override render() {
    const { words, name, commands, own, where } = this
    const label = words.menuFor(name)
    const nothingFits = commands.length + own.length === 0
    return html`
      <div class="backdrop" @pointerdown=${this.leave} @contextmenu=${this.outside}></div>
      <div class="menu" role="dialog" aria-label=${label} @keydown=${this.pressed}>
        <input type="search" aria-label=${words.search} placeholder=${words.search} .value=${this.text}
          @input=${(event: InputEvent) => {
            this.text = (event.target as HTMLInputElement).value
          }} />
        ${nothingFits ? html`<p role="status">${words.noActions}</p>` : nothing}
        <div role="menu" aria-label=${label} ?hidden=${nothingFits}>
          ${commands.length > 0 ? this.group(where.world.application.name, commands, true) : nothing}
          ${own.length > 0 ? this.group('Discord', own, false) : nothing}
        </div>
      </div>
    `
  }

  private outside(event: Event) {
    event.preventDefault()
    this.leave()
  }

  private group(title: string, items: readonly Item[], isApp: boolean) {
    return html`
      <div class="group" role="group" aria-label=${title}>
        ${isApp ? html`<div class="head" aria-hidden="true">${appIcon()}${title}</div>` : nothing}
        ${items.map(
          ({ words, picked, danger }) => html`
            <button role="menuitem" class=${danger ? 'danger' : ''} @click=${() => this.pick(picked)}>
              ${words}
            </button>
          `,
        )}
      </div>
    `
  }
}

customElements.define('pg-context-menu', ContextMenu)
