import { css } from 'lit'

/** A pane draws itself by its own width, not by the window's: there may be four of them. */
export const paneWidths = css`
  @container pane (min-width: 880px) {
    .columns,
    :host([view='members']) .columns {
      grid-template-columns: 64px 200px minmax(0, 1fr) 200px;
    }
    .members {
      display: block;
    }
    .title .icon {
      display: none;
    }
  }

  @container pane (max-width: 599px) {
    .title .in {
      display: block;
    }
    .columns,
    :host([view='members']) .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    .columns > .rail,
    .columns > .side,
    .columns > .chat {
      display: none;
    }
    .title .icon {
      display: none;
    }
    :host([view='channels']) .columns {
      grid-template-columns: 64px minmax(0, 1fr);
    }
    :host([view='channels']) .columns > .rail {
      display: flex;
    }
    :host([view='channels']) .columns > .channels,
    :host([view='members']) .columns > .members {
      display: block;
    }
    :host([view='chat']) .columns > .chat {
      display: flex;
    }
    .tabs {
      display: flex;
      background: var(--pg-side);
      border-top: 1px solid var(--pg-border);
    }
    .tabs button {
      display: flex;
      flex: 1;
      gap: 6px;
      align-items: center;
      justify-content: center;
      min-height: 44px;
      color: var(--pg-muted);
      background: none;
      border: 0;
      border-top: 3px solid transparent;
      font-size: 14px;
    }
    .tabs button[aria-pressed='true'] {
      color: var(--pg-strong);
      border-top-color: var(--pg-primary);
    }
  }
`
