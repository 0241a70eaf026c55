import type { Inline, Wrap } from './markdown-node.ts'
import { type Spans, spansOf } from './markdown-spans.ts'
import { type Token, tokenAt } from './markdown-token.ts'

const WRAPS: Readonly<Record<string, Wrap>> = {
  '**': 'bold',
  '*': 'italic',
  __: 'underline',
  _: 'italic',
  '~~': 'strike',
  '||': 'spoiler',
}

interface Open {
  readonly mark: string
  readonly children: Inline[]
}

/**
 * Reads one paragraph in one pass: marks that are open stand on a stack, and one that is never
 * closed is text after all. Each mark can be open once, so the tree is at most seven deep.
 */
export function parseInline(text: string, links = true): Inline[] {
  const spans = spansOf(text)
  const stack: Open[] = [{ mark: '', children: [] }]
  let at = 0
  while (at < text.length) {
    const token = itself(text, at, spans, links)
    if (token) add(stack, token.node)
    at = token ? token.end : takeMark(text, at, stack)
  }
  while (stack.length > 1) giveUp(stack)
  return stack[0]?.children ?? []
}

function itself(text: string, at: number, spans: Spans, links: boolean): Token | undefined {
  const code = spans.code.get(at)
  if (code) return code
  const link = links ? spans.links.get(at) : undefined
  if (!link) return tokenAt(text, at)
  const { url, label, end } = link
  return { node: { kind: 'link', url, children: parseInline(label, false) }, end }
}

function takeMark(text: string, at: number, stack: Open[]): number {
  const mark = markAt(text, at, stack)
  const end = at + (mark?.length ?? 1)
  if (mark && closes(text, at, mark, stack)) close(stack, mark)
  else if (mark && opens(text, at, mark, stack)) stack.push({ mark, children: [] })
  else add(stack, { kind: 'text', text: text.slice(at, end) })
  return end
}

/** In `***both***` the mark that was opened last is closed first. */
function markAt(text: string, at: number, stack: readonly Open[]): string | undefined {
  const one = text.charAt(at)
  const two = text.slice(at, at + 2)
  if (!(two in WRAPS)) return one in WRAPS ? one : undefined
  const isThree = text.charAt(at + 2) === one
  return isThree && stack.at(-1)?.mark === one ? one : two
}

const isOpen = (stack: readonly Open[], mark: string) => stack.some((open) => open.mark === mark)
const isWord = (char: string) => /[\p{L}\p{N}_]/u.test(char)

/** `snake_case_name` keeps its lines. */
function closes(text: string, at: number, mark: string, stack: readonly Open[]): boolean {
  if (!isOpen(stack, mark)) return false
  if (mark === '*') return /\S/.test(text.charAt(at - 1))
  return mark !== '_' || !isWord(text.charAt(at + 1))
}

/** `2 * 3` is no italics. */
const opens = (text: string, at: number, mark: string, stack: readonly Open[]): boolean =>
  !isOpen(stack, mark) && (mark !== '*' || /\S/.test(text.charAt(at + 1)))

function add(stack: readonly Open[], node: Inline): void {
  const children = stack.at(-1)?.children
  const last = children?.at(-1)
  if (children && node.kind === 'text' && last?.kind === 'text')
    children[children.length - 1] = { kind: 'text', text: last.text + node.text }
  else children?.push(node)
}

function close(stack: Open[], mark: string): void {
  while (stack.at(-1)?.mark !== mark) giveUp(stack)
  const { children } = stack.pop() as Open
  const kind = WRAPS[mark]
  if (kind && children.length > 0) add(stack, { kind, children })
  else add(stack, { kind: 'text', text: mark + mark })
}

function giveUp(stack: Open[]): void {
  const lost = stack.pop()
  if (!lost) return
  add(stack, { kind: 'text', text: lost.mark })
  for (const child of lost.children) add(stack, child)
}
