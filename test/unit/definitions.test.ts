import { expect, test } from 'vitest'
import { features } from '../../src/features/http.ts'
import { checkDefinitions } from '../../src/interactions/definition-check.ts'

test('Discord would take every command and form as they are, in every language', () => {
  expect(checkDefinitions(features)).toEqual([])
  // The check looks at what it is given: the same command twice is one too many.
  expect(checkDefinitions([...features, ...features])).toContain('nl: : two of one name')
})
