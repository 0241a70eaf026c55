import { Temporal } from '../clock.ts'
import { gatewayRoute } from './route.ts'
import { createSender } from './send.ts'

/** Discord's clock, to the second, as any answer tells it; undefined where none came. */
export async function askDiscordTime(
  apiUrl: string,
  signal: AbortSignal,
): Promise<Temporal.Instant | undefined> {
  const sender = createSender()
  try {
    const headers = { 'user-agent': 'DiscordBot (https://github.com/chorestree, 1)' }
    const answer = await sender.send(`${apiUrl}/v10${gatewayRoute.path}`, { headers, signal })
    const ms = Date.parse(answer.header('date') ?? '')
    return Number.isNaN(ms) ? undefined : Temporal.Instant.fromEpochMilliseconds(ms)
  } catch {
    return undefined // it cannot be reached, and another check says why
  } finally {
    sender.close()
  }
}
