import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { boardCard } from '../../src/features/board/board.view.ts'
import { lookAtBoard } from '../../src/features/board/look-at-board.flow.ts'
import { buttonsOf, labelOf } from '../fake-discord/component-use.ts'
import { LATE_EDITS_MAX } from '../fake-discord/message-routes.ts'
import type { Part } from '../fake-discord/part.ts'
import type { Seen } from '../fake-discord/seen.ts'
import { flatIn } from '../support/flat.ts'
import { openHousehold } from '../support/household.ts'

const MEMBERS = 20
const CLICKS_PER_SECOND = 50
const SECONDS = 6
const CHORES = 12
/** Nobody is as punctual as the clock: the relay looks a few times in a second. */
const APART_MS_MIN = 4_400

const house = await openHousehold()

/** The same clicks each time. */
function* numbers(seed: number) {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    yield state
  }
}

test('fifty presses in a second by twenty members end with the truth on every screen, at one edit in five seconds, also when Discord takes no more of those', async () => {
  const { flat, zoe, mia, boards, board, calls, quiet, pass } = flatIn(house)
  // In the hours that pass here lies no morning, on which the board is posted anew.
  const now = house.discord.clock.now().toZonedDateTimeISO('UTC')
  await pass({ minutes: (24 + 13 - now.hour) * 60 - now.minute })
  for (let n = 0; n < CHORES; n += 1)
    await mia.command('/chore add', { name: `Chore ${n}`, when: `every day ${n + 1}:00` })
  await (await zoe.command('/board')).click('Post here')
  await pass({ seconds: 11 })
  // An old board, that takes one more edit: the second meets 30046.
  await pass({ hours: 2 })
  await pass({ seconds: 11 })
  const first = board()
  first.lateEdits = LATE_EDITS_MAX - 1
  const before = calls('PATCH').length

  const people = Array.from({ length: MEMBERS }, (_, i) => flat.member(`Person ${i}`))
  const chance = numbers(42)
  const pressed: Promise<Seen | undefined>[] = []
  const started = performance.now()
  for (let n = 0; n < SECONDS * CLICKS_PER_SECOND; n += 1) {
    await wait(Math.max(0, started + (n * 1_000) / CLICKS_PER_SECOND - performance.now()))
    pressed.push(press(n))
    if (n % CLICKS_PER_SECOND === 0)
      void mia.command('/chore add', { name: `Late ${n}`, when: '23:30' })
  }
  const answers = (await Promise.all(pressed)).filter((seen) => seen !== undefined)

  /** What stands on the board at this moment: any chore, its Undo, or Refresh. */
  async function press(n: number) {
    const shown = boards().at(-1)
    if (!shown) return undefined
    const usable = ['Done', 'Undo', 'Refresh']
    const all = buttonsOf(shown.components)
      .map(labelOf)
      .filter((label) => usable.includes(label))
    const pick = (chance.next().value ?? 0) % all.length
    const label = all[pick] ?? ''
    const position = all.slice(0, pick + 1).filter((other) => other === label).length
    return people[n % MEMBERS]?.click(shown, label, position)
  }

  await quiet()
  for (let n = 0; n < 3; n += 1) await pass({ seconds: 6 })
  const app = house.database.appFor('owner', { clock: house.discord.clock })
  const drawn = await lookAtBoard(app, { guildId: flat.id, guildLocale: 'en-US' })
  const drawing = { revision: 0, mark: 'm'.repeat(22), myChoresId: 'x' }
  const truth = [boardCard(drawn.content.locale, drawn.content, drawing) as unknown as Part]
  expect(boards()).toHaveLength(1)
  for (const person of [mia, zoe, ...people])
    expect(person.look(board()).text).toBe(person.look({ ...board(), components: truth }).text)

  const edits = calls('PATCH').slice(before)
  // One that Discord refused has changed nothing.
  const made = edits.filter(({ status }) => status === 200)
  const apart = made.slice(1).map(({ at }, i) => at.since(made[i]?.at ?? at).total('milliseconds'))
  expect(Math.min(...apart)).toBeGreaterThan(APART_MS_MIN)
  expect(edits.filter(({ status }) => status === 429)).toHaveLength(1)
  expect(house.discord.world.messages.has(first.id)).toBe(false)
  expect(board().pinned).toBe(true)
  expect(await house.database.admin`select kind from outbox where state = 'parked'`).toEqual([])
  const of = (outcome: string) => answers.filter((seen) => seen.outcome === outcome).length
  const slowest = Math.max(
    ...answers.map(({ interaction }) => interaction?.delivery?.latencyMs ?? 0),
  )
  expect(of('update') + of('message')).toBe(answers.length)
  process.stdout.write(
    `${answers.length} presses: ${of('update')} drew the board, ${of('message')} were told why not, slowest ${Math.round(slowest)} ms; ${edits.length} edits\n`,
  )
})
