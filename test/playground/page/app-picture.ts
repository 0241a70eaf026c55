import { svg } from 'lit'
import { unsafeSVG } from 'lit/directives/unsafe-svg.js'
import { APP_ICON } from './app-icon.ts'

/** The app's picture; its name stands beside it. */
export const appIcon = () =>
  svg`<svg class="app-icon" viewBox="0 0 64 64" aria-hidden="true">${unsafeSVG(APP_ICON.replace(/^<svg[^>]*>|<\/svg>$/g, ''))}</svg>`
