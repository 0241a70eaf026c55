import { expect, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { answerRefusal } from '../../src/features/approvals/answer.ts'
import { ANSWER_HOURS, unasked } from '../../src/features/model/index.ts'
import { anId, aSnowflake } from '../support/build.ts'

const ASKED_AT = Temporal.Instant.from('2030-01-01T12:00:00Z')
const hoursLater = (hours: number) => ASKED_AT.add({ hours })

test('an answer counts until silence has answered, whether or not the worker has come to that', () => {
  const [by, disputedBy] = [aSnowflake(), aSnowflake()]
  const asked = { ...unasked(anId()), asks: 'member' as const, askedAt: ASKED_AT }
  const disputed = { ...unasked(anId()), disputedBy, disputedAt: ASKED_AT, reason: 'No' }
  const cases = [
    ['approval', asked],
    ['dispute', disputed],
  ] as const
  for (const [about, approval] of cases) {
    const refusal = (hours: number) =>
      answerRefusal(
        { chore: 'Bins', approval, involved: [] },
        { about, by, isManager: true, at: hoursLater(hours) },
      )
    expect(refusal(ANSWER_HOURS - 1)).toBeUndefined()
    expect(refusal(ANSWER_HOURS)).toMatchObject({ refusal: { code: 'answer.byTime' } })
  }
})
