import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { flatIn } from '../support/flat.ts'
import { openHousehold } from '../support/household.ts'

const FRIDAY = '2030-01-04T10:00:00Z'

const house = await openHousehold({ startAt: Temporal.Instant.from(FRIDAY), frozen: true })

/** Mia has a turn of it; the clock is set on, and what time brings is done. */
async function withTurns(when: string) {
  const { mia, tom, pass } = flatIn(house)
  await mia.command('/chore add', { name: 'Bins', when, who: 'Mia' })
  return {
    mia,
    tom,
    at: (moment: string) =>
      pass(Temporal.Instant.from(moment).since(house.discord.clock.now(), { largestUnit: 'hour' })),
    later: pass,
    done: () => mia.command('/chore done', { chore: 'Bins' }),
    streak: async () => {
      const { text } = await mia.command('/profile')
      return text.slice(text.indexOf('\nStreak\n'))
    },
  }
}

test('S1: done, away over the next slot, done: a streak of two', async () => {
  const { mia, at, done, streak } = await withTurns('every monday 18:00')
  await at('2030-01-07T12:00:00Z')
  await done()
  expect(await streak()).toContain('🔥 One turn done')
  const leaving = await mia.command('/away set', { from: '13 january', until: '15 january' })
  await leaving.click('Confirm')
  await at('2030-01-21T12:00:00Z')
  await done()
  expect(await streak()).toContain('🔥 2 turns done in a row')
})

test('S2: done, the next slot skipped, done: a streak of two, which the skip did not lengthen', async () => {
  const { mia, at, done, streak } = await withTurns('every monday 18:00')
  await at('2030-01-21T12:00:00Z')
  await done()
  await at('2030-01-28T12:00:00Z')
  await mia.command('/chore skip', { chore: 'Bins' })
  expect(await streak()).toContain('🔥 One turn done')
  await at('2030-02-04T12:00:00Z')
  await done()
  expect(await streak()).toContain('🔥 2 turns done in a row')
})

test('S3: after ten turns one is missed: the freeze is used for it, and the next one missed ends the streak', async () => {
  const { at, done, streak, later, tom } = await withTurns('every day 18:00')
  await at('2030-02-05T12:00:00Z')
  for (let day = 0; day < 10; day += 1) {
    await done()
    await later({ hours: 24 })
  }
  expect(await streak()).toMatch(/10 turns done in a row\n.*One freeze/)
  /** The worker is there as the day of New York ends: what closes an hour later was not missed. */
  async function overnight() {
    await later({ hours: 17, minutes: 1 })
    await later({ hours: 6, minutes: 59 })
  }
  await overnight()
  expect(await streak()).toMatch(
    /10 turns done in a row\n.*A freeze kept it when you missed Bins of February \d+, 2030\n.*10 turns in a row bring a freeze/,
  )
  expect((await tom.command('/profiel', { wie: 'Mia' })).text).not.toContain('Reeks')
  await done()
  expect(await streak()).toContain('11 turns done in a row')
  await overnight()
  await overnight()
  expect(await streak()).toContain('It begins with the next turn that you do.')
})
