import { describe, expect, inject, test } from 'vitest'
import { t as approvals } from '../../src/features/approvals/locales/index.ts'
import { t as cards } from '../../src/features/cards/locales/index.ts'
import { t as completions } from '../../src/features/completions/locales/index.ts'
import { t as planning } from '../../src/features/planning/locales/index.ts'
import { EN, NL, plain, start, useHome } from './support/home.ts'
import { useBrowser } from './support/stage.ts'

// What was done may wait for somebody who agrees, and may be doubted: each of them says so with one click or two.

useBrowser()

const HOMES = [
  {
    ...EN,
    theme: 'dark',
    chore: 'Cellar',
    other: 'Shed',
    option: 'chore',
    add: '/chore add',
    show: '/chore show',
    done: '/chore done',
    history: '/chore history',
    when: 'every day 19:00',
    reason: 'The bikes still stand outside',
  },
  {
    ...NL,
    theme: 'light',
    chore: 'Kelder',
    other: 'Schuur',
    option: 'klus',
    add: '/klus nieuw',
    show: '/klus toon',
    done: '/klus klaar',
    history: '/klus historie',
    when: 'elke dag 19:00',
    reason: 'De fietsen staan nog buiten',
  },
] as const

/** Its first sentence, up to whom it names, who is drawn by name. */
const beginning = (text: string) => plain(text).split(/ *<@|\./)[0] ?? ''

describe.skipIf(!inject('chromium')).each(HOMES)('agreeing ($lang)', (home) => {
  const { locale, chore, other, option } = home
  const { member, screenshot, setUp, visit } = useHome(home)

  const add = (name: string) =>
    member('Zoe').command(home.add, {
      [planning(locale, 'add.option.name')]: name,
      [planning(locale, 'add.option.when')]: home.when,
    })

  /** A manager has to agree. */
  async function askForApproval() {
    await add(chore)
    const card = await member('Zoe').command(home.show, { [option]: chore })
    await card.click(cards(locale, 'button.more'))
    await card.click(cards(locale, 'button.rules'))
    await card.select(
      planning(locale, 'rules.approver.manager'),
      planning(locale, 'rules.pickApprover'),
    )
  }

  test('what is done waits for a manager, who agrees with one click; nobody else can', async () => {
    const { stage, panes, all } = await visit('zoe', 'mia', 'tom')
    const { zoe, mia, tom } = panes
    await setUp(panes)
    await askForApproval()

    await mia.command(home.done, { [option]: chore })
    await mia.said(start(cards(locale, 'done.awaits.manager'))).waitFor()
    expect(mia.clicks).toBe(0)
    const asked = start(approvals(locale, 'request.heading', { chore, by: 1 }))
    for (const pane of all) await pane.said(asked).waitFor()
    await screenshot(stage, 'approval-1-asked')
    const agree = approvals(locale, 'button.yes.approval')
    await tom.click(agree)
    await tom.said(beginning(approvals(locale, 'answer.managers', { chore }))).waitFor()
    await screenshot(stage, 'approval-2-not-theirs')

    const before = zoe.clicks
    await zoe.click(agree)
    const given = beginning(approvals(locale, 'given.approval', { chore, by: 1, doneBy: 2 }))
    for (const pane of all) await pane.said(given).waitFor()
    expect(zoe.clicks - before).toBe(1)
    await screenshot(stage, 'approval-3-given')
    await stage.expectAccessible()
  })

  test('what somebody doubts with two clicks, a third decides with one, and it is open again', async () => {
    const { stage, panes, all } = await visit('mia', 'tom', 'sam')
    const { mia, tom, sam } = panes
    await add(other)
    await mia.command(home.done, { [option]: other })
    await mia.button(cards(locale, 'button.undo')).waitFor()

    await tom.command(home.history, { [option]: other })
    await tom.click(completions(locale, 'button.notDone'))
    await tom.form.waitFor()
    await tom.fill({ [approvals(locale, 'dispute.field')]: home.reason })
    await screenshot(stage, 'dispute-1-form')
    await tom.submit()
    await tom.said(beginning(approvals(locale, 'dispute.done', { chore: other, by: 1 }))).waitFor()
    expect(tom.clicks).toBe(2)
    const asked = start(
      approvals(locale, 'request.disputed', { chore: other, by: 1, disputedBy: 2 }),
    )
    for (const pane of all) await pane.said(asked).waitFor()
    await screenshot(stage, 'dispute-2-asked')

    const before = sam.clicks
    await sam.click(approvals(locale, 'button.no.dispute'))
    const open = beginning(approvals(locale, 'declined.short', { chore: other, by: 1 }))
    for (const pane of all) await pane.said(open).waitFor()
    expect(sam.clicks - before).toBe(1)
    await mia.said(home.reason).waitFor()
    await screenshot(stage, 'dispute-3-open-again')
    await stage.expectAccessible()
  })
})
