import { describe, expect, inject, test } from 'vitest'
import { t as transfer } from '../../src/features/transfer/locales/index.ts'
import { EN, NL, plain, useHome } from './support/home.ts'
import { useBrowser } from './support/stage.ts'

// A manager has a file looked at, sees what would come of it, and imports it; all of it can be taken back.

useBrowser()

const HOMES = [
  {
    ...EN,
    theme: 'light',
    line: '/manage import',
    names: ['Windows', 'Plants'],
    table:
      'name,when\nWindows,every tuesday 19:00\nCellar,when pigs fly\nPlants,3 days after done\n',
  },
  {
    ...NL,
    theme: 'dark',
    line: '/beheer importeer',
    names: ['Ramen', 'Planten'],
    table:
      'name;when\nRamen;elke dinsdag 19:00\nKelder;met sint-juttemis\nPlanten;3 dagen na afronden\n',
  },
] as const

describe.skipIf(!inject('chromium')).each(HOMES)('importing ($lang)', (home) => {
  const { locale, names } = home
  const { boardOf, screenshot, setUp, visit } = useHome(home)
  const said = (key: 'import.wouldAdd' | 'import.imported') =>
    plain(transfer(locale, key, { count: names.length }))

  test('a file is looked at, imported and taken back with a click each', async () => {
    const { stage, panes } = await visit('zoe', 'mia')
    const { zoe, mia } = panes
    await setUp(panes)
    await zoe.command(home.line)
    await zoe.form.waitFor()
    const buffer = Buffer.from(home.table)
    await zoe.form
      .locator('input[type=file]')
      .setInputFiles({ name: 'chores.csv', mimeType: 'text/csv', buffer })
    await screenshot(stage, 'import-1-form')
    await zoe.submit()
    const button = (key: 'button.import' | 'button.undo') => zoe.button(transfer(locale, key))
    await button('button.import').waitFor()
    await zoe.said(said('import.wouldAdd')).waitFor()
    await zoe.said(plain(transfer(locale, 'import.errors', { count: 1 }))).waitFor()
    await zoe.messages.getByRole('link', { name: 'problems-' }).waitFor()
    await screenshot(stage, 'import-2-looked-at')
    await stage.expectAccessible()

    await zoe.click(transfer(locale, 'button.import'))
    await zoe.said(said('import.imported')).waitFor()
    // Sending the form was the first.
    expect(zoe.clicks).toBe(2)
    for (const name of names) await boardOf(mia).getByText(name).first().waitFor()
    await screenshot(stage, 'import-3-imported')

    await zoe.click(transfer(locale, 'button.undo'))
    await zoe.said(plain(transfer(locale, 'import.undone'))).waitFor()
    expect(zoe.clicks).toBe(3)
    for (const name of names)
      await boardOf(mia).getByText(name).first().waitFor({ state: 'detached' })
    await screenshot(stage, 'import-4-taken-back')
    await stage.expectAccessible()
  })
})
