import { z } from 'zod'
import { defineEffect } from '../../core/effect.ts'
import { id } from '../../core/ids.ts'
import { lanes } from '../../core/lane.ts'

/** So many are named in one message, with whoever is called. */
export const NEWS_TURNS_MAX = 10

/**
 * Asked for when turns were taken back, or that was undone: a message that calls whoever had them, or has them again.
 * Of many there are several, each of them about those `from` one on.
 */
export const takenBackNewsEffect = defineEffect(
  'away.taken-back-news',
  lanes.normal,
  z.object({ eventId: id, from: z.int().min(0).default(0) }),
)
