import { expect, test } from 'vitest'
import { buttons, card, link, section, text } from '../../src/core/components.ts'
import { localize as ofPlanning } from '../../src/features/planning/locales/index.ts'
import * as field from '../../src/interactions/field.ts'
import { customIdsIn, textsIn } from '../../src/interactions/shown.ts'
import { anId } from '../support/build.ts'

const press = (customId: string) =>
  ({ type: 2, style: 2, label: 'Done', custom_id: customId }) as const

test('what a message shows is read in its order, wherever in it that stands', () => {
  const shown = [
    card(
      section('row', press('1:a')),
      text('one', 7),
      buttons(press('1:b'), link('x', 'https://x')),
    ),
    text('two', 8),
  ]
  expect(customIdsIn(shown)).toEqual(['1:a', '1:b'])
  expect([...textsIn(shown)]).toEqual([
    [7, 'one'],
    [8, 'two'],
  ])
})

test('what no message of ours shows is not there', () => {
  const deep = { components: [{ components: [{ components: [{ components: [press('1:a')] }] }] }] }
  const odd = [null, 'x', { id: '7', content: 'x' }, { id: 7, content: 7 }, { custom_id: 7 }, deep]
  for (const components of [undefined, null, 'x', {}, odd]) {
    expect(customIdsIn(components)).toEqual([])
    expect([...textsIn(components)]).toEqual([])
  }
})

test('a form asks for one of what a guild has, and takes nothing else for an id', () => {
  const pick = field.pick({ label: ofPlanning('add.field.area') })
  expect(pick.draw('area', 'nl', undefined)).toBeUndefined()
  const offered = [{ id: anId(1), name: 'Kitchen' }]
  expect(pick.draw('area', 'nl', { offered, chosen: anId(1) })).toMatchObject({
    required: false,
    options: [{ label: 'Kitchen', value: anId(1), default: true }],
  })
  expect(pick.read({}, undefined)).toMatchObject({ ok: true, value: undefined })
  expect(pick.read({ values: [anId(1)] }, undefined)).toMatchObject({ ok: true, value: anId(1) })
  for (const values of [['Kitchen'], [7], [anId(1), anId(2)]])
    expect(pick.read({ values }, undefined)).toMatchObject({ ok: false, outcome: 'refused' })
})
