import { css } from 'lit'

export const selectStyles = css`
  :host {
    display: block;
    min-width: 0;
    width: 100%;
    max-width: 400px;
  }
  :host([form]) {
    max-width: none;
  }
  .inner {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    min-width: 0;
  }
  .control {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 44px;
    padding: 6px 10px 6px 12px;
    border: 1px solid var(--pg-edge);
    border-radius: 8px;
    background: var(--pg-input);
    color: var(--pg-text);
    cursor: pointer;
  }
  .control:focus-within {
    outline: 2px solid var(--pg-focus);
    outline-offset: 1px;
  }
  .control.invalid {
    border-color: var(--pg-bad);
  }
  .control[aria-disabled='true'] {
    opacity: 0.6;
    cursor: not-allowed;
  }
  .control input:focus-visible {
    outline: 0;
  }
  input {
    flex: 1 1 60px;
    width: 60px;
    min-width: 0;
    padding: 0;
    border: 0;
    background: none;
    text-overflow: ellipsis;
    cursor: inherit;
  }
  input::placeholder {
    color: var(--pg-muted);
    opacity: 1;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    max-width: 100%;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-width: 100%;
    padding: 2px 8px;
    border-radius: 6px;
    background: var(--pg-raised);
    font-size: 14px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .icons {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: auto;
    color: var(--pg-muted);
  }
  .icons button {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
  }
  .popup {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 4px;
    border: 1px solid var(--pg-border);
    border-radius: 8px;
    background: var(--pg-float);
    color: var(--pg-text);
    box-shadow: var(--pg-shadow);
    overflow: hidden;
    font: 400 16px / 1.3 var(--pg-font);
  }
  .popup:popover-open {
    display: flex;
    flex-direction: column;
  }
  ul {
    min-height: 0;
    overflow: auto;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 40px;
    padding: 6px 8px;
    border-radius: 6px;
    cursor: pointer;
  }
  li.active {
    background: var(--pg-hover);
    box-shadow: inset 0 0 0 1px var(--pg-edge);
  }
  li:hover {
    background: var(--pg-hover);
  }
  li[aria-disabled='true'] {
    opacity: 0.6;
    cursor: not-allowed;
  }
  .mark {
    display: grid;
    place-items: center;
    flex: none;
    width: 24px;
    color: var(--pg-muted);
  }
  .text {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .description {
    font-size: 13px;
    color: var(--pg-muted);
  }
  .tick {
    display: grid;
    place-items: center;
    flex: none;
    width: 20px;
    height: 20px;
    color: var(--pg-text);
  }
  .tick.box {
    border: 2px solid var(--pg-edge);
    border-radius: 5px;
  }
  .tick.box.on {
    border-color: var(--pg-primary);
    background: var(--pg-primary);
    color: var(--pg-on-fill);
  }
  .hint {
    margin: 4px -4px -4px;
    padding: 6px 12px;
    border-top: 1px solid var(--pg-border);
    background: var(--pg-float);
    font-size: 13px;
    color: var(--pg-muted);
  }
  .empty {
    padding: 12px;
    color: var(--pg-muted);
  }
`

/** A round picture with a letter, and an emoji: small things that stand before words. */
export const smallStyles = css`
  .avatar {
    display: inline-grid;
    place-items: center;
    flex: none;
    width: 24px;
    height: 24px;
    border-radius: 50%;
    color: #ffffff;
    font: 600 12px / 1 var(--pg-font);
    overflow: hidden;
  }
  .emoji {
    font-family: 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', 'Twemoji Mozilla', var(--pg-font);
    font-size: 1.15em;
    line-height: 1;
  }
  .custom-emoji {
    display: inline-grid;
    place-items: center;
    min-width: 1.4em;
    height: 1.4em;
    border: 1px solid var(--pg-edge);
    border-radius: 0.35em;
    font-size: 0.75em;
    line-height: 1;
    vertical-align: middle;
    background: var(--pg-raised);
  }
  .icon {
    flex: none;
    vertical-align: middle;
  }
`
