import { beforeAll, describe, expect, inject, test } from 'vitest'
import { t as away } from '../../src/features/away/locales/index.ts'
import { t as board } from '../../src/features/board/locales/index.ts'
import { t as chores } from '../../src/features/chores/locales/index.ts'
import { t as setup } from '../../src/features/setup/locales/index.ts'
import type { GuildHandle } from '../fake-discord/guild.ts'
import { settleFlatmates } from './support/flatmates.ts'
import { openPlayground, type Playground } from './support/playground.ts'
import { openStage, useBrowser } from './support/stage.ts'

// Going away takes two clicks, the command's own and «Confirm»; coming back takes none, and one to have all back.

useBrowser()

const TRIPS = [
  {
    lang: 'en',
    locale: 'en-GB',
    zone: 'Europe/London',
    guild: 'The Flat',
    theme: 'dark',
    names: ['Windows', 'Floor', 'Plants'],
    set: ['/away set', { until: 'sunday', note: 'By the sea' }],
    list: '/away list',
    end: '/away end',
    chores: '/chores',
  },
  {
    lang: 'nl',
    locale: 'nl',
    zone: 'Europe/Amsterdam',
    guild: 'Huize Linde',
    theme: 'light',
    names: ['Ramen', 'Vloer', 'Planten'],
    set: ['/afwezig instellen', { tot: 'zondag', notitie: 'Naar zee' }],
    list: '/afwezig lijst',
    end: '/afwezig terug',
    chores: '/klussen',
  },
] as const

/** What a text is once its markdown is drawn. */
const plain = (text: string) => text.replaceAll(/^#+ |\*\*|^-# /gm, '')

/** The first line of it. */
const start = (text: string) => plain(text).split('\n')[0] ?? ''

type Trip = (typeof TRIPS)[number]

/** In turns, Mia first. */
async function shareOut(guild: GuildHandle, { locale, names }: Trip) {
  const mia = guild.member('Mia')
  const label = (key: 'add.option.name' | 'add.option.when' | 'add.option.rotation') =>
    chores(locale, key)
  for (const name of names) {
    const when = locale === 'nl' ? 'morgen 19:00' : 'tomorrow 19:00'
    const form = await mia.command(locale === 'nl' ? '/klus nieuw' : '/chore add', {
      [label('add.option.name')]: name,
      [label('add.option.when')]: when,
      [label('add.option.rotation')]: chores(locale, 'way.inOrder'),
    })
    await form.modal.submit({ [chores(locale, 'add.field.who')]: ['Mia', 'Tom'] })
  }
}

describe.skipIf(!inject('chromium')).each(TRIPS)('going away ($lang)', (trip) => {
  const { lang, locale, theme } = trip
  let playground: Playground
  let guild: GuildHandle
  beforeAll(async () => {
    playground = await openPlayground({
      populate: (discord) => {
        guild = settleFlatmates(discord, trip)
      },
    })
  })

  test('7: who goes away sees what moves, and confirms it with one click; everyone sees who is away', async () => {
    const panes = ['zoe:general', 'mia:general']
    const stage = await openStage(playground, { panes, theme, lang, width: 1400, height: 1000 })
    const [zoe, mia] = ['zoe', 'mia'].map(stage.pane)
    if (!(zoe && mia)) throw new Error('two people')
    await guild.install(guild.member('Zoe'))
    await zoe.newest.getByRole('button', { name: setup(locale, 'button.setUp') }).waitFor()
    await zoe.click(setup(locale, 'button.setUp'))
    await zoe.submit()
    const heading = plain(board(locale, 'board.heading'))
    await mia.messages.filter({ hasText: heading }).first().waitFor()
    await mia.click(board(locale, 'button.join'))
    await mia.newest.getByText(mia.words.onlyYou).waitFor()
    await shareOut(guild, trip)

    const [line, options] = trip.set
    await mia.command(line, options)
    await mia.newest.getByRole('button', { name: away(locale, 'button.confirm') }).waitFor()
    await mia.newest.getByText(start(away(locale, 'preview.moves', { count: 3 }))).waitFor()
    for (const name of trip.names) await mia.newest.getByText(name).first().waitFor()
    await stage.screenshot(`away-1-preview-${theme}-${lang}`)
    await mia.click(away(locale, 'button.confirm'))
    await mia.newest.getByRole('button', { name: away(locale, 'button.undo') }).waitFor()
    // Sending the command was the first.
    expect(mia.clicks + 1).toBe(2)
    await zoe.messages.filter({ hasText: heading }).getByText('🧳').waitFor()
    await stage.screenshot(`away-2-confirmed-${theme}-${lang}`)

    await zoe.command(trip.list)
    await zoe.newest.getByText(Object.values(trip.set[1])[1] ?? '').waitFor()
    await zoe.command(trip.chores)
    await zoe.newest.getByText('🧳').waitFor()
    await stage.screenshot(`away-3-list-${theme}-${lang}`)
    await mia.command(trip.end)
    await mia.newest.getByText(start(away(locale, 'ended.withdrawn'))).waitFor()
    await mia.newest.getByText(start(away(locale, 'ended.went', { count: 3 }))).waitFor()
    await stage.screenshot(`away-4-back-${theme}-${lang}`)
    await mia.click(away(locale, 'button.takeBack'))
    await mia.newest.getByText(start(away(locale, 'takenBack.title'))).waitFor()
    expect(mia.clicks).toBe(1)
    await stage.screenshot(`away-5-taken-back-${theme}-${lang}`)
    await stage.expectAccessible()
  })
})
