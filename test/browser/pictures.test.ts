import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Locator } from 'playwright-core'
import { describe, inject, onTestFinished, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { t as away } from '../../src/features/away/locales/index.ts'
import { t as board } from '../../src/features/board/locales/index.ts'
import { t as cards } from '../../src/features/cards/locales/index.ts'
import { t as exchange } from '../../src/features/exchange/locales/index.ts'
import { t as members } from '../../src/features/members/locales/index.ts'
import { t as planning } from '../../src/features/planning/locales/index.ts'
import { t as setup } from '../../src/features/setup/locales/index.ts'
import type { GuildHandle } from '../fake-discord/guild.ts'
import { timeIn } from '../support/flat.ts'
import { animatedPng } from './support/animated-png.ts'
import { settleFlatmates } from './support/flatmates.ts'
import { EN, NL, plain } from './support/home.ts'
import type { Pane } from './support/pane.ts'
import { openPlayground } from './support/playground.ts'
import { openStage, type Stage, useBrowser } from './support/stage.ts'

// Not a test but a look: the pictures of the READMEs, taken of the bot as it is.

useBrowser()

const FOLDER = fileURLToPath(new URL('../../.github/images/', import.meta.url))
const FRAME_MS = 2_200
/** A Tuesday, late in the afternoon. */
const startAt = Temporal.Instant.from('2027-01-12T16:40:00Z')

const HOMES = [
  {
    ...EN,
    option: 'when',
    typed: '/chore add name:"Water the plants" when:"every 2nd friday"',
    windows: ['Windows', 'tomorrow 19:00'],
    add: '/chore add',
    show: ['/chore show', { chore: 'Windows' }],
    set: ['/away set', { until: 'sunday', note: 'By the sea' }],
  },
  {
    ...NL,
    option: 'wanneer',
    typed: '/klus nieuw naam:"Planten water geven" wanneer:"elke 2e vrijdag"',
    windows: ['Ramen', 'morgen 19:00'],
    add: '/klus nieuw',
    show: ['/klus toon', { klus: 'Ramen' }],
    set: ['/afwezig instellen', { tot: 'zondag', notitie: 'Naar zee' }],
  },
] as const

const FOUR = ['zoe', 'mia', 'tom', 'sam'] as const

/** What the pointer is over looks different, and what comes moves for a moment. */
async function still(stage: Stage) {
  await stage.page.mouse.move(0, 0)
  await stage.page.waitForTimeout(400)
}

describe.skipIf(!inject('chromium')).each(HOMES)('the pictures ($lang)', (home) => {
  const { lang, locale } = home

  async function givenHome() {
    let guild: GuildHandle | undefined
    const playground = await openPlayground({
      populate: (discord) => {
        guild = settleFlatmates(discord, home)
      },
      startAt,
      frozen: true,
    })
    onTestFinished(playground.close)
    if (!guild) throw new Error('there is no household')
    return { playground, guild, ...timeIn(playground, guild.id) }
  }

  const opened = async (
    playground: Awaited<ReturnType<typeof openPlayground>>,
    people: readonly string[],
    { width, height }: { readonly width: number; readonly height: number },
  ) => {
    const panes = people.map((name) => `${name}:general`)
    const stage = await openStage(playground, { panes, lang, width, height })
    return { stage, panes: people.map(stage.pane) }
  }

  const setUp = async (guild: GuildHandle) => {
    const zoe = guild.member('Zoe')
    await guild.install(zoe)
    const form = await zoe.command(lang === 'nl' ? 'instellen' : 'setup')
    await form.modal.submit()
  }

  const keep = async (name: string, stage: Stage, of?: Locator) => {
    await still(stage)
    const path = `${FOLDER}${name}-${lang}.png`
    if (of) await of.screenshot({ path })
    else await stage.page.screenshot({ path })
  }

  test('an evening, and what it is made of', { timeout: 180_000 }, async () => {
    const { playground, guild, pass } = await givenHome()
    const { stage, panes } = await opened(playground, ['zoe', 'mia'], { width: 1200, height: 740 })
    const [zoe, mia] = panes
    if (!(zoe && mia)) throw new Error('two people')
    const frames: Buffer[] = []
    const frame = async () => {
      await still(stage)
      frames.push(await stage.page.screenshot())
    }
    const heading = plain(board(locale, 'board.heading'))
    const ofBoard = (pane: Pane) => pane.messages.filter({ hasText: heading }).first()

    await guild.install(guild.member('Zoe'))
    for (const pane of [zoe, mia]) await pane.button(setup(locale, 'button.setUp')).waitFor()
    await frame()
    await zoe.click(setup(locale, 'button.setUp'))
    await zoe.form.waitFor()
    await frame()
    await zoe.submit()
    await pass({ seconds: 11 })
    for (const pane of [zoe, mia]) await ofBoard(pane).waitFor()
    await frame()
    await mia.click(board(locale, 'button.done'))
    await ofBoard(zoe).getByText('✅').waitFor()
    await frame()
    await writeFile(`${FOLDER}evening-${lang}.png`, animatedPng(frames, FRAME_MS))

    await mia.line.focus()
    await stage.page.keyboard.insertText(home.typed)
    const when = mia.root.getByRole('combobox', { name: new RegExp(`^${home.option}\\b`) })
    await when.press('End')
    await when.pressSequentially(' 18:00')
    await mia.root.locator('.row-name').filter({ hasText: '18:00' }).first().waitFor()
    await keep('add', stage, mia.root)
  })

  test('handing over, and going away', { timeout: 180_000 }, async () => {
    const { playground, guild, pass } = await givenHome()
    const people = ['mia', 'tom']
    const { stage, panes } = await opened(playground, people, { width: 1200, height: 700 })
    const [mia, tom] = panes
    if (!(mia && tom)) throw new Error('two people')
    await setUp(guild)
    const [name, when] = home.windows
    const adding = await guild.member('Mia').command(home.add, {
      [planning(locale, 'add.option.name')]: name,
      [planning(locale, 'add.option.when')]: when,
      [planning(locale, 'add.option.rotation')]: planning(locale, 'way.inOrder'),
    })
    await adding.modal.submit({ [planning(locale, 'add.field.who')]: ['Mia', 'Tom', 'Sam'] })
    await pass({ seconds: 11 })

    const [line, options] = home.show
    await mia.command(line, options)
    await mia.button(cards(locale, 'button.handOver')).waitFor()
    await mia.click(cards(locale, 'button.handOver'))
    await mia.button(exchange(locale, 'button.toAll')).waitFor()
    await mia.click(exchange(locale, 'button.toAll'))
    await tom.button(exchange(locale, 'button.accept')).waitFor()
    await keep('hand-over', stage)

    const [away1, given] = home.set
    const preview = await mia.command(away1, given)
    await mia.button(away(locale, 'button.confirm')).waitFor()
    await keep('away', stage, preview)
  })

  test('the board, for four people', { timeout: 180_000 }, async () => {
    const { playground, guild, pass } = await givenHome()
    const { stage, panes } = await opened(playground, FOUR, { width: 1900, height: 1000 })
    await setUp(guild)
    await pass({ seconds: 11 })
    const [, mia, , sam] = panes
    await mia?.click(board(locale, 'button.join'))
    await mia?.said(plain(members(locale, 'join.welcome'))).waitFor()
    const [name, when] = home.windows
    await mia?.command(home.add, {
      [planning(locale, 'add.option.name')]: name,
      [planning(locale, 'add.option.when')]: when,
    })
    await mia?.said(plain(cards(locale, 'add.done', { chore: name }))).waitFor()
    await sam?.click(board(locale, 'button.done'))
    await pass({ seconds: 11 })
    await keep('board', stage)
  })
})
