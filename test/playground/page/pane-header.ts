import { html, nothing } from 'lit'
import type { PageWorld } from './contract.ts'
import { icons } from './icons.ts'
import { instantOf } from './instant.ts'
import { avatar } from './message/avatar.ts'
import { peopleOf, type Whereabouts } from './whereabouts.ts'
import type { Words } from './words.ts'

interface PaneHeader {
  readonly at: Whereabouts | undefined
  readonly world: PageWorld
  readonly words: Words
  readonly switched: (event: Event) => void
  /** Undefined for the only pane. */
  readonly close: (() => void) | undefined
}

/** Whose pane it is, and what time it is where they live. */
export const paneHeader = ({ at, world, words, switched, close }: PaneHeader) => html`
  <header>
    <div class="who">
      ${at ? avatar(at.viewer.id, at.viewer.name) : nothing}
      <select aria-label=${words.person} @change=${switched}>
        ${peopleOf(world).map(
          ({ id, name, username }) =>
            html`<option value=${username} ?selected=${id === at?.viewer.id}>${name}</option>`,
        )}
      </select>
      ${at ? html`<span class="local">${localTime(world.now, at)}</span>` : nothing}
    </div>
    ${
      close
        ? html`<button class="icon" aria-label=${words.closePane} title=${words.closePane} @click=${close}>
            ${icons.close()}
          </button>`
        : nothing
    }
  </header>
`

function localTime(now: string, { viewer }: Whereabouts): string {
  const { locale, zone } = viewer
  const format = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone })
  return `${format.format(instantOf(now).epochMilliseconds)} · ${zone} · ${locale}`
}
