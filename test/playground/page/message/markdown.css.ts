import { css } from 'lit'

export const markdownStyles = css`
  .markdown {
    min-width: 0;
    overflow-wrap: anywhere;
    white-space: break-spaces;
  }
  .markdown.big {
    font-size: 44px;
    line-height: 1.2;
  }
  .h1,
  .h2,
  .h3 {
    margin: 8px 0 4px;
    font-weight: 700;
    line-height: 1.25;
    color: var(--pg-strong);
  }
  .h1 {
    font-size: 24px;
  }
  .h2 {
    font-size: 20px;
  }
  .h3 {
    font-size: 16px;
  }
  .markdown > :first-child {
    margin-top: 0;
  }
  .subtext {
    font-size: 13px;
    color: var(--pg-muted);
  }
  strong {
    font-weight: 700;
  }
  .markdown blockquote {
    margin: 2px 0;
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--pg-edge);
    border-radius: 2px;
  }
  .markdown ul,
  .markdown ol {
    margin: 4px 0;
    padding-inline-start: 24px;
    white-space: normal;
  }
  .markdown li {
    white-space: break-spaces;
  }
  .markdown li::marker {
    color: var(--pg-muted);
  }
  code,
  pre {
    font: 0.875em / 1.3 var(--pg-mono);
  }
  code {
    padding: 1px 5px;
    border-radius: 5px;
    border: 1px solid var(--pg-border);
    background: var(--pg-input);
  }
  pre {
    margin: 6px 0;
    padding: 8px 10px;
    max-width: 100%;
    overflow: auto;
    border: 1px solid var(--pg-border);
    border-radius: 6px;
    background: var(--pg-input);
    white-space: pre-wrap;
  }
  pre code {
    padding: 0;
    border: 0;
    background: none;
    font-size: 1em;
  }
  .markdown a {
    color: var(--pg-link);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  .markdown time {
    padding: 0 3px;
    border-radius: 3px;
    background: var(--pg-hover);
  }
  .mention {
    display: inline;
    padding: 0 3px;
    border: 0;
    border-radius: 4px;
    background: var(--pg-mention-fill);
    color: var(--pg-mention);
    font-weight: 500;
    line-height: inherit;
  }
  button.mention:hover {
    background: var(--pg-primary);
    color: var(--pg-on-fill);
  }
`
