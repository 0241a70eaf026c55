import { html } from 'lit'
import type { PageChannel } from './contract.ts'
import type { Editing } from './world-panel.ts'

interface Overwritten extends PageChannel {
  readonly permission_overwrites?: readonly { readonly deny: string }[]
}

const SEND_MESSAGES = 1n << 11n

const isSilenced = ({ permission_overwrites: overwrites = [] }: Overwritten) =>
  overwrites.some(({ deny }) => (BigInt(deny) & SEND_MESSAGES) !== 0n)

/** The channels of a guild: made, deleted, and closed to the bot. */
export function channels({ guild, words, change }: Editing) {
  const make = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    change({ do: 'channel', guild: guild.id, name: String(new FormData(form).get('name')) })
    form.reset()
  }
  const silence = (channel: string, { target }: Event) => {
    const { checked } = target as HTMLInputElement
    change({ do: 'deny', channel, permissions: checked ? ['SendMessages'] : [] })
  }
  return html`
    <h3>${words.channels}</h3>
    <ul>
      ${(guild.channels as readonly Overwritten[]).map(
        (channel) => html`
          <li>
            <fieldset>
              <legend>#${channel.name}</legend>
              <label class="check">
                <input
                  type="checkbox"
                  .checked=${isSilenced(channel)}
                  @change=${(event: Event) => silence(channel.id, event)}
                />${words.botSilenced}
              </label>
              <button
                class="danger"
                aria-label=${words.deleteNamed(channel.name ?? '')}
                @click=${() => change({ do: 'removeChannel', channel: channel.id })}
              >
                ${words.deleteChannel}
              </button>
            </fieldset>
          </li>
        `,
      )}
    </ul>
    <form @submit=${make}>
      <label>${words.newChannel}<input name="name" required maxlength="100" /></label>
      <button>${words.create}</button>
    </form>
  `
}
