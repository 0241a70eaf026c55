import { css } from 'lit'

export const modalStyles = css`
  :host {
    position: absolute;
    inset: 0;
    z-index: 20;
    display: grid;
    place-items: center;
    padding: 12px;
    background: var(--pg-backdrop);
    color: var(--pg-text);
    font: 400 16px / 1.375 var(--pg-font);
  }
  [role='dialog'] {
    display: flex;
    flex-direction: column;
    width: min(480px, 100%);
    max-height: 100%;
    border: 1px solid var(--pg-border);
    border-radius: 12px;
    background: var(--pg-float);
    box-shadow: var(--pg-shadow);
    overflow: hidden;
  }
  form {
    display: contents;
  }
  .top {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 16px 16px 8px 20px;
  }
  h2 {
    flex: 1;
    min-width: 0;
    margin: 0;
    font-size: 20px;
    line-height: 1.25;
    color: var(--pg-strong);
    overflow-wrap: anywhere;
  }
  .close {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--pg-muted);
  }
  .close:hover {
    background: var(--pg-hover);
    color: var(--pg-text);
  }
  .top .avatar {
    width: 32px;
    height: 32px;
  }
  .scroll {
    display: flex;
    flex-direction: column;
    gap: 20px;
    min-height: 0;
    padding: 8px 20px 20px;
    overflow: auto;
  }
  .notice {
    margin: 0;
    padding: 8px 12px;
    border-radius: 8px;
    background: var(--pg-hover);
    font-size: 13px;
    color: var(--pg-muted);
  }
  .error {
    display: flex;
    gap: 8px;
    align-items: baseline;
    margin: 0;
    padding: 8px 12px;
    border: 1px solid var(--pg-bad);
    border-radius: 8px;
    color: var(--pg-bad);
    font-size: 14px;
  }
  .error:empty {
    display: none;
  }
  .field {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .field > label:not(.choice),
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
    color: var(--pg-strong);
    overflow-wrap: anywhere;
  }
  .star {
    margin-inline-start: 3px;
    color: var(--pg-bad);
  }
  .description {
    display: block;
    margin: 1px 0 0;
    font-size: 14px;
    font-weight: 400;
    color: var(--pg-muted);
  }
  .typed {
    position: relative;
    margin-top: 8px;
  }
  pg-select,
  pg-upload,
  .choices {
    margin-top: 8px;
  }
  input[type='text'],
  textarea {
    display: block;
    width: 100%;
    min-height: 44px;
    padding: 9px 12px;
    border: 1px solid var(--pg-edge);
    border-radius: 8px;
    background: var(--pg-input);
    color: var(--pg-text);
  }
  input::placeholder,
  textarea::placeholder {
    color: var(--pg-muted);
    opacity: 1;
  }
  textarea {
    padding-bottom: 24px;
    resize: vertical;
  }
  input[type='text']:has(+ .counter) {
    padding-inline-end: 76px;
  }
  [aria-invalid='true'] {
    border-color: var(--pg-bad);
  }
  .counter {
    position: absolute;
    inset: auto 12px 0 auto;
    height: 44px;
    line-height: 44px;
    font-size: 12px;
    color: var(--pg-muted);
    pointer-events: none;
  }
  textarea + .counter {
    height: 26px;
    line-height: 20px;
  }
  .complaint {
    margin: 6px 0 0;
    font-size: 14px;
    color: var(--pg-bad);
  }
  .complaint:empty {
    display: none;
  }
  .choices {
    display: grid;
    gap: 4px;
  }
  .choice {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    padding: 8px 10px;
    border-radius: 8px;
    background: var(--pg-input);
    cursor: pointer;
  }
  .choice:hover {
    background: var(--pg-raised);
  }
  .choice:has(:disabled) {
    opacity: 0.6;
    cursor: not-allowed;
  }
  .choice > span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .choice input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 1px 0 0;
    accent-color: var(--pg-primary);
  }
  .bottom {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    padding: 12px 20px;
    border-top: 1px solid var(--pg-border);
  }
  .bottom .button {
    flex: 1 1 auto;
    min-height: 40px;
  }
`
