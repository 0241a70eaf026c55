import { describe, expect, inject, test } from 'vitest'
import { t as cards } from '../../src/features/cards/locales/index.ts'
import { t as chores } from '../../src/features/chores/locales/index.ts'
import { t as completions } from '../../src/features/completions/locales/index.ts'
import { t as planning } from '../../src/features/planning/locales/index.ts'
import { EN, NL, useHome } from './support/home.ts'
import { type Stage, useBrowser } from './support/stage.ts'

// Whoever does a chore that asks for a photo shows it in the form of its Done.

useBrowser()

const HOMES = [
  {
    ...EN,
    theme: 'light',
    chore: 'Counter',
    add: '/chore add',
    done: ['/chore done', { chore: 'Counter' }],
    show: ['/chore show', { chore: 'Counter' }],
    history: ['/chore history', { chore: 'Counter' }],
    when: 'every day 19:00',
    note: 'The tap drips again',
  },
  {
    ...NL,
    theme: 'dark',
    chore: 'Aanrecht',
    add: '/klus nieuw',
    done: ['/klus klaar', { klus: 'Aanrecht' }],
    show: ['/klus toon', { klus: 'Aanrecht' }],
    history: ['/klus historie', { klus: 'Aanrecht' }],
    when: 'elke dag 19:00',
    note: 'De kraan lekt weer',
  },
] as const

/** A kitchen, more or less. */
async function aPhoto({ page }: Stage) {
  const other = await page.context().newPage()
  await other.setViewportSize({ width: 480, height: 320 })
  await other.setContent(`<body style="margin:0;height:320px;background:
    linear-gradient(90deg,#0000 49%,#0002 49% 51%,#0000 51%) 0 200px/120px 120px repeat-x,
    radial-gradient(circle at 70% 150px,#b8c4cc 0 46px,#8b979f 46px 52px,#0000 53px),
    linear-gradient(#f3ead9 0 190px,#9c6b43 190px 204px,#e8d5b7 204px)">`)
  const buffer = await other.screenshot()
  await other.close()
  return { name: 'IMG_4021.png', mimeType: 'image/png', buffer }
}

describe.skipIf(!inject('chromium')).each(HOMES)('a photo of it ($lang)', (home) => {
  const { locale, chore } = home
  const { member, screenshot, setUp, visit } = useHome(home)

  /** Asked for by who manages the guild. */
  async function askForPhoto() {
    const zoe = member('Zoe')
    await zoe.command(home.add, {
      [planning(locale, 'add.option.name')]: chore,
      [planning(locale, 'add.option.when')]: home.when,
    })
    const [line, options] = home.show
    const card = await zoe.command(line, options)
    await card.click(cards(locale, 'button.more'))
    await card.click(cards(locale, 'button.rules'))
    await card.select(planning(locale, 'rules.option.photo'), planning(locale, 'rules.pick'))
  }

  test('is chosen in the form of its Done, stands in the channel, and the history leads to it', async () => {
    const { stage, panes } = await visit('zoe', 'mia', 'tom')
    const { mia, tom } = panes
    await setUp(panes)
    await askForPhoto()

    const photo = await aPhoto(stage)
    const [done, ofChore] = home.done
    await mia.command(done, ofChore)
    await mia.form.waitFor()
    await mia.form.locator('input[type=file]').setInputFiles(photo)
    await mia.fill({ [completions(locale, 'note.field')]: home.note })
    await screenshot(stage, 'photo-1-form')
    await mia.submit()
    // A command, a file, and one click.
    expect(mia.clicks).toBe(1)
    const ofPhoto = tom.messages.filter({ has: stage.page.getByRole('img', { name: chore }) })
    await ofPhoto.last().waitFor()
    await stage.expectAccessible()
    await screenshot(stage, 'photo-2-posted')
    const [history, ofIt] = home.history
    const told = await tom.command(history, ofIt)
    await told.getByRole('link', { name: completions(locale, 'photo.field') }).waitFor()
    await screenshot(stage, 'photo-3-history')
  })

  test('that somebody posted themselves belongs to it with two clicks in the menu of the message', async () => {
    const {
      stage,
      panes: { mia },
    } = await visit('mia')
    const photo = await aPhoto(stage)
    await mia.messages.last().waitFor()
    const before = await mia.messages.count()
    await mia.root.locator('pg-composer input[type=file]').setInputFiles(photo)
    await expect.poll(() => mia.messages.count()).toBe(before + 1)
    await mia.messageMenu(completions(locale, 'menu.proof'))
    await mia.said(completions(locale, 'proof.pick')).waitFor()
    await screenshot(stage, 'photo-4-which')
    const theirs = `${chore} ${completions(locale, 'proof.option.done')}`
    await mia.choose(chores(locale, 'menu.done.placeholder'), theirs)
    await mia.button(cards(locale, 'button.undo')).waitFor()
    await stage.expectAccessible()
    await screenshot(stage, 'photo-5-use-as-proof')
  })
})
