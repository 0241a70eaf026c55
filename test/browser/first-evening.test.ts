import { beforeAll, describe, expect, inject, test } from 'vitest'
import { t as board } from '../../src/features/board/locales/index.ts'
import { t as chores } from '../../src/features/chores/locales/index.ts'
import { t as members } from '../../src/features/members/locales/index.ts'
import { t as setup } from '../../src/features/setup/locales/index.ts'
import type { GuildHandle } from '../fake-discord/guild.ts'
import { settleFlatmates } from './support/flatmates.ts'
import { openPlayground, type Playground } from './support/playground.ts'
import { openStage, useBrowser } from './support/stage.ts'

// One household, from the invitation of the bot to the first chores done, told once for each language.

useBrowser()

const EVENINGS = [
  {
    lang: 'en',
    locale: 'en-GB',
    zone: 'Europe/London',
    guild: 'The Flat',
    theme: 'dark',
    add: ['/chore add', { name: 'Windows', when: 'every tuesday 19:00' }],
    form: ['Cellar', 'tomorrow'],
  },
  {
    lang: 'nl',
    locale: 'nl',
    zone: 'Europe/Amsterdam',
    guild: 'Huize Linde',
    theme: 'light',
    add: ['/klus nieuw', { naam: 'Ramen', wanneer: 'elke dinsdag 19:00' }],
    form: ['Kelder', 'morgen'],
  },
] as const

const FOUR = ['zoe', 'mia', 'tom', 'sam'] as const
const panes = FOUR.map((name) => `${name}:general`)

/** What a text is once its markdown is drawn. */
const plain = (text: string) => text.replaceAll(/^#+ |\*\*/gm, '')

describe.skipIf(!inject('chromium')).each(EVENINGS)('the first evening ($lang)', (evening) => {
  const { lang, locale, theme } = evening
  let playground: Playground
  let guild: GuildHandle
  beforeAll(async () => {
    playground = await openPlayground({
      populate: (discord) => {
        guild = settleFlatmates(discord, evening)
      },
    })
  })

  const open = async () => {
    const stage = await openStage(playground, { panes, theme, lang, width: 1900, height: 1000 })
    const [zoe, mia, tom, sam] = FOUR.map(stage.pane)
    if (!(zoe && mia && tom && sam)) throw new Error('four people')
    return { stage, zoe, mia, tom, sam, all: [zoe, mia, tom, sam] }
  }

  test('1: the bot is invited and set up with two clicks, and its board is there for all', async () => {
    const { stage, zoe, all } = await open()
    await guild.install(guild.member('Zoe'))
    for (const pane of all)
      await pane.newest.getByRole('button', { name: setup(locale, 'button.setUp') }).waitFor()
    await stage.screenshot(`evening-1-welcome-${theme}-${lang}`)

    await zoe.click(setup(locale, 'button.setUp'))
    await zoe.form.waitFor()
    await stage.screenshot(`evening-1-form-${theme}-${lang}`)
    await zoe.submit()
    await zoe.messages.getByText(plain(setup(locale, 'setup.done.heading'))).waitFor()
    for (const pane of all)
      await pane.messages.getByText(plain(board(locale, 'board.heading'))).waitFor()
    expect(zoe.clicks).toBe(2)
    await stage.screenshot(`evening-1-board-${theme}-${lang}`)
  })

  test('2: somebody takes part with one click, and is told their first turn', async () => {
    const { mia, tom } = await open()
    await mia.click(board(locale, 'button.join'))
    await mia.newest.getByText(plain(members(locale, 'join.welcome'))).waitFor()
    await mia.newest.getByText(mia.words.onlyYou).waitFor()
    expect(mia.clicks).toBe(1)
    expect(await tom.newest.textContent()).not.toContain(plain(members(locale, 'join.welcome')))
  })

  test('3: a chore is added by a command alone, or with two clicks on the board', async () => {
    const { stage, mia, tom } = await open()
    const [line, options] = evening.add
    const [chore, when] = evening.form
    const [name] = Object.values(options)
    await mia.command(line, options)
    await mia.newest.getByText(plain(chores(locale, 'add.done', { chore: name ?? '' }))).waitFor()
    expect(mia.clicks).toBe(0)

    await tom.click(board(locale, 'button.add'))
    await tom.form.waitFor()
    await stage.screenshot(`evening-3-form-${theme}-${lang}`)
    await tom.fill({
      [chores(locale, 'add.field.name')]: chore,
      [chores(locale, 'add.field.when')]: when,
    })
    await tom.submit()
    await tom.newest.getByText(plain(chores(locale, 'add.done', { chore }))).waitFor()
    expect(tom.clicks).toBe(2)
  })

  test('4: a chore is done with one click on the board, for everybody to see', async () => {
    const { stage, sam, all } = await open()
    const heading = plain(board(locale, 'board.heading'))
    await sam.click(board(locale, 'button.done'))
    for (const pane of all) {
      const the = pane.messages.filter({ hasText: heading })
      await the.getByText('✅').waitFor()
      await the.getByRole('button', { name: board(locale, 'button.undo') }).waitFor()
    }
    expect(sam.clicks).toBe(1)
    await stage.screenshot(`evening-4-done-${theme}-${lang}`)
    await stage.expectAccessible()
  })
})
