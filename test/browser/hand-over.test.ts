import { beforeAll, describe, expect, inject, test } from 'vitest'
import { t as board } from '../../src/features/board/locales/index.ts'
import { t as chores } from '../../src/features/chores/locales/index.ts'
import { t as exchange } from '../../src/features/exchange/locales/index.ts'
import { t as lists } from '../../src/features/lists/locales/index.ts'
import { t as setup } from '../../src/features/setup/locales/index.ts'
import type { GuildHandle } from '../fake-discord/guild.ts'
import { settleFlatmates } from './support/flatmates.ts'
import { openPlayground, type Playground } from './support/playground.ts'
import { openStage, useBrowser } from './support/stage.ts'

// Who cannot do a turn needs two clicks, and whoever takes it over one.

useBrowser()

const HOMES = [
  {
    lang: 'en',
    locale: 'en-GB',
    zone: 'Europe/London',
    guild: 'The Flat',
    theme: 'light',
    chore: 'Windows',
    other: 'Floor',
    list: '/chores',
    add: '/chore add',
    show: ['/chore show', { chore: 'Windows' }],
    when: 'tomorrow 19:00',
  },
  {
    lang: 'nl',
    locale: 'nl',
    zone: 'Europe/Amsterdam',
    guild: 'Huize Linde',
    theme: 'dark',
    chore: 'Ramen',
    other: 'Vloer',
    list: '/klussen',
    add: '/klus nieuw',
    show: ['/klus toon', { klus: 'Ramen' }],
    when: 'morgen 19:00',
  },
] as const

/** The first line of a text, once its markdown is drawn. */
const plain = (text: string) => text.replaceAll(/^#+ |\*\*|^-# /gm, '').split('\n')[0] ?? ''

describe.skipIf(!inject('chromium')).each(HOMES)('handing over ($lang)', (home) => {
  const { lang, locale, theme, chore, other } = home
  let playground: Playground
  let guild: GuildHandle
  beforeAll(async () => {
    playground = await openPlayground({
      populate: (discord) => {
        guild = settleFlatmates(discord, home)
      },
    })
  })

  test('5: who cannot do it asks everyone or one with two clicks, and another takes it over with one', async () => {
    const panes = ['zoe:general', 'mia:general', 'tom:general']
    const stage = await openStage(playground, { panes, theme, lang, width: 1500, height: 1000 })
    const [zoe, mia, tom] = ['zoe', 'mia', 'tom'].map(stage.pane)
    if (!(zoe && mia && tom)) throw new Error('three people')
    const say = (key: Parameters<typeof exchange>[1] & `button.${string}`) => exchange(locale, key)
    await guild.install(guild.member('Zoe'))
    await zoe.newest.getByRole('button', { name: setup(locale, 'button.setUp') }).waitFor()
    await zoe.click(setup(locale, 'button.setUp'))
    await zoe.submit()
    const heading = plain(board(locale, 'board.heading'))
    const ofBoard = zoe.messages.filter({ hasText: heading })
    await ofBoard.first().waitFor()
    for (const name of [chore, other]) {
      const form = await guild.member('Mia').command(home.add, {
        [chores(locale, 'add.option.name')]: name,
        [chores(locale, 'add.option.when')]: home.when,
        [chores(locale, 'add.option.rotation')]: chores(locale, 'way.inOrder'),
      })
      await form.modal.submit({ [chores(locale, 'add.field.who')]: ['Mia', 'Tom', 'Sam'] })
    }

    // From the list: which of her turns, and to whom, is one press.
    await mia.command(home.list)
    await mia.newest.getByRole('button', { name: lists(locale, 'button.add') }).waitFor()
    await mia.click(lists(locale, 'button.handOver'))
    await mia.newest
      .getByRole('combobox', { name: exchange(locale, 'ask.pickFor', { chore: other }) })
      .waitFor()
    await stage.screenshot(`hand-over-0-which-${theme}-${lang}`)
    await mia.click(say('button.toAll'))
    await tom.newest.getByRole('button', { name: say('button.accept') }).waitFor()
    await tom.newest.getByText(other).first().waitFor()
    expect(mia.clicks).toBe(2)
    const ofTom = tom.clicks
    await tom.click(say('button.accept'))
    await ofBoard.getByText('Tom').first().waitFor()
    expect(tom.clicks - ofTom).toBe(1)

    const [line, options] = home.show
    await mia.command(line, options)
    const handOver = mia.newest.getByRole('button', { name: chores(locale, 'button.handOver') })
    await handOver.waitFor()
    await mia.click(chores(locale, 'button.handOver'))
    await mia.newest.getByRole('button', { name: say('button.toAll') }).waitFor()
    await stage.screenshot(`hand-over-1-to-whom-${theme}-${lang}`)
    await mia.click(say('button.toAll'))
    await tom.newest.getByRole('button', { name: say('button.accept') }).waitFor()
    expect(mia.clicks).toBe(2)
    await stage.screenshot(`hand-over-2-offered-${theme}-${lang}`)

    const before = tom.clicks
    await tom.click(say('button.accept'))
    // Who offered it is called, and everyone sees on the board whose it is.
    await mia.messages
      .filter({
        hasText: plain(exchange(locale, 'news.accepted', { by: 1, who: 2, chore }))
          .split(' ')
          .slice(1, 3)
          .join(' '),
      })
      .last()
      .waitFor()
    expect(tom.clicks - before).toBe(1)
    await ofBoard.getByText('Tom').first().waitFor()
    await stage.screenshot(`hand-over-3-accepted-${theme}-${lang}`)

    await tom.click(say('button.undo'))
    await tom.messages
      .filter({ hasText: plain(exchange(locale, 'undone.heading', { chore })) })
      .last()
      .waitFor()
    await mia.command(line, options)
    await handOver.waitFor()
    await mia.click(chores(locale, 'button.handOver'))
    await mia.choose(exchange(locale, 'ask.pick'), 'Tom tom')
    await tom.newest.getByRole('button', { name: say('button.decline') }).waitFor()
    // Opening the list is one, and so is the choice in it.
    expect(mia.clicks).toBe(3)
    await tom.click(say('button.decline'))
    await stage.screenshot(`hand-over-4-declined-${theme}-${lang}`)
    await stage.expectAccessible()
  })
})
