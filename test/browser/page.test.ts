import { beforeAll, describe, expect, inject, test } from 'vitest'
import { cutOff } from './support/cut-off.ts'
import { openSampler } from './support/sampler.ts'
import { openStage, useBrowser } from './support/stage.ts'

useBrowser()
let sampler: Awaited<ReturnType<typeof openSampler>>
beforeAll(async () => {
  sampler = await openSampler()
})

const FOUR = ['mia:chores', 'tom:chores', 'sam:chores', 'zoe:chores']

describe.skipIf(!inject('chromium'))('the page', () => {
  test('four people see what is for everybody, and each alone what is for them', async () => {
    const stage = await openStage(sampler, { panes: FOUR, width: 1600 })
    const [mia, tom, sam, zoe] = [
      stage.pane('mia'),
      stage.pane('tom'),
      stage.pane('sam'),
      stage.pane('zoe'),
    ]
    const all = [mia, tom, sam, zoe]
    await mia.command('/chore add', { name: 'Dishes' })
    for (const pane of [tom, sam, zoe]) await pane.newest.getByText('Dishes').waitFor()
    // A command has the name that the reader's own client knows, whoever used it.
    await sam.newest.getByText('used /chore add').waitFor()
    await tom.newest.getByText('gebruikte /klus nieuw').waitFor()

    // Pressed by one, changed for all, and pressed again by another.
    await sam.click('Done')
    for (const pane of all) await pane.newest.getByText('✅ Dishes').waitFor()
    await zoe.click('Undo')
    for (const pane of all) await pane.newest.getByRole('button', { name: 'Done' }).waitFor()

    await tom.memberMenu('Mia', 'Geef een klus')
    // The answer is in the chat, and so the pane turns to it.
    await tom.newest.getByText('Give a chore: only for you').waitFor()
    await tom.newest.getByText(tom.words.onlyYou).waitFor()
    await tom.newest.getByText('gebruikte Geef een klus').waitFor()
    expect(await tom.hasFocusIn('log')).toBe(true)
    for (const pane of [mia, sam, zoe])
      expect(await pane.newest.textContent()).not.toContain('only for you')
    await stage.screenshot('panes')
    await tom.click('Bericht verbergen')
    await expect.poll(() => tom.newest.textContent()).toContain('Dishes')
  })

  test.each([
    ['dark', 'en'],
    ['light', 'nl'],
  ] as const)(
    'in the %s theme (%s) nobody is kept out: WCAG 2.2 AA in every panel',
    async (theme, lang) => {
      const stage = await openStage(sampler, { panes: ['mia:chores', 'tom:chores'], theme, lang })
      await stage.pane('mia').command('/chore add', { name: 'Dishes' })
      await stage.expectAccessible()
      for (const panel of ['world', 'faults', 'inspector', 'recorder', 'json'] as const) {
        await stage.open(panel)
        await stage.expectAccessible()
        await stage.screenshot(`panel-${panel}-${theme}-${lang}`)
      }
    },
  )

  test('on a telephone, 320 px wide, nothing is cut off and everybody can be reached', async () => {
    const stage = await openStage(sampler, { panes: FOUR, width: 320, height: 640 })
    const { page } = stage
    const mia = stage.pane('mia')
    await mia.command('/chore add', { name: 'Dishes that were never done before by anybody' })
    await mia.newest.getByText('by anybody').waitFor()
    await stage.screenshot('narrow')
    for (const view of ['channels', 'members', 'chat'] as const) {
      await mia.show(view)
      expect(await cutOff(page)).toEqual([])
    }
    await stage.expectAccessible()
    const tabs = page.getByRole('navigation', { name: stage.words.paneTabs })
    await tabs.getByRole('button', { name: 'Tom' }).click()
    await stage.pane('tom').newest.getByText('Dishes').waitFor()
    await stage.open('inspector')
    expect(await cutOff(page)).toEqual([])
  })

  test('the foot of a channel stays in sight, until somebody scrolls up or gets an answer', async () => {
    const stage = await openStage(sampler, { panes: ['mia:chores', 'tom:chores'] })
    const [mia, tom] = [stage.pane('mia'), stage.pane('tom')]
    const long = (name: string) => `${name} ${'that takes many words '.repeat(40)}`
    for (const name of ['Oven', 'Attic', 'Cellar', 'Roof']) {
      await mia.command('/chore add', { name: long(name) })
      for (const pane of [mia, tom]) {
        await pane.newest.getByText(name).waitFor()
        await expect.poll(pane.belowSight).toBeLessThan(2)
        expect(await pane.root.getByText(pane.words.toNewest).count()).toBe(0)
      }
    }
    await mia.scrollUp()
    await mia.root.getByText(mia.words.toNewest).waitFor()
    await tom.command('/klus nieuw', { naam: 'Shed' })
    await tom.newest.getByText('Shed').waitFor()
    await expect.poll(tom.belowSight).toBeLessThan(2)
    await mia.newest.getByText('Shed').waitFor()
    expect(await mia.belowSight()).toBeGreaterThan(500)
    await mia.command('/chore add', { name: 'Gutter' })
    await mia.newest.getByText('Gutter').waitFor()
    await expect.poll(mia.belowSight).toBeLessThan(2)
  })

  test('a press that comes too late says calmly that the message has changed', async () => {
    const stage = await openStage(sampler, { panes: ['mia:chores', 'tom:chores'] })
    const [mia, tom] = [stage.pane('mia'), stage.pane('tom')]
    await mia.command('/chore add', { name: 'Taps' })
    await mia.newest.getByText('Taps').waitFor()
    const goOn = await stage.holdWorld()
    const pressed = { as: 'sam', channel: 'chores', click: ['Done'] }
    await fetch(`${sampler.url}/_/act`, { method: 'POST', body: JSON.stringify(pressed) })
    await mia.click('Done')
    await tom.click('Done')
    goOn()
    await mia.newest.getByText('The message has just changed: look at it again.').waitFor()
    await tom.newest.getByText('Het bericht is net veranderd: kijk er nog eens naar.').waitFor()
    expect(await mia.alert('').count()).toBe(0)
    await stage.screenshot('too-late')
    await mia.click('Undo')
    await expect.poll(() => mia.newest.textContent()).not.toContain('just changed')
  })

  test.each([
    [1900, ['Zoe', 'Mia', 'Tom', 'Sam']],
    [1280, ['Zoe', 'Mia', 'Tom']],
    [800, ['Zoe']],
  ])('in a window of %i px it opens with %j', async (width, people) => {
    const stage = await openStage(sampler, { panes: [], width })
    const panes = stage.page.getByRole('region', { name: stage.words.pane('') })
    const names = () => panes.evaluateAll((all) => all.map((pane) => pane.ariaLabel))
    await expect.poll(names).toEqual(people.map(stage.words.pane))
  })

  test('a day passes at a click, however long the world takes to be read', async () => {
    const stage = await openStage(sampler, { panes: ['mia:chores'] })
    const before = sampler.discord.clock.now()
    const clock = stage.page.getByRole('group', { name: stage.words.clock })
    const shown = await clock.getByRole('time').textContent()
    const goOn = await stage.holdWorld()
    await clock.getByRole('button', { name: stage.words.dayLater }).click()
    await expect.poll(() => clock.getByRole('time').textContent()).not.toBe(shown)
    goOn()
    expect(sampler.discord.clock.now().since(before).total('hours')).toBeGreaterThanOrEqual(24)
  })

  test('a fault on demand shows that the interaction failed', async () => {
    const stage = await openStage(sampler, { panes: ['mia:chores'] })
    const mia = stage.pane('mia')
    await mia.command('/chore add', { name: 'Faulty' })
    await mia.newest.getByText('Faulty').waitFor()
    const panel = await stage.open('faults')
    await panel.getByRole('combobox', { name: stage.words.fault }).selectOption('lostResponse')
    await panel.getByRole('button', { name: stage.words.arm }).click()
    await panel.getByText(stage.words.left(1)).waitFor()
    await mia.click('Done')
    await mia.newest.getByText(mia.words.failed).waitFor()
    await stage.screenshot('fault')
    await panel.getByText(stage.words.noFaults).waitFor()
    await mia.click('Done')
    await mia.newest.getByText('✅ Faulty').waitFor()
  })

  test('the inspector shows both payloads, and how much of the time was used', async () => {
    const stage = await openStage(sampler, { panes: ['mia:chores'] })
    await stage.pane('mia').command('/chore add', { name: 'Inspected' })
    const panel = await stage.open('inspector')
    await panel
      .getByText(/\d+ ms, \d+% of 3 s/)
      .first()
      .waitFor()
    await panel.getByText('/chore add').first().click()
    for (const text of ['"Inspected"', '"type": 10']) await panel.getByText(text).first().waitFor()
    await stage.screenshot('inspector')
  })

  test('clicks become the text of a test', async () => {
    const stage = await openStage(sampler, { panes: ['mia:chores'] })
    const { words } = stage
    const mia = stage.pane('mia')
    const panel = await stage.open('recorder')
    await panel.getByRole('button', { name: words.record }).click()
    await mia.command('/chore add', { name: 'Recorded' })
    await mia.newest.getByText('Recorded').waitFor()
    await mia.click('Done')
    await mia.newest.getByText('✅ Recorded').waitFor()
    await panel.getByRole('button', { name: words.stop }).click()
    const text = await panel.locator('pre').textContent()
    for (const part of ['/chore add', 'Recorded', "click('Done')"]) expect(text).toContain(part)
    await stage.screenshot('recorder')
  })
})
