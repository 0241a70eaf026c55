import { css, html, nothing, type TemplateResult } from 'lit'

export interface Row {
  readonly name: string
  readonly hint?: string | undefined
}

export interface SuggestionList {
  readonly rows: readonly Row[]
  /** The row that Enter and Tab take; -1 is none. */
  readonly active: number
  /** What the list is about, read aloud and shown above it. */
  readonly label: string
  readonly icon?: TemplateResult | undefined
  /** Shown instead of rows, such as «Loading options failed». */
  readonly note?: string | undefined
  readonly pick: (position: number) => void
}

export const LIST_ID = 'suggestions'
export const rowId = (position: number) => `suggestion-${position}`

/** A list that floats above the line somebody writes in; the focus stays in that line. */
export const suggestionList = ({ rows, active, label, icon, note, pick }: SuggestionList) => html`
  <div class="suggestions" @mousedown=${(event: Event) => event.preventDefault()}>
    <p class="suggestions-head" aria-hidden="true">${icon ?? nothing}${label}</p>
    ${note ? html`<p class="suggestions-note" role="status">${note}</p>` : nothing}
    <ul id=${LIST_ID} role="listbox" aria-label=${label} ?hidden=${rows.length === 0}>
      ${rows.map(
        ({ name, hint }, position) => html`
          <li
            id=${rowId(position)}
            role="option"
            aria-selected=${position === active}
            @click=${() => pick(position)}
          >
            <span class="row-name">${name}</span>
            ${hint ? html`<span class="row-hint">${hint}</span>` : nothing}
          </li>
        `,
      )}
    </ul>
  </div>
`

/** Keeps the active row in sight. */
export function showActive(root: ParentNode): void {
  root.querySelector('[role=option][aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
}

/** Where an arrow key leads in a list of this length, around its ends; undefined for another key. */
export function moved(key: string, active: number, length: number): number | undefined {
  if (length === 0) return undefined
  if (key === 'ArrowDown') return (active + 1) % length
  if (key === 'ArrowUp') return (Math.max(active, 0) - 1 + length) % length
  return undefined
}

export const suggestionStyles = css`
  .suggestions {
    position: absolute;
    inset: auto 0 calc(100% + 8px) 0;
    z-index: 20;
    display: flex;
    flex-direction: column;
    max-height: min(340px, 45vh);
    padding: 8px;
    background: var(--pg-float);
    border: 1px solid var(--pg-border);
    border-radius: var(--pg-radius);
    box-shadow: var(--pg-shadow);
  }
  .suggestions-head {
    display: flex;
    gap: 8px;
    align-items: center;
    margin: 4px 8px 8px;
    color: var(--pg-muted);
    font-size: 13px;
    font-weight: 600;
  }
  .suggestions-head svg {
    width: 20px;
    height: 20px;
  }
  .suggestions-note {
    margin: 8px;
    color: var(--pg-muted);
  }
  .suggestions ul {
    overflow: auto;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .suggestions li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    padding: 8px;
    border-radius: 4px;
    cursor: pointer;
  }
  .suggestions li:hover,
  .suggestions li[aria-selected='true'] {
    background: var(--pg-active);
  }
  .suggestions li[aria-selected='true'] {
    box-shadow: inset 3px 0 0 var(--pg-focus);
  }
  .row-name {
    color: var(--pg-strong);
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .row-hint {
    color: var(--pg-muted);
    font-size: 13px;
  }
`
