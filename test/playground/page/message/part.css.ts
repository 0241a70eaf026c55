import { css } from 'lit'

export const partStyles = css`
  .body {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-width: 0;
  }
  .body > .edited {
    margin-top: -6px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .button {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-width: 44px;
    max-width: 100%;
    min-height: 34px;
    padding: 5px 14px;
    border: 1px solid transparent;
    border-radius: 8px;
    font-size: 14px;
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  .face {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    text-align: start;
  }
  .primary {
    background: var(--pg-primary);
    color: var(--pg-on-fill);
  }
  .primary:hover:enabled {
    background: var(--pg-primary-hover);
  }
  .success {
    background: var(--pg-success);
    color: var(--pg-on-fill);
  }
  .success:hover:enabled {
    background: var(--pg-success-hover);
  }
  .danger {
    background: var(--pg-danger);
    color: var(--pg-on-fill);
  }
  .danger:hover:enabled {
    background: var(--pg-danger-hover);
  }
  .secondary {
    background: var(--pg-secondary);
    color: var(--pg-on-secondary);
    border-color: var(--pg-border);
  }
  .secondary:not(:disabled):hover {
    background: var(--pg-secondary-hover);
  }
  .button:disabled {
    opacity: 0.5;
    cursor: not-allowed;
  }
  .button[aria-busy] .face {
    opacity: 0;
  }
  .button[aria-busy] .dots {
    position: absolute;
  }
  .section {
    display: flex;
    gap: 12px 16px;
    align-items: flex-start;
    justify-content: space-between;
    min-width: 0;
  }
  .section > .texts {
    flex: 1;
    min-width: 0;
    display: flex;
    flex-direction: column;
    gap: 4px;
    align-self: center;
  }
  .section > .button {
    flex: none;
    max-width: 50%;
  }
  hr {
    width: 100%;
    margin: 0;
    border: 0;
    border-top: 1px solid var(--pg-border);
  }
  hr.large {
    margin: 8px 0;
  }
  .gap {
    height: 1px;
  }
  .gap.large {
    height: 17px;
  }
  .container {
    display: flex;
    flex-direction: column;
    gap: 8px;
    max-width: 600px;
    padding: 16px;
    border: 1px solid var(--pg-border);
    border-radius: 8px;
    background: var(--pg-card);
  }
  .container.accented {
    border-inline-start: 4px solid;
    padding-inline-start: 13px;
  }
  @container (max-width: 400px) {
    .container {
      padding: 12px;
    }
    .container.accented {
      padding-inline-start: 9px;
    }
  }
`

/** Something is on its way. */
export const dotStyles = css`
  .dots {
    display: inline-flex;
    gap: 4px;
  }
  .dots i {
    width: 6px;
    height: 6px;
    border-radius: 50%;
    background: currentColor;
    animation: pulse 1.2s infinite ease-in-out;
  }
  .dots i:nth-child(2) {
    animation-delay: 0.15s;
  }
  .dots i:nth-child(3) {
    animation-delay: 0.3s;
  }
  @keyframes pulse {
    0%,
    80%,
    100% {
      opacity: 0.35;
    }
    40% {
      opacity: 1;
    }
  }
`
