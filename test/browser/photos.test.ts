import { beforeAll, describe, expect, inject, test } from 'vitest'
import { t as board } from '../../src/features/board/locales/index.ts'
import { t as chores } from '../../src/features/chores/locales/index.ts'
import { t as setup } from '../../src/features/setup/locales/index.ts'
import type { GuildHandle } from '../fake-discord/guild.ts'
import { settleFlatmates } from './support/flatmates.ts'
import { openPlayground, type Playground } from './support/playground.ts'
import { openStage, type Stage, useBrowser } from './support/stage.ts'

// Whoever does a chore that asks for a photo shows it in the form of its Done.

useBrowser()

const HOMES = [
  {
    lang: 'en',
    locale: 'en-GB',
    zone: 'Europe/London',
    guild: 'The Flat',
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
    lang: 'nl',
    locale: 'nl',
    zone: 'Europe/Amsterdam',
    guild: 'Huize Linde',
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

/** The first line of a text, once its markdown is drawn. */
const plain = (text: string) => text.replaceAll(/^#+ |\*\*|^-# /gm, '').split('\n')[0] ?? ''

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
  const { lang, locale, theme, chore } = home
  let playground: Playground
  let guild: GuildHandle
  beforeAll(async () => {
    playground = await openPlayground({
      populate: (discord) => {
        guild = settleFlatmates(discord, home)
      },
    })
  })

  /** Asked for by who manages the guild. */
  async function askForPhoto() {
    const zoe = guild.member('Zoe')
    await zoe.command(home.add, {
      [chores(locale, 'add.option.name')]: chore,
      [chores(locale, 'add.option.when')]: home.when,
    })
    const [line, options] = home.show
    const card = await zoe.command(line, options)
    await card.click(chores(locale, 'button.more'))
    await card.click(chores(locale, 'button.rules'))
    await card.select(chores(locale, 'rules.option.photo'), chores(locale, 'rules.pick'))
  }

  test('is chosen in the form of its Done, stands in the channel, and the history leads to it', async () => {
    const panes = ['zoe:general', 'mia:general', 'tom:general']
    const stage = await openStage(playground, { panes, theme, lang, width: 1500, height: 1000 })
    const [zoe, mia, tom] = ['zoe', 'mia', 'tom'].map(stage.pane)
    if (!(zoe && mia && tom)) throw new Error('three people')
    await guild.install(guild.member('Zoe'))
    await zoe.newest.getByRole('button', { name: setup(locale, 'button.setUp') }).waitFor()
    await zoe.click(setup(locale, 'button.setUp'))
    await zoe.submit()
    await zoe.messages
      .filter({ hasText: plain(board(locale, 'board.heading')) })
      .first()
      .waitFor()
    await askForPhoto()

    const photo = await aPhoto(stage)
    const [done, ofChore] = home.done
    await mia.command(done, ofChore)
    await mia.form.waitFor()
    await mia.form.locator('input[type=file]').setInputFiles(photo)
    await mia.fill({ [chores(locale, 'note.field')]: home.note })
    await stage.screenshot(`photo-1-form-${theme}-${lang}`)
    await mia.submit()
    // A command, a file, and one click.
    expect(mia.clicks).toBe(1)
    const ofPhoto = tom.messages.filter({ has: stage.page.getByRole('img', { name: chore }) })
    await ofPhoto.last().waitFor()
    await stage.expectAccessible()
    await stage.screenshot(`photo-2-posted-${theme}-${lang}`)
    const [history, ofIt] = home.history
    await tom.command(history, ofIt)
    await tom.newest.getByRole('link', { name: chores(locale, 'photo.field') }).waitFor()
    await stage.screenshot(`photo-3-history-${theme}-${lang}`)
  })

  test('that somebody posted themselves belongs to it with two clicks in the menu of the message', async () => {
    const stage = await openStage(playground, { panes: ['mia:general'], theme, lang })
    const mia = stage.pane('mia')
    const photo = await aPhoto(stage)
    await mia.messages.last().waitFor()
    const before = await mia.messages.count()
    await mia.root.locator('pg-composer input[type=file]').setInputFiles(photo)
    await expect.poll(() => mia.messages.count()).toBe(before + 1)
    await mia.messageMenu(chores(locale, 'menu.proof'))
    await mia.newest.getByText(chores(locale, 'proof.pick')).waitFor()
    await stage.screenshot(`photo-4-which-${theme}-${lang}`)
    const theirs = `${chore} ${chores(locale, 'proof.option.done')}`
    await mia.choose(chores(locale, 'menu.done.placeholder'), theirs)
    await mia.newest.getByRole('button', { name: chores(locale, 'button.undo') }).waitFor()
    await stage.expectAccessible()
    await stage.screenshot(`photo-5-use-as-proof-${theme}-${lang}`)
  })
})
