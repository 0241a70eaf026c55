import { html } from 'lit'
import { icons } from './icons.ts'
import type { Words } from './words.ts'

/** The three parts of a pane; a narrow one shows one at a time. */
export type View = 'channels' | 'chat' | 'members'

interface PaneTabs {
  readonly view: View
  /** Whose pane it is. */
  readonly name: string
  readonly words: Words
  readonly turn: (view: View) => void
}

export function paneTabs({ view, name, words, turn }: PaneTabs) {
  const tab = (wanted: View, label: string, icon: unknown) => html`
    <button aria-pressed=${view === wanted} @click=${() => turn(wanted)}>${icon}${label}</button>
  `
  return html`
    <nav class="tabs" aria-label=${`${words.views}: ${name}`}>
      ${tab('channels', words.channels, icons.channels())} ${tab('chat', words.chat, icons.chat())}
      ${tab('members', words.members, icons.people())}
    </nav>
  `
}
