import { css } from 'lit'

/** A button that is only a picture. */
export const iconButtonStyles = css`
  .icon {
    display: grid;
    place-items: center;
    flex: none;
    width: 36px;
    height: 36px;
    padding: 0;
    color: var(--pg-text);
    background: none;
    border: 0;
    border-radius: 4px;
  }
`
