import { describe, expect, test } from 'vitest'
import { escapeMarkdown } from '../../src/core/markdown.ts'
import { parseMarkdown } from '../playground/page/message/markdown.ts'
import type { Block, Inline, List } from '../playground/page/message/markdown-node.ts'

/** The tree in one line: what holds something in brackets, what is itself in braces. */
const short = (node: Inline): string => {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'mention':
      return `{${node.of} ${node.id}}`
    case 'command':
      return `{/${node.name} ${node.id}}`
    case 'emoji':
      return `{emoji ${node.name}}`
    case 'time':
      return `{${node.style} ${node.seconds}}`
    case 'code':
      return `{code ${node.text}}`
    case 'fence':
      return `{fence ${node.language}: ${node.text}}`
    case 'link':
      return `[link ${node.url} ${all(node.children)}]`
    default:
      return `[${node.kind} ${all(node.children)}]`
  }
}

const all = (nodes: readonly Inline[]) => nodes.map(short).join('')

const list = ({ start, items }: List): string =>
  `list${start ?? ''}(${items.map(({ children, lists }) => all(children) + lists.map(list).join('')).join('; ')})`

const block = (node: Block): string => {
  if (node.kind === 'list') return list(node)
  if (node.kind === 'quote') return `quote(${node.blocks.map(block).join(' | ')})`
  if (node.kind === 'paragraph') return all(node.children)
  return `${node.kind}${node.kind === 'heading' ? node.level : ''}(${all(node.children)})`
}

const read = (text: string) => parseMarkdown(text).map(block).join(' | ')

describe('markdown is read as Discord reads it', () => {
  test.each([
    ['**bold** and *it* _it_', '[bold bold] and [italic it] [italic it]'],
    ['__under__ ~~gone~~ ||hidden||', '[underline under] [strike gone] [spoiler hidden]'],
    ['***both***', '[bold [italic both]]'],
    ['**a *b* c**', '[bold a [italic b] c]'],
    ['**never closed', '**never closed'],
    ['**a *b** c', '[bold a *b] c'],
    ['2 * 3* 4 *5 * and snake_case_name', '2 * 3* 4 *5 * and snake_case_name'],
    ['`a **b**` and ``c ` d``', '{code a **b**} and {code c ` d}'],
    ['a ` alone', 'a ` alone'],
    ['```js\nconst a = 1\n```', '{fence js: const a = 1}'],
    [
      '# One\n## Two\n### Three\n#### Four',
      'heading1(One) | heading2(Two) | heading3(Three) | #### Four',
    ],
    ['-# small', 'subtext(small)'],
    ['#nothing', '#nothing'],
    ['> a\n> **b**\nc', 'quote(a\n[bold b]) | c'],
    ['>>> a\n# b', 'quote(a | heading1(b))'],
    ['- a\n  - b\n- c', 'list(alist(b); c)'],
    ['- a\n1. b\n2. c', 'list(a) | list1(b; c)'],
    ['3. c\n4. d', 'list3(c; d)'],
    ['[name](https://a.example/x_(y))', '[link https://a.example/x_(y) name]'],
    ['[**b**](<https://a.example>)', '[link https://a.example [bold b]]'],
    ['see https://a.example/b_c_d.', 'see [link https://a.example/b_c_d https://a.example/b_c_d].'],
    ['<https://a.example>', '[link https://a.example https://a.example]'],
    [
      '<@1> <@!2> <@&3> <#4> @everyone',
      '{user 1} {user 2} {role 3} {channel 4} {everyone everyone}',
    ],
    ['</chore add:5> <:leaf:6> <a:leaf:7>', '{/chore add 5} {emoji leaf} {emoji leaf}'],
    ['<t:1> <t:-2:R> <t:3:S> <t:4:x>', '{f 1} {R -2} {S 3} <t:4:x>'],
    ['\\*a\\* \\<@1> \\# b', '*a* <@1> # b'],
  ])('%j', (text, tree) => {
    expect(read(text)).toBe(tree)
  })

  test('only http and https are links', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc', '//a.example'])
      expect(read(`[name](${url})`)).not.toContain('[link')
  })

  test('what the bot escapes is shown as it was typed', () => {
    const typed =
      '**a** <@1> [b](https://c.example) `d` ||e|| @everyone <t:1:R> _f_ ~~g~~ https://h.example'
    expect(read(escapeMarkdown(typed))).toBe(typed)
  })
})

test.each([
  '*',
  '**',
  '_',
  '||',
  '`',
  '```',
  '[',
  '](http://',
  '<t:',
  '> ',
  '- ',
  '\\',
  '<@',
  '[a](https://(',
])('nothing that is written makes it slow: %s', (mark) => {
  const begin = performance.now()
  parseMarkdown(mark.repeat(8000 / mark.length))
  parseMarkdown(`${mark}a`.repeat(2000))
  expect(performance.now() - begin).toBeLessThan(500)
})
