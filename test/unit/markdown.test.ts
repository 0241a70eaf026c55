import { describe, expect, test } from 'vitest'
import { escapeMarkdown } from '../../src/core/markdown.ts'

describe('A25: a member’s words in our sentence', () => {
  test.each([
    ['@everyone', '\\@everyone'],
    ['<@&400000000000000001>', '\\<\\@&400000000000000001>'],
    ['<#5> </chore add:1> <t:1:R> <:smile:2>', '\\<#5> \\</chore add:1> \\<t:1:R> \\<:smile:2>'],
    ['[x](https://evil.example)', '\\[x\\](https\\://evil.example)'],
    ['```js', '\\`\\`\\`js'],
    ['||spoiler||', '\\|\\|spoiler\\|\\|'],
    ['*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['# Heading', '\\# Heading'],
    ['> quote', '\\> quote'],
    ['-# small', '\\-# small'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['back\\slash', 'back\\\\slash'],
    ['one\n# two', 'one\n\\# two'],
  ])('%s is shown, not obeyed', (words, shown) => {
    expect(escapeMarkdown(words)).toBe(shown)
  })

  test('ordinary words stay as they are', () => {
    for (const words of ['Dishes', 'Take the well-known bins out (3:00)', 'Café 5 > 4, C#'])
      expect(escapeMarkdown(words).replace('\\>', '>')).toBe(words)
  })
})
