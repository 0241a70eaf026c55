import { defineConsumer } from '../../jobs/consumer.ts'
import { guilds, settingsChanged } from '../guilds/index.ts'
import { absences } from '../members/index.ts'
import { appointReturn } from './appoint-return.flow.ts'

/** The days of the guild begin at another time, so whoever is away is back at another time. */
export const followClockConsumer = defineConsumer({
  name: 'away.follow-clock',
  on: settingsChanged,

  async handle(scope, { id: correlationId, payload: { before } }, app) {
    if (before.zone === undefined && before.dayStartMinutes === undefined) return
    const [settings, all] = await Promise.all([guilds.settings(scope), absences.ending(scope)])
    for (const absence of all) await appointReturn(scope, app, { absence, settings, correlationId })
  },
})
