import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { APPLICATION_ID } from './endpoint.ts'
import { startProcess } from './process.ts'
import { type SigningKey, signed } from './sign.ts'

/** A complete environment of the http process; ports are free ones. */
export const httpEnvironment = (of: {
  databaseUrl: string
  publicKey: string
  encryptionKeys?: string
}) => ({
  DISCORD_APPLICATION_ID: APPLICATION_ID,
  DISCORD_PUBLIC_KEY: of.publicKey,
  DATABASE_URL: of.databaseUrl,
  ENCRYPTION_KEYS: of.encryptionKeys ?? `k1:${randomBytes(32).toString('base64')}`,
  HOST: '127.0.0.1',
  PORT: '0',
  METRICS_PORT: '0',
})

export interface Answer {
  readonly status: number
  readonly body: string
  readonly ms: number
}

/** Without the limits of members and guilds, for races that nobody could run by hand. */
export const ROOMY = 'test/fixtures/roomy-http.ts'

/** The real process, listening. */
export async function startHttpProcess(
  env: Record<string, string>,
  key: SigningKey,
  file = 'src/http.ts',
) {
  const started = startProcess(file, env)
  const listening = () => started.lines().find(({ msg }) => msg === 'listening')
  await expect.poll(listening, { timeout: 30_000, interval: 20 }).toBeDefined()
  const url = String(listening()?.url)

  async function post(body: string, headers: Record<string, string>): Promise<Answer> {
    const start = performance.now()
    const response = await fetch(`${url}/interactions`, { method: 'POST', body, headers })
    const text = await response.text()
    return { status: response.status, body: text, ms: performance.now() - start }
  }
  return {
    ...started,
    url,
    post,
    send: (interaction: object) => {
      const body = JSON.stringify(interaction)
      return post(body, signed(key, body))
    },
    ready: async () => {
      const response = await fetch(`${url}/readyz`)
      const detail = Object(await response.json())
      return { code: response.status, database: detail.database, clock: detail.clock }
    },
  }
}

export type HttpProcess = Awaited<ReturnType<typeof startHttpProcess>>
