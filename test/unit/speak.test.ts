import { expect, test } from 'vitest'
import { canSpeak } from '../../src/features/guilds/speak.ts'

const VIEW = 1n << 10n
const SEND = 1n << 11n
const READ_HISTORY = 1n << 16n

test.each([
  [VIEW | SEND | READ_HISTORY, true],
  [1n << 3n, true],
  [undefined, true],
  [VIEW | SEND, false],
  [VIEW | READ_HISTORY, false],
  [SEND | READ_HISTORY, false],
])('who may do %s in a channel can speak there, once only: %s', (permissions, can) => {
  expect(canSpeak(permissions)).toBe(can)
})
