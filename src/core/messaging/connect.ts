import { Connection } from 'rabbitmq-client'
import { within } from '../resilience/within.ts'

const CONNECT_TIMEOUT_MS = 2000
const ACQUIRE_TIMEOUT_MS = 3000
const RETRY_MS_MIN = 500
const RETRY_MS_MAX = 3000
const HEARTBEAT_SECONDS = 10
const GOODBYE_MS = 1000

/** Connects in the background and again after every loss; an absent broker rejects nothing. */
export const connect = (url: string, purpose: string) =>
  new Connection({
    url,
    connectionName: `chorestree ${purpose}`,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    acquireTimeout: ACQUIRE_TIMEOUT_MS,
    retryLow: RETRY_MS_MIN,
    retryHigh: RETRY_MS_MAX,
    heartbeat: HEARTBEAT_SECONDS,
    noDelay: true,
  })

/** Politely, but a broker that says nothing keeps nobody. */
export async function disconnect(connection: Connection) {
  await within(connection.close(), GOODBYE_MS, undefined)
  connection.unsafeDestroy()
}
