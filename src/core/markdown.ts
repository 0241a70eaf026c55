/**
 * What Discord reads as formatting, as a mention, as the start of a link or of `<…>` (timestamps,
 * custom emoji, commands); headings, lists and quotes only where a word begins. A backslash before
 * such a mark shows the mark itself.
 */
const MARKS = /[\\*_~`|<[\]@]|(?<=^|\s)[#>+-]|:(?=\/\/)/gm
const NUMBERED = /^(\s*\d+)\.(?=\s|$)/gm

/** A member's words inside our sentence: shown as typed, never as a ping, a link, a heading or a spoiler. */
export const escapeMarkdown = (words: string): string =>
  words.replace(MARKS, '\\$&').replace(NUMBERED, '$1\\.')
