import { describe, expect, inject, test } from 'vitest'
import { t as cards } from '../../src/features/cards/locales/index.ts'
import { t as checklists } from '../../src/features/checklists/locales/index.ts'
import { t as completions } from '../../src/features/completions/locales/index.ts'
import { t as planning } from '../../src/features/planning/locales/index.ts'
import { EN, NL, plain, start, useHome } from './support/home.ts'
import { useBrowser } from './support/stage.ts'

// The steps of a chore: written once, ticked by whoever did them, and asked for before it counts as done.

useBrowser()

const HOMES = [
  {
    ...EN,
    theme: 'light',
    chore: 'Balcony',
    add: '/chore add',
    show: ['/chore show', { chore: 'Balcony' }],
    done: ['/chore done', { chore: 'Balcony' }],
    when: 'every day 19:00',
    steps: ['Sweep the floor', 'Water the pots', 'Wipe the table'],
  },
  {
    ...NL,
    theme: 'dark',
    chore: 'Balkon',
    add: '/klus nieuw',
    show: ['/klus toon', { klus: 'Balkon' }],
    done: ['/klus klaar', { klus: 'Balkon' }],
    when: 'elke dag 19:00',
    steps: ['Vloer vegen', 'Potten water geven', 'Tafel afnemen'],
  },
] as const

describe.skipIf(!inject('chromium')).each(HOMES)('a checklist ($lang)', (home) => {
  const { locale, chore, steps } = home
  const { member, screenshot, setUp, visit } = useHome(home)
  const ofSteps = cards(locale, 'button.steps')
  const tick = (step: string) => plain(checklists(locale, 'tick.on', { step }))
  const [first, ...others] = steps

  /** What whoever manages the guild asks for. */
  async function askForSteps() {
    const zoe = member('Zoe')
    await zoe.command(home.add, {
      [planning(locale, 'add.option.name')]: chore,
      [planning(locale, 'add.option.when')]: home.when,
    })
    const [line, options] = home.show
    const card = await zoe.command(line, options)
    await card.click(cards(locale, 'button.more'))
    await card.click(cards(locale, 'button.rules'))
    await card.select(planning(locale, 'rules.option.steps'), planning(locale, 'rules.pick'))
    await card.click(cards(locale, 'button.back'))
    await card.click(ofSteps)
  }

  test('is written in one form, ticked by two people, asked for by Done, and begins anew', async () => {
    const { stage, panes } = await visit('zoe', 'mia', 'tom')
    const { zoe, mia, tom } = panes
    await setUp(panes)
    await askForSteps()
    await zoe.said(start(checklists(locale, 'steps.none'))).waitFor()
    const wrote = zoe.clicks
    await zoe.click(checklists(locale, 'button.write'))
    await zoe.form.waitFor()
    await zoe.fill({ [checklists(locale, 'steps.field')]: steps.join('\n') })
    await screenshot(stage, 'checklist-1-form')
    await zoe.submit()
    for (const step of steps) await zoe.said(step).waitFor()
    expect(zoe.clicks - wrote).toBe(2)

    // Tom did one of them, and says so with two clicks.
    const [show, ofIt] = home.show
    await tom.command(show, ofIt)
    await tom.click(ofSteps)
    const before = tom.clicks
    await tom.choose(checklists(locale, 'tick.pick'), tick(first))
    // More could be chosen: whoever leaves the list is done.
    await stage.press('Escape')
    await tom.said(`✅ ${first}`).waitFor()
    expect(tom.clicks - before).toBe(2)

    const [done, ofChore] = home.done
    await mia.command(done, ofChore)
    const left = completions(locale, 'done.stepsLeft', { chore, count: others.length })
    await mia.said(start(left)).waitFor()
    await screenshot(stage, 'checklist-2-not-yet')
    await mia.click(ofSteps)
    await mia.said(`✅ ${first}`).waitFor()
    await mia.choose(checklists(locale, 'tick.pick'), ...others.map(tick))
    for (const step of others) await mia.said(`✅ ${step}`).waitFor()
    await screenshot(stage, 'checklist-3-ticked')
    await stage.expectAccessible()
    await mia.click(checklists(locale, 'button.done'))
    await mia.button(cards(locale, 'button.undo')).waitFor()
    // The steps, the list and what is in it, and Done.
    expect(mia.clicks).toBe(1 + 1 + others.length + 1)

    await tom.command(show, ofIt)
    const all = steps.length
    await tom.said(cards(locale, 'card.steps', { done: 0, all })).waitFor()
    await tom.click(ofSteps)
    for (const step of steps) await tom.said(`⬜ ${step}`).waitFor()
    await screenshot(stage, 'checklist-4-next-turn')
    await stage.expectAccessible()
  })
})
