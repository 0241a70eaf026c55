import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest'
import type { PanelName } from '../../playground/page/page-address.ts'
import { type Words, wordsFor } from '../../playground/page/words.ts'
import { expectAccessible, type ShadowPath } from './accessible.ts'
import { createPane, type Pane } from './pane.ts'
import type { Playground } from './playground.ts'

const SCREENSHOTS = fileURLToPath(new URL('../../../.artefacts/screenshots/', import.meta.url))

/** Longer than the bot may take to answer. */
const TIMEOUT_MS = 20_000

export interface StageOptions {
  /** Who looks where, such as «mia:chores». */
  readonly panes: readonly string[]
  readonly theme?: 'dark' | 'light'
  readonly lang?: 'en' | 'nl'
  readonly width?: number
  readonly height?: number
}

export interface Stage {
  readonly page: Page
  /** Of the page itself, in its language. */
  readonly words: Words
  pane(person: string): Pane
  /** Words, and then keys by their names, wherever the focus is. */
  type(words: string, ...keys: readonly string[]): Promise<void>
  press(...keys: readonly string[]): Promise<void>
  /** Lets the page read nothing new until what this gives is called. */
  holdWorld(): Promise<() => void>
  /** Opens a panel beside the panes. */
  open(panel: PanelName): Promise<Locator>
  /** Kept as an artefact of the run, to be looked at. */
  screenshot(name: string): Promise<void>
  /** Fails with every violation of WCAG on the page, or only in one part of it. */
  expectAccessible(within?: ShadowPath): Promise<void>
}

let browser: Browser

/** For the top of a test file: its own connection to the run's browser. */
export function useBrowser() {
  beforeAll(async () => {
    const address = inject('chromium')
    if (address) browser = await chromium.connect(address)
  })
  afterAll(() => browser?.close())
}

/** The page as these people see it; what it complains of, and what nobody looked at in Discord, fails the test. */
export async function openStage(
  { url, discord }: Pick<Playground, 'url' | 'discord'>,
  { panes, theme = 'dark', lang = 'en', width = 1280, height = 800 }: StageOptions,
): Promise<Stage> {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    colorScheme: theme,
    locale: lang,
  })
  context.setDefaultTimeout(TIMEOUT_MS)
  const page = await context.newPage()
  const complaints = listenTo(page)
  const screenshot = (name: string) => page.screenshot({ path: `${SCREENSHOTS}${name}.png` })
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await screenshot(`failed-${task.name.slice(0, 40)}`)
    await context.close()
    expect(complaints, 'what the page complained of').toEqual([])
    discord.assertQuiet()
  })
  async function press(...keys: readonly string[]) {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.goto(`${url}/#panes=${panes.join(',')}&theme=${theme}&lang=${lang}`)
  const words = wordsFor(lang)
  return {
    page,
    words,
    pane(person) {
      const user = [...discord.world.users.values()].find(({ username }) => username === person)
      if (!user) throw new Error(`there is no ${person} in this world`)
      const root = page.getByRole('region', { name: words.pane(user.name), exact: true })
      return createPane(page, root, user.locale)
    },
    press,
    async type(text, ...keys) {
      await page.keyboard.type(text)
      await press(...keys)
    },
    async holdWorld() {
      const { promise, resolve } = Promise.withResolvers<void>()
      await page.route('**/_/state', async (route) => {
        await promise
        await route.continue()
      })
      return resolve
    },
    async open(panel) {
      await page.getByRole('button', { name: words.panel[panel], exact: true }).click()
      const region = page.getByRole('complementary', { name: words.panel[panel] })
      await region.waitFor()
      return region
    },
    async screenshot(name) {
      await screenshot(name)
    },
    expectAccessible: (within) => expectAccessible(page, within),
  }
}

function listenTo(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`threw ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`said ${message.text()} at ${message.location().url}`)
  })
  return complaints
}
