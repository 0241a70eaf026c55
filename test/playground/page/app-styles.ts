import { css } from 'lit'

export const appStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100vh;
    height: 100dvh;
    overflow: hidden;
  }
  main {
    display: grid;
    flex: 1;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    grid-template-rows: minmax(0, 1fr);
    gap: 8px;
    min-width: 0;
    min-height: 0;
    padding: 0 8px 8px;
  }
  .body {
    display: flex;
    flex: 1;
    min-width: 0;
    min-height: 0;
  }
  pg-panel {
    flex: none;
    width: min(420px, 40vw);
    margin: 0 0 8px;
  }
  .people {
    display: none;
  }
  .loading {
    margin: auto;
    color: var(--pg-muted);
  }
  @media (max-width: 900px) {
    .people {
      display: flex;
      gap: 4px;
      padding: 0 8px 6px;
      overflow: auto;
    }
    .people button {
      padding: 6px 14px;
      color: var(--pg-text);
      background: var(--pg-raised);
      border: 0;
      border-radius: 6px;
      white-space: nowrap;
    }
    .people button[aria-pressed='true'] {
      color: var(--pg-on-fill);
      background: var(--pg-primary);
    }
    pg-pane:not([data-shown]) {
      display: none;
    }
    .body {
      flex-direction: column;
    }
    pg-panel {
      position: fixed;
      inset: 0;
      z-index: 40;
      width: auto;
      margin: 0;
    }
  }
`
