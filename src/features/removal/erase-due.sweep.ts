import { defineSweep } from '../../jobs/sweep.ts'
import { eraseDue } from './erase-due.flow.ts'

const EVERY_MINUTES = 10
/** Of many that are due at once, the others follow in the next batch. */
const GUILDS_MAX = 5

/** Erases the guilds whose time has come. */
export const eraseDueSweep = defineSweep({
  name: 'removal.erase-due',
  everyMinutes: EVERY_MINUTES,
  // There is no place to go on from: whoever is erased is due no more.
  readCursor: () => true,

  async look(app, _cursor, signal) {
    const erased = await eraseDue(app, { limit: GUILDS_MAX, signal })
    return signal.aborted ? 'later' : { more: erased === GUILDS_MAX }
  },

  write: async (_system, { more }) => more || null,
})
