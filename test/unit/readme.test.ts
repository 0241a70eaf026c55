import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { permission } from '../../src/core/discord-codes.ts'
import { ROOT } from '../support/bundles.ts'
import { choresctl } from '../support/choresctl.ts'

const PAGES = { 'README.md': 'en', 'README.nl.md': 'nl' } as const
const texts = await Promise.all(
  Object.entries(PAGES).map(async ([file, lang]) => ({
    file,
    lang,
    text: await readFile(join(ROOT, file), 'utf8'),
  })),
)
const [english, dutch] = texts.map(({ text }) => text)
const all = (text: string | undefined, pattern: RegExp) =>
  Array.from((text ?? '').matchAll(pattern), ([, found = '']) => found)

/** What somebody copies into a terminal; what is said beside it is in the language of the page. */
const commandsIn = (text: string | undefined) =>
  all(text, /^```sh\n([\s\S]*?)^```$/gm).flatMap((block) =>
    block.split('\n').map((line) => line.replace(/ +# .*$/, '')),
  )

/** As GitHub makes an anchor of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

describe('both READMEs', () => {
  test('have the same parts, the same commands, and pictures in their own language', () => {
    const levels = (text: string | undefined) => all(text, /^(#+) /gm)
    expect(levels(dutch)).toEqual(levels(english))
    expect(commandsIn(english).length).toBeGreaterThan(20)
    expect(commandsIn(dutch)).toEqual(commandsIn(english))
    const pictures = (text: string | undefined) => all(text, /!\[[^\]]{20,}\]\(([^)]+)\)/g)
    const inDutch = pictures(english).map((path) => path.replace('-en.png', '-nl.png'))
    expect(inDutch.length).toBeGreaterThan(5)
    expect(pictures(dutch)).toEqual(inDutch)
    const linked = (text: string | undefined) =>
      all(text, /\]\((?!#|README|\.github\/images)([^)]+)\)/g).sort()
    expect(linked(dutch)).toEqual(linked(english))
  })

  test.each(texts)('$file leads to nothing that is not there', async ({ text }) => {
    const anchors = all(text, /^#+ (.+)$/gm).map(anchorOf)
    for (const link of all(text, /\]\(([^)]+)\)/g)) {
      if (link.startsWith('http')) continue
      const [path = '', anchor] = link.split('#')
      if (path === '') expect(anchors, link).toContain(anchor)
      else expect(await stat(join(ROOT, path))).toBeDefined()
    }
  })
})

describe('what a README says to type', () => {
  const spoken = all(english, /`([^`\n]+)`/g)

  test('are scripts that there are', async () => {
    const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
    const named = [...commandsIn(english), ...spoken].flatMap((line) =>
      all(line, /npx -y pnpm ([\w:]+)/g),
    )
    expect(new Set(named).size).toBeGreaterThan(10)
    for (const name of named) expect(scripts).toHaveProperty([name])
  })

  test('are commands of choresctl that there are', async () => {
    const lines = [...commandsIn(english), ...spoken]
    const paths = lines.flatMap((line) =>
      all(line, /choresctl(?:\.js)? +((?:[a-z][a-z-]*\b(?![=/]) ?)+)/g),
    )
    expect(paths.length).toBeGreaterThan(12)
    for (const path of new Set(paths.map((text) => text.trim()))) {
      const [command = '', sub] = path.split(' ')
      const { out } = await choresctl([command, '--help'], {})
      expect(out, path).toMatch(new RegExp(`^Usage: choresctl ${command}\\b`))
      if (sub && /^Commands:$/m.test(out))
        expect(out, path).toMatch(new RegExp(`^ {2}${sub}\\b`, 'm'))
    }
  })

  test.each(texts)('in $file are times that the bot can read', async ({ text, lang }) => {
    const [line = ''] = all(text, /^3\. (`\/(?:chore add|klus nieuw)`[\s\S]*?)`\/h/gm)
    const times = all(line, /`([^`]+)`/g).filter((time) => !/^(\/.*|when|wanneer)$/.test(time))
    expect(times.length).toBeGreaterThan(7)
    for (const time of times) {
      const { code, out, err } = await choresctl(['preview', time, '--locale', lang], {})
      expect(code, `${time}: ${out}${err}`).toBe(0)
    }
  })

  test('asks for the rights that the bot looks at, and for no other', () => {
    const { viewChannel, sendMessages, attachFiles, readMessageHistory, pinMessages } = permission
    const needed = viewChannel | sendMessages | attachFiles | readMessageHistory | pinMessages
    for (const { text } of texts) expect(all(text, /permissions=(\d+)/g)).toEqual([String(needed)])
  })
})
