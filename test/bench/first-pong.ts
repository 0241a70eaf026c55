import { setTimeout } from 'node:timers/promises'
import { type SigningKey, signed } from '../support/sign.ts'
import { APPLICATION_ID } from './interactions.ts'

const START_MS_MAX = 30_000
const AGAIN_MS = 4

/** Settles when the server on this port has answered a signed PING for the first time. */
export async function firstPong(port: number, key: SigningKey): Promise<void> {
  const giveUp = performance.now() + START_MS_MAX
  const body = JSON.stringify({ type: 1, application_id: APPLICATION_ID })
  const url = `http://127.0.0.1:${port}/interactions`
  while (performance.now() < giveUp) {
    const request = { method: 'POST', headers: signed(key, body), body }
    const answered = await fetch(url, request).catch(() => undefined)
    await answered?.arrayBuffer()
    if (answered?.status === 200) return
    await setTimeout(AGAIN_MS)
  }
  throw new Error('no PONG')
}
