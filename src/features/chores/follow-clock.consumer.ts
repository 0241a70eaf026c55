import { defineConsumer } from '../../jobs/consumer.ts'
import { guilds, settingsChanged } from '../guilds/index.ts'
import { dueAgain, type Schedule } from '../recurrence/index.ts'
import { adjustChores } from './adjust-chores.flow.ts'
import { elsewhere } from './assigned.repository.ts'

/**
 * The guild lives by another clock: its chores keep their times on the wall, by that clock. Looks at the settings as
 * they are, because several changes may be told of late.
 */
export const followClock = defineConsumer({
  name: 'chores.follow-clock',
  on: settingsChanged,

  async handle(scope, { id: correlationId, actorId: by }, app) {
    const settings = await guilds.settings(scope)
    const choreIds = await elsewhere(scope, settings)
    if (!by || choreIds.length === 0) return
    await adjustChores(scope, app, {
      choreIds,
      by,
      correlationId,
      adjust({ chore, open }) {
        const schedule = placed(chore.schedule, settings)
        const dueAt = dueAgain(schedule, open.slot) ?? open.dueAt
        return { chore: { ...chore, schedule }, open: { ...open, dueAt } }
      },
    })
  },
})

const placed = (
  { dayStartMinutes: _, ...schedule }: Schedule,
  { zone, dayStartMinutes }: { readonly zone: string; readonly dayStartMinutes: number },
): Schedule => ({ ...schedule, zone, ...(dayStartMinutes > 0 && { dayStartMinutes }) })
