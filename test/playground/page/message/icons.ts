import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit'

// Drawn for this page, on a grid of 24.

const icon = (paths: SVGTemplateResult, size = 20): TemplateResult => html`
  <svg class="icon" width=${size} height=${size} viewBox="0 0 24 24" fill="none"
    stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"
    aria-hidden="true">${paths}</svg>
`

export const icons = {
  chevron: () => icon(svg`<path d="M6 9.5l6 6 6-6"/>`),
  check: () => icon(svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`),
  cross: (size = 20) => icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`, size),
  dots: () => icon(svg`<path d="M5.5 12h.01M12 12h.01M18.5 12h.01" stroke-width="3.5"/>`),
  eye: () =>
    icon(
      svg`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.6"/>`,
      16,
    ),
  pin: () => icon(svg`<path d="M9 3.5h6l-1 6 3.5 4h-11L10 9.5zM12 13.5V21"/>`, 16),
  silent: () =>
    icon(svg`<path d="M6.5 16.5V11a5.5 5.5 0 0 1 9-4.2M17.5 11v5.5H5M10 20h4M3.5 3.5l17 17"/>`, 16),
  alert: () => icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7.5v5.5M12 16.5h.01"/>`, 16),
  out: () => icon(svg`<path d="M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9"/>`, 16),
  file: () => icon(svg`<path d="M6 3h8l4.5 4.5V21H6zM13.5 3v5h5"/>`, 28),
  upload: () => icon(svg`<path d="M12 16V4.5M7 9l5-5 5 5M4.5 16v4h15v-4"/>`, 24),
  role: () => icon(svg`<path d="M12 3l7.5 3v6c0 4.5-3.2 7.5-7.5 9-4.3-1.5-7.5-4.5-7.5-9V6z"/>`),
  channel: () => icon(svg`<path d="M9.5 4l-2 16M16.5 4l-2 16M4.5 9h16M3.5 15h16"/>`),
  reply: () => icon(svg`<path d="M4 20v-6a4 4 0 0 1 4-4h12"/>`, 16),
}
