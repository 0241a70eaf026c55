import { css } from 'lit'

export const frameStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    margin-top: 16px;
    color: var(--pg-text);
    font: 400 16px / 1.375 var(--pg-font);
  }
  :host([compact]) {
    margin-top: 0;
  }
  article {
    position: relative;
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr);
    column-gap: 16px;
    padding: 3px 16px;
  }
  article:hover {
    background: var(--pg-hover);
  }
  article.whisper {
    background: var(--pg-whisper);
    box-shadow: inset 2px 0 0 var(--pg-primary);
  }
  article.pinged {
    background: var(--pg-notify);
    box-shadow: inset 2px 0 0 var(--pg-warn);
  }
  .side > .avatar {
    width: 40px;
    height: 40px;
    margin-top: 2px;
    font-size: 18px;
  }
  .short {
    display: block;
    padding-top: 4px;
    font-size: 11px;
    line-height: 1.4;
    text-align: center;
    color: var(--pg-muted);
    opacity: 0;
  }
  article:hover .short,
  article:focus-within .short {
    opacity: 1;
  }
  .main {
    min-width: 0;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 8px;
  }
  button.name,
  button.person {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--pg-strong);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  button.name:hover,
  button.person:hover,
  button.link:hover {
    text-decoration: underline;
  }
  .app {
    align-self: center;
    padding: 2px 5px;
    border-radius: 4px;
    background: var(--pg-primary);
    color: var(--pg-on-fill);
    font-size: 11px;
    font-weight: 700;
    line-height: 1.2;
  }
  header time,
  .system time {
    font-size: 12px;
    color: var(--pg-muted);
  }
  .mark {
    align-self: center;
    display: inline-flex;
    color: var(--pg-muted);
  }
  .reply {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    padding-inline-start: 18px;
    margin-bottom: 4px;
    font-size: 14px;
    color: var(--pg-muted);
  }
  .reply .avatar {
    width: 18px;
    height: 18px;
    font-size: 10px;
  }
  .reply .used {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .edited {
    font-size: 11px;
    color: var(--pg-muted);
  }
  .pings,
  footer,
  .failure:not(:empty) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    margin-top: 4px;
    font-size: 13px;
    color: var(--pg-muted);
  }
  .pings b {
    font-weight: 600;
    color: var(--pg-text);
  }
  .failure:not(:empty) {
    color: var(--pg-bad);
  }
  .failure .changed {
    color: var(--pg-muted);
  }
  button.link {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--pg-link);
  }
  .thinking {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--pg-muted);
  }
  .system {
    grid-column: 1 / -1;
    display: flex;
    gap: 10px;
    align-items: center;
    padding-inline-start: 12px;
    color: var(--pg-muted);
  }
  .system > span {
    min-width: 0;
  }
  .system b {
    color: var(--pg-strong);
    font-weight: 600;
  }
  .tools {
    position: absolute;
    inset: -14px 12px auto auto;
    padding: 2px;
    border: 1px solid var(--pg-border);
    border-radius: 8px;
    background: var(--pg-float);
    opacity: 0;
  }
  article:hover .tools,
  .tools:focus-within {
    opacity: 1;
  }
  .tools button {
    display: grid;
    place-items: center;
    width: 28px;
    height: 26px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--pg-muted);
  }
  .tools button:hover {
    background: var(--pg-active);
    color: var(--pg-text);
  }
  @media (hover: none) {
    .tools {
      opacity: 1;
    }
  }
  @container (max-width: 400px) {
    article {
      grid-template-columns: 32px minmax(0, 1fr);
      column-gap: 10px;
      padding-inline: 10px;
    }
    .side > .avatar {
      width: 32px;
      height: 32px;
    }
  }
`
