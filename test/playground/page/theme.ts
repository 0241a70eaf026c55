import { css } from 'lit'

/**
 * The colours of both themes. Custom properties pass through every shadow root, so an element names
 * `var(--pg-text)` and never a colour. Each text colour has 4.5:1 on each background it stands on.
 */
export const theme = css`
  :root {
    color-scheme: dark;
    --pg-font: Inter, 'Noto Sans', system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;
    --pg-mono: ui-monospace, 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace;
    --pg-radius: 8px;
    /* Backgrounds, from the rail of guilds to what floats above the page. */
    --pg-rail: #121214;
    --pg-side: #18181b;
    --pg-chat: #1e1f22;
    --pg-card: #26272b;
    --pg-input: #2a2b30;
    --pg-raised: #303136;
    --pg-float: #25262a;
    --pg-hover: #ffffff12;
    --pg-active: #ffffff1f;
    --pg-backdrop: #000000b3;
    --pg-border: #ffffff1f;
    /* A border that must be seen: 3:1 on what is around it. */
    --pg-edge: #7d7f88;
    --pg-text: #e6e6ea;
    --pg-strong: #ffffff;
    --pg-muted: #b0b1ba;
    --pg-link: #8ab4ff;
    /* Fills with white words on them. */
    --pg-primary: #5058e0;
    --pg-primary-hover: #434bc8;
    --pg-success: #1d7a44;
    --pg-success-hover: #17653a;
    --pg-danger: #c93338;
    --pg-danger-hover: #ab2a2f;
    --pg-secondary: #43444b;
    --pg-secondary-hover: #505159;
    --pg-on-fill: #ffffff;
    --pg-on-secondary: #ffffff;
    /* Words of that meaning on a background. */
    --pg-good: #5fd08d;
    --pg-bad: #ff8a8c;
    --pg-warn: #f2bf52;
    --pg-mention: #d4d9ff;
    --pg-mention-fill: #5058e04d;
    --pg-focus: #9db4ff;
    --pg-whisper: #5865f21f;
    --pg-notify: #f2bf521a;
    --pg-shadow: 0 8px 24px #00000080;
  }

  :root[data-theme='light'] {
    color-scheme: light;
    --pg-rail: #e3e4e8;
    --pg-side: #f1f1f4;
    --pg-chat: #ffffff;
    --pg-card: #f7f7f9;
    --pg-input: #f1f1f4;
    --pg-raised: #e8e9ed;
    --pg-float: #ffffff;
    --pg-hover: #0000000d;
    --pg-active: #0000001a;
    --pg-backdrop: #00000080;
    --pg-border: #0000001f;
    --pg-edge: #7a7c86;
    --pg-text: #2b2c31;
    --pg-strong: #0b0b0d;
    --pg-muted: #565862;
    --pg-link: #0757c7;
    --pg-secondary: #dcdde3;
    --pg-secondary-hover: #cdced6;
    --pg-on-secondary: #1d1e22;
    --pg-good: #14653a;
    --pg-bad: #b3242a;
    --pg-warn: #7a5200;
    --pg-mention: #2f37a8;
    --pg-mention-fill: #5058e024;
    --pg-focus: #3741c8;
    --pg-whisper: #5865f214;
    --pg-notify: #f2bf5226;
    --pg-shadow: 0 8px 24px #00000033;
  }

  html,
  body {
    margin: 0;
    height: 100%;
  }
  body {
    background: var(--pg-rail);
    color: var(--pg-text);
    font: 400 16px / 1.375 var(--pg-font);
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      scroll-behavior: auto;
    }
  }
`

/** What every shadow root begins with. */
export const base = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--pg-focus);
    outline-offset: 2px;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  [hidden] {
    display: none !important;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
    }
  }
`
