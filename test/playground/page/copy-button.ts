import { html } from 'lit'

const SHOWN_MS = 1500

/** Copies a text, and says so for a moment. */
export const copyButton = (text: string, words: string, done: string) => html`
  <button
    @click=${async ({ currentTarget }: Event) => {
      const button = currentTarget as HTMLElement
      await navigator.clipboard.writeText(text)
      button.textContent = done
      setTimeout(() => {
        button.textContent = words
      }, SHOWN_MS)
    }}
    .textContent=${words}
  ></button>
`
