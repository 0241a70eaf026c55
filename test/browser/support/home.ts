import type { Locator } from 'playwright-core'
import { beforeAll } from 'vitest'
import { t as board } from '../../../src/features/board/locales/index.ts'
import { t as setup } from '../../../src/features/setup/locales/index.ts'
import type { GuildHandle } from '../../fake-discord/guild.ts'
import { settleFlatmates } from './flatmates.ts'
import type { Pane } from './pane.ts'
import { openPlayground, type Playground } from './playground.ts'
import { openStage, type Stage } from './stage.ts'

/** A household in each language: what a test says of it besides, it adds. */
export const EN = { lang: 'en', locale: 'en-GB', zone: 'Europe/London', guild: 'The Flat' } as const
export const NL = {
  lang: 'nl',
  locale: 'nl',
  zone: 'Europe/Amsterdam',
  guild: 'Huize Linde',
} as const

/** What a text is once its markdown is drawn. */
export const plain = (text: string) => text.replaceAll(/^#+ |\*\*|^-# /gm, '')

/** The first line of it. */
export const start = (text: string) => plain(text).split('\n')[0] ?? ''

type Person = 'zoe' | 'mia' | 'tom' | 'sam'
type Look = typeof EN | typeof NL

/** So many pixels by how many people are looked at. */
const WIDTHS = [0, 1280, 1400, 1500, 1900]
const HEIGHTS = [0, 800, 1000, 1000, 1000]

/** What its people see and do, and the board that all of them see. */
export interface Visit<Names extends Person> {
  readonly stage: Stage
  readonly all: readonly Pane[]
  readonly panes: Readonly<Record<Names, Pane>>
}

/** For a `describe`: a household with nobody else in it, whose bot was not invited yet. */
export function useHome(home: Look & { readonly theme: 'dark' | 'light' }) {
  const { lang, locale, theme } = home
  let playground: Playground
  let guild: GuildHandle
  beforeAll(async () => {
    playground = await openPlayground({
      populate: (discord) => {
        guild = settleFlatmates(discord, home)
      },
    })
    return playground.close
  })

  const boardOf = (pane: Pane): Locator =>
    pane.messages.filter({ hasText: start(board(locale, 'board.heading')) }).first()

  return {
    boardOf,
    member: (name: string) => guild.member(name),
    /** The page, as these people see it beside each other. */
    async visit<Names extends Person>(...people: readonly Names[]): Promise<Visit<Names>> {
      const stage = await openStage(playground, {
        panes: people.map((name) => `${name}:general`),
        theme,
        lang,
        width: WIDTHS[people.length] ?? 0,
        height: HEIGHTS[people.length] ?? 0,
      })
      const all = people.map((name) => [name, stage.pane(name)] as const)
      // One for each of the names.
      const panes = Object.fromEntries(all) as Record<Names, Pane>
      return { stage, panes, all: all.map(([, pane]) => pane) }
    },
    /** Zoe invites the bot and sets it up, until everyone sees its board. */
    async setUp({ zoe }: Readonly<Record<'zoe', Pane>>) {
      await guild.install(guild.member('Zoe'))
      await zoe.newest.getByRole('button', { name: setup(locale, 'button.setUp') }).waitFor()
      await zoe.click(setup(locale, 'button.setUp'))
      await zoe.submit()
      await boardOf(zoe).waitFor()
    },
    install: () => guild.install(guild.member('Zoe')),
    screenshot: (stage: Stage, name: string) => stage.screenshot(`${name}-${theme}-${lang}`),
  }
}
