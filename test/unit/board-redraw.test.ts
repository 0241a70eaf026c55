import { expect, test } from 'vitest'
import { redrawConsumers } from '../../src/features/board/redraw-changed.consumer.ts'
import { CHORES_EVENTS } from '../../src/features/chores/index.ts'

test('the board hears of whatever happens to a chore, and of each once', () => {
  const heard = redrawConsumers.map(({ on }) => on)
  expect(heard.toSorted()).toEqual(CHORES_EVENTS.map(({ type }) => type).toSorted())
  expect(new Set(heard).size).toBe(heard.length)
})
