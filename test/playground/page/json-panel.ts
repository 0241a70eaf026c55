import { css, html, nothing } from 'lit'
import { numbered, type Part } from '../../fake-discord/part.ts'
import type { WorldState } from '../../fake-discord/state.ts'
import type { PageMessage } from './contract.ts'
import { PgElement } from './element.ts'
import { panelStyles } from './panel-styles.ts'
import type { Words } from './words.ts'

const EXAMPLE = JSON.stringify(
  {
    flags: 32768,
    components: [{ type: 17, components: [{ type: 10, content: '## Dishes\nDue today' }] }],
  },
  undefined,
  2,
)

/** A message that somebody pastes, drawn as if the bot had sent it. */
export class JsonPanel extends PgElement {
  static override properties = {
    state: { attribute: false },
    words: { attribute: false },
    text: { state: true },
  }
  static override styles = [
    PgElement.styles,
    panelStyles,
    css`
      .drawn {
        margin: 0 -16px;
        padding: 8px 0;
        background: var(--pg-chat);
      }
    `,
  ]

  declare state: WorldState
  declare words: Words
  declare private text: string

  constructor() {
    super()
    this.text = EXAMPLE
  }

  override render() {
    const { words, text, state } = this
    const read = messageIn(text, state, words)
    return html`
      <p>${words.jsonIntro}</p>
      <label>${words.json}
        <textarea spellcheck="false" .value=${text} @input=${({ target }: InputEvent) => {
          this.text = (target as HTMLTextAreaElement).value
        }}></textarea>
      </label>
      ${
        'error' in read
          ? html`<p class="error" role="status">${read.error}</p>`
          : html`
            <h3>${words.preview}</h3>
            <div class="drawn" @pg-use=${stop} @pg-menu=${stop}>
              <pg-message
                .message=${read.message}
                .viewer=${state.users.find(({ bot }) => !bot)}
                .world=${state}
              ></pg-message>
            </div>
          `
      }
      ${nothing}
    `
  }
}

/** Nothing stands behind what is drawn here. */
const stop = (event: Event) => event.stopPropagation()

function messageIn(text: string, state: WorldState, words: Words) {
  try {
    const given: unknown = JSON.parse(text)
    // An interaction's answer carries its message as `data`.
    const value = (
      isObject(given) && isObject(given.data) ? given.data : given
    ) as Partial<PageMessage>
    const drawn = ['content', 'embeds', 'components'].some((key) => isObject(value) && key in value)
    return drawn ? { message: filled(value, state) } : { error: words.jsonShape }
  } catch (error) {
    return { error: words.jsonBad(error instanceof Error ? error.message : '') }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** What a payload leaves to Discord. */
function filled(
  value: Partial<PageMessage>,
  { now, users, application, channels }: WorldState,
): PageMessage {
  const bot = users.find(({ id }) => id === application.botId)
  return {
    id: '0',
    channel_id: channels[0]?.id ?? '0',
    type: 0,
    author: bot && { ...bot, global_name: null },
    content: '',
    embeds: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    flags: 0,
    timestamp: now,
    edited_timestamp: null,
    visible_to: undefined,
    thinking: false,
    notifies: [],
    used: undefined,
    ...value,
    components: numbered((value.components ?? []) as readonly Part[]),
  } as unknown as PageMessage
}

customElements.define('pg-json-panel', JsonPanel)
