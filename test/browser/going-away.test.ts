import { describe, expect, inject, test } from 'vitest'
import { t as away } from '../../src/features/away/locales/index.ts'
import { t as board } from '../../src/features/board/locales/index.ts'
import { t as planning } from '../../src/features/planning/locales/index.ts'
import type { Member } from '../fake-discord/member.ts'
import { EN, NL, start, useHome } from './support/home.ts'
import { useBrowser } from './support/stage.ts'

// Going away takes two clicks, the command's own and «Confirm»; coming back takes none, and one to have all back.

useBrowser()

const TRIPS = [
  {
    ...EN,
    theme: 'dark',
    names: ['Windows', 'Floor', 'Plants'],
    set: ['/away set', { until: 'sunday', note: 'By the sea' }],
    list: '/away list',
    end: '/away end',
    chores: '/chores',
  },
  {
    ...NL,
    theme: 'light',
    names: ['Ramen', 'Vloer', 'Planten'],
    set: ['/afwezig instellen', { tot: 'zondag', notitie: 'Naar zee' }],
    list: '/afwezig lijst',
    end: '/afwezig terug',
    chores: '/klussen',
  },
] as const

type Trip = (typeof TRIPS)[number]

/** In turns, Mia first. */
async function shareOut(mia: Member, { locale, names }: Trip) {
  const label = (key: 'add.option.name' | 'add.option.when' | 'add.option.rotation') =>
    planning(locale, key)
  for (const name of names) {
    const when = locale === 'nl' ? 'morgen 19:00' : 'tomorrow 19:00'
    const form = await mia.command(locale === 'nl' ? '/klus nieuw' : '/chore add', {
      [label('add.option.name')]: name,
      [label('add.option.when')]: when,
      [label('add.option.rotation')]: planning(locale, 'way.inOrder'),
    })
    await form.modal.submit({ [planning(locale, 'add.field.who')]: ['Mia', 'Tom'] })
  }
}

describe.skipIf(!inject('chromium')).each(TRIPS)('going away ($lang)', (trip) => {
  const { locale } = trip
  const { boardOf, member, screenshot, setUp, visit } = useHome(trip)

  test('7: who goes away sees what moves, and confirms it with one click; everyone sees who is away', async () => {
    const { stage, panes } = await visit('zoe', 'mia')
    const { zoe, mia } = panes
    await setUp(panes)
    await boardOf(mia).waitFor()
    await mia.click(board(locale, 'button.join'))
    await mia.said(mia.words.onlyYou).waitFor()
    await shareOut(member('Mia'), trip)

    const [line, options] = trip.set
    await mia.command(line, options)
    await mia.button(away(locale, 'button.confirm')).waitFor()
    await mia.said(start(away(locale, 'preview.moves', { count: 3 }))).waitFor()
    for (const name of trip.names) await mia.said(name).waitFor()
    await screenshot(stage, 'away-1-preview')
    await mia.click(away(locale, 'button.confirm'))
    await mia.button(away(locale, 'button.undo')).waitFor()
    // Sending the command was the first.
    expect(mia.clicks + 1).toBe(2)
    await boardOf(zoe).getByText('🧳').waitFor()
    await screenshot(stage, 'away-2-confirmed')

    const absences = await zoe.command(trip.list)
    await absences.getByText(Object.values(trip.set[1])[1] ?? '').waitFor()
    const chores = await zoe.command(trip.chores)
    await chores.getByText('🧳').waitFor()
    await screenshot(stage, 'away-3-list')
    await mia.command(trip.end)
    await mia.said(start(away(locale, 'ended.withdrawn'))).waitFor()
    await mia.said(start(away(locale, 'ended.went', { count: 3 }))).waitFor()
    await screenshot(stage, 'away-4-back')
    await mia.click(away(locale, 'button.takeBack'))
    // The news of it, for Tom, may stand below it by then.
    await mia.said(start(away(locale, 'takenBack.title'))).waitFor()
    expect(mia.clicks).toBe(1)
    await screenshot(stage, 'away-5-taken-back')
    await stage.expectAccessible()
  })
})
