import { parseInline } from './markdown-inline.ts'
import type { List, ListItem } from './markdown-node.ts'

export const LIST_LINE = /^( {0,20})([-*]|\d{1,9}\.) +(\S.*)$/
const CONTINUED = /^ {2,}\S/
const DEPTH_MAX = 10

interface Line {
  readonly depth: number
  readonly number: number | undefined
  readonly text: string
}

/** The list that begins at this line, and the line after it. */
export function listAt(lines: readonly string[], from: number) {
  const taken: Line[] = []
  let at = from
  while (at < lines.length && take(taken, lines[at] ?? '')) at += 1
  return { list: nest(taken), next: at }
}

/** Adds an item, or a further line of the last one; false where the list has ended. */
function take(taken: Line[], line: string): boolean {
  const item = itemOf(line)
  const last = taken.at(-1)
  if (item) return !isOther(item, taken[0]) && taken.push(item) > 0
  if (!last || !CONTINUED.test(line)) return false
  taken[taken.length - 1] = { ...last, text: `${last.text}\n${line.trim()}` }
  return true
}

/** Numbers after points, or the other way about, begin a list of their own. */
const isOther = ({ depth, number }: Line, first: Line | undefined) =>
  first !== undefined && depth === 0 && (number === undefined) !== (first.number === undefined)

function itemOf(line: string): Line | undefined {
  const [, indent = '', mark = '', text] = LIST_LINE.exec(line) ?? []
  if (text === undefined) return undefined
  const number = mark.endsWith('.') ? Number(mark.slice(0, -1)) : undefined
  return { depth: Math.min(Math.ceil(indent.length / 2), DEPTH_MAX), number, text }
}

interface Growing {
  readonly depth: number
  readonly list: { kind: 'list'; start: number | undefined; items: GrowingItem[] }
}

interface GrowingItem extends ListItem {
  readonly lists: List[]
}

/** A deeper line belongs to the item above it. */
function nest(lines: readonly Line[]): List {
  const [first] = lines
  const root: Growing = { depth: 0, list: { kind: 'list', start: first?.number, items: [] } }
  const open: [Growing, ...Growing[]] = [root]
  for (const line of lines) listFor(line, open).items.push(itemWith(line))
  return root.list
}

const itemWith = ({ text }: Line): GrowingItem => ({ children: parseInline(text), lists: [] })

function listFor({ depth, number }: Line, open: [Growing, ...Growing[]]): Growing['list'] {
  while (open.length > 1 && (open.at(-1)?.depth ?? 0) > depth) open.pop()
  const parent = open.at(-1) ?? open[0]
  const above = parent.list.items.at(-1)
  if (!above || depth <= parent.depth) return parent.list
  const inner = deeper(above, depth, number)
  open.push(inner)
  return inner.list
}

function deeper(above: GrowingItem, depth: number, start: number | undefined): Growing {
  const list: Growing['list'] = { kind: 'list', start, items: [] }
  above.lists.push(list)
  return { depth, list }
}
