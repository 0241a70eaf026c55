import { css } from 'lit'

/** Fields, buttons and lists of the panels. */
export const panelStyles = css`
  :host {
    display: block;
    font-size: 14px;
  }
  p {
    margin: 0 0 12px;
    color: var(--pg-muted);
  }
  h3 {
    margin: 20px 0 8px;
    color: var(--pg-strong);
    font-size: 14px;
  }
  form,
  fieldset {
    display: grid;
    gap: 10px;
    margin: 0 0 12px;
    padding: 12px;
    background: var(--pg-card);
    border: 1px solid var(--pg-border);
    border-radius: var(--pg-radius);
  }
  legend {
    padding: 0 4px;
    color: var(--pg-strong);
    font-weight: 600;
  }
  label {
    display: grid;
    gap: 4px;
    color: var(--pg-text);
  }
  label.check {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  [role='group'] {
    display: grid;
    gap: 6px;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    gap: 10px;
  }
  input:not([type='checkbox']),
  select,
  textarea {
    width: 100%;
    min-width: 0;
    padding: 6px 8px;
    color: var(--pg-text);
    background: var(--pg-input);
    border: 1px solid var(--pg-edge);
    border-radius: 4px;
  }
  textarea {
    min-height: 160px;
    font: 12px / 1.5 var(--pg-mono);
    resize: vertical;
  }
  input[type='checkbox'] {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--pg-primary);
  }
  button {
    min-height: 32px;
    padding: 4px 12px;
    color: var(--pg-on-secondary);
    background: var(--pg-secondary);
    border: 0;
    border-radius: 6px;
  }
  button:hover:enabled {
    background: var(--pg-secondary-hover);
  }
  button.main {
    color: var(--pg-on-fill);
    background: var(--pg-primary);
  }
  button.main:hover:enabled {
    background: var(--pg-primary-hover);
  }
  button.danger {
    color: var(--pg-on-fill);
    background: var(--pg-danger);
  }
  button.danger:hover:enabled {
    background: var(--pg-danger-hover);
  }
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .row > .grow {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  ul {
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }
  li + li {
    margin-top: 6px;
  }
  pre {
    max-height: 320px;
    margin: 6px 0 12px;
    padding: 10px;
    overflow: auto;
    background: var(--pg-chat);
    border: 1px solid var(--pg-border);
    border-radius: 4px;
    color: var(--pg-text);
    font: 12px / 1.5 var(--pg-mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .error {
    color: var(--pg-bad);
  }
  details {
    margin: 0 0 8px;
    background: var(--pg-card);
    border: 1px solid var(--pg-border);
    border-radius: var(--pg-radius);
  }
  details > summary {
    padding: 10px 12px;
    border-radius: var(--pg-radius);
    color: var(--pg-strong);
    cursor: pointer;
  }
  details > :not(summary) {
    margin-inline: 12px;
  }
  details > form,
  details > fieldset {
    padding: 0 0 12px;
    background: none;
    border: 0;
  }
`
