import { describe, expect, inject, test } from 'vitest'
import { t as cards } from '../../src/features/cards/locales/index.ts'
import { t as exchange } from '../../src/features/exchange/locales/index.ts'
import { t as lists } from '../../src/features/lists/locales/index.ts'
import { t as planning } from '../../src/features/planning/locales/index.ts'
import { EN, NL, start, useHome } from './support/home.ts'
import { useBrowser } from './support/stage.ts'

// Who cannot do a turn needs two clicks, and whoever takes it over one.

useBrowser()

const HOMES = [
  {
    ...EN,
    theme: 'light',
    chore: 'Windows',
    other: 'Floor',
    list: '/chores',
    add: '/chore add',
    show: ['/chore show', { chore: 'Windows' }],
    when: 'tomorrow 19:00',
  },
  {
    ...NL,
    theme: 'dark',
    chore: 'Ramen',
    other: 'Vloer',
    list: '/klussen',
    add: '/klus nieuw',
    show: ['/klus toon', { klus: 'Ramen' }],
    when: 'morgen 19:00',
  },
] as const

describe.skipIf(!inject('chromium')).each(HOMES)('handing over ($lang)', (home) => {
  const { locale, chore, other } = home
  const { boardOf, member, screenshot, setUp, visit } = useHome(home)

  test('5: who cannot do it asks everyone or one with two clicks, and another takes it over with one', async () => {
    const { stage, panes } = await visit('zoe', 'mia', 'tom')
    const { zoe, mia, tom } = panes
    const say = (key: Parameters<typeof exchange>[1] & `button.${string}`) => exchange(locale, key)
    await setUp(panes)
    for (const name of [chore, other]) {
      const form = await member('Mia').command(home.add, {
        [planning(locale, 'add.option.name')]: name,
        [planning(locale, 'add.option.when')]: home.when,
        [planning(locale, 'add.option.rotation')]: planning(locale, 'way.inOrder'),
      })
      await form.modal.submit({ [planning(locale, 'add.field.who')]: ['Mia', 'Tom', 'Sam'] })
    }

    // From the list: which of her turns, and to whom, is one press.
    await mia.command(home.list)
    await mia.button(lists(locale, 'button.add')).waitFor()
    await mia.click(lists(locale, 'button.handOver'))
    await mia.messages
      .getByRole('combobox', { name: exchange(locale, 'ask.pickFor', { chore: other }) })
      .waitFor()
    await screenshot(stage, 'hand-over-0-which')
    await mia.click(say('button.toAll'))
    await tom.button(say('button.accept')).waitFor()
    await tom.said(other).waitFor()
    expect(mia.clicks).toBe(2)
    const ofTom = tom.clicks
    await tom.click(say('button.accept'))
    await boardOf(zoe).getByText('Tom').first().waitFor()
    expect(tom.clicks - ofTom).toBe(1)

    const [line, options] = home.show
    await mia.command(line, options)
    const handOver = mia.button(cards(locale, 'button.handOver'))
    await handOver.waitFor()
    await mia.click(cards(locale, 'button.handOver'))
    await mia.button(say('button.toAll')).waitFor()
    await screenshot(stage, 'hand-over-1-to-whom')
    await mia.click(say('button.toAll'))
    await tom.button(say('button.accept')).waitFor()
    expect(mia.clicks).toBe(2)
    await screenshot(stage, 'hand-over-2-offered')

    const before = tom.clicks
    await tom.click(say('button.accept'))
    // Who offered it is called, and everyone sees on the board whose it is.
    await mia.messages
      .filter({
        hasText: start(exchange(locale, 'news.accepted', { by: 1, who: 2, chore }))
          .split(' ')
          .slice(1, 3)
          .join(' '),
      })
      .last()
      .waitFor()
    expect(tom.clicks - before).toBe(1)
    await boardOf(zoe).getByText('Tom').first().waitFor()
    await screenshot(stage, 'hand-over-3-accepted')

    await tom.click(say('button.undo'))
    await tom.messages
      .filter({ hasText: start(exchange(locale, 'undone.heading', { chore })) })
      .last()
      .waitFor()
    await mia.command(line, options)
    await handOver.waitFor()
    await mia.click(cards(locale, 'button.handOver'))
    await mia.choose(exchange(locale, 'ask.pick'), 'Tom tom')
    await tom.button(say('button.decline')).waitFor()
    // Opening the list is one, and so is the choice in it.
    expect(mia.clicks).toBe(3)
    await tom.click(say('button.decline'))
    await screenshot(stage, 'hand-over-4-declined')
    await stage.expectAccessible()
  })
})
