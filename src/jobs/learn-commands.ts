import { keepCommands } from '../core/discord/command-registry.ts'
import { defineSweep } from './sweep.ts'

const EVERY_MINUTES = 60

/** Asks Discord for the ids of our commands, for texts that mention one; they change when somebody registers anew. */
const commandSweep = defineSweep({
  name: 'commands.learn',
  everyMinutes: EVERY_MINUTES,
  readCursor: () => null,

  async look(app, _cursor, signal) {
    const found = await app.discord.commands(signal)
    return found.kind === 'list' ? found.commands : 'later'
  },

  async write(system, commands, { clock }) {
    await keepCommands(system, commands, clock.now())
    return null
  },
})

export const learnCommands = { sweeps: [commandSweep] }
