import { html, nothing, type PropertyValues } from 'lit'
import type { WorldState } from '../../fake-discord/state.ts'
import type { Where } from './command-catalog.ts'
import type { Composer } from './composer.ts'
import type { MenuTarget, Picked } from './context-menu.ts'
import type { PageEvents, PageMessage } from './contract.ts'
import { PgElement } from './element.ts'
import { focusedIn } from './focused-in.ts'
import { iconButtonStyles } from './icon-button-styles.ts'
import { icons } from './icons.ts'
import type { MessageList } from './message-list.ts'
import { DIRECT, type PanePlace } from './page-address.ts'
import { Desk, type DeskHost, type OpenForm } from './pane-desk.ts'
import { paneHeader } from './pane-header.ts'
import { paneLists } from './pane-list-styles.ts'
import { channelList, guildRail, type Lists, memberList } from './pane-lists.ts'
import { paneStyles } from './pane-styles.ts'
import { paneTabs, type View } from './pane-tabs.ts'
import { paneWidths } from './pane-width-styles.ts'
import type { Session } from './session.ts'
import { Unread } from './unread.ts'
import { titleOf, type Whereabouts, whereaboutsOf } from './whereabouts.ts'
import { type Words, wordsFor } from './words.ts'

/** One person's client: where they are, what they see there, and what they do. */
export class Pane extends PgElement implements DeskHost {
  static override properties = {
    state: { attribute: false },
    place: { attribute: false },
    session: { attribute: false },
    page: { attribute: false },
    light: { type: Boolean },
    closable: { type: Boolean },
    view: { reflect: true },
    menu: { state: true },
  }
  static override styles = [PgElement.styles, iconButtonStyles, paneStyles, paneLists, paneWidths]

  declare state: WorldState
  declare place: PanePlace
  declare session: Session
  /** Words of the page itself, in its own language. */
  declare page: Words
  declare light: boolean
  declare closable: boolean
  declare view: View
  declare private menu: MenuTarget | undefined
  private readonly unread = new Unread()
  private cameFrom: HTMLElement | undefined
  private readonly desk = new Desk(this, () => ({
    session: this.session,
    by: { as: this.at?.viewer.id ?? '', channel: this.at?.channel?.id ?? '' },
    words: this.words,
  }))

  constructor() {
    super()
    this.view = 'chat'
  }

  private get at(): Whereabouts | undefined {
    return whereaboutsOf(this.state, this.place)
  }

  /** The language of the person's client. */
  private get words(): Words {
    return wordsFor(this.at?.viewer.locale ?? 'en-US')
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('place')
    if (before && before.person !== this.place.person) this.desk.closeForm()
  }

  protected override updated() {
    const { at } = this
    // Direct messages begin to exist when somebody opens them.
    if (at?.isDirect && !at.channel) void this.session.change({ do: 'direct', user: at.viewer.id })
  }

  private go = (place: PanePlace) => {
    this.view = 'chat'
    this.desk.forget()
    this.dispatchEvent(new CustomEvent('pg-place', { detail: place }))
  }

  private picked({ detail }: CustomEvent<Picked>) {
    const { id } = this.menu ?? {}
    this.closeMenu()
    if (!id) return
    if (detail.kind === 'pane') this.dispatchEvent(new CustomEvent('pg-add-pane', { detail: id }))
    else void this.desk.pick(detail, id)
  }

  private async openCommand({ detail }: CustomEvent<PageEvents['pg-open-command']>) {
    this.view = 'chat'
    await this.updateComplete
    this.one<Composer>('pg-composer')?.open(detail.name)
  }

  showAnswer() {
    void this.showChat()
    this.one<MessageList>('pg-messages')?.toNewest()
  }

  async showChat() {
    if (this.one('.chat')?.checkVisibility()) return
    this.view = 'chat'
    await this.updateComplete
    this.one('pg-messages')?.focus()
  }

  private messages({ viewer, channel }: Whereabouts): PageMessage[] {
    return this.state.messages.filter(
      ({ id, channel_id, visible_to }) =>
        channel_id === channel?.id &&
        (visible_to === undefined || visible_to === viewer.id) &&
        !this.desk.dismissed.has(id),
    )
  }

