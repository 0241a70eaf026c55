import { html, nothing } from 'lit'
import type { WorldState } from '../../fake-discord/state.ts'
import { type Edit, Refused } from './ask-fake.ts'
import type { PageGuild } from './contract.ts'
import { PgElement } from './element.ts'
import { panelStyles } from './panel-styles.ts'
import type { Session } from './session.ts'
import { peopleOf } from './whereabouts.ts'
import type { Words } from './words.ts'
import { channels } from './world-channels.ts'
import { people } from './world-people.ts'
import { roles } from './world-roles.ts'

/** What the sections of this panel need: a guild, and a way to change it. */
export interface Editing {
  readonly state: WorldState
  readonly guild: PageGuild
  readonly words: Words
  readonly change: (edit: Edit) => void
}

/** Everything about a guild that its members cannot change with the bot. */
export class WorldPanel extends PgElement {
  static override properties = {
    state: { attribute: false },
    session: { attribute: false },
    words: { attribute: false },
    guildId: { state: true },
    said: { state: true },
  }
  static override styles = [PgElement.styles, panelStyles]

  declare state: WorldState
  declare session: Session
  declare words: Words
  declare private guildId: string | undefined
  declare private said: { readonly text: string; readonly isError: boolean } | undefined

  private change = async (edit: Edit) => {
    try {
      await this.session.change(edit)
      this.said = { text: this.words.saved, isError: false }
    } catch (error) {
      this.said = { text: error instanceof Refused ? error.message : String(error), isError: true }
    }
  }

  override render() {
    const { state, words, said } = this
    const guild = state.guilds.find(({ id }) => id === this.guildId) ?? state.guilds[0]
    if (!guild) return nothing
    const editing: Editing = { state, guild, words, change: (edit) => void this.change(edit) }
    return html`
      <label>${words.server}
        <select @change=${({ target }: Event) => {
          this.guildId = (target as HTMLSelectElement).value
        }}>
          ${state.guilds.map(({ id, name }) => html`<option value=${id} ?selected=${id === guild.id}>${name}</option>`)}
        </select>
      </label>
      <p class=${said?.isError ? 'error' : ''} role="status">${said?.text ?? nothing}</p>
      ${app(editing)} ${people(editing)} ${roles(editing)} ${channels(editing)}
    `
  }
}

function app({ state, guild, words, change }: Editing) {
  const install = (event: SubmitEvent) => {
    event.preventDefault()
    const by = String(new FormData(event.target as HTMLFormElement).get('by'))
    change({ do: 'install', guild: guild.id, by })
  }
  const members = peopleOf(state).filter(({ id }) =>
    guild.members.some(({ user }) => user.id === id),
  )
  return html`
    <h3>${words.app}</h3>
    ${
      guild.installed
        ? html`
          <p>${words.appHere}</p>
          <button class="danger" @click=${() => change({ do: 'uninstall', guild: guild.id })}>${words.leaveGuild}</button>
        `
        : html`
          <form @submit=${install}>
            <span>${words.appNotHere}</span>
            <label>${words.installAs}
              <select name="by">${members.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select>
            </label>
            <button class="main">${words.install}</button>
          </form>
        `
    }
  `
}

customElements.define('pg-world-panel', WorldPanel)
