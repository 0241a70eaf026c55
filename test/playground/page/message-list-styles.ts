import { css } from 'lit'

export const messageListStyles = css`
  :host {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  .log {
    flex: 1;
    overflow: hidden auto;
    overscroll-behavior: contain;
    padding: 0 0 16px;
  }
  .log:focus-visible {
    outline-offset: -2px;
  }
  .inner {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    min-height: 100%;
  }
  discord-messages {
    display: block;
    overflow: visible;
    background: none;
    border: 0;
    color: var(--pg-text);
    font: inherit;
  }
  .start {
    padding: 24px 16px 8px;
  }
  .start h3 {
    margin: 0 0 4px;
    color: var(--pg-strong);
    font-size: 22px;
    overflow-wrap: anywhere;
  }
  .start p {
    margin: 0;
    color: var(--pg-muted);
  }
  .day {
    display: flex;
    gap: 8px;
    align-items: center;
    margin: 24px 16px 8px;
    color: var(--pg-muted);
    font-size: 12px;
    font-weight: 600;
  }
  .day::before,
  .day::after {
    flex: 1;
    height: 1px;
    content: '';
    background: var(--pg-border);
  }
  /* What is held on to while more is drawn above it is a message. */
  .start,
  .older {
    overflow-anchor: none;
  }
  .older {
    align-self: center;
    margin: 16px 0 0;
    padding: 6px 14px;
    color: var(--pg-text);
    background: var(--pg-raised);
    border: 0;
    border-radius: 16px;
    font-size: 14px;
  }
  .newest {
    position: absolute;
    right: 24px;
    bottom: 8px;
    padding: 6px 14px;
    color: var(--pg-on-fill);
    background: var(--pg-primary);
    border: 0;
    border-radius: 16px;
    box-shadow: var(--pg-shadow);
    font-size: 14px;
  }
`
