/** Text cut at its emoji: those stand larger than the words around them. */
export interface Piece {
  readonly text: string
  readonly isEmoji: boolean
}

// By its code point's property and not by a list: «RGI_Emoji» would split digits and flags wrongly.
const EMOJI =
  /(?:\p{RI}\p{RI}|(?:[#*0-9]\uFE0F\u20E3)|\p{Emoji_Presentation}\p{EMod}?|\p{Extended_Pictographic}\uFE0F?\p{EMod}?)(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{EMod}?)*/gu

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let last = 0
  for (const { 0: emoji, index } of text.matchAll(EMOJI)) {
    if (index > last) pieces.push({ text: text.slice(last, index), isEmoji: false })
    pieces.push({ text: emoji, isEmoji: true })
    last = index + emoji.length
  }
  if (last < text.length) pieces.push({ text: text.slice(last), isEmoji: false })
  return pieces
}
