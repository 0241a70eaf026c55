import { expect, test } from 'vitest'
import { isManager, missing, SPEAKING } from '../../src/features/guilds/permissions.ts'

const VIEW = 1n << 10n
const SEND = 1n << 11n
const READ_HISTORY = 1n << 16n
const ADMINISTRATOR = 1n << 3n
const MANAGE_GUILD = 1n << 5n

test.each([
  [VIEW | SEND | READ_HISTORY, []],
  [ADMINISTRATOR, []],
  [undefined, []],
  [VIEW | SEND, ['readMessageHistory']],
  [VIEW | READ_HISTORY, ['sendMessages']],
  [SEND | READ_HISTORY, ['viewChannel']],
  [0n, [...SPEAKING]],
])('who may do %s in a channel lacks %s to speak there, once only', (permissions, lacks) => {
  expect(missing(SPEAKING, permissions)).toEqual(lacks)
})

const ROLE = '400000000000000001'

test.each([
  [MANAGE_GUILD, [], ROLE, true],
  [ADMINISTRATOR, [], null, true],
  [0n, [ROLE], ROLE, true],
  [0n, [ROLE], null, false],
  [0n, [], ROLE, false],
  [0n, ['400000000000000002'], ROLE, false],
])(
  'who may do %s and has the roles %s manages where the role is %s: %s',
  (permissions, roles, managerRoleId, manages) => {
    expect(isManager({ managerRoleId }, { permissions, roles })).toBe(manages)
  },
)
