import { randomUUID } from 'node:crypto'
import type { App } from '../../src/app.ts'
import { features } from '../../src/features/http.ts'
import { createAnswer } from '../../src/interactions/answer.ts'
import { definitionsOf } from '../../src/interactions/dispatch.ts'
import { stage } from '../fake-discord/stage.ts'
import { noLimits } from './limits.ts'

/**
 * A guild of its own on a fake Discord, whose bot is the real one, in this process: people click and fill in, and
 * every payload is held against Discord's limits. Closed with the test.
 */
export async function actorsOn(app: App, { locale = 'nl' } = {}) {
  const kernel = createAnswer(app, features, noLimits)
  const { discord, register } = await stage(async ({ payload }) => {
    const raw = Buffer.from(JSON.stringify(payload))
    const { body } = await kernel.answer(payload, { raw, receivedAt: performance.now() })
    return JSON.parse(body)
  })
  const registered = await register(definitionsOf(features))
  if (registered.status !== 200) throw new Error(`commands were refused: ${registered.text}`)
  const home = discord.guild(`Home ${randomUUID()}`, { locale })
  return {
    discord,
    home,
    mia: home.member('Mia', { locale: 'en-GB' }),
    tom: home.member('Tom', { locale: 'nl' }),
    /** Manages the server. */
    zoe: home.member('Zoe', { locale: 'en-US', permissions: ['ManageGuild'] }),
  }
}
