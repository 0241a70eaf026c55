import { describe, expect, inject, test } from 'vitest'
import { t as board } from '../../src/features/board/locales/index.ts'
import { t as cards } from '../../src/features/cards/locales/index.ts'
import { t as members } from '../../src/features/members/locales/index.ts'
import { t as planning } from '../../src/features/planning/locales/index.ts'
import { t as setup } from '../../src/features/setup/locales/index.ts'
import { EN, NL, plain, useHome } from './support/home.ts'
import { useBrowser } from './support/stage.ts'

// One household, from the invitation of the bot to the first chores done, told once for each language.

useBrowser()

const EVENINGS = [
  {
    ...EN,
    theme: 'dark',
    add: ['/chore add', { name: 'Windows', when: 'every tuesday 19:00' }],
    form: ['Cellar', 'tomorrow'],
  },
  {
    ...NL,
    theme: 'light',
    add: ['/klus nieuw', { naam: 'Ramen', wanneer: 'elke dinsdag 19:00' }],
    form: ['Kelder', 'morgen'],
  },
] as const

describe.skipIf(!inject('chromium')).each(EVENINGS)('the first evening ($lang)', (evening) => {
  const { locale } = evening
  const { boardOf, install, screenshot, visit } = useHome(evening)

  const open = async () => {
    const { panes, ...looked } = await visit('zoe', 'mia', 'tom', 'sam')
    return { ...looked, ...panes }
  }

  test('1: the bot is invited and set up with two clicks, and its board is there for all', async () => {
    const { stage, zoe, all } = await open()
    await install()
    for (const pane of all) await pane.button(setup(locale, 'button.setUp')).waitFor()
    await screenshot(stage, 'evening-1-welcome')

    await zoe.click(setup(locale, 'button.setUp'))
    await zoe.form.waitFor()
    await screenshot(stage, 'evening-1-form')
    await zoe.submit()
    await zoe.said(plain(setup(locale, 'setup.done.heading'))).waitFor()
    for (const pane of all) await boardOf(pane).waitFor()
    expect(zoe.clicks).toBe(2)
    await screenshot(stage, 'evening-1-board')
  })

  test('2: somebody takes part with one click, and is told their first turn', async () => {
    const { mia, tom } = await open()
    await mia.click(board(locale, 'button.join'))
    await mia.said(plain(members(locale, 'join.welcome'))).waitFor()
    await mia.said(mia.words.onlyYou).waitFor()
    expect(mia.clicks).toBe(1)
    expect(await tom.messages.allTextContents()).not.toContainEqual(
      expect.stringContaining(plain(members(locale, 'join.welcome'))),
    )
  })

  test('3: a chore is added by a command alone, or with two clicks on the board', async () => {
    const { stage, mia, tom } = await open()
    const [line, options] = evening.add
    const [chore, when] = evening.form
    const [name] = Object.values(options)
    await mia.command(line, options)
    await mia.said(plain(cards(locale, 'add.done', { chore: name ?? '' }))).waitFor()
    expect(mia.clicks).toBe(0)

    await tom.click(board(locale, 'button.add'))
    await tom.form.waitFor()
    await screenshot(stage, 'evening-3-form')
    await tom.fill({
      [planning(locale, 'add.field.name')]: chore,
      [planning(locale, 'add.field.when')]: when,
    })
    await tom.submit()
    await tom.said(plain(cards(locale, 'add.done', { chore }))).waitFor()
    expect(tom.clicks).toBe(2)
  })

  test('4: a chore is done with one click on the board, for everybody to see', async () => {
    const { stage, sam, all } = await open()
    // Whoever presses at the very moment at which it changes is asked to look again.
    await boardOf(sam).getByText(evening.form[0]).waitFor()
    await sam.click(board(locale, 'button.done'))
    for (const pane of all) {
      await boardOf(pane).getByText('✅').waitFor()
      await boardOf(pane)
        .getByRole('button', { name: board(locale, 'button.undo') })
        .waitFor()
    }
    expect(sam.clicks).toBe(1)
    await screenshot(stage, 'evening-4-done')
    await stage.expectAccessible()
  })
})
