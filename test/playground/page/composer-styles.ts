import { css } from 'lit'

export const composerStyles = css`
  :host {
    display: block;
  }
  .box {
    position: relative;
    display: flex;
    gap: 4px;
    align-items: center;
    min-height: 44px;
    padding: 2px 6px;
    margin: 0;
    background: var(--pg-input);
    border: 1px solid var(--pg-edge);
    border-radius: var(--pg-radius);
  }
  .box:focus-within {
    border-color: var(--pg-focus);
    box-shadow: 0 0 0 1px var(--pg-focus);
  }
  .box > input {
    flex: 1;
    min-width: 0;
    padding: 9px 0;
    background: none;
    border: 0;
    color: var(--pg-text);
  }
  .box input:focus-visible {
    outline: 0;
  }
  ::placeholder {
    color: var(--pg-muted);
    opacity: 1;
  }
  label.icon {
    position: relative;
    color: var(--pg-muted);
    cursor: pointer;
  }
  label.icon:hover {
    background: var(--pg-hover);
  }
  label.icon:focus-within {
    outline: 2px solid var(--pg-focus);
  }
  label.icon input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  .icon:hover:enabled {
    background: var(--pg-hover);
  }
  .icon:disabled {
    color: var(--pg-edge);
    cursor: default;
  }
`
