import { type SVGTemplateResult, svg } from 'lit'

const icon = (path: SVGTemplateResult) => svg`
  <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor"
    stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>
`

/** Our own line drawings; each stands beside words or in a button with a label. */
export const icons = {
  close: () => icon(svg`<path d="M6 6l12 12M18 6L6 18" />`),
  send: () => icon(svg`<path d="M4 12l16-8-5 16-3-7z M12 13l8-9" />`),
  plus: () => icon(svg`<path d="M12 5v14M5 12h14" />`),
  people: () =>
    icon(
      svg`<circle cx="9" cy="8" r="3.5" /><path d="M2.5 20a6.5 6.5 0 0 1 13 0M16 5a3.5 3.5 0 0 1 0 6M18 14a6 6 0 0 1 3.5 6" />`,
    ),
  channels: () => icon(svg`<path d="M9 4L7 20M17 4l-2 16M4 9h16M3 15h16" />`),
  chat: () => icon(svg`<path d="M4 5h16v11H9l-5 4z" />`),
  direct: () => icon(svg`<path d="M4 6h16v12H4z M4 7l8 6 8-6" />`),
  sun: () =>
    icon(
      svg`<circle cx="12" cy="12" r="4" /><path d="M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2" />`,
    ),
  moon: () => icon(svg`<path d="M20 14A8 8 0 1 1 10 4a7 7 0 0 0 10 10z" />`),
  clock: () => icon(svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3 2" />`),
  record: () =>
    icon(svg`<circle cx="12" cy="12" r="8" /><circle cx="12" cy="12" r="3" fill="currentColor" />`),
  world: () =>
    icon(
      svg`<circle cx="12" cy="12" r="9" /><path d="M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18" />`,
    ),
  faults: () => icon(svg`<path d="M12 4l9 16H3z M12 10v4M12 17v.5" />`),
  inspector: () => icon(svg`<circle cx="11" cy="11" r="6.5" /><path d="M16 16l5 5" />`),
  recorder: () => icon(svg`<path d="M4 6h11v12H4z M15 10l5-3v10l-5-3" />`),
  json: () => icon(svg`<path d="M8 4c-3 0-1 7-4 8 3 1 1 8 4 8M16 4c3 0 1 7 4 8-3 1-1 8-4 8" />`),
}
