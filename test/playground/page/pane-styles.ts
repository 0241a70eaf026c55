import { css } from 'lit'

export const paneStyles = css`
  :host {
    /* A form covers the pane of who opened it, and no other. */
    position: relative;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    container: pane / inline-size;
    background: var(--pg-side);
    border: 1px solid var(--pg-border);
    border-radius: var(--pg-radius);
  }
  header {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 6px 8px;
    background: var(--pg-side);
    border-bottom: 1px solid var(--pg-border);
  }
  .who {
    display: flex;
    flex: 1;
    gap: 8px;
    align-items: center;
    min-width: 0;
  }
  .who select {
    flex: none;
    max-width: 60%;
    padding: 4px 8px;
    background: var(--pg-input);
    border: 1px solid var(--pg-edge);
    border-radius: 4px;
    color: var(--pg-strong);
    font-weight: 600;
  }
  .local {
    overflow: hidden;
    color: var(--pg-muted);
    font-size: 13px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .avatar {
    display: grid;
    place-items: center;
    flex: none;
    width: 32px;
    height: 32px;
    overflow: hidden;
    border-radius: 50%;
    color: #fff;
    font-size: 15px;
    font-weight: 600;
  }
  .avatar svg {
    width: 100%;
    height: 100%;
  }
  .icon:hover,
  .icon[aria-pressed='true'] {
    background: var(--pg-active);
  }
  .columns {
    display: grid;
    flex: 1;
    grid-template-columns: 64px minmax(140px, 200px) minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    min-height: 0;
  }
  .columns > * {
    min-width: 0;
    min-height: 0;
    overflow: hidden auto;
  }
  .columns > .chat {
    overflow: hidden;
  }
  .chat {
    display: flex;
    flex-direction: column;
    background: var(--pg-chat);
  }
  .title {
    display: flex;
    gap: 6px;
    align-items: center;
    min-height: 48px;
    padding: 0 8px 0 16px;
    border-bottom: 1px solid var(--pg-border);
  }
  .title h2 {
    flex: 1;
    min-width: 0;
    margin: 0;
    overflow: hidden;
    color: var(--pg-strong);
    font-size: 16px;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .title .in {
    display: none;
    overflow: hidden;
    padding-right: 8px;
    color: var(--pg-muted);
    font-size: 13px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .title svg {
    flex: none;
    color: var(--pg-muted);
  }
  pg-composer {
    padding: 0 16px 16px;
  }
  .note {
    margin: 0;
    padding: 8px 16px;
    color: var(--pg-text);
    background: var(--pg-notify);
    font-size: 14px;
  }
  .failed {
    display: flex;
    gap: 8px;
    align-items: center;
    margin: 0 16px 8px;
    padding: 8px 12px;
    color: var(--pg-bad);
    background: var(--pg-card);
    border: 1px solid var(--pg-bad);
    border-radius: var(--pg-radius);
    font-size: 14px;
  }
  .failed span {
    flex: 1;
  }
  .failed button {
    padding: 2px 8px;
    color: var(--pg-link);
    background: none;
    border: 0;
  }
  .tabs {
    display: none;
  }
  .members {
    display: none;
  }
  :host([view='members']) .columns {
    grid-template-columns: 64px minmax(140px, 180px) minmax(0, 1fr) 180px;
  }
  :host([view='members']) .members {
    display: block;
  }
`
