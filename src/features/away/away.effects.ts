import { z } from 'zod'
import { defineEffect } from '../../core/effect.ts'
import { id } from '../../core/ids.ts'
import { lanes } from '../../core/lane.ts'

/** Asked for when turns were taken back, or that was undone: one message that calls whoever had them, or has them again. */
export const takenBackNewsEffect = defineEffect(
  'away.taken-back-news',
  lanes.normal,
  z.object({ eventId: id }),
)
