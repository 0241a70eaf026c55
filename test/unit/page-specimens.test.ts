import { afterAll, describe, expect, test } from 'vitest'
import { checkAnswer } from '../fake-discord/answer-rules.ts'
import { createFakeDiscord } from '../fake-discord/fake-discord.ts'
import { checkMessage } from '../fake-discord/message-rules.ts'
import { allParts, type Part } from '../fake-discord/part.ts'
import { stateOf } from '../fake-discord/state.ts'
import { settle } from '../playground/default-world.ts'
import { specimensOf } from '../playground/page/message/specimens.ts'
import { modalSpecimenData } from '../playground/page/modal/specimens.ts'

const discord = await createFakeDiscord()
settle(discord)
const specimens = specimensOf(stateOf(discord.sim))

afterAll(() => discord.close())

test.each(specimens.map((specimen) => [specimen.name, specimen] as const))(
  'Discord would take the specimen «%s»',
  (_, { data, files = [] }) => {
    const fileNames = files.map(({ name }) => name)
    expect(checkMessage(data, { kind: 'create', fileNames }).violations).toEqual([])
  },
)

test.each(modalSpecimenData.map((data) => [data.title, data] as const))(
  'Discord would take the form «%s»',
  (_, data) => {
    expect(checkAnswer({ type: 9, data }, { type: 2 })).toEqual([])
  },
)

describe('every component has a specimen', () => {
  const typesOf = (parts: readonly unknown[]) =>
    new Set(allParts(parts as readonly Part[]).map(({ type }) => type))

  test('in messages', () => {
    const shown = typesOf(specimens.flatMap(({ data }) => data.components ?? []))
    expect([...shown].sort((a, b) => a - b)).toEqual([
      1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 17,
    ])
  })

  test('in forms', () => {
    const shown = typesOf(modalSpecimenData.flatMap(({ components }) => components))
    expect([...shown].sort((a, b) => a - b)).toEqual([3, 4, 5, 6, 7, 8, 10, 18, 19, 21, 22, 23])
  })
})
