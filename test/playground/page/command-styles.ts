import { css } from 'lit'

export const chipStyles = css`
  .chips {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    min-width: 0;
    padding: 6px 0;
  }
  .command {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    color: var(--pg-strong);
    font-weight: 600;
  }
  .app-icon {
    flex: none;
    width: 22px;
    height: 22px;
  }
  pg-option {
    min-width: 0;
    max-width: 100%;
  }
  .chip {
    display: inline-flex;
    max-width: 100%;
    overflow: hidden;
    background: var(--pg-chat);
    border: 1px solid var(--pg-border);
    border-radius: 4px;
  }
  .chip:focus-within {
    border-color: var(--pg-focus);
    box-shadow: 0 0 0 1px var(--pg-focus);
  }
  .chip.wrong {
    border-color: var(--pg-bad);
  }
  .chip-name {
    padding: 3px 8px;
    background: var(--pg-raised);
    color: var(--pg-text);
    font-size: 14px;
  }
  .chip-error {
    display: block;
    color: var(--pg-bad);
    font-size: 12px;
  }
  .chip input {
    flex: 1;
    min-width: 0;
    max-width: 100%;
    padding: 3px 8px;
    background: none;
    border: 0;
    outline: 0;
  }
  .chip input[type='file'] {
    font-size: 13px;
  }
  input.more {
    flex: 1;
    min-width: 90px;
    padding: 4px;
    background: none;
    border: 0;
    border-radius: 4px;
    color: var(--pg-text);
  }
`
