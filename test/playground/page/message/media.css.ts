import { css } from 'lit'

/** Pictures, files and embeds. */
export const mediaStyles = css`
  .thumbnail {
    flex: none;
    width: 85px;
    height: 85px;
    border-radius: 8px;
    overflow: hidden;
  }
  .gallery {
    display: grid;
    grid-template-columns: repeat(6, 1fr);
    gap: 4px;
    max-width: 550px;
    border-radius: 8px;
    overflow: hidden;
  }
  .cell {
    grid-column: span 2;
    aspect-ratio: 1;
    min-width: 0;
    overflow: hidden;
    border-radius: 4px;
  }
  .gallery[data-count='1'] .cell {
    grid-column: span 6;
    aspect-ratio: auto;
    justify-self: start;
    max-width: 100%;
    border-radius: 8px;
    --picture-width: auto;
    --picture-height: 350px;
    --picture-fit: contain;
  }
  .gallery[data-count='2'] .cell,
  .gallery[data-count='4'] .cell,
  .gallery:is([data-count='5'], [data-count='8']) .cell:nth-child(-n + 2) {
    grid-column: span 3;
  }
  .gallery[data-count='4'] .cell {
    aspect-ratio: 1.6;
  }
  .gallery[data-count='3'] .cell:first-child {
    grid-column: span 4;
    grid-row: span 2;
    aspect-ratio: auto;
  }
  .gallery:is([data-count='7'], [data-count='10']) .cell:first-child {
    grid-column: span 6;
    aspect-ratio: 2.4;
  }
  .file {
    display: flex;
    gap: 10px;
    align-items: center;
    max-width: 430px;
    padding: 12px;
    border: 1px solid var(--pg-border);
    border-radius: 8px;
    background: var(--pg-input);
    color: var(--pg-muted);
    overflow-wrap: anywhere;
  }
  .file > div {
    min-width: 0;
  }
  .file a {
    color: var(--pg-link);
  }
  .size {
    font-size: 12px;
  }
  .embed {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px 16px;
    max-width: 520px;
    padding: 12px 16px 14px;
    border: 1px solid var(--pg-border);
    border-inline-start: 4px solid var(--pg-edge);
    border-radius: 6px;
    background: var(--pg-card);
    font-size: 14px;
  }
  .embed-body {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-width: 0;
  }
  .embed-author,
  .field-name {
    font-weight: 600;
    color: var(--pg-strong);
  }
  .embed-title {
    font-size: 16px;
    font-weight: 700;
    color: var(--pg-strong);
  }
  .embed-title a {
    color: var(--pg-link);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
    gap: 8px;
  }
  .field:not(.inline) {
    grid-column: 1 / -1;
  }
  .embed-image {
    grid-column: 1 / -1;
    border-radius: 6px;
    overflow: hidden;
    --picture-height: 300px;
  }
  .embed-footer {
    grid-column: 1 / -1;
    font-size: 12px;
    color: var(--pg-muted);
  }
`
