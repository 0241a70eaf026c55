import { html } from 'lit'
import { APP_ICON } from '../app-icon.ts'

const APP_PICTURE = `data:image/svg+xml,${encodeURIComponent(APP_ICON)}`

/** Fills on which white is readable, one for each person by the digits of their id. */
const FILLS = [
  '#4752c4',
  '#1d7a44',
  '#a8396f',
  '#8a5a00',
  '#0b6f85',
  '#7b3fb0',
  '#a33a2a',
  '#4a5a6b',
]

/** The last bits of an id differ between the people of a household, where sums of its digits met. */
const fillFor = (id: string) => FILLS[Number(BigInt(id || 0) % BigInt(FILLS.length))]

/** A picture made from a name, because people of this world have none; the name stands beside it. */
export const avatar = (id: string, name: string, isBot = false) =>
  isBot
    ? html`<img class="avatar" src=${APP_PICTURE} alt="">`
    : html`<span class="avatar" style="background:${fillFor(id)}" aria-hidden="true">
        ${[...name.trim()][0]?.toUpperCase()}
      </span>`
