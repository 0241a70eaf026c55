import type { KeyObject } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { systemClock } from '../../src/core/time/system-clock.ts'
import type { Fault, FaultKind } from './faults.ts'
import { BUDGET_MS, type Delivery } from './interaction.ts'
import { readMultipart } from './multipart.ts'
import { signatureOf } from './signer.ts'

/** Discord's own name; the bot may log it. */
const USER_AGENT = 'Discord-Interactions/1.0 (+https://discord.com)'
/** Outside the 300 s within which a timestamp is believed. */
const STALE_SECONDS = 301

export interface Envelope {
  readonly url: string
  readonly body: string
  readonly key: KeyObject
  readonly faults: readonly Fault[]
}

/** Posts a signed body to the bot over real HTTP and waits for 3 s, as Discord does. */
export async function deliver({ url, body, key, faults }: Envelope): Promise<Delivery> {
  const fault = (kind: FaultKind) => faults.find((armed) => armed.kind === kind)
  // Signatures are judged by real time, whatever the world's clock says.
  const seconds = Math.floor(systemClock.now().epochMilliseconds / 1000)
  const timestamp = String(fault('wrongTimestamp') ? seconds - STALE_SECONDS : seconds)
  const signature = signatureOf(key, timestamp, fault('badSignature') ? `${body} ` : body)
  const begin = performance.now()
  const latency = () => performance.now() - begin
  try {
    const signal = AbortSignal.timeout(BUDGET_MS)
    await wait(fault('slow')?.ms ?? 0, undefined, { signal })
    const response = await fetch(url, {
      method: 'POST',
      body,
      signal,
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'user-agent': USER_AGENT,
        'x-signature-ed25519': signature,
        'x-signature-timestamp': timestamp,
      },
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (fault('lostResponse')) return nothing('the answer was lost on its way', latency())
    return await read(response, bytes, latency())
  } catch (cause) {
    const late = latency() >= BUDGET_MS - 1
    return nothing(late ? 'no answer within 3 s' : `nobody answered: ${reason(cause)}`, latency())
  }
}

/** The innermost message: fetch wraps what really happened. */
const reason = (cause: unknown): string =>
  cause instanceof Error ? (cause.cause ? reason(cause.cause) : cause.message) : String(cause)

const nothing = (failure: string, latencyMs: number): Delivery => ({
  status: 0,
  text: '',
  contentType: '',
  latencyMs,
  failure,
  files: [],
  json: undefined,
})

async function read(response: Response, bytes: Uint8Array, latencyMs: number): Promise<Delivery> {
  const { status } = response
  const contentType = response.headers.get('content-type') ?? ''
  const { json, files } = await readMultipart(bytes, contentType)
  return { status, contentType, latencyMs, files, json, text: Buffer.from(bytes).toString('utf8') }
}
