import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { defineCustomId, nameOf } from '../../src/core/custom-id.ts'

const page = defineCustomId('chores.page', {
  filter: z.string(),
  page: z.coerce.number().int().min(0).max(99),
})

describe('a custom_id', () => {
  test('brings numbers back as numbers', () => {
    const customId = page.encode({ filter: 'mine', page: 3 })
    expect(customId).toBe('1:chores.page:mine:3')
    expect(page.decode(customId)).toEqual({ filter: 'mine', page: 3 })
    expect(nameOf(customId)).toBe('chores.page')
  })

  test.each([
    ['longer than Discord’s limit', `1:chores.page:${'m'.repeat(85)}:3`],
    ['with a number out of bounds', '1:chores.page:mine:100'],
    ['with an argument injected', '1:chores.page:mine:3:4'],
    ['of another version', '2:chores.page:mine:3'],
    ['empty', ''],
  ])('A30: %s is not read', (_what, customId) => {
    expect(page.decode(customId)).toBeUndefined()
  })

  test('is never made too long, nor with the separator inside an argument', () => {
    expect(() => page.encode({ filter: 'm'.repeat(85), page: 3 })).toThrow('101 characters')
    expect(() => page.encode({ filter: 'mine:open', page: 3 })).toThrow('separator')
  })
})
