import { parseInline } from './markdown-inline.ts'
import { LIST_LINE, listAt } from './markdown-list.ts'
import type { Block } from './markdown-node.ts'

/** More than any text of a message holds; what is longer is cut, so that a page never stalls. */
const LENGTH_MAX = 8000

interface Taken {
  readonly block: Block
  readonly next: number
}

/** Discord's markdown as blocks. */
export const parseMarkdown = (text: string): Block[] =>
  blocksOf(text.slice(0, LENGTH_MAX).split('\n'), true)

function blocksOf(lines: readonly string[], quotes: boolean): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const { block, next } = blockAt(lines, at, quotes)
    blocks.push(block)
    at = next
  }
  return blocks
}

const blockAt = (lines: readonly string[], at: number, quotes: boolean): Taken =>
  (quotes ? quoteAt(lines, at) : undefined) ??
  titleAt(lines, at) ??
  itemsAt(lines, at) ??
  paragraphAt(lines, at, quotes)

const QUOTED = /^> (.*)$/
const REST_QUOTED = /^>>> (.*)$/

/** A quote holds every block but a further quote. */
function quoteAt(lines: readonly string[], at: number): Taken | undefined {
  const rest = REST_QUOTED.exec(lines[at] ?? '')?.[1]
  if (rest !== undefined) {
    const inner = [rest, ...lines.slice(at + 1)]
    return { block: { kind: 'quote', blocks: blocksOf(inner, false) }, next: lines.length }
  }
  const inner: string[] = []
  for (let line = lines[at]; line !== undefined; line = lines[at + inner.length]) {
    const quoted = QUOTED.exec(line)?.[1]
    if (quoted === undefined) break
    inner.push(quoted)
  }
  if (inner.length === 0) return undefined
  return { block: { kind: 'quote', blocks: blocksOf(inner, false) }, next: at + inner.length }
}

const TITLE = /^(#{1,3}|-#) +(\S.*)$/

function titleAt(lines: readonly string[], at: number): Taken | undefined {
  const [, mark = '', text] = TITLE.exec(lines[at] ?? '') ?? []
  if (text === undefined) return undefined
  const children = parseInline(text)
  const block: Block =
    mark === '-#'
      ? { kind: 'subtext', children }
      : { kind: 'heading', level: mark.length, children }
  return { block, next: at + 1 }
}

function itemsAt(lines: readonly string[], at: number): Taken | undefined {
  if (!LIST_LINE.test(lines[at] ?? '')) return undefined
  const { list, next } = listAt(lines, at)
  return { block: list, next }
}

const startsBlock = (line: string, quotes: boolean) =>
  TITLE.test(line) ||
  LIST_LINE.test(line) ||
  (quotes && (QUOTED.test(line) || REST_QUOTED.test(line)))

const hasOneFence = (line: string) => line.split('```').length % 2 === 0
const isClosedAfter = (lines: readonly string[], at: number) =>
  lines.some((line, i) => i > at && line.includes('```'))

/** Lines up to the next block; inside a block of code nothing else begins. */
function paragraphAt(lines: readonly string[], from: number, quotes: boolean): Taken {
  let at = from
  let isCode = false
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (at > from && !isCode && startsBlock(line, quotes)) break
    if (hasOneFence(line)) isCode = !isCode && isClosedAfter(lines, at)
  }
  const children = parseInline(lines.slice(from, at).join('\n'))
  return { block: { kind: 'paragraph', children }, next: at }
}
