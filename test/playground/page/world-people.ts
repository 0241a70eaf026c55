import { html } from 'lit'
import type { PageUser } from './contract.ts'
import { peopleOf } from './whereabouts.ts'
import type { Editing } from './world-panel.ts'

const LOCALES = { 'en-US': 'English (US)', 'en-GB': 'English (UK)', nl: 'Nederlands' } as const
type Locale = keyof typeof LOCALES

const ZONES = Intl.supportedValuesOf('timeZone')

const localeField = (words: Editing['words'], locale: string) => html`
  <label>${words.locale}
    <select name="locale">
      ${Object.entries(LOCALES).map(([code, name]) => html`<option value=${code} ?selected=${code === locale}>${name}</option>`)}
    </select>
  </label>
`

const zoneField = (words: Editing['words'], zone: string) => html`
  <label>${words.zone}<input name="zone" list="zones" required .value=${zone} /></label>
`

/** The people of a guild: their language, zone, name and roles here; who joins, and who leaves. */
export function people(editing: Editing) {
  const { state, guild, words } = editing
  const isMember = ({ id }: PageUser) => guild.members.some(({ user }) => user.id === id)
  const all = peopleOf(state)
  return html`
    <h3>${words.people}</h3>
    <datalist id="zones">${ZONES.map((zone) => html`<option value=${zone}></option>`)}</datalist>
    ${all.filter(isMember).map((user) => person(editing, user))}
    ${joining(
      editing,
      all.filter((user) => !isMember(user)),
    )} ${newPerson(editing)}
  `
}

function person(editing: Editing, { id, name, locale, zone, dmsOpen }: PageUser) {
  const { guild, words, change } = editing
  const member = guild.members.find(({ user }) => user.id === id)
  const save = (event: Event) => {
    const fields = new FormData(event.currentTarget as HTMLFormElement)
    const nick = String(fields.get('nick')).trim()
    change({
      do: 'user',
      user: id,
      locale: String(fields.get('locale')) as Locale,
      zone: String(fields.get('zone')),
      dmsOpen: fields.has('dmsOpen'),
    })
    const roles = fields.getAll('roles').map(String)
    change({ do: 'member', guild: guild.id, user: id, nick: nick || null, roles })
  }
  return html`
    <details>
      <summary>${member?.nick ? `${name} (${member.nick})` : name}</summary>
      <form aria-label=${name} @change=${save} @submit=${(event: Event) => event.preventDefault()}>
        <div class="two">${localeField(words, locale)} ${zoneField(words, zone)}</div>
        <label>${words.nick}<input name="nick" maxlength="32" .value=${member?.nick ?? ''} /></label>
        <div role="group" aria-label=${words.rolesOf}>
          ${guild.roles
            .filter((role) => role.id !== guild.id)
            .map(
              (role) => html`
                <label class="check">
                  <input type="checkbox" name="roles" value=${role.id} .checked=${member?.roles.includes(role.id) ?? false} />${role.name}
                </label>
              `,
            )}
        </div>
        <label class="check"><input type="checkbox" name="dmsOpen" .checked=${dmsOpen} />${words.dmsOpen}</label>
        <button type="button" class="danger" aria-label=${words.kickName(name)}
          @click=${() => change({ do: 'kick', guild: guild.id, user: id })}>${words.kick}</button>
      </form>
    </details>
  `
}

function joining({ guild, words, change }: Editing, strangers: readonly PageUser[]) {
  const join = (event: SubmitEvent) => {
    event.preventDefault()
    const user = String(new FormData(event.target as HTMLFormElement).get('user'))
    change({ do: 'join', guild: guild.id, user })
  }
  if (strangers.length === 0) return ''
  return html`
    <form @submit=${join}>
      <label>${words.joinAs}
        <select name="user">${strangers.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select>
      </label>
      <button>${words.join}</button>
    </form>
  `
}

function newPerson({ guild, words, change }: Editing) {
  const make = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const fields = new FormData(form)
    change({
      do: 'person',
      guild: guild.id,
      name: String(fields.get('name')),
      locale: String(fields.get('locale')) as Locale,
      zone: String(fields.get('zone')),
    })
    form.reset()
  }
  return html`
    <details>
      <summary>${words.newPerson}</summary>
      <form @submit=${make}>
        <label>${words.name}<input name="name" required maxlength="32" /></label>
        <div class="two">${localeField(words, 'en-US')} ${zoneField(words, 'Europe/Amsterdam')}</div>
        <button class="main">${words.create}</button>
      </form>
    </details>
  `
}
