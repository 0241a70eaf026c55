import { html, nothing } from 'lit'
import type { PageUser, PageWorld } from './contract.ts'
import { tell } from './contract.ts'
import { icons } from './icons.ts'
import { avatar } from './message/avatar.ts'
import { DIRECT, type PanePlace } from './page-address.ts'
import { channelsOf, directOf, guildsOf, placeIn, type Whereabouts } from './whereabouts.ts'
import type { Words } from './words.ts'

export interface Lists {
  readonly world: PageWorld
  readonly at: Whereabouts
  readonly words: Words
  readonly go: (place: PanePlace) => void
  /** Channels with something that this person has not looked at. */
  readonly unread: ReadonlySet<string>
}

const dot = (isNew: boolean, words: Words) =>
  isNew ? html`<span class="unread"><span class="sr">${words.unread}</span></span>` : nothing

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('')

/** The rail of guilds, direct messages first. */
export const guildRail = ({ world, at, words, go, unread }: Lists) => html`
  <nav class="rail" aria-label=${`${words.guilds}: ${at.viewer.name}`}>
    <button
      class="guild"
      aria-label=${words.directMessages}
      title=${words.directMessages}
      aria-current=${at.isDirect}
      @click=${() => go({ person: at.viewer.username, guild: undefined, channel: DIRECT })}
    >
      ${icons.direct()}${dot(unread.has(directOf(world, at.viewer.id)?.id ?? ''), words)}
    </button>
    ${guildsOf(world, at.viewer.id).map(
      (guild) => html`
        <button
          class="guild"
          aria-label=${guild.name}
          title=${guild.name}
          data-initials=${initials(guild.name)}
          aria-current=${guild.id === at.guild?.id}
          @click=${() => go(placeIn(world, at.viewer, guild))}
        ></button>
      `,
    )}
  </nav>
`

export function channelList({ world, at, words, go, unread }: Lists) {
  const { guild, viewer } = at
  if (!guild)
    return html`
      <nav class="side channels" aria-label=${`${words.channels}: ${at.viewer.name}`}>
        <h2>${words.directMessages}</h2>
        <ul>
          <li>
            <button
              class="row"
              aria-current=${at.isDirect}
              @click=${() => go({ person: viewer.username, guild: undefined, channel: DIRECT })}
            >
              ${avatar(world.application.botId, world.application.name, true)}
              <span>${world.application.name}</span>
            </button>
          </li>
        </ul>
      </nav>
    `
  return html`
    <nav class="side channels" aria-label=${`${words.channels}: ${at.viewer.name}`}>
      <h2>${guild.name}</h2>
      <h3>${words.textChannels}</h3>
      <ul>
        ${channelsOf(guild, viewer.id).map(
          ({ id, name }) => html`
            <li>
              <button
                class="row"
                aria-current=${id === at.channel?.id}
                @click=${() => go(placeIn(world, viewer, guild, name))}
              >
                ${icons.channels()}<span>${name}</span>${dot(unread.has(id), words)}
              </button>
            </li>
          `,
        )}
      </ul>
    </nav>
  `
}

export function memberList({ world, at, words }: Lists) {
  const ids = at.guild
    ? at.guild.members.map(({ user }) => user.id)
    : [at.viewer.id, world.application.botId]
  const all = world.users.filter(({ id }) => ids.includes(id))
  const people = all.filter(({ bot }) => !bot)
  const apps = all.filter(({ bot }) => bot)
  return html`
    <section class="side members" aria-label=${`${words.members}: ${at.viewer.name}`}>
      <h3>${words.memberCount(people.length)}</h3>
      <ul>
        ${people.map((user) => memberRow(user, at, words))}
      </ul>
      ${
        apps.length > 0
          ? html`
            <h3 title=${words.offlineBot}>${words.apps} — ${apps.length}</h3>
            <ul>
              ${apps.map((user) => memberRow(user, at, words))}
            </ul>
          `
          : nothing
      }
    </section>
  `
}

function memberRow({ id, name, bot }: PageUser, { guild }: Whereabouts, words: Words) {
  const nick = guild?.members.find(({ user }) => user.id === id)?.nick
  return html`
    <li>
      <button
        class=${bot ? 'row offline' : 'row'}
        aria-haspopup="dialog"
        @click=${openMenu(id)}
        @contextmenu=${openMenu(id)}
      >
        ${avatar(id, nick ?? name, bot)}<span>${nick ?? name}</span>
        ${bot ? html`<span class="tag">${words.appTag}</span>` : nothing}
      </button>
    </li>
  `
}

/** Below the row; a keyboard's menu key has no place of its own. */
const openMenu = (id: string) => (event: MouseEvent) => {
  event.preventDefault()
  const row = event.currentTarget as HTMLElement
  const { left, bottom } = row.getBoundingClientRect()
  const hasPoint = event.type === 'contextmenu' && event.clientX > 0
  const [x, y] = hasPoint ? [event.clientX, event.clientY] : [left, bottom]
  tell(row, 'pg-menu', { target: 'user', id, x, y })
}
