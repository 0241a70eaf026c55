import { html } from 'lit'
import type { PageGuild } from './contract.ts'
import type { Editing } from './world-panel.ts'

/** What matters to a bot of chores, with Discord's numbers of the bits. */
const RIGHTS = {
  Administrator: 3n,
  ManageGuild: 5n,
  ManageChannels: 4n,
  ManageMessages: 13n,
  ViewChannel: 10n,
  SendMessages: 11n,
  EmbedLinks: 14n,
  AttachFiles: 15n,
  ReadMessageHistory: 16n,
  MentionEveryone: 17n,
  UseExternalEmojis: 18n,
  AddReactions: 6n,
  UseApplicationCommands: 31n,
  PinMessages: 51n,
} as const

type Right = keyof typeof RIGHTS
const NAMES = Object.keys(RIGHTS) as Right[]

const spaced = (name: string) => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2')

/** The roles of a guild, the bot's own too, and what each of them allows. */
export function roles({ guild, words, change }: Editing) {
  const make = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const name = String(new FormData(form).get('name'))
    change({ do: 'role', guild: guild.id, name, permissions: [] })
    form.reset()
  }
  return html`
    <h3>${words.rolesOf}</h3>
    ${guild.roles.map((role) => {
      const save = ({ currentTarget }: Event) => {
        const permissions = new FormData(currentTarget as HTMLFormElement).getAll(
          'right',
        ) as Right[]
        change({ do: 'permissions', guild: guild.id, role: role.id, permissions })
      }
      return html`
        <details>
          <summary>${role.name}</summary>
          <form aria-label=${words.permissionsOf(role.name)} @change=${save}>${checks(role)}</form>
        </details>
      `
    })}
    <form @submit=${make}>
      <label>${words.newRole}<input name="name" required maxlength="100" /></label>
      <button>${words.create}</button>
    </form>
  `
}

const checks = ({ permissions }: PageGuild['roles'][number]) =>
  NAMES.map(
    (name) => html`
      <label class="check">
        <input
          type="checkbox"
          name="right"
          value=${name}
          .checked=${(BigInt(permissions) & (1n << RIGHTS[name])) !== 0n}
        />${spaced(name)}
      </label>
    `,
  )
