import { beforeAll, describe, expect, inject, test } from 'vitest'
import { openSpecimens } from './support/specimens.ts'
import { openStage, useBrowser } from './support/stage.ts'

useBrowser()
let specimens: Awaited<ReturnType<typeof openSpecimens>>
beforeAll(async () => {
  specimens = await openSpecimens()
})

const PICTURE = { name: 'sink.png', mimeType: 'image/png', buffer: Buffer.from('a picture') }
const FILM = { name: 'sink.gif', mimeType: 'image/gif', buffer: Buffer.from('a film') }

describe.skipIf(!inject('chromium'))('a form of the bot', () => {
  test('says at each field what is missing, in the reader’s language, and sends nothing', async () => {
    const stage = await openStage(specimens, {
      panes: ['bas:quiet'],
      theme: 'light',
      lang: 'nl',
      width: 320,
    })
    const bas = stage.pane('bas')
    await bas.command('/done')
    await bas.submit()
    await bas.alert('Vul dit eerst in.').waitFor()
    await bas.alert('Kies er 1 tot 3.').waitFor()
    await bas.fill({ Name: 'ab' })
    await bas.alert('Gebruik minstens 3 tekens; dit zijn er 2.').waitFor()
    await stage.expectAccessible()
    await stage.screenshot('form-missing')
    await bas.fill({ Name: 'abc' })
    await expect.poll(() => bas.alert('tekens').count()).toBe(0)
    expect(specimens.asked()).toMatchObject({ name: 'done' })
    await stage.press('Escape')
    await bas.form.waitFor({ state: 'detached' })
  })

  test('sends words, people and pictures as they were given', async () => {
    const stage = await openStage(specimens, { panes: ['ann:quiet'] })
    const ann = stage.pane('ann')
    await ann.command('/done')
    await ann.fill({ Name: 'Sink' })
    await ann.form.getByRole('combobox', { name: 'Helpers' }).focus()
    await stage.press('ArrowDown', 'ArrowDown', 'Enter')
    await stage.type('bas', 'Enter', 'Escape')
    await ann.form.locator('input[type=file]').setInputFiles([PICTURE, FILM])
    await ann.alert('sink.gif cannot be sent here. Allowed: .png, .jpg.').waitFor()
    await stage.expectAccessible()
    await ann.submit()
    await ann.newest.getByText('Sent').waitFor()
    const sent = JSON.stringify(specimens.asked())
    for (const part of ['"Sink"', 'The big pan', 'sink.png', 'image/png', '"Ann"', '"Bas"'])
      expect(sent).toContain(part)
  })

  test('takes one answer, some boxes and what the bot chose, by the keyboard alone', async () => {
    const stage = await openStage(specimens, { panes: ['ann:quiet'] })
    const ann = stage.pane('ann')
    await ann.command('/setup')
    await ann.form.waitFor()
    await stage.press('Enter', 'ArrowDown', 'Enter', 'Tab', 'Tab', 'Space', 'ArrowDown')
    await stage.press('Tab', 'Space', 'Tab', 'Space')
    // Two are taken; a third cannot be.
    await expect.poll(() => ann.form.getByLabel('Weekly recap').isDisabled()).toBe(true)
    await stage.screenshot('form-setup')
    await stage.press('Control+Enter')
    await ann.newest.getByText('Sent').waitFor()
    const quiet = [...specimens.discord.world.channels.values()].find(
      ({ name }) => name === 'quiet',
    )
    const { components } = specimens.asked() as { components: { component: object }[] }
    expect(components.map(({ component }) => component)).toMatchObject([
      { values: [quiet?.id] },
      { values: ['Europe/Amsterdam'] },
      { value: 'family' },
      { values: ['morning digest', 'when due'] },
      { values: [] },
    ])
  })
})