  override render() {
    const { at, state, words } = this
    if (!at) return this.header(undefined)
    const unread = this.unread.channels(state.messages, at.viewer, at.channel?.id)
    const lists: Lists = { world: state, at, words, go: this.go, unread }
    return html`
      ${this.header(at)}
      <div class="columns" lang=${at.viewer.locale} @pg-menu=${this.opened}>
        ${guildRail(lists)} ${channelList(lists)} ${this.chat(at)} ${memberList(lists)}
      </div>
      ${paneTabs({ view: this.view, name: at.viewer.name, words, turn: this.turn })}
      ${this.desk.form ? this.openForm(at, this.desk.form) : nothing}
      ${this.menu ? this.openMenu(at, this.menu) : nothing}
    `
  }

  private opened(event: CustomEvent<PageEvents['pg-menu']>) {
    this.menu = event.detail
    const [from] = event.composedPath()
    this.cameFrom = focusedIn(document) ?? (from instanceof HTMLElement ? from : undefined)
  }

  private readonly closeMenu = () => {
    this.menu = undefined
    this.cameFrom?.focus()
  }

  private header(at: Whereabouts | undefined) {
    const { page, state, closable, switched } = this
    const close = () => this.dispatchEvent(new CustomEvent('pg-close-pane'))
    return paneHeader({
      at,
      words: page,
      world: state,
      switched,
      close: closable ? close : undefined,
    })
  }

  private readonly switched = ({ target }: Event) => {
    const person = (target as HTMLSelectElement).value
    const { guild, channel } = this.place
    this.go({ person, guild, channel: channel === DIRECT ? channel : undefined })
  }

  private chat(at: Whereabouts) {
    const { words, state } = this
    const title = titleOf(state, at)
    if (!at.channel) return html`<div class="chat"><p class="note">${words.noGuild}</p></div>`
    const where: Where = { world: state, viewer: at.viewer, guild: at.guild }
    return html`
      <div class="chat">
        <div class="title">
          ${at.isDirect ? icons.direct() : icons.channels()}
          <h2>${title.slice(1)}</h2>
          ${at.guild ? html`<span class="in">${at.guild.name}</span>` : nothing}
          <button class="icon" aria-label=${words.members} title=${words.members}
            aria-pressed=${this.view === 'members'} @click=${this.toggleMembers}>
            ${icons.people()}
          </button>
        </div>
        ${at.guild && !at.guild.installed ? html`<p class="note">${words.notInstalled}</p>` : nothing}
        <pg-messages
          .messages=${this.messages(at)}
          .viewer=${at.viewer}
          .world=${state}
          .words=${words}
          .channel=${title}
          .light=${this.light}
          .pending=${this.desk.pending}
          @pg-use=${this.desk.use}
          @pg-dismiss=${this.desk.dismiss}
          @pg-open-command=${this.openCommand}
        ></pg-messages>
        ${this.desk.failure ? this.failed(this.desk.failure) : nothing}
        <pg-composer .where=${where} .place=${title} .words=${words} .acts=${this.desk.acts}></pg-composer>
      </div>
    `
  }

  private toggleMembers() {
    this.turn(this.view === 'members' ? 'chat' : 'members')
  }

  private readonly turn = (view: View) => {
    this.view = view
  }

  private failed(failure: string) {
    return html`
      <div class="failed" role="alert">
        <span>${failure}</span>
        <button @click=${this.desk.forget}>${this.words.dismiss}</button>
      </div>
    `
  }

  private openForm(at: Whereabouts, { modal, error, busy }: OpenForm) {
    return html`
      <pg-modal
        .modal=${modal}
        .viewer=${at.viewer}
        .world=${this.state}
        .guildId=${at.guild?.id}
        .error=${error}
        .busy=${busy}
        @pg-submit=${this.desk.submit}
        @pg-close=${this.desk.closeForm}
      ></pg-modal>
    `
  }

  private openMenu(at: Whereabouts, menu: MenuTarget) {
    const { words, state } = this
    const user = state.users.find(({ id }) => id === menu.id)
    return html`
      <pg-context-menu
        .at=${menu}
        .where=${{ world: state, viewer: at.viewer, guild: at.guild }}
        .words=${words}
        .name=${user?.name ?? words.thisMessage}
        @pg-picked=${this.picked}
        @pg-leave=${this.closeMenu}
      ></pg-context-menu>
    `
  }
}

customElements.define('pg-pane', Pane)
