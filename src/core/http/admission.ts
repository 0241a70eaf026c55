import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '../clock.ts'
import type { ClockDrift } from './clock-drift.ts'
import { readObject } from './json.ts'
import type { Verify } from './signature.ts'

/** How far a signed request's time may lie from ours, so that a recorded one is soon worth nothing. */
const AGE_SECONDS_MAX = 300
const UNIX_SECONDS = /^\d{1,12}$/

export type Refused = 'signature' | 'timestamp' | 'json' | 'application'

export type Signed = Readonly<Record<string, unknown>>

/** Discord's words, or why they are not. */
export type Admitted = { readonly ok: true; readonly body: Signed } | Refusal
interface Refusal {
  readonly ok: false
  readonly reason: Refused
  readonly status: 400 | 401
}

/** `ping` is the `type` that a PING has where this came in. */
export type Admit = (headers: IncomingHttpHeaders, raw: Buffer, ping: number) => Admitted

export interface AdmissionOptions {
  readonly verify: Verify
  readonly applicationId: string
  /** Real time, even where the rest of the bot lives in a virtual one. */
  readonly clock: Clock
  readonly drift: ClockDrift
}

const refusal = (reason: Refused, status: 400 | 401): Refusal => ({ ok: false, reason, status })
const SIGNATURE = refusal('signature', 401)
const TIMESTAMP = refusal('timestamp', 401)
const APPLICATION = refusal('application', 401)
/** For who was not even verified, and cannot tell the difference. */
export const UNVERIFIED = SIGNATURE
const JSON_REFUSED = refusal('json', 400)

/** What every request of Discord passes before anybody works for it, cheapest certainty first. */
export function createAdmit({ verify, applicationId, clock, drift }: AdmissionOptions): Admit {
  const isTimely = (timestamp: unknown) => {
    if (typeof timestamp !== 'string' || !UNIX_SECONDS.test(timestamp)) return false
    const seconds = Math.round(clock.now().epochMilliseconds / 1000) - Number(timestamp)
    drift.observe(seconds) // a signed time is evidence, also when it is refused
    return Math.abs(seconds) <= AGE_SECONDS_MAX
  }
  // Discord always names the application; a PING changes nothing, so it may leave the name out.
  const isOurs = ({ application_id, type }: Signed, ping: number) =>
    application_id === applicationId || (application_id === undefined && type === ping)

  return (headers, raw, ping) => {
    const timestamp = headers['x-signature-timestamp']
    if (!verify(headers['x-signature-ed25519'], timestamp, raw)) return SIGNATURE
    if (!isTimely(timestamp)) return TIMESTAMP
    const body = readObject(raw)
    if (!body) return JSON_REFUSED
    return isOurs(body, ping) ? { ok: true, body } : APPLICATION
  }
}
