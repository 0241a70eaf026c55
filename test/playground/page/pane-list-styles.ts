import { css } from 'lit'

/** The guilds, channels and members of a pane. */
export const paneLists = css`
  .rail {
    display: flex;
    flex-direction: column;
    gap: 8px;
    align-items: center;
    padding: 10px 0;
    background: var(--pg-rail);
  }
  .guild {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    width: 44px;
    height: 44px;
    padding: 0;
    color: var(--pg-text);
    background: var(--pg-raised);
    border: 0;
    border-radius: 50%;
    font-weight: 600;
    transition: border-radius 0.15s;
  }
  /* A picture, as in Discord: who speaks to their computer says the guild's name. */
  .guild::after {
    content: attr(data-initials) / '';
  }
  .guild:hover,
  .guild[aria-current='true'] {
    border-radius: 14px;
    color: var(--pg-on-fill);
    background: var(--pg-primary);
  }
  .guild[aria-current='true']::before {
    position: absolute;
    left: -10px;
    width: 4px;
    height: 32px;
    content: '';
    background: var(--pg-strong);
    border-radius: 0 4px 4px 0;
  }
  .guild svg {
    width: 24px;
    height: 24px;
  }
  .side {
    padding: 8px;
    background: var(--pg-side);
  }
  .side h2,
  .side h3 {
    margin: 0;
    padding: 8px;
    color: var(--pg-strong);
    font-size: 15px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .side h3 {
    padding: 12px 8px 4px;
    color: var(--pg-muted);
    font-size: 13px;
  }
  .side ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    display: flex;
    gap: 8px;
    align-items: center;
    width: 100%;
    min-height: 36px;
    padding: 4px 8px;
    overflow: hidden;
    color: var(--pg-muted);
    background: none;
    border: 0;
    border-radius: 4px;
    text-align: start;
  }
  .row > span:not(.avatar, .tag, .unread) {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row svg {
    flex: none;
  }
  .row:hover,
  .row[aria-current='true'] {
    color: var(--pg-strong);
    background: var(--pg-active);
  }
  .row[aria-current='true'] {
    font-weight: 600;
  }
  .unread {
    flex: none;
    width: 8px;
    height: 8px;
    margin-left: auto;
    background: var(--pg-strong);
    border-radius: 50%;
  }
  .guild .unread {
    position: absolute;
    top: calc(50% - 4px);
    left: -10px;
  }
  .guild[aria-current='true'] .unread {
    display: none;
  }
  .tag {
    flex: none;
    padding: 0 5px;
    color: var(--pg-on-fill);
    background: var(--pg-primary);
    border-radius: 4px;
    font-size: 11px;
    font-weight: 600;
    line-height: 16px;
  }
  .offline .avatar {
    opacity: 0.6;
  }
`
