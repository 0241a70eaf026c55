import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { Temporal } from '../../src/core/clock.ts'
import { StartRefused } from '../../src/core/errors.ts'
import { startHttp } from '../../src/http.ts'
import { createDatabase } from '../support/app.ts'
import { aCommand, aPing } from '../support/endpoint.ts'
import { httpEnvironment } from '../support/http-process.ts'
import { aSigningKey, signed } from '../support/sign.ts'

const key = aSigningKey()
const database = await createDatabase()
const env = {
  ...httpEnvironment({
    databaseUrl: database.url,
    publicKey: key.publicKey,
    encryptionKeys: database.encryptionKeys,
  }),
  LOG_LEVEL: 'silent',
}

async function open(over: Record<string, string> = {}) {
  const clock = { now: () => Temporal.Instant.from('2031-01-01T00:00:00Z') }
  const running = await startHttp({ ...env, ...over }, { clock, drainMs: 0 })
  const send = async (interaction: object) => {
    const body = JSON.stringify(interaction)
    const init = { method: 'POST', body, headers: signed(key, body) }
    const response = await fetch(`${running.url}/interactions`, init)
    return { status: response.status, body: await response.text() }
  }
  return { ...running, send }
}

test('signatures are judged by real time, whatever the clock of the bot says', async () => {
  const { send, close } = await open()
  expect(await send(aPing())).toEqual({ status: 200, body: '{"type":1}' })
  await close()
})

test('metrics count what was answered, on a port of their own and nowhere else', async () => {
  const { url, metricsUrl, send, close } = await open()
  await send(aPing())
  await send(aCommand())
  await send(aCommand({ id: '400000000000000009', data: { id: '1', name: 'made-up', type: 1 } }))
  await fetch(`${url}/interactions`, { method: 'POST' })
  const metrics = async () => (await fetch(metricsUrl)).text()
  // The ids of commands may just be looked up, for whoever asks for help next.
  await expect.poll(metrics).toContain('chorestree_db_pool_in_use 0')
  const text = await metrics()
  for (const line of [
    'chorestree_interactions_total{type="ping",name="",outcome="ok"} 1',
    'chorestree_interactions_total{type="command",name="help",outcome="ok"} 1',
    'chorestree_interactions_total{type="command",name="",outcome="old"} 1',
    'chorestree_interaction_ack_seconds_count 3',
    'chorestree_signature_failures_total 1',
    'chorestree_db_pool_max 8',
  ])
    expect(text).toContain(line)
  const buckets = [...text.matchAll(/ack_seconds_bucket\{le="([^"]+)"/g)].map(([, le]) => le)
  expect(buckets).toEqual(['0.05', '0.1', '0.25', '0.5', '1', '1.5', '2', '2.5', '3', '+Inf'])
  expect(text).toMatch(/chorestree_build_info\{version="[^"]+",commit="[^"]+"\} 1/)
  expect(text).toContain('chorestree_clock_drift_seconds ')
  expect(text).toContain('process_resident_memory_bytes')
  expect((await fetch(`${url}/metrics`)).status).toBe(404)
  expect((await fetch(new URL('/', metricsUrl))).status).toBe(404)
  await close()
})

test('every fault of the environment is thrown at once, before anything listens', async () => {
  const broken = startHttp({ ...env, DATABASE_URL: '', DISCORD_PUBLIC_KEY: 'x' })
  const error = await broken.catch((thrown) => thrown)
  expect(error).toBeInstanceOf(StartRefused)
  expect(error.faults).toHaveLength(2)
})

test('a database that refuses us keeps the door shut', async () => {
  const { url } = await createDatabase({ empty: true })
  await expect(open({ DATABASE_URL: url })).rejects.toBeInstanceOf(StartRefused)
})

test('a port that is taken is a fault, not a silence', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  onTestFinished(() => void taken.close())
  const address = taken.address()
  const port = String(typeof address === 'object' && address ? address.port : 0)
  await expect(open({ PORT: port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
