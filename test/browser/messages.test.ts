import { beforeAll, describe, expect, inject, test } from 'vitest'
import { openSpecimens } from './support/specimens.ts'
import { openStage, useBrowser } from './support/stage.ts'

useBrowser()
let specimens: Awaited<ReturnType<typeof openSpecimens>>
beforeAll(async () => {
  specimens = await openSpecimens()
})

const hasFocus = (element: Element) => element.matches(':focus')

describe.skipIf(!inject('chromium'))('what the bot posts', () => {
  test.each([
    ['dark', 'en', 1280],
    ['light', 'nl', 320],
  ] as const)(
    'is drawn in the %s theme (%s), and reads as it should: WCAG 2.2 AA',
    async (theme, lang, width) => {
      const stage = await openStage(specimens, { panes: ['ann:quiet'], theme, lang, width })
      await stage.page.evaluate(() => {
        location.hash += '&specimens'
      })
      const all = stage.page.locator('pg-specimens')
      await expect.poll(() => all.getByRole('article').count()).toBe(specimens.count)
      await stage.expectAccessible()
      await stage.screenshot(`specimens-${theme}-${lang}`)
      const isWider = await all
        .getByRole('region')
        .evaluate((element) => element.scrollWidth > element.clientWidth)
      expect(isWider).toBe(false)

      for (const form of await all.locator('.forms button').all()) {
        await form.click()
        await all.getByRole('dialog').waitFor()
        await stage.expectAccessible()
        await stage.press('Escape')
        await expect.poll(() => form.evaluate(hasFocus)).toBe(true)
      }
    },
  )

  test('tells each person the time of their own zone, and counts with the clock', async () => {
    const stage = await openStage(specimens, { panes: ['ann:general', 'bas:general'], width: 1600 })
    const stamps = (person: string) =>
      stage
        .pane(person)
        .messages.filter({ hasText: /T .*d .*D .*R /s })
        .locator('.p')
    const shown = async (person: string) => (await stamps(person).first().textContent()) ?? ''
    await expect.poll(() => shown('ann')).toContain('F Friday, January 15, 2027 at 3:00 AM')
    await expect.poll(() => shown('bas')).toContain('F vrijdag 15 januari 2027 om 09:00')
    const relative = async () => (await shown('ann')).split('R ')[1]
    const before = await relative()
    specimens.discord.clock.advance({ days: 400 })
    specimens.discord.world.notices.emit('notice', { kind: 'clock' })
    await expect.poll(relative).not.toBe(before)
  })

  test('has lists that the keyboard opens, searches, takes several of and leaves', async () => {
    const stage = await openStage(specimens, { panes: ['ann:general'] })
    const { type, press } = stage
    const ann = stage.pane('ann')
    const list = (at: number) => ann.root.getByRole('combobox', { name: 'Other chores' }).nth(at)
    await list(0).focus()
    await press('ArrowDown', 'ArrowDown')
    await expect.poll(() => ann.option('Bins').getAttribute('class')).toBe('active')
    await stage.expectAccessible()
    await press('Enter')
    await expect.poll(specimens.asked).toMatchObject({ custom_id: 'one', values: ['bins'] })

    await expect.poll(() => list(0).getAttribute('aria-busy')).toBe('false')
    await type('hang', 'Enter')
    await expect.poll(specimens.asked).toMatchObject({ custom_id: 'one', values: ['plants'] })

    // Two to three of four, of which two are chosen: a fourth is refused, one alone is not sent.
    await list(2).focus()
    await press('Enter', 'ArrowDown', 'Enter', 'ArrowDown', 'Enter', 'Tab')
    const three = { custom_id: 'several', values: ['dishes', 'plants', 'bins'] }
    await expect.poll(specimens.asked).toMatchObject(three)
    await list(2).focus()
    await press('Enter', 'Backspace', 'Backspace', 'Escape')
    await list(3).focus()
    await press('Enter', 'Enter')
    await expect.poll(specimens.asked).toMatchObject({ custom_id: 'optional', values: [] })
  })

  test('offers the people, roles and channels that are there', async () => {
    const stage = await openStage(specimens, { panes: ['ann:general'] })
    const ann = stage.pane('ann')
    const offered = async (list: string) => {
      await ann.root.getByRole('combobox', { name: list }).click()
      const texts = await ann.root
        .getByRole('listbox')
        .locator('.text > :first-child')
        .allInnerTexts()
      await stage.press('Escape')
      return texts
    }
    expect(await offered('Hand over to')).toEqual(['ChoresTree', 'Ann', 'Bas'])
    expect(await offered('Who manages')).toContain('Managers')
    expect(await offered('Members and roles')).toEqual(expect.arrayContaining(['Bas', 'Managers']))
    expect(await offered('Pick a channel')).toEqual(['general', 'quiet'])
  })

  test('hides a spoiler until it is asked for, and says which click failed', async () => {
    const stage = await openStage(specimens, { panes: ['ann:general'] })
    const ann = stage.pane('ann')
    const hidden = ann.messages.filter({ hasText: 'a surprise' })
    const reveal = hidden.getByRole('button', { name: 'Reveal spoiler' })
    await reveal.focus()
    await stage.press('Enter')
    await reveal.waitFor({ state: 'detached' })

    const failing = ann.messages
      .filter({ has: stage.page.getByRole('button', { name: 'Done' }) })
      .nth(2)
    await failing.getByRole('button', { name: 'Done' }).click()
    await failing.getByText('This interaction failed').waitFor()
    specimens.discord.problems()
  })
})
