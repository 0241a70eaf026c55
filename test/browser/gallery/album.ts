import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator } from 'playwright-core'
import type { Seen } from '../../fake-discord/seen.ts'
import type { Message, World } from '../../fake-discord/world.ts'
import type { Pane } from '../support/pane.ts'
import type { Stage } from '../support/stage.ts'

const FOLDER = fileURLToPath(new URL('../../../.artefacts/gallery/', import.meta.url))
const THEMES = ['dark', 'light'] as const
/** To draw a page of some hundred pictures. */
const SHEET_MS = 60_000
type Theme = (typeof THEMES)[number]

interface Picture {
  readonly chapter: string
  readonly name: string
  readonly theme: Theme
  readonly file: string
}

/** Pictures of single messages and forms, in both themes, and of all of them together. */
export type Album = ReturnType<typeof createAlbum>

export function createAlbum({ page }: Stage, world: World, lang: string) {
  const pictures: Picture[] = []
  let chapter = ''

  async function wear(theme: Theme) {
    await page.evaluate((value) => {
      location.hash = location.hash.replace(/theme=\w+/, `theme=${value}`)
    }, theme)
    await page.locator(`html[data-theme=${theme}]`).waitFor()
  }

  async function take(name: string, target: Locator) {
    await target.waitFor()
    for (const theme of THEMES) {
      await wear(theme)
      // What the pointer is over looks different.
      await page.mouse.move(0, 0)
      await atRest(target)
      const file = `${chapter}-${name}-${lang}-${theme}.png`
      await target.screenshot({ path: join(FOLDER, file) })
      pictures.push({ chapter, name, theme, file })
    }
  }

  const drawn = (pane: Pane, id: string) => pane.root.locator(`pg-message[data-message="${id}"]`)

  return {
    drawn,
    /** What only one person saw of the chapter before is put away: the page stays fast. */
    begin(name: string) {
      chapter = name
      for (const { id, visibleTo } of world.messages.values())
        if (visibleTo) world.messages.delete(id)
    },
    /** What somebody was answered, or what stands in their channel. */
    async message(name: string, pane: Pane, seen: Seen | Message) {
      const message = 'id' in seen ? seen : seen.message
      if (!message) throw new Error(`nothing was answered: ${name}`)
      await take(name, drawn(pane, message.id))
    },
    form: (name: string, pane: Pane) => take(name, pane.form),
    list: (name: string, pane: Pane) => take(name, pane.root.getByRole('listbox').first()),
    /** For each theme all pictures on one, and those of each chapter. */
    async sheets() {
      for (const theme of THEMES) {
        const ofTheme = pictures.filter((picture) => picture.theme === theme)
        const sheet = join(FOLDER, `sheet-${lang}-${theme}`)
        await writeFile(`${sheet}.html`, await sheetOf(ofTheme, theme))
        await page.goto(`file://${sheet}.html`)
        await page.screenshot({ path: `${sheet}.png`, fullPage: true, timeout: SHEET_MS })
        for (const section of await page.locator('section').all())
          await section.screenshot({
            path: `${sheet}-${await section.getAttribute('id')}.png`,
            timeout: SHEET_MS,
          })
      }
    },
  }
}

/** Messages that come and go move it for a moment. */
async function atRest(target: Locator) {
  let before = ''
  for (;;) {
    await target.scrollIntoViewIfNeeded()
    const now = JSON.stringify(await target.boundingBox())
    if (now === before) return
    before = now
    await target.page().waitForTimeout(80)
  }
}

const PAPER = { dark: '#1e1f22; color: #ddd', light: '#fff; color: #222' }

async function sheetOf(pictures: readonly Picture[], theme: Theme) {
  const chapters = Object.entries(Object.groupBy(pictures, ({ chapter }) => chapter))
  const sections = await Promise.all(
    chapters.map(async ([id, of = []]) => {
      const figures = await Promise.all(of.map(figure))
      return `<section id="${id}"><h2>${id}</h2><div>${figures.join('')}</div></section>`
    }),
  )
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; background: ${PAPER[theme]}; font: 12px sans-serif }
    section { padding: 12px } div { columns: 3; column-gap: 12px }
    figure { margin: 0 0 10px; break-inside: avoid } img { width: 100%; display: block }
  </style>${sections.join('')}`
}

async function figure({ name, file }: Picture) {
  const bytes = await readFile(join(FOLDER, file))
  const image = `<img alt="" src="data:image/png;base64,${bytes.toString('base64')}">`
  return `<figure><figcaption>${name}</figcaption>${image}</figure>`
}
