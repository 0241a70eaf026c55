import { expect, test } from 'vitest'
import { redrawConsumers } from '../../src/features/board/redraw-changed.consumer.ts'
import { CHORES_EVENTS } from '../../src/features/chores/index.ts'
import { givingUndone, turnsGiven } from '../../src/features/exchange/index.ts'
import { absenceBegun, absenceChanged, absenceEnded } from '../../src/features/members/index.ts'

test('the board hears of whatever happens to a chore and of who is away, and of each once', () => {
  const heard = redrawConsumers.map(({ on }) => on)
  const away = [absenceBegun, absenceChanged, absenceEnded]
  const shown = [...CHORES_EVENTS, turnsGiven, givingUndone, ...away]
  expect(heard.toSorted()).toEqual(shown.map(({ type }) => type).toSorted())
  expect(new Set(heard).size).toBe(heard.length)
})
